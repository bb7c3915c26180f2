"""Days, months and quarters named without their year: the nearest to publication, or where the verb looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import Enum

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval

_NEAR = dt.timedelta(days=60)


class Outlook(Enum):
    """Where what happens at a time lies, by the verb above it, seen from publication."""

    AHEAD = "ahead"
    BEHIND = "behind"
    OPEN = "open"
    """The verb does not tell, as in the present tense, or there is none."""
    DOUBT = "doubt"
    """The verb says that it was ahead of some other time ("would meet"); nobody can tell whether it still is."""


def day(
    year: int | None, month: int, number: int, published: dt.date | None, outlook: Outlook = Outlook.OPEN
) -> Interval | None:
    """Return one day; without a year, in the year that `outlook` asks for, or that brings it nearest to `published`.

    None where there is no such day. With neither year nor publication the value has XXXX for the year and no days.
    """
    if year is not None:
        return _exact(days.date(year, month, number))
    if published is None:
        return Interval(f"XXXX-{month:02}-{number:02}") if days.date(2000, month, number) else None
    return _exact(nearest(published, [days.date(published.year + step, month, number) for step in (0, -1, 1)], outlook))


def nearest(
    published: dt.date, candidates: Iterable[dt.date | None], outlook: Outlook = Outlook.OPEN
) -> dt.date | None:
    """Return the day nearest to `published`, the earlier of two equally near.

    Where that is months away, the nearest on the side that `outlook` asks for: of a day half a year off people leave
    out the year whichever side it lies on, of one that is near only if it is that one.
    """
    found = [d for d in candidates if d]
    near = min(found, key=lambda d: (abs(d - published), d), default=None)
    if near is None or abs(near - published) <= _NEAR or outlook not in {Outlook.AHEAD, Outlook.BEHIND}:
        return near
    asked = [d for d in found if (d > published) == (outlook is Outlook.AHEAD)]
    return min(asked, key=lambda d: abs(d - published), default=near)


def near_month(published: dt.date, number: int, outlook: Outlook = Outlook.OPEN) -> Interval:
    """Return the month that `outlook` asks for, or whose middle is nearest to that of publication's own."""
    middle = published.replace(day=15)
    found = nearest(middle, [days.date(published.year + step, number, 15) for step in (0, -1, 1)], outlook)
    return days.month(found.year, number) if found else NOWHERE


def near_quarter(published: dt.date, number: int, outlook: Outlook = Outlook.OPEN) -> Interval:
    """Return the quarter whose middle is nearest to `published`, on the side that `outlook` asks for."""
    middles = [days.date(published.year + step, 3 * number - 1, 15) for step in (0, -1, 1)]
    found = nearest(published, middles, outlook)
    return days.quarter(found.year, number) if found else NOWHERE


def weekday(number: int, published: dt.date, *, ahead: bool) -> Interval:
    """Return the ISO weekday `number` nearest before `published`, or after it; publication's own day is both."""
    back = (published.isoweekday() - number) % 7
    return days.shifted(published, (7 - back) % 7 if ahead else -back, "D")


def _exact(found: dt.date | None) -> Interval | None:
    return Interval(found.isoformat(), found, found) if found else None
