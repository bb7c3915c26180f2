"""From a reading to what is compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from compare.sayings import ENGLISH, WORDS
from reportedly.compare import place_key, said
from reportedly.compare.stance import stance_of
from reportedly.model import (
    Entity,
    MadeBy,
    PlaceKind,
    Position,
    Quantity,
    Reading,
    Report,
    Said,
    SourceKind,
    Span,
    Speech,
    Stance,
    Statement,
    When,
    Where,
)
from reportedly.model.certainty import PLAIN

TEXT = "Anna Renn sent 900 guards to Kestrel on Tuesday. This is a hoax. She will come back."


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _statement(number: int, words: str) -> Statement:
    return Statement(f"s{number}", "r", Position.BODY, (_span(words),), words, (), PLAIN, Speech.INDIRECT, 1.0)


KESTREL = Where(_span("Kestrel"), "Kestrel", 4, country="OS", kind=PlaceKind.TOWN)
TUESDAY = dt.date(2031, 4, 29)
READING = Reading(
    report=Report("r", TEXT, outlet="Northlight", published=dt.date(2031, 5, 1)),
    statements=(
        _statement(0, "Anna Renn sent 900 guards to Kestrel on Tuesday."),
        _statement(1, "This is a hoax."),
        _statement(2, "She will come back."),
    ),
    not_asserted=(),
    entities=(Entity("e1", SourceKind.PERSON, "Anna Renn", (_span("Anna Renn"),)),),
    times=(When(_span("Tuesday"), "2031-04-29", TUESDAY, TUESDAY),),
    places=(KESTREL,),
    quantities=(Quantity(_span("900"), 900, 900, about=False, unit="guards"),),
    findings=(),
    problems=(),
    made_by=MadeBy("", "", "", ""),
)


def test_a_statement_is_taken_apart() -> None:
    one = said(READING, ENGLISH)[0]
    assert one.names == one.actors == {"Anna Renn"}
    assert one.places == {"OS/4"}
    assert one.terms == {"=presence", "=force"}
    assert one.days == ((TUESDAY, TUESDAY),)
    assert [q.low for q in one.quantities] == [900]
    assert (one.outlet, one.published) == ("Northlight", dt.date(2031, 5, 1))


def test_a_comment_speaks_of_what_was_said_before() -> None:
    first, comment, _ = said(READING, ENGLISH)
    assert comment.terms >= first.terms
    assert (comment.names, comment.places) == (first.names, first.places)
    assert comment.marks == ("stance.hoax",)


def test_a_pronoun_takes_the_names_from_before() -> None:
    assert said(READING, ENGLISH)[2].names == {"Anna Renn"}


def test_who_speaks_and_the_rest_take_no_names_from_before() -> None:
    for words in ("I believe her.", "Nobody was tried.", "No inquiry began."):
        text = f"Anna Renn left Kestrel. {words}"
        spans = (Span(0, 23), Span(24, len(text)))
        statements = (replace(READING.statements[i], content=(s,), text=s.of(text)) for i, s in enumerate(spans))
        anna = Entity("e1", SourceKind.PERSON, "Anna Renn", (Span(0, 9),))
        bare = replace(READING, times=(), places=(), quantities=(), entities=(anna,))
        assert not said(replace(bare, report=Report("r", text), statements=tuple(statements)), ENGLISH)[1].names


def _told(text: str, names: str = "", people: str = "", figures: tuple[Quantity, ...] = ()) -> Said:
    """Return what one sentence says that names somebody, a people, and figures."""
    spans = {words: Span(text.index(words), text.index(words) + len(words)) for words in (names, people) if words}
    reading = replace(
        READING,
        report=Report("r", text),
        statements=(replace(READING.statements[0], content=(Span(0, len(text)),), text=text),),
        entities=tuple(Entity(words, SourceKind.PERSON, words, (span,)) for words, span in spans.items()),
        times=(),
        places=(Where(spans[people], people, 1, country="OS", kind=PlaceKind.COUNTRY),) if people else (),
        quantities=figures,
    )
    return said(reading, ENGLISH)[0]


def test_the_title_before_a_name_is_no_content_but_who_leads_is() -> None:
    assert _told("Foreign Minister Anna Renn fainted", "Anna Renn").terms == {"faint"}
    assert _told("Lake patrol commander Anna Renn fainted", "Anna Renn").terms >= {"=leader", "faint"}


def test_a_people_counts_once_as_a_place() -> None:
    told = _told("Ostrian engineers left", people="Ostrian")
    assert not told.names
    assert told.places == {"OS"}


def test_how_long_it_takes_is_no_figure_of_what_is_told() -> None:
    lasting = Quantity(Span(0, 1), 10, 10, about=False, unit="months")
    assert not _told("a revolt that is 10 months old goes on", figures=(lasting,)).quantities


def test_what_a_force_has_is_its_size_unless_a_place_is_named() -> None:
    assert "=size" in _told("the River Guard has some 900 veterans", "River Guard").terms
    assert "=size" not in _told("Ostrian rulers had 900 guards sent", people="Ostrian").terms


def test_the_key_of_a_place_begins_with_what_it_lies_in() -> None:
    assert place_key(KESTREL) == "OS/4"
    assert place_key(Where(Span(0, 7), "Ostrian", 1, country="OS", kind=PlaceKind.COUNTRY, note="people")) == "OS"
    assert place_key(Where(Span(0, 7), "Nowhere")) is None


def _read(*sentences: str) -> tuple[Said, ...]:
    """Return what a report says whose author says each of these sentences."""
    text = " ".join(sentences)
    spans = [Span(text.index(sentence), text.index(sentence) + len(sentence)) for sentence in sentences]
    statements = tuple(
        replace(READING.statements[0], id=f"s{i}", content=(span,), text=span.of(text)) for i, span in enumerate(spans)
    )
    unplaced = replace(READING, entities=(), times=(), places=(), quantities=())
    return said(replace(unplaced, report=Report("r", text), statements=statements), ENGLISH)


def test_what_the_outlet_told_and_takes_back_is_retracted() -> None:
    told, comment = _read(
        "Last week we reported that the mill had burnt.", "The Herald no longer stands by that report."
    )
    assert [stance_of(one, WORDS) for one in (told, comment)] == [Stance.RETRACTS, Stance.RETRACTS]
    assert comment.terms >= told.terms


def test_a_denial_that_an_outlet_ends_by_taking_its_article_back_is_a_retraction() -> None:
    _, _, denial, comment = _read(
        "Readers wrote to us about our exclusive on the ghost ship.",
        "We asked the captain again.",
        "There was no ghost ship.",
        "We take the article back and have removed it from the site.",
    )
    assert stance_of(denial, WORDS) is stance_of(comment, WORDS) is Stance.RETRACTS
    assert comment.terms == denial.terms


def test_what_was_told_is_retracted_some_sentences_later() -> None:
    told, _, comment = _read(
        "Our front page of Monday said that two wardens had drowned.",
        "The account came from a cousin.",
        "The story should not have been printed as it was.",
    )
    assert stance_of(told, WORDS) is stance_of(comment, WORDS) is Stance.RETRACTS


def test_a_short_answer_that_it_is_otherwise_denies_what_was_said_before() -> None:
    _, answer = _read("A tug is steaming north.", "otherwise.")
    assert stance_of(answer, WORDS) is Stance.DENIES
    assert "steam" in answer.terms
    (other,) = _read("The otherwise healthy goat swam ashore.")
    assert stance_of(other, WORDS) is Stance.ASSERTS


def test_who_says_that_there_is_no_such_thing_denies_what_was_said_before() -> None:
    order, denial = _read("A tug has been ordered to the bay.", "There are no such orders.")
    assert stance_of(denial, WORDS) is Stance.DENIES
    assert denial.terms >= order.terms


def test_who_no_longer_stands_by_something_else_takes_back_nothing() -> None:
    burnt, _ = _read("The mill burnt down in May.", "The council no longer stands by its mayor.")
    assert stance_of(burnt, WORDS) is Stance.ASSERTS


def test_whom_an_employer_sent_away_denies_nothing() -> None:
    (one,) = _read("Two dismissed workers opened the sluice.")
    assert stance_of(one, WORDS) is Stance.ASSERTS


def test_nobody_doubts_what_is_told_without_doubt() -> None:
    (sure,) = _read("It was the Mara, no doubt at all.")
    assert stance_of(sure, WORDS) is Stance.ASSERTS


def test_what_somebody_denied_before_is_told_beside_it_and_not_denied() -> None:
    (sent,) = _read("The harbour has sent the tug to the bay, five days after denying any plan.")
    assert stance_of(sent, WORDS) is Stance.ASSERTS
    (denied,) = _read("Denying any plan, the harbour kept the tug in.")
    assert stance_of(denied, WORDS) is Stance.DENIES
