"""Which statements nearly say the same: near one another, yet in no group together, for people to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from reportedly.compare.grouping import Grouping
from reportedly.compare.groups import Id
from reportedly.compare.likeness import Reason, Sameness
from reportedly.model import Doubt, DoubtKind

_MOST = 3
"""So many doubts about one group at most: what is near everything is no question of two."""

_MOST_REASONS = 6

Pair = tuple[Id, Id]


def doubtful(grouping: Grouping, about: Collection[str], place_named: Callable[[str], str] = str) -> tuple[Doubt, ...]:
    """Return the pairs of statements, one of them of those `about`, that may say the same and are kept apart.

    Of two groups only the nearest pair counts, and none where people decided on them. Nothing is compared for it that
    was not held against each other to group it.
    """
    best: dict[frozenset[int], tuple[Pair, Sameness]] = {}
    for pair, same in _near(grouping, about):
        groups = frozenset(grouping.groups.homes[one][0] for one in pair)
        if groups not in best or _rank(pair, same) < _rank(*best[groups]):
            best[groups] = pair, same
    asked = Counter[int]()
    found = list[Doubt]()
    for groups, (pair, same) in sorted(best.items(), key=lambda one: _rank(*one[1])):
        if all(asked[one] < _MOST for one in groups) and grouping.may_be_one(*sorted(groups)):
            asked.update(groups)
            found.append(_doubt(pair, same, place_named))
    return tuple(found)


def _near(grouping: Grouping, about: Collection[str]) -> Iterator[tuple[Pair, Sameness]]:
    """Yield the statements of two reports that are near enough to ask, and in no group together."""
    homes, least = grouping.groups.homes, grouping.comparer.weights.doubt
    for (one, other), same in grouping.compared():
        is_asked = one[1] in about or other[1] in about
        if same.apart or same.score < least or one[0] == other[0] or not is_asked:
            continue
        if homes.get(one) and homes.get(other) and not {*homes[one]} & {*homes[other]}:
            yield (one, other) if one <= other else (other, one), same


def _rank(pair: Pair, same: Sameness) -> tuple[float, Pair]:
    return -same.score, pair


def _doubt(pair: Pair, same: Sameness, place_named: Callable[[str], str]) -> Doubt:
    one, other = sorted(id_ for _, id_ in pair)
    reasons = sorted(same.reasons, key=lambda reason: (not reason.rule.startswith("against."), -reason.weight))
    why = tuple(_worded(reason, place_named) for reason in reasons[:_MOST_REASONS])
    return Doubt(DoubtKind.STATEMENTS, one, other, round(same.score, 4), why)


def _worded(reason: Reason, place_named: Callable[[str], str]) -> str:
    """Return a reason as people read it: places by name."""
    return " ".join(map(place_named, reason.says.split(" "))) if reason.rule.endswith(".place") else reason.says
