"""Finds the times of a report: dates, weekdays, months, years, days and weeks counted from publication, durations."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator

from reportedly.events.doubt import Doubts
from reportedly.events.marks import Mark, marked_lines
from reportedly.events.outlook import looks_ahead
from reportedly.events.placed import READERS, Reading
from reportedly.model import Lexicon, Report, Span, Syntax, When

LETTERS = {
    "month": "M", "short-month": "m", "weekday": "W", "season": "S", "day": "R", "step": "L", "unit": "U", "ago": "A",
    "elsewhere": "E", "preposition": "p", "part": "e", "range": "t", "of": "f", "ordinal": "o", "decade": "s",
    "cardinal": "C", "article": "a",
}  # fmt: skip
"""The letter of each trait in `months.toml`, `times.toml` and `numbers.toml`."""

_OF_TIME = frozenset({"DATE", "TIME", "CARDINAL", "QUANTITY"})
_MONTH = r"(?:M|m\.?)"
_GRAMMAR = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("iso", r"Y-D-D"),
            ("figures", r"D(?:/D/|\.D\.)Y"),
            ("month_days", rf"(?:W,?)?{_MONTH}Do?[-t]Do?(?:,?Y)?"),
            ("days_month", rf"(?:W,?)?Do?[-t]Do?f?{_MONTH}(?:,?Y)?"),
            ("month_day", rf"(?:W,?)?{_MONTH}Do?(?:,?Y)?"),
            ("day_month", rf"(?:W,?)?Do?f?{_MONTH}(?:,?Y)?"),
            ("month_year", rf"{_MONTH}[,f]?Y"),
            ("step_month", r"L[Mm]"),
            ("lone_month", r"(?<=[pef])[Mm]|(?<=e-)[Mm]"),
            ("season_year", r"Sf?Y"),
            ("decade", r"Ys"),
            ("years", r"(?<=[pt(])Y-[YD]"),
            ("lone_year", r"(?<=[pe(])Y"),
            ("step_weekday", r"LW"),
            ("lone_weekday", r"W"),
            ("day", r"R"),
            ("step_unit", r"LU"),
            ("ago", r"[DCa]U[AE]"),
            ("duration", r"[DNC]-?U"),
        )
    )
)


def find_times(report: Report, syntax: Syntax, lexicon: Lexicon) -> tuple[When, ...]:
    """List the times that the report names, in text order and without overlaps.

    What counts from publication is placed against `report.published`; without that it keeps no value, nor does a
    weekday that may be ahead or behind. No date is ever invented: what may be a count or somebody's name is left out, a
    month and day that cannot be given a year have "XXXX" for it and no first or last day.
    """
    lists = (lexicon["months"], lexicon["times"], lexicon["numbers"])
    names = tuple(name.span for name in syntax.names if name.label not in _OF_TIME)
    doubts = Doubts(report, syntax, lexicon)
    found: list[When] = []
    for pattern, marks in marked_lines(report, lists, LETTERS):
        for match in _GRAMMAR.finditer(pattern):
            here = marks[match.start() : match.end()]
            before = marks[match.start() - 1] if match.start() else None
            other = _in_a_name(Span(here[0].span.start, here[-1].span.end), names)
            if not other and not doubts.about(match.lastgroup or "", here[0], before):
                found.extend(_when(match.lastgroup or "", here, report.published, syntax, lexicon))
    return tuple(found)


def _in_a_name(span: Span, names: tuple[Span, ...]) -> bool:
    """Say whether the words are part of a longer name: "Black Friday", "The Sunday Times"."""
    i = bisect_right(names, span)
    return any(name.covers(span) and len(name) > len(span) for name in names[max(0, i - 1) : i + 1])


def _when(name: str, here: list[Mark], published: dt.date | None, syntax: Syntax, lexicon: Lexicon) -> Iterator[When]:
    span = Span(here[0].span.start, here[-1].span.end)
    ahead = looks_ahead(span, syntax, lexicon) if name == "lone_weekday" else False
    interval = READERS[name](Reading(here, published, ahead=ahead))
    if interval:
        yield When(span, interval.value, interval.earliest, interval.latest)
