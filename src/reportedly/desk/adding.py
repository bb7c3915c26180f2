"""What a user can add to a ledger, one function each: reports, lines of reports, readings, what failed before."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportedly.desk import intake
from reportedly.desk.entries import entry_of
from reportedly.desk.renewing.renewal import renew
from reportedly.ledger import Ledger, open_ledger
from reportedly.ledger.clock import now
from reportedly.ledger.codec import plain
from reportedly.model import Became, Capture, Failure, Problem, Reading, Report
from reportedly.pipeline import made_by
from reportedly.readers import Fetching, Gathered, read_jsonl
from reportedly.run import Task

__all__ = ["Step", "add", "add_lines", "add_readings", "entry_of", "open_ledger", "retry"]


_CLAIMS_EVERY = 20
"""Claims follow after so many reports and at the end: many are grouped quicker together than one by one."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one report on its way into the ledger: `became` is None where it failed, `message` says why.

    `absent` says that there is nothing of that name: nothing of it is kept.
    """

    source: str
    id: str
    became: Became | None
    message: str = ""
    absent: bool = False


def add(
    sources: Iterable[Path | str],
    ledger: Ledger,
    *,
    published: dt.date | None = None,
    fetching: Fetching = intake.GIVEN,
    jobs: int = 1,
) -> Iterator[Step]:
    """Add every report in files, folders, patterns and web addresses, and yield what became of each, in order.

    What the ledger has, read by the same versions, is not analysed again: after an interruption the same call goes on
    where it was. Each report is kept whole or not at all; what fails is kept as a failure, for `retry`, but not what
    is not there at all. Raises `LedgerError` where the ledger cannot take any more, and `SetUpError`.
    """
    return _add(intake.gather(sources, published=published, fetching=fetching), ledger, jobs)


def add_lines(lines: Iterable[bytes], name: str, ledger: Ledger, *, jobs: int = 1) -> Iterator[Step]:
    """Add many reports, one JSON object a line, under the ids that the lines give; all else as in `add`.

    `name` is where the lines are from.
    """
    return _add(_gathered(lines, name), ledger, jobs, ids_are_given=True)


def retry(ledger: Ledger, *, fetching: Fetching = intake.GIVEN, jobs: int = 1) -> Iterator[Step]:
    """Try once more what could not be read before; as `add` otherwise."""
    failed = {one.read_from for one in ledger.failures()}
    files = dict.fromkeys(source if Path(source).exists() else _whole_of(source) for source in failed)
    every = intake.gather(sorted(files), fetching=fetching)
    found = (one for one in every if one.source in failed or _whole_of(one.source) in failed)
    return _add(found, ledger, jobs)


def add_readings(readings: Iterable[Reading], ledger: Ledger, *, read_from: str = "a program") -> Iterator[Step]:
    """Add readings that were made already, and yield what became of each."""
    return _with_claims(_added(readings, ledger, read_from), ledger)


def _added(readings: Iterable[Reading], ledger: Ledger, read_from: str) -> Iterator[Step]:
    for reading in readings:
        report = reading.report
        capture = Capture(report.url or f"{read_from}#{report.id}", now(), report.sha256)
        yield Step(capture.read_from, report.id, ledger.add(entry_of(reading, capture)))


@dataclass(slots=True)
class _Way:
    """What is on its way into the ledger: which ids and addresses are taken, and what waits for its reading."""

    ledger: Ledger
    ids_are_given: bool
    waiting: deque[tuple[Gathered, bool]] = field(default_factory=deque)
    taken: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, list[tuple[str | None, str]]] = field(default_factory=dict)

    def task(self, one: Gathered) -> Task:
        """Return what is to be analysed of a report, which is nothing where it is known or could not be read."""
        report = self.named(one)
        known = report is not None and self.is_known(report)
        self.waiting.append((replace(one, report=report), known))
        return Task(report.id if report else one.id, None if known else report, one.problems)

    def named(self, one: Gathered) -> Report | None:
        """Return the report under the id it bears in the ledger."""
        report = one.report
        if report is None or self.ids_are_given:
            return report
        id_ = self._id(one, report)
        self.taken.setdefault(id_, one.source)
        if report.url:
            self.addresses.setdefault(report.url, []).append((report.outlet, id_))
        return replace(report, id=id_)

    def _at(self, url: str, outlet: str | None) -> str | None:
        on_the_way = (
            id_ for theirs, id_ in self.addresses.get(url, ()) if None in {theirs, outlet} or theirs == outlet
        )
        return next(on_the_way, None) or self.ledger.report_at(url, outlet)

    def is_known(self, report: Report) -> bool:
        """Say whether the ledger has a reading of it by the versions that would read it now."""
        readings = self.ledger.known(report)
        return bool(readings) and made_by(intake.open_tools()) in readings

    def _id(self, one: Gathered, report: Report) -> str:
        """Return the id of the outlet's report of this address; else its own, unless one from elsewhere has that.

        One page may hold the reports of many outlets, say a collection of clippings.
        """
        there = self._at(report.url, report.outlet) if report.url else None
        if there:
            return there
        sources = {*self.ledger.sources_of(one.id), *filter(None, (self.taken.get(one.id),))}
        is_free = not sources or one.source in sources
        return one.id if is_free or self.ledger.known(replace(report, id=one.id)) else one.apart


def _add(found: Iterable[Gathered], ledger: Ledger, jobs: int, *, ids_are_given: bool = False) -> Iterator[Step]:
    return _with_claims(_kept(found, ledger, jobs, ids_are_given=ids_are_given), ledger)


def _with_claims(steps: Iterable[Step], ledger: Ledger) -> Iterator[Step]:
    """Yield the steps, and bring the claims up to date now and then and at the end."""
    waiting = 0
    for step in steps:
        waiting += step.became not in {None, Became.KNOWN}
        if waiting == _CLAIMS_EVERY:
            renew(ledger)
            waiting = 0
        yield step
    renew(ledger)


def _kept(found: Iterable[Gathered], ledger: Ledger, jobs: int, *, ids_are_given: bool) -> Iterator[Step]:
    way, failed = _Way(ledger, ids_are_given), {one.read_from for one in ledger.failures()}
    for outcome in intake.read_all((way.task(one) for one in found), jobs=jobs):
        one, known = way.waiting.popleft()
        whole = _whole_of(one.source)
        if whole != one.source and whole in failed:  # a feed that nobody could fetch, say: now it gave a report
            failed.discard(whole)
            ledger.succeed((whole,))
        if known and one.report:
            ledger.capture(one.report, _capture(one))
            yield Step(one.source, one.report.id, Became.KNOWN)
        elif outcome.failed:
            message = _message(outcome.reading.problems)
            if not one.absent:
                ledger.fail((Failure(one.source, message, now()),))
            yield Step(one.source, one.id, None, message, one.absent)
        else:
            became = ledger.add(entry_of(outcome.reading, _capture(one)))
            yield Step(one.source, outcome.reading.report.id, became)


def _whole_of(source: str) -> str:
    """Return the file or address that a source lies in, or is."""
    return source.partition("#")[0]


def _capture(one: Gathered) -> Capture:
    return Capture(one.source, now(), one.sha256, plain(one.provenance))


def _gathered(lines: Iterable[bytes], name: str) -> Iterator[Gathered]:
    for line in read_jsonl(lines):
        digest = line.report.sha256 if line.report else ""
        yield Gathered(line.id, f"{name}#{line.id}", line.report, line.problems, digest)


def _message(problems: Iterable[Problem]) -> str:
    return " ".join(one.message for one in problems) or "It could not be read."
