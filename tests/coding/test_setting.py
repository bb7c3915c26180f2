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
        self.lexicon = english
        report = Report("r", text, published=dt.date(2012, 2, 8))
        self.syntax = parser(report)
        self.times = find_times(report, self.syntax, english)
        self.quantities = find_quantities(report, self.syntax, english, self.times)

    def span(self, words: str) -> Span:
        return Span(self.text.index(words), self.text.index(words) + len(words))

    def events(self, *triggers: str, places: tuple[str, ...] = ()) -> tuple[Event, ...]:
        material = Material(
            self.syntax, self.lexicon, self.times, tuple(Where(self.span(p), p) for p in places), self.quantities
        )
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


@pytest.mark.parametrize(
    ("text", "trigger", "places", "where"),
    [
        ("The head of Ostria's river guard visited Norwick.", "visited", ["Ostria"], None),
        ("The envoy met the president of Ostria.", "met", ["Ostria"], None),
        ("The minister spoke about the elections of Ostria.", "spoke", ["Ostria"], None),
        ("A blast hit a bus outside Norwick.", "hit", ["Norwick"], "Norwick"),
        ("Gunmen killed a guard in the province of Ostria.", "killed", ["Ostria"], "Ostria"),
        ("Ostria sent 300 soldiers to Norwick.", "sent", ["Ostria", "Norwick"], "Norwick"),
        ("Rebels from Ostria attacked a mill in Norwick.", "attacked", ["Ostria", "Norwick"], "Norwick"),
        ("The raid on Norwick failed.", "raid", ["Norwick"], "Norwick"),
    ],
)
def test_an_event_is_where_it_happens_or_goes_to_not_where_its_people_are_from(  # noqa: PLR0913, PLR0917
    parser: with_spacy.SpacyParser, english: Lexicon, text: str, trigger: str, places: list[str], where: str | None
) -> None:
    (event,) = Told(text, parser, english).events(trigger, places=tuple(places))
    assert (event.where.text if event.where else None) == where


def test_a_people_is_no_place(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("Troops attacked in Ostrian territory.", parser, english)
    people = Where(told.span("Ostrian"), "Ostrian", note="people")
    (event,) = complete(
        [Event("ASSAULT", None, told.span("attacked"))], Material(told.syntax, english, places=(people,))
    )
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
    (completed,) = complete([event], Material(told.syntax, english, entities=entities))
    assert completed.participants[0].entity == "e2"


def test_a_name_at_the_beginning_says_whose_it_is_not_who(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("Arland's army attacked the plan.", parser, english)
    whole, country = told.span("Arland's army"), told.span("Arland")
    event = Event("ASSAULT", None, told.span("attacked"), (Participant(Role.ACTOR, whole.of(told.text), whole),))
    (completed,) = complete(
        [event], Material(told.syntax, english, entities=(Entity("e1", "place", "Arland", (country,)),))
    )
    assert completed.participants[0].entity is None


def test_who_is_named_twice_takes_part_once(parser: with_spacy.SpacyParser, english: Lexicon) -> None:
    told = Told("President Holm Ida Holm met Tom Berg.", parser, english)
    short, full, other = (told.span(words) for words in ("President Holm", "Ida Holm", "Tom Berg"))
    event = Event(
        "CONSULT",
        "meet",
        told.span("met"),
        tuple(Participant(Role.ACTOR, span.of(told.text), span) for span in (short, full, other)),
    )
    entities = (
        Entity("e1", SourceKind.PERSON, "Ida Holm", (short, full)),
        Entity("e2", SourceKind.PERSON, "Tom Berg", (other,)),
    )
    (completed,) = complete([event], Material(told.syntax, english, entities=entities))
    assert [p.text for p in completed.participants] == ["President Holm", "Tom Berg"]
