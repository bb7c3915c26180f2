"""A reading as people drew in it: what is around a drawn statement follows, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readings_by_hand import NOON, Line, reading, span_of
from reportedly.by_hand import by_hand, drawn_anew, drawn_of, id_of
from reportedly.model import (
    Certainty,
    Decision,
    Drawn,
    Event,
    Hop,
    Lexicon,
    Reading,
    SourceKind,
    Statement,
    Status,
    Subject,
    Verdict,
    Worded,
)

LINES: tuple[Line, ...] = (
    ("Ida Renn", "the miller says the bridge will not hold", Status.ASSERTED),
    ("", "Rain fell all night, and Ida Renn fears a flood.", Status.ASSERTED),
)


def edited(certainty: Certainty, words: str) -> Certainty:
    return replace(certainty, status=Status(words)) if words else certainty


def decision(about: str, verdict: Verdict = Verdict.MAKE, number: int = 7) -> Decision:
    return Decision(verdict, Subject.STATEMENT, about, "ida", NOON, number=number)


def made(before: Reading, asked: Worded, lexicon: Lexicon, number: int = 7) -> tuple[Reading, Statement]:
    drawn = drawn_anew(asked, before, edited)
    about = id_of(drawn, before.report)
    after = by_hand(before, ((decision(about, number=number), drawn),), lexicon)
    return after, next(one for one in after.statements if one.id == about)


def redrawn(before: Reading, id_: str, asked: Worded, lexicon: Lexicon) -> Reading:
    one = next(each for each in before.statements if each.id == id_)
    drawn = drawn_of(one, asked, before, edited)
    return by_hand(before, ((decision(id_, Verdict.REDRAW), drawn),), lexicon)


@pytest.fixture
def nested() -> Reading:
    """Ida Renn says what the miller says."""
    base = reading(lines=LINES)
    outer, text = base.statements[0], base.report.text
    miller = Hop(replace(outer.chain[0].source, spans=(span_of("the miller", text),), text="the miller"), ())  # type: ignore[type-var]
    content = (span_of("the bridge will not hold", text),)
    inner = replace(outer, id="inner", content=content, chain=(*outer.chain, miller), nested_in=outer.id)
    return replace(base, statements=(outer, inner, *base.statements[1:]))


def test_what_nobody_drew_in_is_the_very_same(nested: Reading, english: Lexicon) -> None:
    assert by_hand(nested, (), english) is nested


def test_who_is_around_a_statement_is_around_those_in_it(nested: Reading, english: Lexicon) -> None:
    outer = nested.statements[0]
    after = redrawn(nested, outer.id, Worded(source="Berta Vale"), english)
    inner = next(one for one in after.statements if one.id == "inner")
    assert [hop.source and hop.source.text for hop in inner.chain] == ["Berta Vale", "the miller"]
    assert inner.nested_in == outer.id


def test_what_is_made_in_a_statement_with_its_voice_lies_in_it(nested: Reading, english: Lexicon) -> None:
    asked = Worded("the miller says", "Ida Renn <- a sailor")
    _, one = made(nested, asked, english)
    assert one.nested_in == nested.statements[0].id


def test_borders_that_no_longer_hold_a_statement_let_go_of_it(nested: Reading, english: Lexicon) -> None:
    outer = nested.statements[0]
    after = redrawn(nested, outer.id, Worded(content="the miller says"), english)
    assert next(one for one in after.statements if one.id == "inner").nested_in in {None, outer.id}
    assert [one.id for one in after.statements][:2] == [outer.id, "inner"]


def test_an_event_is_told_by_the_statement_that_now_has_it(english: Lexicon) -> None:
    base = reading(lines=LINES)
    text = base.report.text
    flood = Event("MISHAP", None, span_of("flood", text), ())
    author = replace(base.statements[1], events=(flood,))
    after, one = made(replace(base, statements=(base.statements[0], author)), Worded("a flood", "Ida Renn"), english)
    assert one.events == (flood,)
    assert all(flood not in other.events for other in after.statements if other.id != one.id)


def test_a_voice_that_the_reading_knows_is_the_same_one(english: Lexicon) -> None:
    base = reading(lines=LINES)
    _, one = made(base, Worded("a flood", "Ida Renn", "fears"), english)
    (hop,) = one.chain
    assert hop.source
    assert (hop.source.kind, hop.source.name, hop.source.named) == (SourceKind.PERSON, "Ida Renn", True)
    assert hop.source.spans[0].of(base.report.text) == "Ida Renn"
    assert hop.source.spans[0].start > base.report.text.index("Rain"), "the one beside it, not the first"


def test_a_voice_that_nobody_knows_gets_the_kind_of_its_noun(english: Lexicon) -> None:
    _, one = made(reading(lines=LINES), Worded("a flood", "the ministry"), english)
    (hop,) = one.chain
    assert hop.source
    assert (hop.source.kind, hop.source.named) == (english["nouns"].rule_of("ministry").kind, False)  # type: ignore[union-attr]


def test_nothing_follows_from_words_that_are_gone(english: Lexicon) -> None:
    base, other = reading(lines=LINES), reading(lines=(("", "All is calm.", Status.ASSERTED),))
    drawn: Drawn = drawn_anew(Worded("a flood"), base, edited)
    after = by_hand(other, ((decision("x"), drawn),), english)
    assert (after.statements, after.made_by.hand) == (other.statements, "7")
    assert [one.stage for one in after.problems] == ["by-hand"]
