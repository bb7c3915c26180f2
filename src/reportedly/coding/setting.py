"""The setting of a coded event: when and where it happens, how many it counts, and whom its participants mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import TypeVar

from reportedly.coding.ties import Located, Ties
from reportedly.coding.words import Words
from reportedly.model import (
    Entity,
    Event,
    Factuality,
    Lexicon,
    Participant,
    Quantity,
    Sentence,
    Span,
    Syntax,
    When,
    Where,
)

_Found = TypeVar("_Found", When, Where, Quantity)
_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Material:
    """What a reading found beside the events; `factuality` says how far each is told as having happened."""

    syntax: Syntax
    lexicon: Lexicon
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
    words = Words(material.lexicon)
    told = {one.trigger: one for one in material.factuality}
    weighed = (replace(event, factuality=told.get(event.trigger)) for event in events)
    return tuple(_completed(_named(event, named), triggers, material, words) for event in weighed)


def _named(event: Event, named: _Named) -> Event:
    """Return the event with whom its participants mean, everybody once: the first words for them hold."""
    known: dict[str, Participant] = {}
    for one in event.participants:
        meant = replace(one, entity=one.entity or named.within(one))
        known.setdefault(meant.entity or f"{one.span.start}", meant)
    return replace(event, participants=tuple(known.values()))


def _completed(event: Event, triggers: set[Span], material: Material, words: Words) -> Event:
    sentence = material.syntax.sentence_at(event.trigger.start)
    trigger = next(sentence.within(event.trigger), None) if sentence else None
    if sentence is None or trigger is None:
        return event
    ties = Ties(sentence, trigger, frozenset(triggers - {event.trigger}), words)
    return replace(
        event,
        when=event.when or next((w for w in _in(sentence, material.times) if ties.holds(w.span)), None),
        where=event.where or _where(_in(sentence, material.places), ties),
        quantities=event.quantities or tuple(q for q in _in(sentence, material.quantities) if ties.holds(q.span)),
    )


def _where(places: Iterator[Where], ties: Ties) -> Where | None:
    """Return where it happens: the first place that it is in, else that it goes to; a people is no place."""
    placed = [(ties.locates(place.span), place) for place in places if place.note != _PEOPLE]
    for how in (Located.IN, Located.TOWARDS):
        for found, place in placed:
            if found is how:
                return place
    return None


def _in(sentence: Sentence, found: Sequence[_Found]) -> Iterator[_Found]:
    first = bisect_left(found, sentence.span.start, key=lambda one: one.span.start)
    return takewhile(lambda one: one.span.start < sentence.span.end, islice(found, first, None))


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
