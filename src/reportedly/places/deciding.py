"""Which place of a name is meant: by its size, what holds it in the text, its company and the outlet's home."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.model import Likeness, Match, Place, PlaceKind
from reportedly.places.company import Company, country_of, division_of, square_of
from reportedly.places.distance import km, lies_in
from reportedly.places.home import Home
from reportedly.places.spots import Spot

_STATES = frozenset({"US"})
_MOST, _ROUNDS = 40, 4
_SURE = 10.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each thing counts, in powers of ten of inhabitants; set on annotated news, see benchmarks/places.py."""

    country: float = 1.4
    division: float = 0.6
    continent: float = 3.0
    region: float = 0.2
    county: float = -0.3
    capital: float = 0.9
    other_name: float = -1.2
    other_name_small: float = -1.3
    sound: float = -1.6
    spelling: float = -2.7
    held: float = 3.0
    overshadowed: float = -2.0
    in_country: float = 1.0
    in_division: float = 2.1
    near: float = 1.8
    home: float = 2.2
    sharp: float = 1.1


@dataclass(slots=True)
class Name:
    """The spots of one name that mean one place, its places, and how good each is: `share` adds up to one."""

    spots: list[Spot]
    matches: list[Match]
    prior: list[float]
    holder: Place | None = None
    score: list[float] = field(default_factory=list)
    share: list[float] = field(default_factory=list)

    @property
    def places(self) -> list[Place]:
        """Return the places that the name may mean."""
        return [match.place for match in self.matches]

    @property
    def best(self) -> Match:
        """Return the place that is most likely meant."""
        return self.matches[max(range(len(self.matches)), key=self.score.__getitem__)]

    def rivals(self, as_good: float, far: float) -> tuple[Place, ...]:
        """Return the best place and those that are about as good and far from it; nothing where there are none."""
        best, top = self.best.place, max(self.share)
        others = [
            place
            for place, share in zip(self.places, self.share, strict=True)
            if share >= as_good * top
            and km(place, best) >= far
            and not lies_in(place, best)
            and not lies_in(best, place)
        ]
        return (best, *others) if others else ()


def names_of(spots: Sequence[Spot], holders: dict[int, Place], weights: Weights) -> list[Name]:
    """Group the spots by name and by what holds them; `holders` are by the number of the spot.

    A name that is once said to lie somewhere lies there wherever it stands without a word about it.
    """
    groups: dict[tuple[str, int | None], Name] = {}
    for number, spot in enumerate(spots):
        holder = holders.get(number)
        own = f"={spot.meant.key}" if spot.meant else f"{spot.key}{'*' if spot.held else ''}"
        at = own, holder.key if holder else None
        if at not in groups:
            groups[at] = _name(spot, holder, weights)
        groups[at].spots.append(spot)
    held: dict[str, list[Name]] = {}
    for (key, holder_key), name in groups.items():
        if holder_key is not None:
            held.setdefault(key, []).append(name)
    names = []
    for (key, holder_key), name in groups.items():
        if holder_key is None and len(held.get(key, ())) == 1:
            held[key][0].spots.extend(name.spots)
        else:
            names.append(name)
    return names


def decide(names: Sequence[Name], home: Home, weights: Weights) -> None:
    """Fill the scores and shares of the names, each helped by what the others most likely mean."""
    at_home = _at_home(home, weights)
    everything = [*names, *at_home]
    for name in everything:
        name.score = list(name.prior)
        _share(name, weights)
    for _ in range(_ROUNDS):
        company = Company()
        for name in everything:
            company.take(name.places, name.share, _times(name))
        if home.known:
            company.take([home.known], [1.0], weights.home)
        for name in everything:
            own = Company()
            own.take(name.places, name.share, _times(name))
            name.score = [
                prior + _helped(match.place, company, own, weights)
                for prior, match in zip(name.prior, name.matches, strict=True)
            ]
            _share(name, weights)


def _times(name: Name) -> float:
    return 1.0 + 0.3 * math.log(max(1, len(name.spots)))


def _at_home(home: Home, weights: Weights) -> list[Name]:
    matches = sorted(home.named, key=lambda match: -match.place.population)[:_MOST]
    return [Name([], matches, [_prior(match, weights) for match in matches])] * (2 if matches else 0)


def _name(spot: Spot, holder: Place | None, weights: Weights) -> Name:
    if spot.meant:
        return Name([], [Match(spot.meant, Likeness.NAME)], [_SURE])
    matches = list(spot.matches[:_MOST])
    if holder:
        matches = [match for match in spot.matches if lies_in(match.place, holder)] or matches
    prior = [_prior(match, weights) for match in matches]
    if not spot.held:
        prior = [
            value + (weights.overshadowed if _is_overshadowed(match.place, matches) else 0.0)
            for value, match in zip(prior, matches, strict=True)
        ]
    else:
        prior = [
            value + (weights.held if match.place.kind in {PlaceKind.DIVISION, PlaceKind.COUNTY} else 0.0)
            for value, match in zip(prior, matches, strict=True)
        ]
    return Name([], matches, prior, holder)


def _is_overshadowed(place: Place, matches: Sequence[Match]) -> bool:
    """Say whether another place of the name is meant where only the name stands.

    A division called after a town that is most of it is overshadowed by that town, except that states are as well known
    as their towns; a town or a division called as its country is, by the country; a division called as the capital that
    lies elsewhere, by the capital.
    """
    if place.kind is not PlaceKind.COUNTRY and any(
        match.place.kind is PlaceKind.COUNTRY and match.place.country == place.country for match in matches
    ):
        return True
    if place.kind is not PlaceKind.DIVISION:
        return False
    towns = [match.place for match in matches if match.place.kind is PlaceKind.TOWN]
    if any(town.country == place.country and _is_capital(town) and not lies_in(town, place) for town in towns):
        return True
    within = (town for town in towns if lies_in(town, place))
    return place.country not in _STATES and any(town.population * 5 > place.population for town in within)


def _is_capital(place: Place) -> bool:
    return place.code is not None and place.code.endswith("*")


def _prior(match: Match, weights: Weights) -> float:
    place = match.place
    by_kind = {
        PlaceKind.COUNTRY: weights.country,
        PlaceKind.DIVISION: weights.division,
        PlaceKind.CONTINENT: weights.continent,
        PlaceKind.REGION: weights.region,
        PlaceKind.WATER: weights.region,
        PlaceKind.COUNTY: weights.county,
    }
    value = math.log10(place.population + 100) + by_kind.get(place.kind, 0.0)
    if _is_capital(place):
        value += weights.capital
    if match.likeness is Likeness.OTHER_NAME:
        value += weights.other_name + (weights.other_name_small if place.population < 100_000 else 0.0)  # noqa: PLR2004
    elif match.likeness is Likeness.SOUND:
        value += weights.sound
    elif match.likeness is Likeness.SPELLING:
        value += weights.spelling
    return value


def _helped(place: Place, company: Company, own: Company, weights: Weights) -> float:
    value = 0.0
    if place.country:
        value += weights.in_country * math.log1p(company.without(own, country_of(place)))
        if place.division:
            value += weights.in_division * math.log1p(company.without(own, division_of(place)))
    if place.kind in {PlaceKind.TOWN, PlaceKind.COUNTY}:
        value += weights.near * math.log1p(company.without(own, square_of(place)))
    return value


def _share(name: Name, weights: Weights) -> None:
    top = max(name.score)
    odds = [math.exp((score - top) * weights.sharp) for score in name.score]
    total = sum(odds)
    name.share = [one / total for one in odds]
