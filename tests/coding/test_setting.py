"""When and where an event happens, how many it counts, and whom its participants mean."""

from __future__ import annotations

import datetime as dt

import pytest

import marked
from reportedly.coding import Material, complete
from reportedly.events import find_quantities, find_times
from reportedly.model import Entity, Event, Lexicon, Participant, Report, Role, SourceKind, Span, Where
from reportedly.parse import with_spacy


@pytest.fixture(scope="session")
def parser() -> with_spacy.SpacyParser:
    return marked.parser()


class Told:
    """A text that appeared on a Wednesday, 8 February 2012, and what was found in it."""

    def __init__(self, text: str, parser: with_spacy.SpacyParser, english: Lexicon) -> None:
        self.text = text
        report = Report("r", text, published=dt.date(2012, 2, 8))
        self.syntax = parser(report)
        self.times = find_times(report, self.syntax, english)
        self.quantities = find_quantities(report, self.syntax, english, self.times)

    def span(self, words: str) -> Span:
        return Span(self.text.index(words), self.text.index(words) + len(words))

    def events(self, *triggers: str, places: tuple[str, ...] = ()) -> tuple[Event, ...]:
        material = Material(self.syntax, self.times, tuple(Where(self.span(p), p) for p in places), self.quantities)
        return complete([Event("ASSAULT", None, self.span(t)) for t in triggers], material)


def days(events: tuple[Event, ...]) -> list[str | None]:
    return [event.when.value if event.when else None for event in events]


def test_the_day_of_the_telling_is_not_the_day_of_the_event(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("The mayor said on Monday that gunmen attacked the mill.", parser, english)
    assert days(told.events("attacked")) == [None]


def test_each_event_has_its_own_day(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("Guards attacked the mill on Monday and burned the bridge on Tuesday.", parser, english)
    assert days(told.events("attacked", "burned")) == ["2012-02-06", "2012-02-07"]


def test_a_verb_that_only_carries_the_event_lends_it_its_day_and_place(
    parser: with_spacy.SpacyParser, english: Lexicon
) -> None:
    told = Told("Rebels carried out an attack in Norwick on Monday.", parser, english)
    (event,) = told.events("attack", places=("Norwick",))
    assert (event.when.value if event.when else None) == "2012-02-06"
    assert event.where is not None
    assert event.where.text == "Norwick"


def test_a_place_that_acts_or_suffers_is_not_where_it_happens(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("Arland attacked Borland.", parser, english)
    (event,) = told.events("attacked", places=("Arland", "Borland"))
    assert event.where is None


def test_numbers_belong_to_the_event_they_stand_under(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("The blast killed 12 guards, said two officers.", parser, english)
    (event,) = told.events("killed")
    assert [(q.low, q.unit) for q in event.quantities] == [(12, "guards")]


def test_a_participant_is_the_entity_at_the_end_of_its_words(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("Arland's minister Ida Holm attacked the plan.", parser, english)
    whole, country, person = told.span("Arland's minister Ida Holm"), told.span("Arland"), told.span("Ida Holm")
    event = Event("ASSAULT", None, told.span("attacked"), (Participant(Role.ACTOR, whole.of(told.text), whole),))
    entities = (
        Entity("e1", "place", "Arland", (country,)),
        Entity("e2", SourceKind.PERSON, "Ida Holm", (person,)),
    )
    (completed,) = complete([event], Material(told.syntax, entities=entities))
    assert completed.participants[0].entity == "e2"


def test_a_name_at_the_beginning_says_whose_it_is_not_who(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("Arland's army attacked the plan.", parser, english)
    whole, country = told.span("Arland's army"), told.span("Arland")
    event = Event("ASSAULT", None, told.span("attacked"), (Participant(Role.ACTOR, whole.of(told.text), whole),))
    (completed,) = complete([event], Material(told.syntax, entities=(Entity("e1", "place", "Arland", (country,)),)))
    assert completed.participants[0].entity is None
