"""What else a report names: countries, divisions and neighbourhoods that speak for the places in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model import Place, PlaceKind

Where = tuple[str, ...] | tuple[int, int]
_BESIDE, _NAMED_DIVISION = 0.6, 1.5
_SMALL = frozenset({PlaceKind.TOWN, PlaceKind.COUNTY})


@dataclass(slots=True)
class Company:
    """How much of what a report names lies in each country, division and square of one degree."""

    weight: dict[Where, float] = field(default_factory=lambda: defaultdict(float))

    def take(self, places: Sequence[Place], shares: Sequence[float], times: float = 1.0) -> None:
        """Count a name, with the share that each of its places has in it."""
        for place, share in zip(places, shares, strict=True):
            if share > 0.02:  # noqa: PLR2004
                for where, part in _parts(place):
                    self.weight[where] += part * share * times

    def without(self, other: Company, where: Where) -> float:
        """Return how much there is of a country, division or square besides what `other` has of it."""
        return max(0.0, self.weight.get(where, 0.0) - other.weight.get(where, 0.0))


def country_of(place: Place) -> Where:
    """Return under what a place's country is counted."""
    return (place.country or "",)


def division_of(place: Place) -> Where:
    """Return under what a place's division is counted; nothing is ever counted for places without one."""
    return (place.country or "", place.division or "")


def square_of(place: Place) -> Where:
    """Return under what a place's neighbourhood is counted."""
    return round(place.lat), round(place.lon)


def _parts(place: Place) -> Iterator[tuple[Where, float]]:
    if place.country:
        yield country_of(place), 1.0
        if place.division:
            yield division_of(place), _NAMED_DIVISION if place.kind is PlaceKind.DIVISION else 1.0
    if place.kind in _SMALL:
        y, x = round(place.lat), round(place.lon)
        for row in (-1, 0, 1):
            for column in (-1, 0, 1):
                yield (y + row, x + column), 1.0 if row == column == 0 else _BESIDE
