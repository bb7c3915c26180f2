"""In whose words an event is told."""

from __future__ import annotations

from reportedly.coding import hand_out
from reportedly.model import (
    Certainty,
    Event,
    Hop,
    NotAsserted,
    Position,
    Source,
    SourceKind,
    Span,
    Speech,
    Statement,
    words_of,
)

TEXT = "Arland accused Borland of saying that guards attacked the dam, and declined to say who had fled."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said_by(*voices: str, content: str) -> Statement:
    chain = tuple(Hop(Source((span(v),), v, SourceKind.ORGANISATION, named=True), ()) for v in voices)
    words = (span(content),)
    text = words_of(words, TEXT)
    return Statement("-".join(voices), "r", Position.BODY, words, text, chain, Certainty(), Speech.INDIRECT, 1.0)


ACCUSED, ATTACKED, FLED = (
    Event("ACCUSE", None, span("accused")),
    Event("ASSAULT", None, span("attacked")),
    Event("RETREAT", None, span("fled")),
)
OUTER = said_by("Arland", content="Borland of saying that guards attacked the dam")
INNER = said_by("Arland", "Borland", content="guards attacked the dam")


def test_an_event_belongs_to_the_innermost_voice_that_tells_it() -> None:
    (outer, inner), _ = hand_out([ACCUSED, ATTACKED], [OUTER, INNER], [])
    assert outer.events == ()
    assert inner.events == (ATTACKED,)


def test_what_a_voice_does_by_speaking_is_told_by_the_author() -> None:
    _, around = hand_out([ACCUSED, ATTACKED], [OUTER, INNER], [])
    assert around == (ACCUSED,)


def test_what_nobody_asserts_is_told_by_nobody() -> None:
    statements, around = hand_out([FLED], [OUTER, INNER], [NotAsserted(span("who had fled"), "declined to say")])
    assert around == ()
    assert not any(s.events for s in statements)
