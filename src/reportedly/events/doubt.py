"""What looks like a time and is none: a round count, somebody called May, an age."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.events.marks import Mark
from reportedly.events.units import Grammar, counts_many
from reportedly.model import Lexicon, Report, Span, Syntax

_PLURAL = re.compile(r"\s[a-z]{3,}s\b")
_PERSON = "PERSON"
_DOERS = frozenset({"nsubj", "nsubjpass", "poss"})
_AGENT = "agent"
_LIKELY_YEARS = range(1900, 2051)
_BESIDE_A_YEAR = frozenset("peB~fT&t(,")
_DEFINITE = frozenset("Ts")
_BESIDE_A_MONTH = frozenset("pefTB~&t-")


class Doubts:
    """Reads the words around the lone years and months of one report."""

    def __init__(self, report: Report, syntax: Syntax, lexicon: Lexicon) -> None:
        self._grammar = Grammar(syntax, lexicon["numbers"])
        self._given = lexicon["given_names"]
        self._syntax = syntax
        self._text = report.text
        persons = (name.span.of(report.text).lower().split() for name in syntax.names if name.label == _PERSON)
        self._surnames = frozenset(words[-1] for words in persons if words)

    def about(self, name: str, marks: Sequence[Mark], before: Mark | None, after: Mark | None) -> bool:
        """Say whether what pattern `name` found is no time; `before` and `after` are the marks beside it."""
        sure = "sure" in before.traits if before else False
        if name == "lone_year":
            return self._is_count(marks, before, after, sure=sure)
        if name == "lone_month":
            return self._is_somebody(marks[-1] if marks[-1].letter in "Mm" else marks[-2], marks, before, sure=sure)
        return False

    def _is_count(self, marks: Sequence[Mark], before: Mark | None, after: Mark | None, *, sure: bool) -> bool:
        """Say whether a year is a count: far from our time, glued to signs, or of a noun in the plural.

        After "in" the noun counts only where the parser too takes it for the counted.
        """
        year = marks[-1].span
        if _glued(self._text, year) or (after is not None and after.letter == "U"):
            return True
        beside = len(marks) > 1 or (before is not None and before.letter in _BESIDE_A_YEAR)
        if not beside and marks[-1].number not in _LIKELY_YEARS:
            return True
        if before is not None and before.letter in _DEFINITE and marks[-1].number in _LIKELY_YEARS:
            return False
        found = self._grammar.token(year)
        if found is None and not sure and _PLURAL.match(self._text, year.end):
            return True
        counted = found is not None and found[1].dep == "nummod"
        return counts_many(self._grammar, year) and (counted or not sure)

    def _is_somebody(self, month: Mark, marks: Sequence[Mark], before: Mark | None, *, sure: bool) -> bool:
        """Say whether the month is also a name or everyday word, and nothing makes it a time."""
        if any(name.label == _PERSON for name in self._syntax.names_over(month.span)):
            return True
        word = month.text.lower()
        if sure or not ("capitalised" in month.traits or word in self._given):
            return False
        beside = len(marks) > 1 or (before is not None and before.letter in _BESIDE_A_MONTH)
        found = self._grammar.token(month.span)
        does = found is not None and (found[1].dep in _DOERS or found[0].head(found[1]).dep == _AGENT)
        of = before is not None and "of" in before.traits
        return not beside or does or of or word in self._surnames


def _glued(text: str, span: Span) -> bool:
    """Say whether a sign of money, number or fraction, or a letter, stands right beside the figures."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return before.isalnum() or after.isalnum() or before in set("$€£#.,/_") - {""} or after in {"%", "/"}
