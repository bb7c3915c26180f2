"""Rival tolls among the statements of one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from reportedly.compare.counts import TOLLS, agree, is_near, is_of_days
from reportedly.compare.groups import id_of
from reportedly.compare.incidents import Toll, are_of_the_same, tolls_in
from reportedly.compare.likeness import days_between
from reportedly.compare.odds import Odds
from reportedly.compare.words import Words
from reportedly.model import Said

_FEWEST_SHARED = 1
Pair = tuple[Toll, Toll]


def rival_tolls(said: Sequence[Said], words: Words, odds: Odds) -> Iterator[tuple[str, Sequence[Pair], Sequence[Toll]]]:
    """Yield what is counted, the pairs of tolls of it that cannot both be right, and all tolls of it.

    Only the first toll of each report counts, and what is at odds with it (`odds`), not parts; totals of a war or a
    year are left out. A later figure of one outlet, and a toll that only grows from day to day, is a revision.
    """
    told = [toll for one in said if id_of(one) not in odds.parts for toll in tolls_in(one, words)]
    pile = _Pile(told, _around(said, "terms"), _around(said, "places"), words, odds)
    by_thing: dict[str, list[Pair]] = defaultdict(list)
    for pair in combinations([toll for toll in told if pile.counts(toll)], 2):
        if not agree(pair[0].quantity, pair[1].quantity) and pile.can_clash(*pair):
            by_thing[_thing(*pair)].append(pair)
    for thing, pairs in by_thing.items():
        clashing = {(id_of(toll.said), toll.thing) for pair in pairs for toll in pair}
        counting = [toll for toll in told if toll.thing == thing or (id_of(toll.said), toll.thing) in clashing]
        grows = _grows([toll for toll in counting if pile.counts(toll)])
        rivals = [pair for pair in pairs if not _is_revision(*pair, grows=grows)]
        if rivals:
            yield thing, rivals, counting


def _thing(one: Toll, other: Toll) -> str:
    return one.thing if one.thing == other.thing else f"={one.kind}"


def _around(said: Sequence[Said], what: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in said:
        found[one.report] |= getattr(one, what)
    return found


class _Pile:
    """The tolls of a claim, and what is told around them."""

    def __init__(
        self,
        tolls: Sequence[Toll],
        terms: Mapping[str, frozenset[str]],
        places: Mapping[str, frozenset[str]],
        words: Words,
        odds: Odds,
    ) -> None:
        self._terms, self._places, self._words, self._odds = terms, places, words, odds
        self._first: dict[tuple[str, str], Toll] = {}
        for toll in sorted(tolls, key=lambda toll: toll.quantity.span):
            self._first.setdefault((toll.said.report, toll.thing), toll)
        self._apart = {one for pair in odds.pairs for one in pair}

    def counts(self, toll: Toll) -> bool:
        """Say whether a toll is the first of its report, or set against others."""
        return self._leads(toll) or id_of(toll.said) in self._apart

    def can_clash(self, one: Toll, other: Toll) -> bool:
        """Say whether two tolls are of the same people: not in one breath, and hit in one place at one time."""
        teller, other_teller = id_of(one.said), id_of(other.said)
        if teller == other_teller or not are_of_the_same(one, other):
            return False
        if frozenset({teller, other_teller}) in self._odds.pairs:
            return True
        if one.said.report == other.said.report or one.kind not in TOLLS:
            return False
        return self._leads(one) and self._leads(other) and is_near(one.size, other.size) and self._one(one, other)

    def _leads(self, toll: Toll) -> bool:
        return self._first[toll.said.report, toll.thing] is toll

    def _one(self, one: Toll, other: Toll) -> bool:
        """Say whether two tolls can be of one incident, by the days, towns and words of all told around them."""
        if is_of_days(one.said) is not is_of_days(other.said) or days_between(one.said.days, other.said.days):
            return False
        towns = [frozenset(p for p in self._places[toll.said.report] if "/" in p) for toll in (one, other)]
        if (all(towns) and not towns[0] & towns[1]) or (one.means and other.means and not one.means & other.means):
            return False
        if self._odds.numbers.is_shared(one, other) or self._odds.numbers.are_apart(one, other):
            return False
        mine, theirs = self._terms[one.said.report], self._terms[other.said.report]
        shared = (mine & theirs) - self._words.toll_terms
        return len(shared) + len(towns[0] & towns[1]) >= _FEWEST_SHARED


def _is_revision(one: Toll, other: Toll, *, grows: bool) -> bool:
    """Say whether the later of two tolls revises the earlier: it is the same outlet's, or the toll only `grows`."""
    first, second = sorted((one, other), key=lambda toll: (str(toll.said.published or ""), toll.size))
    if first.said.published is None or second.said.published is None or first.said.published == second.said.published:
        return False
    return bool(first.said.outlet and first.said.outlet == second.said.outlet) or grows


def _grows(told: Sequence[Toll]) -> bool:
    dated = sorted((toll.said.published, toll.size) for toll in told if toll.said.published)
    return all(a[1] <= b[1] for a, b in pairwise(dated) if a[0] != b[0])
