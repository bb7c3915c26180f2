"""Times the pages of the reading room while eight people read and one imports.

    python benchmarks/pages.py [--statements N] [--file FILE] [--readers 8] [--times 20] [--pause 2] [--json]

The ledger is made up as in `benchmarks/ledger.py`. Every reader asks for every page `times` times, each time about
another report, claim or word, over a connection of their own to one server on loopback, and looks at it for `pause`
seconds on average before the next; meanwhile reports are added one after the other. Wall-clock milliseconds of whole
answers; all of it shares the cores of one machine.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import uvicorn

from ledger import Growing
from reportedly.show.web.addresses import claim_at, report_at, search_at
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room
from reportedly.show.web.serving import listen

Asked = Callable[[random.Random], str]
LIMIT_MS = 300.0


def pages_of(growing: Growing) -> dict[str, Asked]:
    """Return what is asked for, by the name of the page."""
    words, names = growing.inventor.words[60:4000], growing.inventor.names
    claims, reports = growing.claims, growing.reports
    return {
        "inbox": lambda _: "/",
        "report": lambda dice: report_at(f"report-{dice.randrange(reports)}").partition("#")[0],
        "claims": lambda _: "/claims",
        "claim": lambda dice: claim_at(dice.choice(claims)),
        "search": lambda dice: search_at(words=dice.choice(words)),
        "voice": lambda dice: f"/voice?name={dice.choice(names).replace(' ', '+')}",
        "timeline": lambda _: "/timeline",
        "map": lambda dice: f"/map?words={dice.choice(words)}",
        "decisions": lambda _: "/decisions",
    }


def read(port: int, pages: dict[str, Asked], times: int, pause: float, seed: int) -> list[tuple[str, float]]:
    """Ask for every page so many times, in an order of chance, and return how long each took."""
    dice, took = random.Random(seed), list[tuple[str, float]]()  # noqa: S311 - nothing secret
    names = [name for name in pages for _ in range(times)]
    dice.shuffle(names)
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for name in names:
        time.sleep(dice.uniform(0, 2 * pause))
        began = time.perf_counter()
        connection.request("GET", pages[name](dice))
        answer = connection.getresponse()
        answer.read()
        took.append((name, (time.perf_counter() - began) * 1000))
        if answer.status != http.client.OK:
            msg = f"{name}: {answer.status}"
            raise RuntimeError(msg)
    return took


def measure(growing: Growing, readers: int, times: int, pause: float) -> dict[str, list[float]]:
    """Return the milliseconds of every answer, by page, while reports are added."""
    listening = listen("127.0.0.1", 0)
    room = Room(growing.ledger, "made up", "nobody")
    server = uvicorn.Server(uvicorn.Config(app_for(room), log_level="warning", lifespan="off"))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    serving.start()
    while not server.started:
        time.sleep(0.01)
    port, pages, done = listening.getsockname()[1], pages_of(growing), threading.Event()
    importing = threading.Thread(target=lambda: _import(growing, done))
    importing.start()
    with ThreadPoolExecutor(readers) as people:
        found = list(people.map(lambda seed: read(port, pages, times, pause, seed), range(readers)))
    done.set()
    importing.join()
    server.should_exit = True
    serving.join()
    took: dict[str, list[float]] = {name: [] for name in pages}
    for name, ms in (pair for some in found for pair in some):
        took[name].append(ms)
    return took


def _import(growing: Growing, done: threading.Event) -> None:
    while not done.is_set():
        growing.kept()


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that this share of the answers took at most."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def main() -> None:
    """Make a ledger, measure, and print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--pause", type=float, default=2.0)
    parser.add_argument("--json", action="store_true")
    wished = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        growing = Growing(wished.file or Path(folder) / "ledger.sqlite")
        growing.fill(wished.statements)
        took = measure(growing, wished.readers, wished.times, wished.pause)
        growing.ledger.close()
    figures = {
        name: {"p50": percentile(some, 0.5), "p95": percentile(some, 0.95), "most": max(some)}
        for name, some in took.items()
    }
    if wished.json:
        print(json.dumps(figures, indent=1))
        return
    for name, one in figures.items():
        late = "  over the limit" if one["p95"] > LIMIT_MS else ""
        print(f"{name:10} p50 {one['p50']:7.0f} ms   p95 {one['p95']:7.0f} ms   most {one['most']:7.0f} ms{late}")


if __name__ == "__main__":
    main()
