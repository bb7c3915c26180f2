"""Statements put into claims, one at a time: each looks only at its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.compare.index import Index
from reportedly.compare.likeness import Comparer
from reportedly.model import Said

_NEAREST = 3
_MOST_MERGED = 12
_LEAST_PARTS = 2
Id = tuple[str, str]


def id_of(said: Said) -> Id:
    """Return what a statement goes by among those of many reports."""
    return said.report, said.statement


@dataclass(slots=True)
class Groups:
    """Which statements are in which group; groups go by numbers that only grow."""

    members: dict[int, list[Said]] = field(default_factory=dict)
    homes: dict[Id, list[int]] = field(default_factory=dict)
    _next: int = 0

    def open(self, said: Said) -> int:
        """Begin a group with one statement and return its number."""
        number, self._next = self._next, self._next + 1
        self.members[number] = []
        self.put(said, number)
        return number

    def put(self, said: Said, number: int) -> None:
        """Put a statement into a group."""
        self.members[number].append(said)
        self.homes.setdefault(id_of(said), []).append(number)

    def merge(self, one: int, other: int) -> None:
        """Put all of one group into another."""
        for said in self.members.pop(other):
            homes = self.homes[id_of(said)]
            homes.remove(other)
            if one not in homes:
                self.put(said, one)

    def take_out(self, said: Said) -> None:
        """Take a statement out of all its groups; a group that is empty then is gone."""
        for number in self.homes.pop(id_of(said), ()):
            self.members[number].remove(said)
            if not self.members[number]:
                del self.members[number]


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided of pairs of statements; it goes before every score."""

    same: frozenset[frozenset[Id]] = frozenset()
    not_same: frozenset[frozenset[Id]] = frozenset()


NONE = Decisions()


def join(said: Said, index: Index, groups: Groups, comparer: Comparer, decisions: Decisions = NONE) -> None:
    """Put one statement into the group of what says the same, or into one of its own; touches its neighbours only.

    The mean of the nearest in a group decides. Two groups that it fits, and that fit each other, become one.
    """
    if not is_telling(said):
        return
    scores = group_scores(said, index, groups, comparer, decisions)
    fitting = sorted((n for n in scores if scores[n] >= comparer.weights.same), key=lambda n: (-scores[n], n))
    if not fitting:
        groups.open(said)
        return
    groups.put(said, fitting[0])
    for other in fitting[1:]:
        if fit_one_another(fitting[0], other, index, groups, comparer, decisions):
            groups.merge(fitting[0], other)


def fit_one_another(  # noqa: PLR0913
    one: int, other: int, index: Index, groups: Groups, comparer: Comparer, decisions: Decisions
) -> bool:
    """Say whether the statements of two groups say the same on the whole, and nobody decided that some do not."""
    left, right = groups.members[one], groups.members[other]
    pairs = [(a, b) for a in left[:_MOST_MERGED] for b in right[:_MOST_MERGED] if id_of(a) != id_of(b)]
    if any(frozenset({id_of(a), id_of(b)}) in decisions.not_same for a, b in pairs):
        return False
    scores = [comparer.compare(a, b, index.rarity).score for a, b in pairs]
    return bool(scores) and sum(scores) / len(scores) >= comparer.weights.merge


def also(said: Said, index: Index, groups: Groups, comparer: Comparer, decisions: Decisions = NONE) -> None:
    """Put a statement that says two things into the groups of the second, too."""
    homes = groups.homes.get(id_of(said), [])
    if not homes:
        return
    scores = group_scores(said, index, groups, comparer, decisions)
    best = max(scores.values(), default=0.0)
    least = max(comparer.weights.same, comparer.weights.also * best)
    for number in sorted(n for n, score in scores.items() if score >= least and n not in homes):
        groups.put(said, number)


def is_telling(said: Said) -> bool:
    """Say whether a statement speaks of enough to be compared at all."""
    return bool(said.terms) and len(said.terms) + len(said.names | said.places) + len(said.quantities) > _LEAST_PARTS


def group_scores(
    said: Said, index: Index, groups: Groups, comparer: Comparer, decisions: Decisions
) -> Mapping[int, float]:
    """Return how well a statement fits each group that one of its neighbours is in."""
    found: dict[int, list[float]] = {}
    barred: set[int] = set()
    for other in index.near(said):
        homes = groups.homes.get(id_of(other), ())
        if not homes:
            continue
        pair = frozenset({id_of(said), id_of(other)})
        same = comparer.compare(said, other, index.rarity)
        score = 1.0 if pair in decisions.same else same.score
        for number in homes:
            found.setdefault(number, []).append(score)
        if pair in decisions.not_same:
            barred.update(homes)
    return {
        n: 1.0 if 1.0 in s and decisions.same else _mean(s, len(groups.members[n]))
        for n, s in found.items()
        if n not in barred
    }


def _mean(scores: Sequence[float], size: int) -> float:
    nearest = sorted(scores, reverse=True)[: min(_NEAREST, size)]
    return sum(nearest) / len(nearest)


def grouped(said: Iterable[Said], index: Index, comparer: Comparer, decisions: Decisions = NONE) -> Groups:
    """Put many statements into groups, in an order of their own, and look at each once more when all are there."""
    groups = Groups()
    ordered = sorted(said, key=lambda one: (str(one.published or ""), id_of(one)))
    for one in ordered:
        join(one, index, groups, comparer, decisions)
    for one in ordered:
        groups.take_out(one)
        join(one, index, groups, comparer, decisions)
    for one in ordered:
        also(one, index, groups, comparer, decisions)
    return groups
