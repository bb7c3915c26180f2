"""Which of the four kinds of TIMEX3 a time is, and what it was counted from."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.events.days import Interval
from reportedly.events.grammar import CLOCKS, LENGTHS, SETS
from reportedly.events.marks import Mark
from reportedly.model import CountedFrom, TimeKind

_OF_THEMSELVES = frozenset({"decade", "half_decade", "century", "spoken_year"})


def kind_of(name: str, interval: Interval) -> TimeKind:
    """Return the kind of what a pattern found."""
    if name in SETS:
        return TimeKind.SET
    value = interval.value or ""
    if value.endswith("_REF"):
        return TimeKind.DATE
    if name in LENGTHS or value.startswith("P"):
        return TimeKind.DURATION
    return TimeKind.TIME if name in CLOCKS or "T" in value else TimeKind.DATE


def counted_from(name: str, marks: Sequence[Mark], interval: Interval) -> CountedFrom | None:
    """Return what fixes the time where its own words do not; None where they do, or nothing does."""
    if interval.anchor is not None:
        return CountedFrom.TEXT
    fixed = interval.earliest is not None and name not in _OF_THEMSELVES
    return CountedFrom.PUBLICATION if fixed and not any(mark.letter == "Y" for mark in marks) else None
