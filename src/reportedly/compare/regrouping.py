"""New statements put among claims that are there: only what is near them is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.grouping import Decisions, Grouping
from reportedly.compare.groups import Groups, Id, id_of
from reportedly.compare.likeness import Comparer
from reportedly.model import Said


@dataclass(frozen=True, slots=True)
class Near:
    """The neighbours of new statements, looked up before; and how rare a key is among all statements."""

    of: Mapping[Id, Sequence[Said]]
    how_rare: Callable[[str], float]

    def near(self, said: Said, /) -> Sequence[Said]:
        """Return the neighbours of a new statement, or the new ones whose neighbour an old one is."""
        return self.of.get(id_of(said), ())

    def rarity(self, key: str, /) -> float:
        """Return how much it says that two statements share this key."""
        return self.how_rare(key)


def regrouped(
    new: Iterable[Said],
    known: Iterable[Sequence[Said]],
    near: Near,
    comparer: Comparer,
    decisions: Decisions,
) -> Grouping:
    """Put new statements among `known` groups; these stay together, and some of them may become one.

    A neighbour that is in none of them stands by itself. Each new statement is looked at once more when all are there.
    """
    grouping = Grouping(near, comparer, decisions)
    ordered = sorted(new, key=lambda one: (str(one.published or ""), id_of(one)))
    old = _settled(grouping.groups, known, near, {id_of(one) for one in ordered})
    for one in ordered:
        grouping.join(one)
    for one in ordered:
        grouping.groups.take_out(one)
        grouping.join(one)
    for one in (*ordered, *old):
        grouping.also(one)
    grouping.groups.merge_shared(grouping.may_be_one)
    grouping.unite()
    return grouping


def _settled(groups: Groups, known: Iterable[Sequence[Said]], near: Near, new: set[Id]) -> tuple[Said, ...]:
    """Put what is there into its groups, and return the neighbours of the new."""
    for group in known:
        for one in group:
            if one is group[0]:
                number = groups.open(one)
            else:
                groups.put(one, number)
    old = {id_of(one): one for some in near.of.values() for one in some if id_of(one) not in new}
    for name, one in old.items():
        if name not in groups.homes:
            groups.open(one)
    return tuple(old.values())
