"""Finds how many: counts, amounts of money and shares, exact, rounded or bounded on one side."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.events.marks import Mark, marked_lines
from reportedly.events.numerals import LETTERS, NUMERAL, worth
from reportedly.events.times import find_times
from reportedly.events.units import Grammar, counts_many, hangs_on_preposition, is_label, unit_of
from reportedly.model import Lexicon, Quantity, Report, Span, Syntax, When

_GRAMMAR = re.compile(
    rf"(?P<between>(?<=b)n?\$?(?:{NUMERAL})%?&n?\$?(?:{NUMERAL})%?)"
    rf"|(?P<range>n?\$?(?:{NUMERAL})%?[t-]n?\$?(?:{NUMERAL})%?)"
    rf"|(?P<bounded>[~><]*a?n?\$?(?:{NUMERAL})%?[+?]?)"
    r"|(?P<many>~*k+)"
)
_LABELLED = re.compile(r"l\.?$")
_OTHER_HALF, _FIRST_HALF = re.compile(r"[:/][DNYC]"), re.compile(r"[DNYC][:/]$")
_EXACT = frozenset({"between", "range"})


@dataclass(frozen=True, slots=True)
class _Amount:
    """The marks of one quantity, and how to read them."""

    pattern: str
    marks: list[Mark]
    between: bool
    grammar: Grammar

    @property
    def number(self) -> Span:
        """The characters of the number itself, without what is said of how exact it is."""
        counted = [mark.span for mark in self.marks if mark.letter not in "~><?+$"]
        return Span(counted[0].start, counted[-1].end)


def find_quantities(
    report: Report, syntax: Syntax, lexicon: Lexicon, times: tuple[When, ...] | None = None
) -> tuple[Quantity, ...]:
    """List the counts and amounts that the report names, in text order and without overlaps.

    Parts of dates, times of day, ordinals, and numbers that are labels ("Article 5", "F-16") are none. Round plurals
    ("dozens") have the least they can mean as `low`, no `high`, and are `about`. `unit` is what is counted, in the
    report's words, or the word that a sign stands for. `times` are the report's, found here where they are not given.
    """
    taken = [when.span for when in (find_times(report, syntax, lexicon) if times is None else times)]
    grammar = Grammar(syntax, lexicon["numbers"])
    found: list[Quantity] = []
    for pattern, marks in marked_lines(report, (lexicon["units"], lexicon["numbers"]), LETTERS):
        for match in _GRAMMAR.finditer(pattern):
            here = marks[match.start() : match.end()]
            if _is_free(here, taken) and not _is_part(report.text, pattern, match, marks):
                between = match.lastgroup in _EXACT
                found.extend(_quantity(_Amount(match.group(), here, between, grammar), report.text))
    return tuple(found)


def _is_free(here: list[Mark], taken: list[Span]) -> bool:
    span = Span(here[0].span.start, here[-1].span.end)
    i = bisect_right(taken, span)
    return not any(time.touches(span) for time in taken[max(0, i - 1) : i + 1])


def _is_part(text: str, pattern: str, match: re.Match[str], marks: list[Mark]) -> bool:
    """Say whether the number is a part of something else: a time of day, an ordinal, a name such as F-16."""
    after, before = pattern[match.end() : match.end() + 2], pattern[max(0, match.start() - 2) : match.start()]
    if after[:1] in {"o", "c"} or _LABELLED.search(before) or _OTHER_HALF.match(after) or _FIRST_HALF.search(before):
        return True
    first, last = marks[match.start()].span.start, marks[match.end() - 1].span.end
    return _glued(text[max(0, first - 2) : first]) or _glued(text[last : last + 2][::-1])


def _glued(edge: str) -> bool:
    return edge[-1:].isalnum() or edge[-1:] == "_" or (edge[-1:] in "-–./" and edge[:1].isalnum() and len(edge) > 1)


def _quantity(amount: _Amount, text: str) -> Iterator[Quantity]:
    number = amount.number
    sign = next((mark.value for mark in amount.marks if mark.letter in "$%"), None)
    if not sign and _is_other(amount, number):
        return
    low, high = worth(amount.pattern, amount.marks)
    unit = sign or unit_of(amount.grammar, number, text)
    if not all(end is None or math.isfinite(end) for end in (low, high)):
        return
    if amount.between and (low is None or high is None or low > high or unit is None):
        return
    about = bool(set(amount.pattern) & set("~kz?"))
    yield Quantity(Span(amount.marks[0].span.start, amount.marks[-1].span.end), low, high, about, unit)


def _is_other(amount: _Amount, number: Span) -> bool:
    """Say whether a number without a sign is no count: a label, a year, or as like metres as millions ("5m")."""
    about = "~" in amount.pattern
    if is_label(amount.grammar, number, exact=not about) or any("money" in mark.traits for mark in amount.marks):
        return True
    year = amount.pattern.strip("~") == "Y" and not counts_many(amount.grammar, number)
    return year and (not about or hangs_on_preposition(amount.grammar, number))
