"""Times the pages of the reading room while eight people read and one imports; how soon it opens, what a page weighs.

    python benchmarks/pages.py [--statements N] [--file FILE] [--readers 8] [--times 20] [--pause 2] [--json]
    python benchmarks/pages.py --file big.sqlite --statements 0 --only search --only map

The ledger is made up as in `benchmarks/ledger.py`; a FILE that is there already is grown on, up to N statements.
`reportedly serve` runs as it does for anybody, and another process adds one report after the other with its claims,
without a pause. Every reader asks for every page `times` times, each time about another report, claim or word, over a
connection of their own, and looks at it for `pause` seconds on average before the next. Wall-clock milliseconds of
whole answers; all of it shares the cores of one machine. `opens` is from typing the command to the whole first page,
with nobody else at work; `first page` is what a browser loads for it, in kB.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from ledger import FUNCTION_WORDS, READ_AT, Growing, Inventor
from reportedly.ledger import open_ledger
from reportedly.model import Decision, Query, Subject, Verdict
from reportedly.show.web.addresses import claim_at, report_at, search_at

Asked = Callable[[random.Random], str]
Figures = dict[str, dict[str, float]]
LIMIT_MS = 300.0
OPENED = 5
DECISIONS, STATEMENTS = 500, 1_000


@dataclass(frozen=True)
class Known:
    """What there is to ask for in a ledger, so that pages can be asked for without opening it."""

    inventor: Inventor
    reports: int
    claims: tuple[str, ...]
    statements: tuple[str, ...]


def filled(path: Path, statements: int) -> Known:
    """Grow a ledger to so many statements, with some decisions, and return what there is to ask for."""
    growing = Growing(path)
    growing.fill(statements)
    for number in range(growing.ledger.stats().decisions, DECISIONS):
        who = growing.inventor.names[number]
        note = Decision(Verdict.NOTE, Subject.SOURCE, who, "ida", READ_AT, reason="Made up.")
        growing.ledger.decide(note)
    newest = tuple(hit.statement for hit in growing.ledger.search(Query(limit=STATEMENTS)))
    growing.ledger.close()
    return Known(growing.inventor, growing.reports, tuple(growing.claims), newest)


def pages_of(known: Known) -> dict[str, Asked]:
    """Return what is asked for, by the name of the page."""
    words, names, places = known.inventor.words, known.inventor.names, known.inventor.places
    seldom, common = words[60:4000], words[:FUNCTION_WORDS]

    def some_report(dice: random.Random) -> str:
        return f"report-{dice.randrange(known.reports)}"

    return {
        "inbox": lambda _: "/",
        "inbox, further down": lambda dice: f"/?before={dice.randrange(1, known.reports)}",
        "report": lambda dice: report_at(some_report(dice)).partition("#")[0],
        "side by side": lambda dice: f"/beside?one={some_report(dice)}&other={some_report(dice)}",
        "claims": lambda _: "/claims",
        "claims, further down": lambda dice: f"/claims?after=12-{dice.choice(known.claims)}",
        "claim": lambda dice: claim_at(dice.choice(known.claims)),
        "search": lambda dice: search_at(words=dice.choice(seldom)),
        "search, common words": lambda dice: search_at(words=" ".join(dice.sample(common, 2))),
        "search, narrowed": lambda dice: search_at(words=dice.choice(seldom), place=dice.choice(places[:200])),
        "search, nothing asked": lambda _: "/search",
        "what says the same": lambda dice: f"/alike?statement={dice.choice(known.statements)}",
        "revisions": lambda dice: report_at(some_report(dice)).partition("#")[0].replace("/report", "/revisions"),
        "voices": lambda _: "/voices",
        "voices of a name": lambda dice: f"/voices?words={dice.choice(names).split()[0]}",
        "voice": lambda dice: f"/voice?name={quote_plus(dice.choice(names))}",
        "timeline": lambda _: "/timeline",
        "timeline of a month": lambda dice: "/timeline?since=2014-{0:02}-01&until=2014-{0:02}-28".format(
            dice.randrange(1, 13)
        ),
        "map": lambda _: "/map",
        "map of a search": lambda dice: f"/map?words={dice.choice(seldom)}",
        "decisions": lambda _: "/decisions",
    }


@contextmanager
def served(path: Path) -> Iterator[int]:
    """Run `reportedly serve` on a ledger, and give the port once it says that it is open."""
    command = (sys.executable, "-m", "reportedly", "serve", str(path), "--no-browser", "--port", "0")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        told = process.stdout.readline() if process.stdout else ""
        try:
            yield int(re.findall(r":(\d+)/", told)[0])
        finally:
            process.terminate()


def opened(path: Path) -> tuple[float, float]:
    """Return the milliseconds from the command to the whole first page, and those of CPU until all is closed again."""
    began, spent = time.perf_counter(), _cpu_of_children()
    with served(path) as port:
        _ask(http.client.HTTPConnection("127.0.0.1", port), "/")
        took = (time.perf_counter() - began) * 1000
    return took, (_cpu_of_children() - spent) * 1000


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def weight(path: Path) -> float:
    """Return the kB of the first page with all that a browser loads for it."""
    with served(path) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        first = _ask(connection, "/")
        loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', first.decode())
        return (len(first) + sum(len(_ask(connection, one)) for one in set(loaded))) / 1000


def read(port: int, pages: dict[str, Asked], wished: argparse.Namespace, seed: int) -> list[tuple[str, float]]:
    """Ask for every page so many times, in an order of chance, and return how long each took."""
    dice, took = random.Random(seed), list[tuple[str, float]]()  # noqa: S311 - nothing secret
    names = [name for name in pages for _ in range(wished.times)]
    dice.shuffle(names)
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for name in names:
        time.sleep(dice.uniform(0, 2 * wished.pause))
        address = pages[name](dice)
        began = time.perf_counter()
        _ask(connection, address)
        took.append((name, (time.perf_counter() - began) * 1000))
    return took


def measured(path: Path, known: Known, wished: argparse.Namespace) -> Figures:
    """Return the milliseconds of every page while reports are added, and how many were."""
    pages = {name: ask for name, ask in pages_of(known).items() if not wished.only or name in wished.only}
    done, added = multiprocessing.Event(), multiprocessing.Value("i", 0)
    importing = multiprocessing.Process(target=_import, args=(path, done, added))
    importing.start()
    try:
        with served(path) as port, ThreadPoolExecutor(wished.readers) as people:
            began = time.monotonic()
            found = list(people.map(partial(read, port, pages, wished), range(wished.readers)))
            minutes = (time.monotonic() - began) / 60
    finally:
        done.set()
        importing.join()
    took: dict[str, list[float]] = {name: [] for name in pages}
    for name, ms in (pair for some in found for pair in some):
        took[name].append(ms)
    figures = {name: _figures(some) for name, some in took.items()}
    return figures | {"reports added": {"a minute": added.value / minutes}}


def _import(path: Path, done: Any, added: Any) -> None:
    growing = Growing(path)
    while not done.is_set():
        growing.add()
        added.value += 1
    growing.ledger.close()


def _ask(connection: http.client.HTTPConnection, address: str) -> bytes:
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != http.client.OK:
        msg = f"{address}: {answer.status}"
        raise RuntimeError(msg)
    return body


def _figures(times: Sequence[float]) -> dict[str, float]:
    ordered = sorted(times)
    last = len(ordered) - 1
    return {"p50": ordered[len(ordered) // 2], "p95": ordered[min(int(len(ordered) * 0.95), last)], "most": ordered[-1]}


def main() -> None:
    """Make a ledger, measure, and print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--pause", type=float, default=2.0)
    parser.add_argument("--only", action="append", help="One page; may be given again.")
    parser.add_argument("--json", action="store_true")
    wished = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = wished.file or Path(folder) / "ledger.sqlite"
        known = filled(path, wished.statements)
        took, cpu = zip(*(opened(path) for _ in range(OPENED)), strict=True)
        figures = {"opens": _figures(took), "opens, CPU": _figures(cpu), "first page": {"kB": weight(path)}}
        figures |= measured(path, known, wished)
        with open_ledger(path) as ledger:
            figures["ledger"] = {"statements": ledger.size(), "reports": ledger.report_count()}
    print(json.dumps(figures, indent=1) if wished.json else "\n".join(map(_line, figures.items())))


def _line(one: tuple[str, dict[str, float]]) -> str:
    name, some = one
    late = some.get("p95", 0) > LIMIT_MS and not name.startswith("opens")
    numbers = "   ".join(f"{what} {number:8,.0f}" for what, number in some.items())
    return f"{name:24} {numbers}{'  over the limit' if late else ''}"


if __name__ == "__main__":
    main()
