"""Times a growing ledger: adding one report, searching, following a claim to its origins, opening; its size and memory.

    python benchmarks/ledger.py [--statements 10000 100000 1000000] [--file FILE] [--times N] [--json]

The reports are made up by a seeded generator, not analysed: words by Zipf's law over a vocabulary of 60,000, names,
places and outlets likewise, 25 statements each. Twelve reports in a row are a story, in one week: the first statement
of each is one claim, told in words of which two thirds are the same, and each of them cites up to two earlier ones.
`add` is a report with its claims brought up to date (`add_cpu`: milliseconds of the processor), `kept` the report
alone; the reports that fill the ledger come with the claims that are meant. `wide` is a claim of a hundred statements
shown with its lineage. Wall-clock milliseconds of one process; the reports that are timed are one transaction each,
those that fill the ledger a hundred. `search_and` asks for two words as common as "the" and "of". A FILE that is there
already is grown on.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import itertools
import json
import random
import resource
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportedly.compare import fingerprints, keys_of
from reportedly.desk import asking, comparing
from reportedly.desk.renewing import renewal
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import (
    Capture,
    Certainty,
    Claim,
    Edge,
    Entity,
    Entry,
    Hop,
    MadeBy,
    PlaceKind,
    Query,
    Reading,
    Renewal,
    Report,
    Said,
    Source,
    SourceKind,
    Span,
    Speech,
    Stance,
    Statement,
    Status,
    Telling,
    Voice,
    Where,
)
from reportedly.model.statement import Position
from reportedly.show.cli import SELDOM

PER_REPORT, PER_CLAIM, AT_ONCE = 25, 12, 100
WORDS, NAMES, PLACES, OUTLETS = 60_000, 20_000, 8_000, 400
FUNCTION_WORDS = 40
"""How many of the commonest words are like "the" and "of", which nobody looks for: the last is in a 30th of all."""

FIRST_DAY, DAYS, WEEK = dt.date(2010, 1, 1).toordinal(), 4_000, 7
STATUSES = (Status.ASSERTED,) * 16 + (Status.UNCONFIRMED, Status.ALLEGED, Status.DENIED, Status.PLANNED)
MADE_BY = MadeBy("1", "made up", "1", "none")
READ_AT = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
SAME_WORDS = 0.7
WIDE = 100
LIMIT_MS = 150.0
Figures = dict[str, float]


class Inventor:
    """Makes up reports, always the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(5)  # noqa: S311 - nothing secret
        self.comparer = comparing.open_comparer()
        syllables = [a + b + c for a in "bdfgklmnprstvz" for b in "aeiou" for c in ("", "n", "r", "s", "l")]
        words = list(dict.fromkeys("".join(self.dice.choices(syllables, k=1 + n % 4)) for n in range(2 * WORDS)))
        self.words = words[:WORDS]
        self.names = [f"{a.title()} {b.title()}" for a, b in zip(words[2000:], words[9000:], strict=False)][:NAMES]
        self.places = [f"{word.title()}grad" for word in words[-PLACES:]]
        self.outlets = [f"{word.title()} Post" for word in words[500 : 500 + OUTLETS]]
        shares = [1 / rank for rank in range(1, WORDS + 1)]
        self.ranks = {n: list(itertools.accumulate(shares[:n])) for n in (WORDS, NAMES, PLACES)}
        self.dice.seed(seed)  # another report each time, but of the same words

    def some(self, pile: Sequence[str], number: int) -> list[str]:
        """Return some of a pile, the first much oftener than the last."""
        return self.dice.choices(pile, cum_weights=self.ranks[len(pile)], k=number)

    def entry(self, number: int) -> Entry:
        """Return the report of that number as it is handed to a ledger."""
        id_, outlet = f"report-{number}", self.dice.choice(self.outlets)
        day = self.day(number)
        lines = [self.headline(number // PER_CLAIM), *(self.line() for _ in range(PER_REPORT - 1))]
        text = "\n".join(f"{who} said {words}" for who, _, words in lines)
        statements = tuple(self.statements(id_, lines))
        names = {who: f"e{at}" for at, who in enumerate(dict.fromkeys(who for who, _, _ in lines))}
        entities = tuple(Entity(key, SourceKind.PERSON, who, (Span(0, len(who)),)) for who, key in names.items())
        places = tuple(
            self.where(Span(s.content[0].end - len(p), s.content[0].end), p)
            for s, (_, p, _) in zip(statements, lines, strict=True)
        )
        report = Report(id_, text, title=lines[0][2], outlet=outlet, published=day, sha256=f"{number:064}")
        reading = Reading(report, statements, (), entities, (), places, (), (), (), MADE_BY)
        said = tuple(self.said(one, line, report) for one, line in zip(statements, lines, strict=True))
        keys = {one.statement: keys_of(one, self.comparer.words, self.comparer.naming) for one in said}
        hashes = frozenset(one.hash for one in fingerprints(text))
        return Entry(reading, Capture(f"/made/up/{id_}", READ_AT, report.sha256), said, keys, hashes)

    def where(self, span: Span, name: str) -> Where:
        """Return a place as it is found in a text, always at the same point of the earth."""
        point = zlib.crc32(name.encode())
        return Where(
            span, name, None, point % 1400 / 10 - 60, point // 1400 % 3600 / 10 - 180, None, name, PlaceKind.TOWN
        )

    def day(self, number: int) -> dt.date:
        """Return a day of the week in which the reports of one story come."""
        first = random.Random(number // PER_CLAIM).randrange(DAYS)  # noqa: S311 - nothing secret
        return dt.date.fromordinal(FIRST_DAY + first + self.dice.randrange(WEEK))

    def line(self) -> tuple[str, str, str]:
        """Return who says something, where, and what."""
        who, place = self.some(self.names, 1)[0], self.some(self.places, 1)[0]
        return who, place, " ".join((*self.some(self.words, self.dice.randrange(8, 24)), "in", place))

    def headline(self, story: int) -> tuple[str, str, str]:
        """Return what all reports of a story tell, each in words that are in part its own."""
        dice, self.dice = self.dice, random.Random(story)  # noqa: S311 - nothing secret
        who, place, words = self.line()
        self.dice = dice
        told = words.split()[:-2]
        own = self.some(self.words, len(told))
        mixed = [word if dice.random() < SAME_WORDS else other for word, other in zip(told, own, strict=True)]
        return who, place, " ".join((*mixed, "in", place))

    def statements(self, id_: str, lines: Sequence[tuple[str, str, str]]) -> Iterator[Statement]:
        """Yield a statement a line."""
        at = 0
        for number, (who, _, words) in enumerate(lines):
            start = at + len(who) + 6
            certainty = Certainty(self.dice.choice(STATUSES))
            source = Source((Span(at, at + len(who)),), who, SourceKind.PERSON, named=True, name=who, entity="e0")
            hop, span = Hop(source, (Span(at + len(who) + 1, start - 1),), certainty), Span(start, start + len(words))
            key = f"{self.dice.getrandbits(48):012x}"
            yield Statement(
                key, id_, Position.HEADLINE if not number else Position.BODY, (span,), words, (hop,), certainty,
                Speech.INDIRECT, 0.9,
            )  # fmt: skip
            at = span.end + 1

    def said(self, one: Statement, line: tuple[str, str, str], report: Report) -> Said:
        """Return what a statement is compared by."""
        who, place, words = line
        voice = Voice(who, SourceKind.PERSON, named=True, name=who, certainty=one.certainty)
        terms, names = frozenset(words.split()[:-2]), frozenset((who.lower(),))
        return Said(
            one.id, report.id, words, one.position, report.outlet, report.published, None, (voice,), one.certainty,
            terms, names, frozenset((place,)), self.days(one.id, report),
        )  # fmt: skip

    def days(self, statement: str, report: Report) -> tuple[tuple[dt.date, dt.date], ...]:
        """Return the day that a statement tells of, up to a month before it is published; a third tell of one."""
        chance = int(statement, 16)
        day = report.published and report.published - dt.timedelta(days=chance // 3 % 30)
        return ((day, day),) if day and chance % 3 == 0 else ()

    def claim(self, said: Sequence[Said]) -> Claim:
        """Return a claim of some statements."""
        parts = (
            Telling(one.statement, one.report, Stance.REPORTS, one.certainty.status, one.published) for one in said
        )
        return Claim(f"claim-of-{said[0].report}", said[0].text, tuple(parts))


class Growing:
    """A ledger that is filled, and what can be asked of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ledger: Ledger = open_ledger(path)
        self.reports = self.ledger.stats().reports
        self.claims, self.inventor = [one.id for one in self.ledger.claims()], Inventor(self.reports)
        self.waiting: list[Said] = []
        self.used: list[float] = []

    def add(self) -> float:
        """Add one report with its claims, and return the milliseconds that it takes."""
        entry = self.inventor.entry(self.reports)

        def add() -> None:
            self.ledger.add(entry)
            renewal.renew(self.ledger)

        began = time.thread_time()
        took = timed(add)
        self.used.append(1000 * (time.thread_time() - began))
        self.reports += 1
        return took

    def kept(self) -> float:
        """Add one report, and return the milliseconds that it takes without claims."""
        return self._add(1)

    def fill(self, statements: int) -> float:
        """Add reports until there are so many statements, and return the seconds that the ledger took of it."""
        spent = 0.0
        while self.reports * PER_REPORT < statements:
            spent += self._add(min(AT_ONCE, statements // PER_REPORT - self.reports)) / 1000
        return spent

    def _add(self, number: int) -> float:
        """Add some reports in one transaction, then their lineage and claims; only the reports are timed."""
        entries = [self.inventor.entry(n) for n in range(self.reports, self.reports + number)]
        took = timed(lambda: self.ledger.add_all(entries))
        self.ledger.put_edges({f"report-{n}": self._edges(n) for n in range(self.reports, self.reports + number)})
        self.waiting += [entry.said[0] for entry in entries]
        claims = list[Claim]()
        while len(self.waiting) >= PER_CLAIM:
            claims.append(self.inventor.claim(self.waiting[:PER_CLAIM]))
            self.waiting = self.waiting[PER_CLAIM:]
        self.ledger.put_claims(claims)
        self.ledger.renew(Renewal((), settled=self.ledger.stale()))
        self.claims += [one.id for one in claims]
        self.reports += number
        return took

    def _edges(self, number: int) -> list[Edge]:
        """Return whom a report cites: up to two earlier ones of the same story."""
        dice, first = self.inventor.dice, number - number % PER_CLAIM
        older = {dice.randrange(first, number) for _ in range(2)} if number > first else set()
        return [Edge(f"report-{number}", f"report-{n}", "cites", "It names the outlet.") for n in sorted(older)]

    def search(self) -> float:
        """Ask for statements in one of the ways people do, by words that tell something."""
        make = self.inventor
        dice, day = make.dice, dt.date.fromordinal(FIRST_DAY + make.dice.randrange(DAYS))
        words = [word for word in make.some(make.words, 9) if word not in make.words[:FUNCTION_WORDS]][:2]
        common = dice.sample(make.words[FUNCTION_WORDS : 2 * FUNCTION_WORDS], 2)
        query = dice.choice((
            Query(" ".join(words)),
            Query(" ".join(common)),
            Query(f'"{" ".join(words)}"'),
            Query(words[0], status=Status.DENIED),
            Query(words[0], since=day, until=day + dt.timedelta(days=90)),
            Query(source=make.some(make.names, 1)[0]),
            Query(place=make.some(make.places, 1)[0], status=Status.ALLEGED),
            Query(words[0], outlet=dice.choice(make.outlets)),
        ))  # fmt: skip
        return timed(lambda: self.ledger.search(query))

    def search_and(self) -> float:
        """Ask for two words that are as common as "the" and "of", the worst that can be asked."""
        query = Query(" ".join(self.inventor.dice.sample(self.inventor.words[:FUNCTION_WORDS], 2)))
        return timed(lambda: self.ledger.search(query))

    def trace(self) -> float:
        """Follow a claim: its statements with who says them, and from whom each report has it."""
        id_ = self.inventor.dice.choice(self.ledger.claims(AT_ONCE)).id

        def follow() -> None:
            claim = self.ledger.claim(id_)
            self.ledger.said([one.statement for one in claim.tellings])
            self.ledger.lineage({one.report for one in claim.tellings})

        return timed(follow)

    def wide(self) -> float:
        """Show a claim of a hundred statements with its lineage."""
        said = [one for name in range(WIDE) for one in self.ledger.said_by([f"report-{name}"])[f"report-{name}"][:1]]
        claim = replace(self.inventor.claim(said), id="wide-claim")
        edges = tuple(Edge(f"report-{n}", f"report-{n // 2}", "cites", "It names the outlet.") for n in range(1, WIDE))
        beside = frozenset(i for ids in self.ledger.claims_with(s.statement for s in said).values() for i in ids)
        dropped = beside & {claim.id}
        self.ledger.renew(Renewal((claim,), {claim.id: edges}, dropped, (), beside))
        return timed(lambda: asking.trace(self.ledger, claim.id))

    def neighbours(self) -> float:
        """Find what a new report must be compared with: statements by keys, reports by shared text."""
        entry = self.inventor.entry(-1)
        keys = {key: 1.0 for some in entry.keys.values() for key in some}

        def look() -> None:
            self.ledger.sharing_keys([keys])
            self.ledger.sharing_text(entry.fingerprints)

        return timed(look)

    def opened(self) -> float:
        """Open the ledger once more, and ask how much it holds."""

        def look() -> None:
            with open_ledger(self.path) as ledger:
                ledger.stats()

        return timed(look)


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that some work takes."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def measure(sizes: Sequence[int], path: Path, times: int) -> Iterator[Figures]:
    """Yield the figures of the ledger at each size."""
    growing = Growing(path)
    before, spent = 0, 0.0
    for size in sizes:
        filled = growing.fill(size)
        row: Figures = {"statements": size, "reports": growing.reports}
        row["fill_ms_a_report"] = round(1000 * filled / max(growing.reports - before, 1), 2)
        for name in ("add", "kept", "search", "search_and", "trace", "wide", "neighbours", "opened"):
            took = sorted(getattr(growing, name)() for _ in range(times))
            row |= {f"{name}_p50": round(took[times // 2], 2), f"{name}_p95": round(took[int(0.95 * times)], 2)}
            row[f"{name}_max"] = round(took[-1], 2)
        used = sorted(growing.used[-times:])
        row |= {"add_cpu_p50": round(used[times // 2], 2), "add_cpu_p95": round(used[int(0.95 * times)], 2)}
        before, spent = growing.reports, spent + filled
        files = (path, path.with_name(f"{path.name}-wal"))
        row["file_MB"] = round(sum(one.stat().st_size for one in files if one.exists()) / 1e6, 1)
        row["peak_memory_MiB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
        yield row


def main() -> None:
    """Print a line for each size."""
    gc.set_threshold(*SELDOM)  # as the command line does
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--statements", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    arguments.add_argument("--file", type=Path)
    arguments.add_argument("--times", type=int, default=200)
    arguments.add_argument("--json", action="store_true")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for row in measure(sorted(asked.statements), asked.file or Path(folder) / "ledger.sqlite", asked.times):
            if asked.json:
                print(json.dumps(row), flush=True)
                continue
            slow = [name for name, value in row.items() if name.endswith("p95") and value > LIMIT_MS]
            print("  ".join(f"{name} {value:g}" for name, value in row.items()), flush=True)
            print(f"  over {LIMIT_MS:g} ms: {', '.join(slow) or 'nothing'}", flush=True)


if __name__ == "__main__":
    main()
