"""When something is said to have happened, as a drawing: a day is a point, a month a bar, an open end open."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.model import ClaimLine, Days
from reportedly.show.page_wording import day
from reportedly.show.pictures.months import WIDTH

SMALL = 6
"""How wide a single day is drawn."""

_LABEL_WIDE = 56
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """When something is said to have happened: from `x` on, open where nobody says when it began or ended."""

    x: float
    width: float
    opens: bool
    closes: bool
    words: str


@dataclass(frozen=True, slots=True)
class Track:
    """One claim with the times that its statements give."""

    claim: ClaimLine
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The claims that give a time, those that give none, and the days named at the border with where they lie."""

    tracks: tuple[Track, ...]
    timeless: tuple[ClaimLine, ...]
    ticks: tuple[tuple[float, str], ...]


def told_of(claims: Iterable[ClaimLine], days: Mapping[str, tuple[Days, ...]]) -> Told:
    """Return claims by the times that their statements give; `days` are those of each claim by its id."""
    told = [(claim, days.get(claim.id, ())) for claim in claims]
    first, last = bounds(one for _, some in told for one in some)
    return Told(
        tuple(Track(claim, tuple(stretch(one, first, last) for one in some)) for claim, some in told if some),
        tuple(claim for claim, some in told if not some),
        tuple(
            (across, label)
            for at, label in ticks(first, last)
            if (across := _across(at, first, last)) + _LABEL_WIDE <= WIDTH
        ),
    )


def bounds(times: Iterable[Days]) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that is to be drawn, with some room at either side."""
    known = [one for days in times for one in days if one] or [dt.date(2000, 1, 1)]
    room = dt.timedelta(days=max(3, (max(known) - min(known)).days // 20))
    return _moved(min(known), -room), _moved(max(known), room)


def stretch(days: Days, first: dt.date, last: dt.date) -> Stretch:
    """Return where a time is drawn; an open end reaches to the border and is marked."""
    begin, end = days
    x = _across(begin or first, first, last)
    width = max(_across(end or last, first, last) - x, SMALL)
    return Stretch(x, round(width, 1), begin is None, end is None, _words(days))


def ticks(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Yield the days that are named below: years, or months where there are few of them."""
    if (last - first).days > 3 * 365:
        step = max(1, (last.year - first.year) // 10)
        yield from ((dt.date(year, 1, 1), str(year)) for year in range(first.year + 1, last.year + 1, step))
        return
    months = (last.year - first.year) * 12 + last.month - first.month
    for number in range(1, months + 1, max(1, months // 10)):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        yield dt.date(year, month + 1, 1), f"{calendar.month_abbr[month + 1]} {year}"


def _across(at: dt.date, first: dt.date, last: dt.date) -> float:
    return round(WIDTH * (at - first).days / max((last - first).days, 1), 1)


def _moved(at: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return at + by
    except OverflowError:
        return at


def _words(days: Days) -> str:
    begin, end = days
    if begin == end:
        return day(begin)
    if begin is None or end is None:
        return f"since {day(begin)}, end open" if begin else f"until {day(end)}, beginning open"
    return f"some time {_stretch(begin, end)}"


def _stretch(begin: dt.date, end: dt.date) -> str:
    """Return a stretch of days in words: a whole month or year by its name.

    >>> _stretch(dt.date(2031, 4, 1), dt.date(2031, 4, 30)), _stretch(dt.date(2031, 1, 1), dt.date(2031, 12, 31))
    ('in Apr 2031', 'in 2031')
    """
    last = end.day == calendar.monthrange(end.year, end.month)[1]
    if begin.day == 1 and last and begin.year == end.year:
        if begin.month == end.month:
            return f"in {begin:%b %Y}"
        if (begin.month, end.month) == (1, _DECEMBER):
            return f"in {begin.year}"
    return f"from {day(begin)} to {day(end)}"
