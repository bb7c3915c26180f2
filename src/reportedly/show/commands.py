"""Does what the command line asks for; loaded only then, because what it stands on takes a second to load."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from importlib.resources import files
from pathlib import Path
from typing import TypedDict

from reportedly.desk import intake
from reportedly.errors import UnreadableReportError
from reportedly.model import Problem
from reportedly.readers import Fetching, Gathered
from reportedly.run import Outcome, Task
from reportedly.show.console import console_for
from reportedly.show.explain import explanation
from reportedly.show.manners import complain
from reportedly.show.patience import made_patiently, patiently
from reportedly.show.wishes import Form, Wishes
from reportedly.show.writing import writer_for


def read(wishes: Wishes) -> bool:
    """Read and write what was asked for; say whether all of it could be read."""
    made_patiently(intake.make_gazetteer)
    with ExitStack() as open_files:
        if wishes.lines is None:
            return _write(
                intake.read_all(_tasks(wishes), **_choices(wishes)),
                intake.reports_in(wishes.sources),
                wishes,
            )
        lines = lines_in(wishes.lines, open_files)
        return _write(
            intake.read_many(lines, **_choices(wishes)),
            number_of(wishes.lines),
            wishes,
        )


class _Choices(TypedDict):
    jobs: int
    min_confidence: float | None
    register: Path | None


def _choices(wishes: Wishes) -> _Choices:
    """Return how the reports are to be read, after saying which rows of the register could not be."""
    for problem in intake.open_register(wishes.register).problems:
        complain(problem.message)
    return {"jobs": wishes.jobs, "min_confidence": wishes.min_confidence, "register": wishes.register}


def demo(wishes: Wishes) -> bool:
    """Read the reports that ship with the package; for people, trace a claim through a small dossier of others."""
    made_patiently(intake.make_gazetteer)
    all_was_read = _write(intake.read_all(_samples()), None, wishes)
    if wishes.form is Form.VIEW:
        from reportedly.show.demo_ledger import show_story  # noqa: PLC0415 - a ledger takes a while to load

        show_story(console_for(wishes))
    return all_was_read


def explain(statement: str, source: str | None, wishes: Wishes) -> bool:
    """Print why the statement of that id is what it is; without a `source`, it is looked for in the shipped reports."""
    made_patiently(intake.make_gazetteer)
    tasks = _samples() if source is None else _tasks(Wishes(sources=(source,), published=wishes.published))
    outcomes = patiently(intake.read_all(tasks, **_choices(wishes)), None if source is None else 1)
    readings = [outcome.reading for outcome in _complaining(outcomes)]
    if not readings:
        return False
    found = explanation(statement, readings)
    if not found.items:
        for problem in found.problems:
            complain(problem.message)
        return False
    console_for(wishes).print(*found.items, markup=False, highlight=False, emoji=False)
    return True


def _write(outcomes: Iterable[Outcome], total: int | None, wishes: Wishes) -> bool:
    write, read_well = writer_for(wishes), list[bool]()
    for outcome in patiently(outcomes, total):
        write(outcome)
        read_well.append(not outcome.failed)
    if len(read_well) > 1 and not all(read_well):
        complain(f"{read_well.count(False)} of {len(read_well)} reports could not be read.")
    return all(read_well)


def _complaining(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    for outcome in outcomes:
        if outcome.failed:
            for problem in outcome.reading.problems:
                complain(problem.message)
        else:
            yield outcome


def _tasks(wishes: Wishes) -> Iterator[Task]:
    for source in wishes.sources:
        try:
            for one in _gathered(source, wishes):
                yield Task(one.id, one.report, one.problems)
        except UnreadableReportError as error:
            yield Task(source, None, (Problem("read", str(error)),))


def _gathered(source: str, wishes: Wishes) -> Iterator[Gathered]:
    fetching = Fetching(wishes.follow, wishes.private)
    if source == "-":
        return intake.gather_bytes(_piped(), name="standard input", published=wishes.published, fetching=fetching)
    return intake.gather((source,), published=wishes.published, fetching=fetching, paths=True)


def _piped() -> bytes:
    raw = sys.stdin.buffer.read()
    if not raw.strip():
        msg = "Nothing came on standard input; pipe a report in, or give a file."
        raise UnreadableReportError(msg)
    return raw


def _samples() -> Iterator[Task]:
    samples = (one for one in (files("reportedly") / "samples").iterdir() if one.is_file())
    for sample in sorted(samples, key=lambda path: path.name):
        found = intake.open_bytes(sample.read_bytes(), name=sample.name)
        yield Task(sample.name, found.items[0], found.problems)


def lines_in(path: str, open_files: ExitStack) -> Iterable[bytes]:
    """Return the lines of a file, or of standard input for "-"."""
    if path == "-":
        return sys.stdin.buffer
    try:
        return open_files.enter_context(Path(path).open("rb"))
    except OSError as error:
        msg = f"{path} cannot be opened ({error.strerror}); check the path."
        raise UnreadableReportError(msg) from error


def number_of(path: str) -> int | None:
    """Return how many lines of a file hold something; None for standard input."""
    if path == "-":
        return None
    with Path(path).open("rb") as lines:
        return sum(1 for line in lines if line.strip())
