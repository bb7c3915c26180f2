"""What grammar ties to an event: the words that hang on it, and the places that they put it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportedly.coding.words import Words
from reportedly.model import Sentence, Span, Token

_SUPPORTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "compound", "conj", "xcomp", "agent"})
_CLAUSES = frozenset({"VERB", "AUX"})
_BESIDE = frozenset({"npadvmod", "advmod"})
_WHOSE = "poss"


class Located(StrEnum):
    """How words put an event in a place: it happens there, or goes there or is aimed at it."""

    IN = "in"
    TOWARDS = "towards"


@dataclass(frozen=True, slots=True)
class Ties:
    """The grammar above words of one sentence, seen from one event's trigger; `others` are other events' triggers."""

    sentence: Sentence
    trigger: Token
    others: frozenset[Span]
    words: Words

    def holds(self, span: Span) -> bool:
        """Say whether the nearest verb or event above the words at `span` is this event's, or one that supports it."""
        token = self._head(span)
        above = self._governor(token) if token else None
        return above is not None and above.i in self._supported()

    def locates(self, span: Span) -> Located | None:
        """Say how the words at `span` tell where: "in" a place, "to" one, "of" one; None where they tell whose it is.

        What stands under people or bodies sorts those ("the president *of Ostria*"), save where they are in it.
        """
        token = self._head(span)
        if token is None or not self.holds(span):
            return None
        below = token
        for one in (token, *self._below_governor(token)):
            if one.dep in _BESIDE:
                return Located.IN
            if one.dep == _WHOSE or (below is not one and self._acts(one)):
                return None
            if one.dep == "prep" and (located := self._by(one)) is not None:
                return located
            below = one
        return None

    def _by(self, preposition: Token) -> Located | None:
        classes = self.words.classes(preposition.lemma)
        if "in" in classes or "there" in classes:
            return Located.IN
        direct = preposition.head in self._supported()
        return Located.TOWARDS if direct and classes & {"to", "at", "of"} and not classes & {"with"} else None

    def _acts(self, token: Token) -> bool:
        """Say whether `token` is somebody, and no place: "the president of", not "the province of"."""
        if token.pos not in {"NOUN", "PROPN"} or "area" in self.words.classes(token.lemma):
            return False
        return self.words.acting(token.lemma.lower()) == "somebody"

    def _head(self, span: Span) -> Token | None:
        inside = list(self.sentence.within(span))
        own = {t.i for t in inside}
        return next((t for t in inside if t.head not in own or t.head == t.i), None)

    def _below_governor(self, token: Token) -> Iterator[Token]:
        for above in self.sentence.ancestors(token):
            if self._governs(above):
                return
            yield above

    def _governor(self, token: Token) -> Token | None:
        return next((t for t in self.sentence.ancestors(token) if self._governs(t)), None)

    def _governs(self, token: Token) -> bool:
        known = token.i == self.trigger.i or any(span.covers(token.span) for span in self.others)
        return known or token.pos in _CLAUSES

    def _supported(self) -> set[int]:
        """Return the trigger and the verbs that only carry it: those above it as its object or subject, no event."""
        carrying, token = {self.trigger.i}, self.trigger
        while token.dep in _SUPPORTS and token.head != token.i:
            token = self.sentence.head(token)
            if any(span.covers(token.span) for span in self.others):
                break
            carrying.add(token.i)
            if token.pos in _CLAUSES:
                break
        return carrying
