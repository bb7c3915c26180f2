"""Names that the parser takes for places and the gazetteer does not know: perhaps another spelling, else as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Entity, Gazetteer, Likeness, Match, Name, Span, Syntax
from reportedly.places.folding import fold
from reportedly.places.spots import Spot
from reportedly.places.surroundings import Surroundings

PLACES = frozenset({"GPE", "LOC", "FAC"})
"""The parser's labels of places."""
_SPELT = frozenset({"GPE", "LOC"})
_PERHAPS = frozenset({"ORG", "PERSON", "NORP"})
_NONE = frozenset({"person", "official", "outlet"})
_INSIDE = frozenset("-'’")
_LARGE, _SHORT = 100_000, 2


def unlisted(
    syntax: Syntax, taken: Sequence[Span], entities: Sequence[Entity], beside: Surroundings, gazetteer: Gazetteer
) -> Iterator[Spot]:
    """Yield each such name, from its first capital; its matches are what it may be misspelt for, if anything."""
    others = {span for entity in entities if entity.kind in _NONE for span in entity.mentions}
    alike: dict[str, tuple[Match, ...]] = {}
    for name in syntax.names:
        perhaps = name.label in _PERHAPS
        if name.label not in PLACES and not perhaps:
            continue
        if (name.span in others and not perhaps) or any(span.touches(name.span) for span in taken):
            continue
        spot = _spot(name, syntax)
        if spot is None:
            continue
        if name.label in _SPELT or (len(spot.key.split()) <= _SHORT and beside.is_placed(spot)):
            if spot.key not in alike:
                alike[spot.key] = _alike(spot.key, gazetteer)
            spot = replace(spot, matches=alike[spot.key])
        if spot.matches or not perhaps:
            yield spot


def _alike(key: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Return the places that sound like the name, or large ones that are a letter off."""
    return tuple(
        match
        for match in gazetteer.find_alike(key)
        if match.likeness is Likeness.SOUND or match.place.population >= _LARGE
    )


def _spot(name: Name, syntax: Syntax) -> Spot | None:
    """Return the words of a name from its first capital, or the article before that: "al-Qusair"."""
    sentence = syntax.sentence_at(name.span.start)
    words = list(sentence.within(name.span)) if sentence else []
    while words and not words[0].text[0].isupper() and not (len(words) > 1 and words[1].text == "-"):
        words = words[1:]
    if not sentence or not words or not all(word.text[0].isalpha() or word.text in _INSIDE for word in words):
        return None
    span = Span(words[0].span.start, words[-1].span.end)
    key = fold(" ".join(word.text for word in words))
    return Spot(span, " ".join(word.text for word in words), key, sentence, words[0].i, words[-1].i + 1, name.label)
