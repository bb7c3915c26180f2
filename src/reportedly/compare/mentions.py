"""Names and places where they stand in a report, under the keys by which they are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Entity, PlaceKind, Reading, Span, Where

PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or place where it stands."""

    span: Span
    key: str
    is_place: bool


def place_key(place: Where) -> str | None:
    """Return the key of a place; that of what lies in it begins with it, after a stroke.

    None for what the gazetteer does not know, or knows several of.
    """
    if place.geonames is None or place.kind in {PlaceKind.CONTINENT, PlaceKind.REGION, PlaceKind.WATER}:
        return None
    if place.kind is PlaceKind.COUNTRY or place.note in {"people", "government"}:
        return place.country
    return f"{place.country}/{place.geonames}"


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """Return the names and places of a reading in text order; what is a place is no name as well ("Ostrian")."""
    named = [m for e in reading.entities if e.kind != PLACE for m in _named(e)]
    places = [m for place in reading.places for m in _placed(place, named)]
    names = [m for m in named if not any(m.span == place.span for place in places)]
    return tuple(sorted((*names, *places), key=lambda m: (m.span, m.key)))


def _named(entity: Entity) -> Iterator[Mention]:
    return (Mention(span, " ".join(entity.name.split()), is_place=False) for span in entity.mentions)


def _placed(place: Where, names: Sequence[Mention]) -> Iterator[Mention]:
    key = place_key(place)
    if key and not any(len(n.span) > len(place.span) and n.span.covers(place.span) for n in names):
        yield Mention(place.span, key, is_place=True)
