"""Finds the places of a report and says which place of the gazetteer each is."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model import Entity, Gazetteer, Lexicon, Likeness, Report, Syntax, Where
from reportedly.places.deciding import Name, Weights, decide, names_of
from reportedly.places.holders import holders_of
from reportedly.places.home import home_of
from reportedly.places.judging import Judge
from reportedly.places.known import known_names
from reportedly.places.reasons import Reasons
from reportedly.places.unlisted import PLACES, unlisted

_WEIGHTS = Weights()
_LARGE = 500_000
"""How many people a place must have to be meant by another spelling where the report names nothing in its country."""


def find_places(
    report: Report, syntax: Syntax, entities: tuple[Entity, ...], lexicon: Lexicon, gazetteer: Gazetteer
) -> tuple[Where, ...]:
    """List the places that the report names, in text order and without overlaps.

    A place that the gazetteer does not know, or a name that could well be two places far apart, has no id and no
    coordinates. Persons and bodies that are called as places are, and papers, are left out.
    """
    known = known_names(report, syntax, lexicon, gazetteer)
    spots = Judge(report, syntax, entities, lexicon).choose(known)
    unknown = list(unlisted(syntax, [spot.span for spot in spots], entities, lexicon, gazetteer))
    spots = sorted([*spots, *(spot for _, spot in unknown if spot)], key=lambda spot: spot.span)
    held = holders_of(report.text, spots, known, lexicon)
    home = home_of(report, lexicon, gazetteer)
    names = names_of(spots, {number: holder for number, (holder, _) in held.items()}, _WEIGHTS)
    decide(names, home, _WEIGHTS)
    countries = _countries(names)
    reasons = Reasons(
        report, lexicon, home, {spots[number].span: words for number, (_, words) in held.items()}, names, gazetteer
    )
    found = [reasons.where(spot, name) for name in names if _is_likely(name, countries) for spot in name.spots]
    taken = [where.span for where in found]
    as_written = (Where(name.span, name.span.of(report.text)) for name, _ in unknown if name.label in PLACES)
    found.extend(where for where in as_written if not any(span.touches(where.span) for span in taken))
    return tuple(sorted(found, key=lambda where: where.span))


def _countries(names: Sequence[Name]) -> set[str | None]:
    """Return the countries of the places that are written as the gazetteer has them."""
    return {name.best.place.country for name in names if name.best.likeness in {Likeness.NAME, Likeness.OTHER_NAME}} - {
        None
    }


def _is_likely(name: Name, countries: set[str | None]) -> bool:
    """Say whether another spelling is likely: its country is named, or the place is large."""
    if name.best.likeness in {Likeness.NAME, Likeness.OTHER_NAME}:
        return True
    return name.best.place.country in countries or name.best.place.population >= _LARGE
