"""Finds the times of a report: dates, weekdays, quarters, times of day, what counts from another time, durations."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from reportedly.events import clock, counted, feasts, lengths, placed, quarters, steps, weekdays
from reportedly.events.bounds import bounded, is_stretch
from reportedly.events.days import Interval
from reportedly.events.doubt import Doubts
from reportedly.events.grammar import COMPARED, DATED, GRAMMAR, LETTERS, TENSED
from reportedly.events.kinds import counted_from, kind_of
from reportedly.events.marks import Mark, marked_lines
from reportedly.events.nearest import Outlook
from reportedly.events.outlook import outlook
from reportedly.events.reading import Context, Reading
from reportedly.model import Lexicon, Report, Span, Syntax, When

READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    **placed.READERS,
    **quarters.READERS,
    **steps.READERS,
    **weekdays.READERS,
    **counted.READERS,
    **feasts.READERS,
    **lengths.READERS,
    **clock.READERS,
}
"""What each pattern of `grammar.py` means."""

_AHEAD = 8
_OF_TIME = frozenset({"DATE", "TIME", "CARDINAL", "QUANTITY", "ORDINAL"})


class _Match(NamedTuple):
    """The name of a pattern, the marks it took, and all the marks of the line with the number of the first."""

    name: str
    marks: list[Mark]
    line: list[Mark]
    at: int

    @property
    def before(self) -> Mark | None:
        return self.line[self.at - 1] if self.at else None

    @property
    def preceding(self) -> list[Mark]:
        return self.line[max(0, self.at - _AHEAD) : self.at]

    @property
    def following(self) -> list[Mark]:
        return self.line[self.past : self.past + _AHEAD]

    @property
    def past(self) -> int:
        return self.at + len(self.marks)

    @property
    def span(self) -> Span:
        return Span(self.marks[0].span.start, self.marks[-1].span.end)


def find_times(report: Report, syntax: Syntax, lexicon: Lexicon) -> tuple[When, ...]:
    """List the times that the report names, in text order and without overlaps.

    What counts from publication is placed against `report.published`, or against the date that stands alone in one of
    the first lines; without either it keeps no value. What counts from another time ("two days earlier") is placed
    against the last one spoken of. The grammar is asked only for where a verb looks, and for names; without it, the
    words before decide. No date is ever invented: what may be a count or somebody's name is left out, a month and day
    that cannot be given a year have "XXXX" for it and no first or last day.
    """
    context = Context(report.published)
    found: list[tuple[_Match, When]] = []
    for match in _matches(report, syntax, lexicon):
        if not found or found[-1][0].line is not match.line:
            context = context.in_a_new_line()
        ahead = _outlook(match, report, syntax, lexicon)
        interval = READERS[match.name](Reading(match.marks, context, ahead, match.preceding, match.following))
        if interval is None:
            continue
        context = context.after(interval, match.span, compared=match.name in COMPARED)
        if context.published is None and _stands_alone(match.span, report.text):
            context = context.dated(interval.day)
        found.append((match, _when(match, interval)))
    return tuple(_with_stretches(found))


def _with_stretches(found: list[tuple[_Match, When]]) -> Iterator[When]:
    """Yield the times; both ends of one stretch have the days of the whole."""
    begun: When | None = None
    for (match, when), after in itertools.zip_longest(found, found[1:]):
        if begun is not None:
            yield replace(when, earliest=begun.earliest)
            begun = None
        elif after and _is_stretch(match, when, *after):
            begun = when
            yield replace(when, latest=after[1].latest)
        else:
            yield when


def _is_stretch(match: _Match, when: When, after: _Match, until: When) -> bool:
    ends = match.line is after.line and is_stretch(match.line, match.at, match.past, after.at)
    return ends and bool(when.earliest and until.latest and when.earliest <= until.latest)


def _matches(report: Report, syntax: Syntax, lexicon: Lexicon) -> Iterator[_Match]:
    names = tuple(name.span for name in syntax.names if name.label not in _OF_TIME)
    doubts = Doubts(report, syntax, lexicon)
    for pattern, marks in marked_lines(report, (lexicon["months"], lexicon["times"], lexicon["numbers"]), LETTERS):
        for match in GRAMMAR.finditer(pattern):
            here = _Match(match.lastgroup or "", marks[match.start() : match.end()], marks, match.start())
            named = here.name not in DATED and _in_a_name(here.span, names)
            if not named and not doubts.about(here.name, here.marks, here.before, next(iter(here.following), None)):
                yield here


def _outlook(match: _Match, report: Report, syntax: Syntax, lexicon: Lexicon) -> Outlook:
    if match.name not in TENSED:
        return Outlook.OPEN
    if match.before and "expected" in match.before.traits:
        return Outlook.AHEAD
    return outlook(match.span, report, syntax, lexicon)


def _in_a_name(span: Span, names: tuple[Span, ...]) -> bool:
    """Say whether the words are part of a longer name: "Black Friday", "The Sunday Times"."""
    i = bisect_right(names, span)
    return any(name.covers(span) and len(name) > len(span) for name in names[max(0, i - 1) : i + 1])


def _stands_alone(span: Span, text: str) -> bool:
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return not (text[start : span.start] + text[span.end : end if end >= 0 else len(text)]).strip()


def _when(match: _Match, interval: Interval) -> When:
    earliest, latest = bounded(interval, match.line, match.at, match.past)
    if any(mark.letter == "y" for mark in match.marks):
        earliest = latest = None
    return When(
        span=match.span,
        value=interval.value,
        earliest=earliest,
        latest=latest,
        kind=kind_of(match.name, interval),
        rule=f"time.{match.name.replace('_', '-')}",
        counted_from=counted_from(match.name, match.marks, interval),
        anchor=interval.anchor,
    )
