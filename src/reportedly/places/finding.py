"""Finds the places of a report and says which place of the gazetteer each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportedly.model import Entity, Gazetteer, Lexicon, Likeness, PlaceKind, Report, Syntax, Where
from reportedly.places.deciding import Name, Weights, decide, names_of
from reportedly.places.holders import holders_of
from reportedly.places.home import Home, home_of
from reportedly.places.judging import Judge
from reportedly.places.known import known_names
from reportedly.places.reasons import Reasons
from reportedly.places.surroundings import Surroundings
from reportedly.places.unlisted import PLACES, unlisted

_WEIGHTS = Weights()
_TOWN, _LARGE = 15_000, 500_000
"""How many people a place must have where the report names nothing else in its country; more in another spelling."""


def find_places(
    report: Report, syntax: Syntax, entities: tuple[Entity, ...], lexicon: Lexicon, gazetteer: Gazetteer
) -> tuple[Where, ...]:
    """List the places that the report names, in text order and without overlaps.

    A place that the gazetteer does not know, or a name that could well be two places far apart, has no id and no
    coordinates. Persons and bodies that are called as places are, and papers, are left out.
    """
    known = known_names(report, syntax, lexicon, gazetteer)
    spots = Judge(report, syntax, entities, lexicon).choose(known)
    unknown = list(unlisted(syntax, [spot.span for spot in spots], entities, Surroundings(lexicon), gazetteer))
    spots = sorted([*spots, *(spot for spot in unknown if spot.matches)], key=lambda spot: spot.span)
    held = holders_of(report.text, spots, known, lexicon)
    home = home_of(report, lexicon, gazetteer)
    names = names_of(spots, {number: holder for number, (holder, _) in held.items()}, _WEIGHTS)
    decide(names, home, _WEIGHTS)
    countries = _countries(names)
    reasons = Reasons(
        report, lexicon, home, {spots[number].span: words for number, (_, words) in held.items()}, names, gazetteer
    )
    found = [reasons.where(spot, name) for name in names if _is_likely(name, countries, home) for spot in name.spots]
    taken = [where.span for where in found]
    as_written = (Where(spot.span, spot.span.of(report.text)) for spot in unknown if spot.label in PLACES)
    found.extend(where for where in as_written if not any(span.touches(where.span) for span in taken))
    return tuple(sorted(found, key=lambda where: where.span))


def _countries(names: Sequence[Name]) -> Counter[str | None]:
    """Return how many names lie in each country, of those that are written as the gazetteer has them."""
    own = (name.best for name in names if name.best.likeness in {Likeness.NAME, Likeness.OTHER_NAME})
    return Counter(match.place.country for match in own)


def _is_likely(name: Name, countries: Counter[str | None], home: Home) -> bool:
    """Say whether the place is likely at all.

    A village that the parser does not take for a place, or another spelling, needs something else in its country.
    """
    place, own = name.best.place, name.best.likeness in {Likeness.NAME, Likeness.OTHER_NAME}
    if name.holder or place.population >= (_TOWN if own else _LARGE):
        return True
    if own and (place.kind is not PlaceKind.TOWN or any(spot.label in PLACES for spot in name.spots)):
        return True
    return countries[place.country] > own or bool(home.known and home.known.country == place.country)
