"""Statements put into claims, one at a time: each looks only at its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.compare.groups import Groups, Id, id_of
from reportedly.compare.index import Index
from reportedly.compare.likeness import Comparer, Sameness
from reportedly.model import Said

_NEAREST = 3
_MOST_MERGED = 12
_LEAST_PARTS = 2
_SURELY = 9.0
"""What outweighs the others of the nearest, however unlike they are."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided of pairs of statements; it goes before every score."""

    same: frozenset[frozenset[Id]] = frozenset()
    not_same: frozenset[frozenset[Id]] = frozenset()


@dataclass(frozen=True, slots=True)
class Grouping:
    """Puts statements into groups of what says the same, with an index of neighbours and what people decided."""

    index: Index
    comparer: Comparer
    decisions: Decisions = Decisions()
    groups: Groups = field(default_factory=Groups)

    def join(self, said: Said) -> None:
        """Put one statement into the group of what says the same, or into one of its own.

        Only its neighbours are looked at; the mean of the nearest of a group decides. Two groups that it fits, and
        that fit each other, become one.
        """
        if not is_telling(said):
            return
        scores = self.scores(said, lambda same: same.score)
        least = self.comparer.weights.same
        fitting = sorted((n for n in scores if scores[n] >= least), key=lambda n: (-scores[n], n))
        if not fitting:
            self.groups.open(said)
            return
        self.groups.put(said, fitting[0])
        for other in fitting[1:]:
            if self._fit(fitting[0], other):
                self.groups.merge(fitting[0], other)

    def also(self, said: Said) -> None:
        """Put a statement that says two things into the group of the second, too: what is inside it, or a deed."""
        homes = self.groups.homes.get(id_of(said), [])
        if not homes:
            return
        scores = self.scores(said, _held)
        for number in sorted(n for n in scores if scores[n] >= self.comparer.weights.also and n not in homes):
            self.groups.put(said, number)

    def scores(self, said: Said, measure: Callable[[Sameness], float]) -> dict[int, float]:
        """Return how well a statement fits each group that one of its neighbours is in."""
        found: dict[int, list[float]] = {}
        decided, barred = set[int](), set[int]()
        compare = self.comparer.against(said, self.index.rarity)
        for other in self.index.near(said):
            homes = self.groups.homes.get(id_of(other), ())
            if not homes:
                continue
            pair, score = frozenset({id_of(said), id_of(other)}), measure(compare(other))
            for number in homes:
                found.setdefault(number, []).append(score)
                decided.update({number} if pair in self.decisions.same else ())
                barred.update({number} if pair in self.decisions.not_same else ())
        sizes = {number: len(self.groups.members[number]) for number in found}
        return {n: 1.0 if n in decided else _mean(found[n], sizes[n]) for n in found if n not in barred}

    def _fit(self, one: int, other: int) -> bool:
        """Say whether the statements of two groups say the same on the whole, and nobody decided that some do not."""
        left, right = (self.groups.members[n][:_MOST_MERGED] for n in (one, other))
        pairs = [(a, b) for a in left for b in right if id_of(a) != id_of(b)]
        if any(frozenset({id_of(a), id_of(b)}) in self.decisions.not_same for a, b in pairs):
            return False
        scores = [self.comparer.compare(a, b, self.index.rarity).score for a, b in pairs]
        return bool(scores) and sum(scores) / len(scores) >= self.comparer.weights.merge


def _held(same: Sameness) -> float:
    """Return how surely the first of two says what the second says, beside more."""
    return (_SURELY if same.deed else same.inside) if same.holds else 0.0


def is_telling(said: Said) -> bool:
    """Say whether a statement speaks of enough to be compared at all."""
    return bool(said.terms) and len(said.terms | said.names | said.places) + len(said.quantities) > _LEAST_PARTS


def grouped(said: Iterable[Said], grouping: Grouping) -> Groups:
    """Put many statements into groups, in an order of their own, and look at each once more when all are there."""
    ordered = sorted(said, key=lambda one: (str(one.published or ""), id_of(one)))
    for one in ordered:
        grouping.join(one)
    for one in ordered:
        grouping.groups.take_out(one)
        grouping.join(one)
    for one in ordered:
        grouping.also(one)
    grouping.groups.merge_shared()
    return grouping.groups


def _mean(scores: Sequence[float], size: int) -> float:
    nearest = sorted(scores, reverse=True)[: min(_NEAREST, size)]
    return sum(nearest) / len(nearest)
