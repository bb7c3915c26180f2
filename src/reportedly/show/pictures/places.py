"""Places as a drawing: a map with a spot for each, as surely and as exactly as they are known."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.model import Located, PlaceKind
from reportedly.show.wording import shortened

_NARROWEST, _MARGIN = 60.0, 8.0
_BIG, _LETTER_WIDE = 3.0, 0.6
_LETTERS = 0.013  # of the width
_LONGEST_NAME = 40

_EXACT = frozenset({PlaceKind.TOWN, None})

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place on the map: `exact` where it is a town, and not a country or region that is drawn by its middle."""

    name: str
    x: float
    y: float
    size: float
    exact: bool
    ambiguous: bool
    statements: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A spot as it is drawn: how big, and where its name stands; empty where it would run into another."""

    spot: Spot
    radius: float
    name: str
    x: float
    y: float
    ends: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The part of the world that is shown, and the spots in it; `letters` is how high these are."""

    box: Box
    spots: tuple[Drawn, ...]
    letters: float


def map_of(places: Iterable[Located]) -> Map:
    """Return the map of the places that statements name."""
    spots = tuple(map(spot_of, places))
    box = box_of(spots)
    return Map(box, drawn_in(box, spots), round(box[2] * _LETTERS, 2))


def spot_of(place: Located) -> Spot:
    """Return where and how large a place is drawn: the larger, the more statements name it."""
    exact = place.kind in _EXACT
    return Spot(
        name=place.name,
        x=round(place.lon + 180, 2),
        y=round(90 - place.lat, 2),
        size=round(min(0.5 + math.sqrt(place.statements) / 5, _BIG) * (1 if exact else 1.6), 2),
        exact=exact,
        ambiguous=place.ambiguous,
        statements=place.statements,
    )


def box_of(spots: Iterable[Spot]) -> Box:
    """Return the part of the map that holds all spots, twice as wide as high and never closer than some countries."""
    every = list(spots)
    if not every:
        return 0.0, 0.0, 360.0, 180.0
    left, right = min(one.x for one in every), max(one.x for one in every)
    top, bottom = min(one.y for one in every), max(one.y for one in every)
    wide = min(max(right - left + 2 * _MARGIN, 2 * (bottom - top + 2 * _MARGIN), _NARROWEST), 360.0)
    x = min(max((left + right - wide) / 2, 0.0), 360.0 - wide)
    y = min(max((top + bottom - wide / 2) / 2, 0.0), 180.0 - wide / 2)
    return round(x, 1), round(y, 1), round(wide, 1), round(wide / 2, 1)


def drawn_in(box: Box, spots: Iterable[Spot]) -> tuple[Drawn, ...]:
    """Return the spots as they are drawn in that part of the map: names only where there is room for them."""
    taken, drawn = list[Box](), list[Drawn]()
    for spot in spots:
        one, room = _named(spot, box)
        if any(_meet(room, other) for other in taken):
            one = replace(one, name="")
        else:
            taken.append(room)
        drawn.append(one)
    return tuple(drawn)


def _named(spot: Spot, box: Box) -> tuple[Drawn, Box]:
    """Return a spot with its name beside it, at the left where the border is near, and the room that the name takes."""
    left, _, wide, _ = box
    unit, radius = wide * _LETTERS, spot.size * wide / 100
    name = shortened(spot.name, _LONGEST_NAME)
    long = len(name) * unit * _LETTER_WIDE
    ends = spot.x + radius + long > left + wide
    x = spot.x - radius - unit / 4 if ends else spot.x + radius + unit / 4
    room = (x - long if ends else x, spot.y - unit * 0.7, long, unit * 1.2)
    return Drawn(spot, round(radius, 2), name, round(x, 2), round(spot.y + unit / 3, 2), ends), room


def _meet(one: Box, other: Box) -> bool:
    apart_across = one[0] + one[2] < other[0] or other[0] + other[2] < one[0]
    return not (apart_across or one[1] + one[3] < other[1] or other[1] + other[3] < one[1])
