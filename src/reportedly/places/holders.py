"""What the words beside a place say that it lies in: "Springfield, Ill.", "Paris, Texas", "Syria's Homs"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportedly.model import Lexicon, Place, PlaceKind
from reportedly.places.distance import lies_in
from reportedly.places.spots import Spot

_HOLDING = frozenset({PlaceKind.COUNTRY, PlaceKind.DIVISION, PlaceKind.COUNTY, PlaceKind.REGION})
_BETWEEN = re.compile(r",?\s*[,(]\s*")
_WHOSE = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}")


def holders_of(
    text: str, spots: Sequence[Spot], known: Mapping[int, Sequence[Spot]], lexicon: Lexicon
) -> dict[int, tuple[Place, Spot]]:
    """Return what holds a spot, by the number of the spot, with the words that say so."""
    sorts = "|".join(sorted(map(re.escape, lexicon["place_words"].words("sort"))))
    of_sort = re.compile(rf"\s+(?:\w+\s+){{0,2}}(?:{sorts})\s+(?:of\s+)?", re.IGNORECASE)
    found: dict[int, tuple[Place, Spot]] = {}
    for number, spot in enumerate(spots):
        if spot.meant and not spot.tail:
            continue
        after = _BETWEEN.match(text, spot.span.end)
        beside = known.get(after.end(), ()) if after else ()
        holder = _first(spot, [other for other in beside if not other.people])
        if holder is None and number:
            before = spots[number - 1]
            between = _WHOSE if not before.people else of_sort
            if between.fullmatch(text, before.span.end, spot.span.start):
                holder = _first(spot, [before])
        if holder:
            found[number] = holder
    return found


def _first(spot: Spot, others: Sequence[Spot]) -> tuple[Place, Spot] | None:
    for other in others:
        places = [other.meant] if other.meant else [m.place for m in other.matches if m.place.kind in _HOLDING]
        for place in places:
            if any(lies_in(match.place, place) for match in spot.matches):
                return place, other
    return None
