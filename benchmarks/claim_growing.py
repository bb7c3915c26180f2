"""Times a claim that grows: adding one more report that tells it, and looking at it, at so many tellings.

    python benchmarks/claim_growing.py [--tellings 12 100 500 1000 2000] [--times N] [--file FILE] [--first]

The reports are those of `ledger.py`, but for their first statement: each tells the one claim in the words of an earlier
report that was drawn, of which nineteen in twenty are kept; with `--first` in those of the first, of which seven in ten
are kept, so that hundreds of statements have each of its words. Those between the sizes are put into the claim without
being compared; the ones that are timed come one by one, with their claims. `joined` is how many of these the claim has
taken up. `looked_ms` is the first look at the claim after it grew, `again_ms` one after that. Milliseconds of wall
clock, and of the processor where `cpu` is said.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ledger import WEEK, Inventor
from reportedly.desk import asking
from reportedly.desk.renewing import renewal
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Claim, Entry, Renewal, Said

AT_ONCE, KEPT, KEPT_OF_FIRST = 100, 0.95, 0.7
Line = tuple[str, str, str]
Figures = dict[str, float]


class Teller(Inventor):
    """Makes up reports that all tell one claim, each after an earlier one."""

    def __init__(self, seed: int, *, first: bool = False) -> None:
        super().__init__(seed)
        self.told: list[Line] = []
        self.first = first

    def day(self, number: int) -> dt.date:
        """Return a day of the week in which all of them come."""
        return super().day(number % WEEK)

    def headline(self, story: int) -> Line:
        """Return the claim in the words of an earlier report, or of the first, most of them."""
        if not self.told:
            self.told.append(super().headline(story))
        who, place, words = self.told[0] if self.first else self.dice.choice(self.told)
        kept, share = words.split()[:-2], KEPT_OF_FIRST if self.first else KEPT
        own = self.some(self.words, len(kept))
        mixed = [word if self.dice.random() < share else other for word, other in zip(kept, own, strict=True)]
        self.told.append((who, place, " ".join((*mixed, "in", place))))
        return self.told[-1]


class Growing:
    """A ledger with a claim that more and more reports tell."""

    def __init__(self, ledger: Ledger, *, first: bool = False) -> None:
        self.ledger, self.teller = ledger, Teller(7, first=first)
        self.said: list[Said] = []
        self.id = ""

    def fill(self, tellings: int) -> None:
        """Add reports until so many tell the claim."""
        while len(self.said) < tellings:
            entries = [self._entry() for _ in range(min(AT_ONCE, tellings - len(self.said)))]
            self.ledger.add_all(entries)
            self.ledger.renew(Renewal((), settled=self.ledger.stale()))
        claim = self.teller.claim(self.said)
        self.ledger.put_claims([claim], dropped=[self.id] if self.id else [])
        self.id = claim.id

    def add(self) -> None:
        """Add one report with its claims."""
        self.ledger.add(self._entry())
        renewal.renew(self.ledger)

    def look(self) -> Claim:
        """Look at the claim that most reports tell."""
        self.id = self.ledger.claims(1)[0].id
        return asking.trace(self.ledger, self.id).claim

    def _entry(self) -> Entry:
        made = self.teller.entry(len(self.said))
        self.said.append(made.said[0])
        return made


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds that some work takes, and those of the processor."""
    began, used = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - used)


def measure(growing: Growing, sizes: Sequence[int], times: int) -> Iterator[Figures]:
    """Yield the figures at each size."""
    for size in sizes:
        growing.fill(size)
        took = [timed(growing.add) for _ in range(times)]
        (looked, used), (again, _) = timed(growing.look), timed(growing.look)
        row: Figures = {"tellings": size, "looked_ms": looked, "looked_cpu": used, "again_ms": again}
        for name, some in zip(("add", "add_cpu"), zip(*took, strict=True), strict=True):
            ordered = sorted(some)
            row |= {f"{name}_p50": ordered[times // 2], f"{name}_p95": ordered[int(0.95 * times)]}
        row["joined"] = len(growing.look().tellings) - size
        yield {name: round(value, 1) for name, value in row.items()}


def main() -> None:
    """Print a line for each size."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tellings", type=int, nargs="+", default=[12, 100, 500, 1000, 2000])
    arguments.add_argument("--times", type=int, default=20)
    arguments.add_argument("--file", type=Path)
    arguments.add_argument("--first", action="store_true")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_ledger(asked.file or Path(folder) / "ledger.sqlite") as ledger:
        for row in measure(Growing(ledger, first=asked.first), sorted(asked.tellings), asked.times):
            print("  ".join(f"{name} {value:g}" for name, value in row.items()), flush=True)


if __name__ == "__main__":
    main()
