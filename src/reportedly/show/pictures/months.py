"""Publication as a drawing: a column for each month, its statements by status one above the other."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Status, Total

WIDTH, HIGH = 880, 160
"""How wide and high the drawing is; the names of the months stand below."""

_FEW, _MOST_MONTHS = 12, 120
_YEAR = 4


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
class Published:
    """The months to the last, which statuses occur in them, and how many statements have no date or are `earlier`."""

    columns: tuple[Column, ...]
    statuses: tuple[Status, ...]
    undated: int
    earlier: int = 0

    @property
    def every(self) -> int:
        """Return of how many months one is named: there is room for a dozen names."""
        return -(-len(self.columns) // _FEW)


def published_of(totals: Iterable[Total]) -> Published:
    """Return what there is to draw of these totals."""
    some = tuple(totals)
    found = {one.status for one in some}
    undated = sum(one.statements for one in some if not one.month)
    columns = columns_of(some)
    earlier = sum(one.statements for one in some) - undated - sum(one.statements for one in columns)
    return Published(columns, tuple(one for one in Status if one in found), undated, earlier)


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
        _column(month, months.get(month, []), at * wide, wide, HIGH / fullest) for at, month in enumerate(every)
    )


def _number(month: str) -> int:
    """Return which month it is, counted from the year 0; "2012-02" as 24145."""
    return int(month[:_YEAR]) * 12 + int(month[_YEAR + 1 :]) - 1


def _column(month: int, totals: list[Total], x: float, wide: float, scale: float) -> Column:
    year, number = month // 12, month % 12 + 1
    blocks, below = list[Block](), 0.0
    for one in sorted(totals, key=lambda one: tuple(Status).index(one.status)):
        below += one.statements * scale
        blocks.append(Block(round(HIGH - below, 1), round(one.statements * scale, 1), one.status, one.statements))
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
