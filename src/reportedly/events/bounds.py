"""Open ends: "since 2011" begins with its first day and has no last, "until Friday" ends with its last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from reportedly.events.days import Interval
from reportedly.events.marks import Mark

Ends = tuple[dt.date | None, dt.date | None]


def bounded(interval: Interval, line: Sequence[Mark], first: int, past: int) -> Ends:
    """Return the first and last day that a time means after the words before it; `line[first:past]` are its own.

    "before Friday" ends the day before; "from May to July" begins with May. An attribute ("after Friday's talks") is
    a time of its own, which opens or closes nothing.
    """
    own = interval.earliest, interval.latest
    before = _traits(line, first - 1)
    if past < len(line) and line[past].letter == "'":
        return own
    if "opens" in before or ("from" in before and past < len(line) and line[past].letter == "t"):
        return interval.earliest, None
    if "closes" in before:
        return None, interval.latest
    if "before" in before and interval.earliest and interval.earliest > dt.date.min:
        return None, interval.earliest - dt.timedelta(days=1)
    return own


def is_stretch(line: Sequence[Mark], first: int, end: int, start: int) -> bool:
    """Say whether two times are the ends of one stretch: "from 2009 to 2011", "between May and July".

    The one begins at `line[first]`, and `line[end:start]` stands between them.
    """
    joint = "".join(mark.letter for mark in line[end:start])
    if not first or joint not in {"t", "&"}:
        return False
    return line[first - 1].letter == "B" if joint == "&" else "from" in line[first - 1].traits


def _traits(line: Sequence[Mark], i: int) -> frozenset[str]:
    """Return the traits of the word at `i`, or of the one before where an article stands there."""
    if i >= 0 and line[i].letter == "T":
        i -= 1
    return line[i].traits if i >= 0 else frozenset()
