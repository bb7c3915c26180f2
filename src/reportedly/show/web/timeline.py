"""The page of the timeline: when reports say something, and when it is said to have happened."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from reportedly.model import Claim, Said, Status, Total
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of
from reportedly.show.web.words import day

WIDTH = 880
"""How wide the drawings are."""

_HIGH, _MOST_CLAIMS, _SMALL = 160, 10, 6
_FEW, _MOST_MONTHS = 12, 120
_YEAR = 4

Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Block:
    """The statements of one status in one month, as a block of a column."""

    y: float
    height: float
    status: Status
    statements: int


@dataclass(frozen=True, slots=True)
class Column:
    """One month of publication: its statements by status, one above the other."""

    label: str
    since: dt.date
    until: dt.date
    x: float
    width: float
    blocks: tuple[Block, ...]
    statements: int


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
    """One claim with the times that its statements give; none where they give none."""

    claim: Claim
    stretches: tuple[Stretch, ...]


def timeline(request: Request) -> Response:
    """Show the months of publication, and below them the claims by the days they tell of."""
    ledger = room_of(request).ledger
    totals = ledger.stats().totals
    claims = ledger.claims(_MOST_CLAIMS)
    said = ledger.said(one.statement for claim in claims for one in claim.tellings)
    told = [(claim, days_of(claim, said)) for claim in claims]
    first, last = bounds(days for _, some in told for days in some)
    tracks = [Track(claim, tuple(stretch(days, first, last) for days in some)) for claim, some in told]
    return page(
        request,
        "timeline.html",
        columns=columns_of(totals),
        statuses=[one for one in Status if one in {total.status for total in totals}],
        undated=sum(one.statements for one in totals if not one.month),
        tracks=[one for one in tracks if one.stretches],
        timeless=[one for one in tracks if not one.stretches],
        ticks=[(_across(at, first, last), label) for at, label in ticks(first, last)],
        width=WIDTH,
        high=_HIGH,
    )


def columns_of(totals: Iterable[Total]) -> tuple[Column, ...]:
    """Return a column for each month from the first to the last, as high as its share of the fullest."""
    months: dict[int, list[Total]] = {}
    for one in totals:
        if one.month and one.statements:
            months.setdefault(_number(one.month), []).append(one)
    if not months:
        return ()
    every = range(max(min(months), max(months) - _MOST_MONTHS), max(months) + 1)
    fullest = max(sum(one.statements for one in some) for some in months.values())
    wide = WIDTH / max(len(every), _FEW)
    return tuple(
        _column(month, months.get(month, []), at * wide, wide, _HIGH / fullest) for at, month in enumerate(every)
    )


def _number(month: str) -> int:
    """Return which month it is, counted from the year 0; "2012-02" as 24145."""
    return int(month[:_YEAR]) * 12 + int(month[_YEAR + 1 :]) - 1


def _column(month: int, totals: list[Total], x: float, wide: float, scale: float) -> Column:
    year, number = month // 12, month % 12 + 1
    blocks, below = list[Block](), 0.0
    for one in sorted(totals, key=lambda one: tuple(Status).index(one.status)):
        below += one.statements * scale
        blocks.append(Block(round(_HIGH - below, 1), round(one.statements * scale, 1), one.status, one.statements))
    last = calendar.monthrange(year, number)[1]
    return Column(
        label=f"{calendar.month_abbr[number]} {year}",
        since=dt.date(year, number, 1),
        until=dt.date(year, number, last),
        x=round(x, 1),
        width=round(wide * 0.86, 1),
        blocks=tuple(blocks),
        statements=sum(one.statements for one in totals),
    )


def days_of(claim: Claim, said: Mapping[str, Said]) -> tuple[Days, ...]:
    """Return the times that the statements of a claim give, each once, the earliest first."""
    those = (said[one.statement] for one in claim.tellings if one.statement in said)
    found = {days for one in those for days in one.days if days != (None, None)}
    return tuple(sorted(found, key=lambda days: (days[0] or dt.date.min, days[1] or dt.date.max)))


def bounds(times: Iterable[Days]) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that is to be drawn, with some room at either side."""
    known = [one for days in times for one in days if one] or [dt.date(2000, 1, 1)]
    room = dt.timedelta(days=max(3, (max(known) - min(known)).days // 20))
    return _moved(min(known), -room), _moved(max(known), room)


def stretch(days: Days, first: dt.date, last: dt.date) -> Stretch:
    """Return where a time is drawn; an open end reaches to the border and is marked."""
    begin, end = days
    x = _across(begin or first, first, last)
    width = max(_across(end or last, first, last) - x, _SMALL)
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
    return f"some time from {day(begin)} to {day(end)}"
