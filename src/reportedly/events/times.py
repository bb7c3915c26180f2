"""Finds the times of a report: dates, weekdays, months, years, days and weeks counted from publication, durations."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator

from reportedly.events.marks import Mark, marked_lines
from reportedly.events.placed import READERS, Reading
from reportedly.model import Lexicon, Report, Span, Syntax, Token, When

_LETTERS = {
    "month": "M", "short-month": "m", "weekday": "W", "season": "S", "day": "R", "step": "L", "unit": "U", "ago": "A",
    "elsewhere": "E", "preposition": "p", "part": "e", "range": "t", "of": "f", "ordinal": "o", "decade": "s",
    "cardinal": "C", "article": "a",
}  # fmt: skip
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

    What counts from publication is placed against `report.published`; without that it keeps no value. No date is
    ever invented: a month and day that cannot be given a year have "XXXX" for it and no first or last day.
    """
    lists = (lexicon["months"], lexicon["times"], lexicon["numbers"])
    names = tuple(name.span for name in syntax.names if name.label not in _OF_TIME)
    found: list[When] = []
    for pattern, marks in marked_lines(report, lists, _LETTERS):
        for match in _GRAMMAR.finditer(pattern):
            here = marks[match.start() : match.end()]
            if not _in_a_name(Span(here[0].span.start, here[-1].span.end), names):
                found.extend(_when(match.lastgroup or "", here, report.published, syntax, lexicon))
    return tuple(found)


def _in_a_name(span: Span, names: tuple[Span, ...]) -> bool:
    """Say whether the words are part of a longer name: "Black Friday", "The Sunday Times"."""
    i = bisect_right(names, span)
    return any(name.covers(span) and len(name) > len(span) for name in names[max(0, i - 1) : i + 1])


def _when(name: str, here: list[Mark], published: dt.date | None, syntax: Syntax, lexicon: Lexicon) -> Iterator[When]:
    span = Span(here[0].span.start, here[-1].span.end)
    ahead = name == "lone_weekday" and _looks_ahead(span, syntax, lexicon)
    interval = READERS[name](Reading(here, published, ahead=ahead))
    if interval:
        yield When(span, interval.value, interval.earliest, interval.latest)


def _looks_ahead(span: Span, syntax: Syntax, lexicon: Lexicon) -> bool:
    sentence = syntax.sentence_at(span.start)
    token = next(sentence.within(span), None) if sentence else None
    if sentence is None or token is None:
        return False
    verb = next((t for t in sentence.ancestors(token) if t.pos in {"VERB", "AUX"}), None)
    return verb is not None and any(_is_ahead(t, lexicon) for t in sentence.children(verb))


def _is_ahead(token: Token, lexicon: Lexicon) -> bool:
    rule = lexicon["times"].rule_of(token.lemma) or lexicon["times"].rule_of(token.text.lower())
    return rule is not None and "ahead" in rule.traits
