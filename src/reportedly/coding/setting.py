"""The setting of a coded event: when and where it happens, how many it counts, and whom its participants mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import TypeVar

from reportedly.model import (
    Entity,
    Event,
    Factuality,
    Participant,
    Quantity,
    Sentence,
    Span,
    Syntax,
    Token,
    When,
    Where,
)

_SUPPORTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "compound", "conj", "xcomp", "agent"})
_CLAUSES = frozenset({"VERB", "AUX"})
_Found = TypeVar("_Found", When, Where, Quantity)
_MOVES_IN = frozenset({"prep", "npadvmod", "advmod", "nmod"})


@dataclass(frozen=True, slots=True)
class Material:
    """What a reading found beside the events; `factuality` says how far each is told as having happened."""

    syntax: Syntax
    times: Sequence[When] = ()
    places: Sequence[Where] = ()
    quantities: Sequence[Quantity] = ()
    entities: Sequence[Entity] = ()
    factuality: Sequence[Factuality] = ()


def complete(events: Sequence[Event], material: Material) -> tuple[Event, ...]:
    """Give each event its time, place, quantities, and the entities of its participants, where grammar ties them to it.

    A time or place belongs to the event whose word, or whose supporting verb ("*carried out* an attack"), is the
    nearest above it; what hangs on another verb ("said on Monday") stays with that. What is tied to none is left out:
    no time or place is ever lent to an event.
    """
    triggers = {event.trigger for event in events}
    named = _Named(material.entities)
    told = {one.trigger: one for one in material.factuality}
    weighed = (replace(event, factuality=told.get(event.trigger)) for event in events)
    return tuple(_completed(event, triggers, material, named) for event in weighed)


def _completed(event: Event, triggers: set[Span], material: Material, named: _Named) -> Event:
    participants = tuple(replace(p, entity=p.entity or named.within(p)) for p in event.participants)
    event = replace(event, participants=participants)
    sentence = material.syntax.sentence_at(event.trigger.start)
    trigger = next(sentence.within(event.trigger), None) if sentence else None
    if sentence is None or trigger is None:
        return event
    ties = _Ties(sentence, trigger, frozenset(triggers - {event.trigger}))
    return replace(
        event,
        when=event.when or next((w for w in _in(sentence, material.times) if ties.holds(w.span)), None),
        where=event.where or next((w for w in _in(sentence, material.places) if ties.locates(w.span)), None),
        quantities=event.quantities or tuple(q for q in _in(sentence, material.quantities) if ties.holds(q.span)),
    )


def _in(sentence: Sentence, found: Sequence[_Found]) -> Iterator[_Found]:
    first = bisect_left(found, sentence.span.start, key=lambda one: one.span.start)
    return takewhile(lambda one: one.span.start < sentence.span.end, islice(found, first, None))


@dataclass(frozen=True, slots=True)
class _Ties:
    """The grammar above words of one sentence, seen from one event's trigger; `others` are other events' triggers."""

    sentence: Sentence
    trigger: Token
    others: frozenset[Span]

    def holds(self, span: Span) -> bool:
        """Say whether the nearest verb or event above the words at `span` is this event's, or one that supports it."""
        token = self._head(span)
        above = self._governor(token) if token else None
        return above is not None and above.i in self._supported()

    def locates(self, span: Span) -> bool:
        """Say whether the words at `span` tell where: they hang on the event by a preposition or stand beside it."""
        token = self._head(span)
        if token is None or not self.holds(span):
            return False
        return any(t.dep in _MOVES_IN for t in (token, *self._below_governor(token)))

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


class _Named:
    """The entities of a report by the characters of their mentions."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._mentions = sorted((m, e.id) for e in entities for m in e.mentions)

    def within(self, participant: Participant) -> str | None:
        """Return the entity whose mention reaches nearest to the end of the participant's words, where its head is.

        A mention that only covers the beginning ("Iran's defence minister") names whose it is, not who it is.
        """
        first = bisect_left(self._mentions, (Span(participant.span.start, participant.span.start), ""))
        last = None
        for mention, entity in self._mentions[max(0, first - 1) :]:
            if mention.start >= participant.span.end:
                break
            if mention.end >= participant.span.end and mention.touches(participant.span):
                last = entity
        return last
