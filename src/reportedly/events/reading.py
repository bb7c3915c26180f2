"""What a pattern is read with: its marks, the day of publication, the times spoken of before, the verb."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.events.days import NOWHERE, Interval
from reportedly.events.marks import Mark
from reportedly.events.nearest import Outlook
from reportedly.model import Span


@dataclass(frozen=True, slots=True)
class Context:
    """The day of publication, and the last times spoken of that the calendar holds: any, a day, a quarter."""

    published: dt.date | None
    there: Interval = NOWHERE
    day: Interval = NOWHERE
    quarter: Interval = NOWHERE
    day_in_line: Interval = NOWHERE
    """The last day spoken of in the same line."""

    def after(self, interval: Interval, span: Span, *, compared: bool = False) -> Context:
        """Return what a reader knows once the time at `span` has been spoken of.

        A quarter that is only `compared` with ("a year ago") leaves the story where it was.
        """
        quarterly = "-Q" in (interval.value or "")
        if interval.earliest is None or interval.latest is None or (interval.value or "P").startswith("P"):
            return self
        if compared and quarterly:
            return self
        there = interval._replace(anchor=span)
        known = replace(self, there=there)
        if interval.day:
            known = replace(known, day=there, day_in_line=there)
        return replace(known, quarter=there) if quarterly else known

    def in_a_new_line(self) -> Context:
        """Return what is known where a line begins."""
        return replace(self, day_in_line=NOWHERE)

    def dated(self, day: dt.date | None) -> Context:
        """Return the same with a day of publication."""
        return replace(self, published=day)


@dataclass(frozen=True, slots=True)
class Reading:
    """The marks that matched, what is known by then, and where the verb looks."""

    marks: list[Mark]
    context: Context
    outlook: Outlook = Outlook.OPEN
    before: Sequence[Mark] = ()
    following: Sequence[Mark] = ()
    """The marks of the line before and after."""

    @property
    def published(self) -> dt.date | None:
        """The day of publication."""
        return self.context.published

    def all(self, letters: str) -> list[Mark]:
        """Return the marks with one of these letters, in text order."""
        return [mark for mark in self.marks if mark.letter in letters]

    def first(self, letters: str) -> Mark | None:
        """Return the first mark with one of these letters, None where there is none."""
        return next((mark for mark in self.marks if mark.letter in letters), None)

    def number(self, letters: str, nth: int = 0) -> int | None:
        """Return what the nth mark with one of these letters is worth, None where there is none."""
        found = self.all(letters)
        return found[nth].number if nth < len(found) else None

    def value(self, letters: str) -> str:
        """Return the value of the first mark with one of these letters, empty where there is none."""
        found = self.first(letters)
        return found.value if found else ""

    def close(self) -> bool:
        """Say whether the marks stand together without white space."""
        return all(a.span.end == b.span.start for a, b in zip(self.marks, self.marks[1:], strict=False))
