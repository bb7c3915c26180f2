"""Rival tolls of two reports that tell of several incidents each, matched by what is told of the incident itself."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from reportedly.compare.counts import agree, is_near
from reportedly.compare.incidents import Toll
from reportedly.compare.words import Words

_NEAR = {2: 2.0, 3: 4.0, 4: 4.0, 5: 12.0}
"""How many times one toll may be the other, by how much the two share; the more they do, the farther apart."""


def rivals_across(tolls: Iterable[Toll], words: Words) -> Iterator[tuple[Toll, Toll]]:
    """Yield the tolls of two reports that are of one incident and cannot both be right.

    They are of one day, name no other town or means than each other, and share enough words, names and towns that not
    every toll is told with.
    """
    by_day: dict[tuple[str, dt.date], list[Toll]] = defaultdict(list)
    for toll in tolls:
        for day in toll.scene.days:
            by_day[toll.thing, day].append(toll)
    for told in by_day.values():
        for one, other in combinations(told, 2):
            if not agree(one.quantity, other.quantity) and _is_one_incident(one, other, words.common_terms):
                yield one, other


def _is_one_incident(one: Toll, other: Toll, common: frozenset[str]) -> bool:
    if one.said.report == other.said.report:
        return False
    mine, theirs = one.scene, other.scene
    towns, means = mine.towns & theirs.towns, mine.means & theirs.means
    if (mine.towns and theirs.towns and not towns) or (mine.means and theirs.means and not means):
        return False
    words = {term for term in (mine.words & theirs.words) - common if not term.startswith("=")}
    shared = len(words) + len(towns) + len(mine.names & theirs.names)
    times = _NEAR.get(min(shared, max(_NEAR)))
    return times is not None and is_near(one.size, other.size, times)
