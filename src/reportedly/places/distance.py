"""How far places are from one another, and which lies in which."""

from __future__ import annotations

import math

from reportedly.model import Place, PlaceKind

_EARTH_KM = 6371.0
_IN_COUNTY_KM, _IN_REGION_KM = 80.0, 1200.0
_ONE_TOWN_KM = 15.0


def km(a: Place, b: Place) -> float:
    """Return the kilometres between the middles of two places, along the globe."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def lies_in(place: Place, holder: Place) -> bool:
    """Say whether a place lies in another, as far as the gazetteer can tell: by its codes, or near a middle."""
    if place.key == holder.key:
        return False
    if holder.kind is PlaceKind.COUNTRY:
        return place.country == holder.country and place.kind is not PlaceKind.COUNTRY
    if holder.kind is PlaceKind.DIVISION:
        return (place.country, place.division) == (holder.country, holder.division)
    if place.kind is PlaceKind.COUNTRY:
        return False
    near = _IN_COUNTY_KM if holder.kind in {PlaceKind.COUNTY, PlaceKind.TOWN} else _IN_REGION_KM
    return (place.country == holder.country or holder.country is None) and km(place, holder) < near


def apart(one: Place, other: Place) -> bool:
    """Say whether of two places neither lies in the other; two towns as near as the parts of one may be one."""
    if one.kind is other.kind is PlaceKind.TOWN:
        return km(one, other) > _ONE_TOWN_KM
    return not lies_in(one, other) and not lies_in(other, one)
