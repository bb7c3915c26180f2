"""Rival tolls of two reports that tell of several incidents each, matched by what is told of the incident itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from reportedly.compare.counts import ACTS, agree, is_near
from reportedly.compare.incidents import Toll, are_of_the_same
from reportedly.compare.scenes import Days, in_common
from reportedly.compare.told_apart import Numbers
from reportedly.compare.words import Words
from reportedly.model import TollKind

_NEAR = {2: 2.0, 3: 4.0, 4: 4.0, 5: 12.0}
"""How many times one toll may be the other, by how much the two share; the more they do, the farther apart."""
_LEAST_SHARED = 3
"""How much two tolls share that nobody was killed or so many were, or that count other than the dead and hurt."""


def rivals_across(tolls: Iterable[Toll], numbers: Numbers, words: Words) -> Iterator[tuple[Toll, Toll]]:
    """Yield the tolls of two reports that are of one incident and cannot both be right.

    They are of one day, name no other town or means than each other, and share enough words, names and towns that not
    every toll is told with. `numbers` are those that reports tell apart.
    """
    by_day: dict[tuple[TollKind, Days], list[Toll]] = defaultdict(list)
    for toll in tolls:
        for day in toll.scene.days:
            by_day[toll.kind, day].append(toll)
    for told in by_day.values():
        yield from (pair for pair in combinations(told, 2) if _are_rivals(*pair, numbers, words.common_terms))


def _are_rivals(one: Toll, other: Toll, numbers: Numbers, common: frozenset[str]) -> bool:
    if one.said.report == other.said.report or agree(one.quantity, other.quantity):
        return False
    return are_of_the_same(one, other) and _is_one_incident(one, other, common) and not numbers.are_apart(one, other)


def _is_one_incident(one: Toll, other: Toll, common: frozenset[str]) -> bool:
    shared = in_common(one.scene, other.scene, common) or 0
    is_denied = not one.size or not other.size
    if (one.kind in ACTS or is_denied) and shared < _LEAST_SHARED:
        return False
    times = _NEAR.get(min(shared, max(_NEAR)))
    return times is not None and (is_denied or is_near(one.size, other.size, times))
