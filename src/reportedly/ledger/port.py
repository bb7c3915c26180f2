"""What a ledger can do, whatever keeps it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self

from reportedly.model import (
    EVERYBODY,
    Became,
    Capture,
    Claim,
    ClaimLine,
    Damage,
    Days,
    Decision,
    Doubt,
    Doubting,
    DoubtKind,
    Drawn,
    Edge,
    Entry,
    Failure,
    Heard,
    Hearing,
    Hit,
    Kept,
    Listing,
    Located,
    MadeBy,
    Query,
    Reading,
    Renewal,
    Repeat,
    Report,
    Revision,
    Said,
    Stats,
    Subject,
    Tally,
    Total,
)


class Ledger(Protocol):
    """Keeps reports, readings and decisions for good, and what is derived from them for as long as it holds.

    Nothing that was read or decided is ever changed or erased. Everything else may be made again. All methods raise
    `LedgerError` where the ledger cannot be used, in a sentence.
    """

    def __enter__(self) -> Self:
        """Use the ledger in a with-block."""
        ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of it."""
        ...

    def close(self) -> None:
        """Let go of the ledger."""
        ...

    # What was read

    def add(self, entry: Entry) -> Became:
        """Keep one report with its reading: all of it, or nothing where an error is raised."""
        ...

    def add_all(self, entries: Iterable[Entry]) -> tuple[Became, ...]:
        """Keep some reports with their readings: all of them, or none; quicker than one after the other."""
        ...

    def known(self, report: Report) -> frozenset[MadeBy]:
        """Return the versions that made readings of this very revision; empty where the ledger has none of it."""
        ...

    def capture(self, report: Report, capture: Capture) -> None:
        """Keep that a revision which is known was read once more, if it was read from elsewhere."""
        ...

    def sources_of(self, report: str) -> frozenset[str]:
        """Return from where the report of that id was ever read; empty where there is none."""
        ...

    def report(self, id_: str) -> Kept:
        """Return a report; raises `UnknownSubjectError`."""
        ...

    def kept(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Return reports by their ids; without those that there are not."""
        ...

    def report_at(self, url: str, outlet: str | None = None) -> str | None:
        """Return the id of the report of that address, None where there is none or only another outlet's."""
        ...

    def reports(self) -> Iterator[str]:
        """Yield the ids of all reports, in the order they were added."""
        ...

    def reading(self, report: str, revision: int | None = None) -> Reading:
        """Return the reading of a report that counts, or the latest of an earlier revision of it by its number, whole.

        Raises `UnknownSubjectError`.
        """
        ...

    def as_read(self, report: str) -> Reading:
        """Return the reading of a report as it was made, before people drew in it; raises `UnknownSubjectError`."""
        ...

    def revisions(self, report: str) -> tuple[Revision, ...]:
        """Return every state of a report that was read, the earliest first; raises `UnknownSubjectError`."""
        ...

    def fail(self, failures: Iterable[Failure]) -> None:
        """Keep what could not be read."""
        ...

    def failures(self, limit: int | None = None) -> tuple[Failure, ...]:
        """Return the sources that could not be read when they were last tried, in that order, or the last of them."""
        ...

    # What people ask

    def search(self, query: Query) -> tuple[Hit, ...]:
        """Return the statements asked for: by words the best first, otherwise the newest first.

        The newest come first too where words are too common for one statement to be better than another.
        """
        ...

    def tally(self, query: Query, counted: int = 500, best: int = 6) -> Tally:
        """Return how many statements are asked for, and the `best` ways to narrow down, of the `counted` newest."""
        ...

    def located(self, query: Query, counted: int = 5_000, best: int = 120) -> tuple[tuple[Located, ...], int]:
        """Return the `best` places that statements asked for name, and in how many of these they were looked for.

        Those are all statements that count where nothing is asked for, otherwise the newest `counted`.
        """
        ...

    def latest_reports(self, limit: int, before: int | None = None) -> tuple[Listing, ...]:
        """Return the reports that came in last, or last before the one of that place, the latest first."""
        ...

    def statements(self, report: str) -> tuple[Hit, ...]:
        """Return the statements of a report, in the order of its text."""
        ...

    def hits(self, statements: Iterable[str]) -> dict[str, Hit]:
        """Return statements by their ids; without those that no reading which counts has any more."""
        ...

    def statement(self, id_: str) -> Hit:
        """Return a statement by its id, or by how that begins; raises `UnknownSubjectError`."""
        ...

    def heard(self, asked: Hearing = EVERYBODY) -> tuple[Heard, ...]:
        """Return who is heard how often, and the outlets that speak for themselves: the most often heard first."""
        ...

    def repeats(self, limit: int | None = None) -> tuple[Repeat, ...]:
        """Return which outlet has how many reports from another outlet: the most first."""
        ...

    def report_count(self) -> int:
        """Return how many reports there are."""
        ...

    def totals(self) -> tuple[Total, ...]:
        """Return how many statements count, by month and status."""
        ...

    def stats(self) -> Stats:
        """Return how much there is of everything."""
        ...

    def size(self) -> int:
        """Return how many statements count, as `stats` does, but at once."""
        ...

    # What people decide

    def decide(self, decision: Decision, seen: int | None = None) -> Decision:
        """Keep a decision and return it with its number; raises `UnknownSubjectError` and `UndecidableError`.

        With `seen`, the number of the last decision that was known, it raises `MeanwhileError` where somebody decided
        the same question since.
        """
        ...

    def latest_decisions(self, limit: int, before: int | None = None) -> tuple[Decision, ...]:
        """Return the decisions that were made last, or last before the one of that number, the latest first."""
        ...

    def decisions(self, subject: Subject | None = None, *about: str) -> tuple[Decision, ...]:
        """Return every decision ever made, in order: of a kind of subject, or about some; undos, whatever they undo."""
        ...

    def doubts(self, asked: Doubting) -> tuple[Doubt, ...]:
        """Return what awaits a decision: what was put off last, the nearest first."""
        ...

    def doubt_counts(self) -> dict[DoubtKind, int]:
        """Return how much of each kind awaits a decision, up to a thousand."""
        ...

    def put_off(self, doubt: int) -> None:
        """Leave a doubt, by its key, for later: it comes after all others of its kind."""
        ...

    def drawings(self, report: str) -> tuple[tuple[Decision, Drawn], ...]:
        """Return the statements that people made and redrew in a report by hand, as far as that holds, in order."""
        ...

    def undrawn(self) -> tuple[str, ...]:
        """Return the reports whose reading that counts is not as people drew in them: it was read or decided since."""
        ...

    def draw(self, entry: Entry) -> bool:
        """Have a reading count as people drew in it; do nothing and say so where it is behind what holds by now."""
        ...

    # What reports are compared by

    def compare_by(self, entry: Entry) -> None:
        """Make anew what a report is compared by, from an entry with the reading that counts."""
        ...

    def said(self, statements: Iterable[str]) -> dict[str, Said]:
        """Return what these statements are compared by."""
        ...

    def said_by(self, reports: Iterable[str]) -> dict[str, tuple[Said, ...]]:
        """Return what all statements of these reports are compared by, in the order of their texts."""
        ...

    def with_provenance(self, reports: Iterable[str]) -> dict[str, tuple[Report, Mapping[str, object]]]:
        """Return these reports as they were last revised, each with what stood around it where that was read."""
        ...

    def all_said(self) -> Iterator[Said]:
        """Yield what every statement that counts is compared by, report by report."""
        ...

    def uses(self, keys: Iterable[str]) -> dict[str, int]:
        """Return how many statements have each of these keys."""
        ...

    def sharing_keys(
        self, asked: Iterable[Mapping[str, float]], most: int = 500, best: int = 60, least: float = 0.0
    ) -> tuple[dict[str, float], ...]:
        """Return for each of some sets of keys the statements that share most with it, by the weights of those keys.

        The `best` are returned, of those with a share of `least` of all weight, ties in the order they were added; a
        key of over `most` statements is passed over.
        """
        ...

    def sharing_text(self, fingerprints: Iterable[int], least: int = 2, most: int = 50) -> dict[str, int]:
        """Return the reports that share `least` fingerprints, with how many; passes over those of over `most`."""
        ...

    def put_claims(self, claims: Iterable[Claim], dropped: Iterable[str] = ()) -> None:
        """Keep claims, in the place of those of the same ids and of those `dropped`."""
        ...

    def claim(self, id_: str) -> Claim:
        """Return a claim by its id, or by how that begins; raises `UnknownSubjectError`."""
        ...

    def claims(self, limit: int | None = None, ids: Iterable[str] | None = None) -> tuple[Claim, ...]:
        """Return the claims, or those of these ids: those of most reports first."""
        ...

    def claims_after(self, limit: int, after: tuple[int, str] | None = None) -> tuple[Claim, ...]:
        """Return claims, those of most reports first: those that come after one of so many reports and that id."""
        ...

    def claim_lines(self, limit: int, after: tuple[int, str] | None = None) -> tuple[ClaimLine, ...]:
        """Return what a list shows of claims, those of most reports first: those after one, as `claims_after` does."""
        ...

    def lines_of(self, claims: Iterable[str]) -> dict[str, ClaimLine]:
        """Return what a list shows of these claims, by their ids; without those that there are not."""
        ...

    def days_told(
        self, claims: Iterable[str], most: int = 20, since: dt.date | None = None, until: dt.date | None = None
    ) -> dict[str, tuple[Days, ...]]:
        """Return the times that most statements of each of these claims give, `most` of them, the earliest first.

        With `since` or `until`, only times that begin in that period.
        """
        ...

    def claims_of_days(self, since: dt.date | None, until: dt.date | None, limit: int) -> tuple[ClaimLine, ...]:
        """Return the claims that tell of something that began in a period, those of most reports first."""
        ...

    def stale(self, limit: int | None = None) -> tuple[str, ...]:
        """Return the statements that are still to be put into claims or taken out: new, gone, or decided upon."""
        ...

    def make_stale(self, statements: Iterable[str] | None = None) -> None:
        """Have these statements, or all that count, put into claims once more."""
        ...

    def renew(self, renewal: Renewal) -> bool:
        """Keep claims that were worked out anew; do nothing and say so where others renewed some of them meanwhile."""
        ...

    def claims_with(self, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the claims that these statements are in."""
        ...

    def members(self, claims: Iterable[str], most: int | None = None) -> dict[str, tuple[str, ...]]:
        """Return the statements of each of these claims, in an order of their ids, so many at most."""
        ...

    def grown(self, claims: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return which of these claims, or of all, took up statements that they do not tell of yet."""
        ...

    def put_edges(self, edges: Mapping[str, Iterable[Edge]]) -> None:
        """Keep from whom each of these reports has what it says, in the place of what was kept of it before."""
        ...

    def lineage(self, reports: Iterable[str], claim: str | None = None) -> tuple[Edge, ...]:
        """Return from whom these reports have what they say, or one claim, and so on to the end."""
        ...

    # What it is like

    def check(self) -> Sequence[Damage]:
        """Return what is damaged, nothing where all is well."""
        ...

    def repair(self, told: Callable[[int], object] | None = None) -> None:
        """Make again what is derived; `told` hears how many reports are done."""
        ...
