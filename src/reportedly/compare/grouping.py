"""Statements put into claims, one at a time: each looks only at its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.compare.groups import Groups, Id, id_of
from reportedly.compare.index import Index
from reportedly.compare.likeness import Comparer, Part, Sameness
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

    def beside(self, one: Id) -> set[Id]:
        """Return the statements of which it is decided whether they say the same as this one."""
        return {other for pair in (*self.same, *self.not_same) if one in pair for other in pair if other != one}


@dataclass(frozen=True, slots=True)
class Grouping:
    """Puts statements into groups of what says the same, with an index of neighbours and what people decided.

    The index does not change meanwhile: two statements are held against each other once, and neighbours are
    looked up once.
    """

    index: Index
    comparer: Comparer
    decisions: Decisions = Decisions()
    groups: Groups = field(default_factory=Groups)
    _parts: dict[Id, tuple[Part, ...]] = field(default_factory=dict)
    _compared: dict[tuple[Id, Id], Sameness] = field(default_factory=dict)
    _neighbours: dict[Id, tuple[Said, ...]] = field(default_factory=dict)

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
        """Put a statement that fits a second group into that one, too: as a whole, by what is inside it, or a deed."""
        homes = self.groups.homes.get(id_of(said), [])
        if not homes:
            return
        w = self.comparer.weights
        held, whole = self.scores(said, _held), self.scores(said, _plainly)
        for number in sorted(n for n in held if n not in homes and (held[n] >= w.also or whole[n] >= w.second)):
            self.groups.put(said, number)

    def scores(self, said: Said, measure: Callable[[Sameness], float]) -> dict[int, float]:
        """Return how well a statement fits each group that one of its neighbours is in."""
        found: dict[int, list[float]] = {}
        decided, barred = set[int](), set[int]()
        for other in self._near(said):
            homes = self.groups.homes.get(id_of(other), ())
            if not homes:
                continue
            pair, score = frozenset({id_of(said), id_of(other)}), measure(self._same(said, other))
            for number in homes:
                found.setdefault(number, []).append(score)
                decided.update({number} if pair in self.decisions.same else ())
                barred.update({number} if pair in self.decisions.not_same else ())
        sizes = {number: len(self.groups.members[number]) for number in found}
        return {n: 1.0 if n in decided else _mean(found[n], sizes[n]) for n in found if n not in barred}

    def unite(self) -> None:
        """Make one of the groups of statements that people decided to say the same."""
        for one, other in sorted(tuple(sorted(pair)) for pair in self.decisions.same):
            ours, theirs = self.groups.homes.get(one), self.groups.homes.get(other)
            if ours and theirs and not set(ours) & set(theirs):
                self.groups.merge(ours[0], theirs[0])

    def compared(self) -> Iterable[tuple[tuple[Id, Id], Sameness]]:
        """Return the pairs of statements that were held against each other, with how much they say the same."""
        return self._compared.items()

    def _near(self, said: Said) -> list[Said]:
        if id_of(said) not in self._neighbours:
            self._neighbours[id_of(said)] = tuple(self.index.near(said))
        near = {id_of(other): other for other in self._neighbours[id_of(said)]}
        for decided in self.decisions.beside(id_of(said)) - near.keys():
            for number in self.groups.homes.get(decided, ())[:1]:
                near |= {decided: next(one for one in self.groups.members[number] if id_of(one) == decided)}
        return list(near.values())

    def _same(self, one: Said, other: Said) -> Sameness:
        pair = id_of(one), id_of(other)
        if pair not in self._compared:
            self._compared[pair] = self.comparer.held(one, self._taken(one), other, self._taken(other))
        return self._compared[pair]

    def _taken(self, said: Said) -> tuple[Part, ...]:
        """Return a statement taken apart."""
        name = id_of(said)
        if name not in self._parts:
            self._parts[name] = self.comparer.parts(said, self.index.rarity)
        return self._parts[name]

    def _fit(self, one: int, other: int) -> bool:
        """Say whether the statements of two groups say the same on the whole, and nobody decided that some do not.

        Those that are in both tell nothing of it.
        """
        shared = {id_of(said) for said in self.groups.members[one]} & {id_of(s) for s in self.groups.members[other]}
        left, right = ([s for s in self.groups.members[n] if id_of(s) not in shared] for n in (one, other))
        pairs = [(a, b) for a in left[:_MOST_MERGED] for b in right[:_MOST_MERGED]]
        if not self.may_be_one(one, other):
            return False
        scores = [self._same(a, b).score for a, b in pairs]
        return bool(scores) and sum(scores) / len(scores) >= self.comparer.weights.merge

    def may_be_one(self, one: int, other: int) -> bool:
        """Say whether nobody decided that a statement of one group does not say the same as one of the other."""
        if not self.decisions.not_same:
            return True
        left, right = ({id_of(said) for said in self.groups.members[n]} for n in (one, other))
        return not any(
            len(pair & left) == 1 and len(pair & right) == 1 and pair <= left | right
            for pair in self.decisions.not_same
        )


def _held(same: Sameness) -> float:
    """Return how surely the first of two says what the second says, beside more."""
    return (_SURELY if same.deed else same.inside) if same.holds else 0.0


def _plainly(same: Sameness) -> float:
    """Return how much two say the same where the second names whoever does it."""
    return same.score if same.knows else 0.0


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
    grouping.groups.merge_shared(grouping.may_be_one)
    grouping.unite()
    return grouping.groups


def _mean(scores: Sequence[float], size: int) -> float:
    nearest = sorted(scores, reverse=True)[: min(_NEAREST, size)]
    return sum(nearest) / len(nearest)
