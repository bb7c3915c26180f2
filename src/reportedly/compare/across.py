"""Rival tolls of two reports that tell of several incidents each, matched by what is told of the incident itself."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from reportedly.compare.counts import agree, is_near
from reportedly.compare.incidents import Toll
from reportedly.compare.words import Words

_LEAST_SHARED = 3
_LONGEST = 1


def rivals_across(tolls: Iterable[Toll], words: Words) -> Iterator[tuple[Toll, Toll]]:
    """Yield the tolls of two reports that are of one incident and cannot both be right.

    They are of one day, name no other town or means than each other, and share enough words, names and towns that not
    every toll is told with.
    """
    by_day: dict[tuple[str, dt.date], list[Toll]] = defaultdict(list)
    for toll in tolls:
        for day in _days(toll):
            by_day[toll.thing, day].append(toll)
    common = frozenset(words.term(word) for word in words.tolls.words("common"))
    for told in by_day.values():
        for one, other in combinations(told, 2):
            if not agree(one.quantity, other.quantity) and _is_one_incident(one, other, common):
                yield one, other


def _days(toll: Toll) -> set[dt.date]:
    """Return the days a toll is of: those told, else that of its report."""
    told = [(first, last) for first, last in toll.said.days if first and last and (last - first).days <= _LONGEST]
    days = {day for stretch in told for day in stretch}
    return days or ({toll.said.published} if toll.said.published else set())


def _is_one_incident(one: Toll, other: Toll, common: frozenset[str | None]) -> bool:
    if one.said.report == other.said.report or not is_near(one.size, other.size):
        return False
    towns, means = one.towns & other.towns, one.means & other.means
    if (one.towns and other.towns and not towns) or (one.means and other.means and not means):
        return False
    shared = {term for term in (one.own & other.own) - common if not term.startswith("=")}
    return len(shared) + len(towns) + len(one.said.names & other.said.names) >= _LEAST_SHARED
