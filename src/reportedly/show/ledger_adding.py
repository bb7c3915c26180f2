"""Adds to a ledger what the command line asks for; loaded only then, because that takes a second."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from reportedly.desk import adding, intake
from reportedly.desk.adding import Step
from reportedly.ledger import Ledger
from reportedly.model import Became
from reportedly.readers import Fetching
from reportedly.show.commands import lines_in, number_of
from reportedly.show.ledger_rows import dumped
from reportedly.show.manners import complain
from reportedly.show.patience import made_patiently, patiently
from reportedly.show.wording import counted


@dataclass(frozen=True, slots=True)
class Adding:
    """What is to be added, and how; neither sources nor lines: what failed before."""

    sources: tuple[str, ...] = ()
    lines: str | None = None
    published: dt.date | None = None
    follow: bool = False
    private: bool = False
    jobs: int = 1
    json: bool = False


def add(asked: Adding, path: str | None) -> bool:
    """Add what was asked for, say what became of it, and say whether all of it could be read."""
    made_patiently(intake.make_gazetteer)
    became: Counter[str] = Counter()
    with adding.open_ledger(path) as ledger, ExitStack() as open_files:
        try:
            for step in patiently(_steps(asked, ledger, open_files), _expected(asked)):
                became[step.became or ("absent" if step.absent else "failed")] += 1
                _tell(step, json=asked.json)
        except KeyboardInterrupt:
            _count(became)
            complain("Interrupted; what was added is kept, and the same command goes on from there.")
            raise
    _count(became)
    if became["failed"]:
        complain("What failed is kept: `reportedly add --retry-failed` tries it again.")
    return not became["failed"] and not became["absent"]


def _count(became: Counter[str]) -> None:
    reports = became.total() - became["absent"]
    each = ", ".join(f"{became[name]} {name}" for name in (*Became, "failed"))
    sys.stderr.write(f"{counted(reports, 'report')}: {each}.\n")


def _steps(asked: Adding, ledger: Ledger, open_files: ExitStack) -> Iterator[Step]:
    fetching = Fetching(asked.follow, asked.private)
    if asked.lines is not None:
        lines: Iterable[bytes] = lines_in(asked.lines, open_files)
        name = "standard input" if asked.lines == "-" else str(Path(asked.lines).absolute())
        return adding.add_lines(lines, name, ledger, jobs=asked.jobs)
    if asked.sources:
        return adding.add(asked.sources, ledger, published=asked.published, fetching=fetching, jobs=asked.jobs)
    return adding.retry(ledger, fetching=fetching, jobs=asked.jobs)


def _expected(asked: Adding) -> int | None:
    if asked.lines is not None:
        return number_of(asked.lines)
    return intake.reports_in(asked.sources) if asked.sources else None


def _tell(step: Step, *, json: bool) -> None:
    if json:
        sys.stdout.write(step_json(step))
        sys.stdout.flush()
    elif step.became is None:
        complain(_placed(step))


def _placed(step: Step) -> str:
    """Return why a report failed: with the whole way to it in the place of its file's name, if that stands first."""
    if step.source in step.message:
        return step.message
    path = step.source.partition("#")[0]
    name = Path(path).name
    if name and step.message.startswith(name):
        return f"{path}{step.message.removeprefix(name)}"
    if name and name in step.message:
        return step.message
    return f"{step.source}: {step.message}"


def step_json(step: Step) -> str:
    """Return what became of a report as one line."""
    row = {"id": step.id, "source": step.source, "became": step.became or "failed", "message": step.message or None}
    return dumped(row, indent=None)
