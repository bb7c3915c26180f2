"""Turns what was decided into a place with its reasons: the rules that spoke for it, in words for the reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import Evidence, Gazetteer, Lexicon, Likeness, Place, PlaceKind, Report, Span, Where
from reportedly.places.deciding import Name
from reportedly.places.distance import km
from reportedly.places.home import Home
from reportedly.places.spots import Spot

_FAR_KM, _AS_GOOD = 161.0, 0.7
_SUBJECTS = frozenset({"nsubj"})


class Reasons:
    """Knows what the names of a report turned out to mean together, and says why each means what it does."""

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        report: Report,
        lexicon: Lexicon,
        home: Home,
        held: Mapping[Span, Spot],
        names: Sequence[Name],
        gazetteer: Gazetteer,
    ) -> None:
        self._text, self._home, self._held, self._names = report.text, home, held, names
        self._verbs, self._gazetteer = lexicon["metonyms"], gazetteer

    def where(self, spot: Spot, name: Name) -> Where:
        """Return the place of a spot; without an id where another is about as good and far away."""
        rivals = name.rivals(_AS_GOOD, _FAR_KM)
        text = spot.span.of(self._text)
        if rivals:
            says = f"as good as one another: {'; '.join(map(_known_as, rivals))}"
            evidence: tuple[Evidence, ...] = (Evidence("place.ambiguous", spot.span, says),)
            countries = {place.country for place in rivals}
            country = countries.pop() if len(countries) == 1 else None
            return Where(spot.span, text, country=country, note="ambiguous", evidence=evidence)
        place = name.best.place
        evidence = tuple(self._evidence(spot, name))
        note = next((e.rule.removeprefix("place.note.") for e in evidence if e.rule.startswith("place.note.")), None)
        return Where(
            spot.span, text, place.geonames, round(place.lat, 5), round(place.lon, 5), place.country, place.name,
            place.kind, note, evidence,
        )  # fmt: skip

    def _evidence(self, spot: Spot, name: Name) -> Iterator[Evidence]:
        place, span = name.best.place, spot.span
        if spot.people:
            yield Evidence("place.note.people", span, f"a people, or what is theirs: {place.name}")
        if name.best.likeness in {Likeness.SPELLING, Likeness.SOUND}:
            yield Evidence("place.note.spelling", span, f"another spelling of {place.name}")
        government = self._government(spot, place)
        if government:
            yield Evidence("place.note.government", span, f"stands for the government of {government}")
        if spot.rule:
            yield Evidence(spot.rule, span, f"means {place.name}")
        held = self._held.get(span)
        if held:
            yield Evidence("place.within", held.span, f"says that it lies in {held.text}")
        elif name.holder:
            yield Evidence("place.within.elsewhere", span, f"lies in {name.holder.name}, as the report says elsewhere")
        if not spot.meant:
            yield Evidence(*self._choice(span, name))

    def _choice(self, span: Span, name: Name) -> tuple[str, Span, str]:
        if len({(round(other.lat), round(other.lon)) for other in name.places}) == 1:
            return "place.only", span, "the only place of that name that fits"
        rule, says = self._company(name) or self._at_home(name.best.place) or _by_size(name)
        return rule, span, f"{says}; {100 * max(name.share):.0f} of 100"

    def _company(self, name: Name) -> tuple[str, str] | None:
        place, others = name.best.place, [other.best.place for other in self._names if other is not name]
        for other in others:
            if other.kind is not PlaceKind.COUNTRY and _near(place, other):
                return "place.company", f"near {_known_as(other)}, which the report names"
        for other in others:
            if place.country == other.country:
                return "place.company", f"in the same country as {_known_as(other)}, which the report names"
        return None

    def _at_home(self, place: Place) -> tuple[str, str] | None:
        if any(_near(place, match.place) for match in self._home.named):
            return "place.home", "at the home of the outlet"
        if self._home.known and place.country == self._home.known.country:
            return "place.home", "in the outlet's country"
        return None

    def _government(self, spot: Spot, place: Place) -> str | None:
        """Return the country whose government the words mean: "Tehran denies"."""
        if spot.people or not place.code or place.kind not in {PlaceKind.COUNTRY, PlaceKind.TOWN}:
            return None
        token = spot.sentence.tokens[spot.end - 1]
        if token.dep not in _SUBJECTS or spot.sentence.head(token).lemma not in self._verbs:
            return None
        country = self._gazetteer.coded([place.country or ""]).get(place.country or "")
        return country.name if country else None


def _by_size(name: Name) -> tuple[str, str]:
    largest = name.best.place is max(name.places, key=lambda place: place.population)
    return "place.size", f"the {'largest' if largest else 'likeliest'} of {len(name.matches)} places of that name"


def _near(one: Place, other: Place) -> bool:
    """Say whether one speaks for the other: the same division, or not far."""
    division = one.division and (one.country, one.division) == (other.country, other.division)
    return bool(division) or km(one, other) < _FAR_KM


def _known_as(place: Place) -> str:
    return ", ".join(
        part for part in (place.name, place.division if place.country == "US" else None, place.country) if part
    )
