"""Shows that work goes on, on standard error, to whoever waits more than two seconds at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from threading import Timer
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

T = TypeVar("T")
_PATIENCE_S = 2.0


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "", "dim")


def made_patiently(make: Callable[[Callable[[int], object]], None]) -> None:
    """Call `make`, which tells how many places it has written, and show that to whoever waits at a terminal."""
    waited_for("Making the file of places, once:", make)


def waited_for(words: str, make: Callable[[Callable[[int], object]], None]) -> None:
    """Call `make`, which tells how much of something it has done, and show that to whoever waits at a terminal."""
    columns = TextColumn(words), TextColumn("{task.completed:,.0f}"), TimeElapsedColumn()
    progress = Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
    task = progress.add_task("", total=None)
    timer = Timer(_PATIENCE_S, progress.start)
    timer.start()
    try:
        make(lambda done: progress.update(task, completed=done))
    finally:
        timer.cancel()
        timer.join()
        progress.stop()


def patiently(outcomes: Iterable[T], total: int | None, doing: str = "Reading") -> Iterator[T]:
    """Yield `outcomes` as they are; `total` is how many will come, None where nobody knows; `doing` is shown."""
    return _shown(outcomes, total, doing) if sys.stderr.isatty() else iter(outcomes)


def _columns(total: int | None, doing: str) -> tuple[ProgressColumn, ...]:
    """Return what is shown: for one report, of which nobody knows how far it has come, that time passes."""
    if total == 1:
        return TextColumn(f"{doing} the report"), SpinnerColumn(), TimeElapsedColumn()
    return TextColumn(f"{doing} reports"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn()


def _shown(outcomes: Iterable[T], total: int | None, doing: str) -> Iterator[T]:
    progress = Progress(*_columns(total, doing), console=Console(stderr=True), transient=True)
    task = progress.add_task("", total=total)
    began, waiting = time.monotonic(), iter(outcomes)
    try:
        while (outcome := _awaited(waiting, progress, began)) is not None:
            progress.advance(task)
            if sys.stdout.isatty():  # what is printed next must not be drawn over
                progress.stop()
            yield outcome
    finally:
        progress.stop()


def _awaited(waiting: Iterator[T], progress: Progress, began: float) -> T | None:
    """Return the next outcome, None after the last, and let the progress be seen once patience has run out."""
    timer = Timer(max(_PATIENCE_S - (time.monotonic() - began), 0.0), progress.start)
    timer.start()
    try:
        return next(waiting, None)
    finally:
        timer.cancel()
        timer.join()
