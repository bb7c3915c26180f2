"""What a gazetteer knows of the places that a name may mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of place it is: a town or part of one, or something that holds towns."""

    TOWN = "town"
    COUNTY = "county"
    DIVISION = "division"
    COUNTRY = "country"
    CONTINENT = "continent"
    REGION = "region"
    WATER = "water"


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer: its GeoNames id where it has one, and its middle in degrees.

    `country` is the ISO 3166 code, None for what lies in several; `division` the GeoNames code of the first-order
    division within the country. `code` names countries ("SY"), their capitals ("SY*"), first-order divisions
    ("US.OH") and regions ("=balkans").
    """

    key: int
    geonames: int | None
    name: str
    kind: PlaceKind
    country: str | None
    division: str | None
    lat: float
    lon: float
    population: int
    code: str | None = None


class Likeness(StrEnum):
    """How a name as written leads to a place: by its own name, another name, the sound of one, or one letter off."""

    NAME = "name"
    OTHER_NAME = "other name"
    SOUND = "sound"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a name may mean, and how the name leads to it."""

    place: Place
    likeness: Likeness
