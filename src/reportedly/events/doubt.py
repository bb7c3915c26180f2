"""What looks like a year or a month and is none: a round count, or somebody called May."""

from __future__ import annotations

from reportedly.events.marks import Mark
from reportedly.events.units import Grammar, counts_many
from reportedly.model import Lexicon, Report, Span, Syntax

_PERSON = "PERSON"
_DOERS = frozenset({"nsubj", "nsubjpass", "poss"})
_AGENT = "agent"


class Doubts:
    """Reads the words around the lone years and months of one report."""

    def __init__(self, report: Report, syntax: Syntax, lexicon: Lexicon) -> None:
        self._grammar = Grammar(syntax, lexicon["numbers"])
        self._given = lexicon["given_names"]
        self._syntax = syntax
        persons = (name.span.of(report.text).lower().split() for name in syntax.names if name.label == _PERSON)
        self._surnames = frozenset(words[-1] for words in persons if words)

    def about(self, name: str, mark: Mark, before: Mark | None) -> bool:
        """Say whether the lone year or month that pattern `name` found is none; `before` is the mark before it."""
        sure = before is not None and "sure" in before.traits
        if name == "lone_year":
            return self._is_count(mark.span, sure=sure)
        return name == "lone_month" and self._is_somebody(mark, before, sure=sure)

    def _is_count(self, year: Span, *, sure: bool) -> bool:
        """Say whether a noun in the plural follows; after "in" only where the parser too takes it for the counted."""
        found = self._grammar.token(year)
        counted = found is not None and found[1].dep == "nummod"
        return counts_many(self._grammar, year) and (counted or not sure)

    def _is_somebody(self, month: Mark, before: Mark | None, *, sure: bool) -> bool:
        """Say whether the month is also a name or everyday word, and nothing makes it a time."""
        if any(name.label == _PERSON for name in self._syntax.names_over(month.span)):
            return True
        word = month.text.lower()
        if sure or not ("capitalised" in month.traits or word in self._given):
            return False
        found = self._grammar.token(month.span)
        does = found is not None and (found[1].dep in _DOERS or found[0].head(found[1]).dep == _AGENT)
        of = before is not None and "of" in before.traits
        return does or of or word in self._surnames
