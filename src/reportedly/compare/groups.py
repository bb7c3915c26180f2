"""Which statements are together: groups of statements, each under a number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.model import Said

Id = tuple[str, str]


def id_of(said: Said) -> Id:
    """Return what a statement goes by among those of many reports."""
    return said.report, said.statement


@dataclass(slots=True)
class Groups:
    """Which statements are in which group; numbers only grow, and a statement may be in several."""

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

    def put_together(self, pairs: Iterable[frozenset[Id]], said: Mapping[Id, Said]) -> set[int]:
        """Put the second of each pair into the group of the first, and return the groups that have both."""
        found = set[int]()
        for one, other in sorted(tuple(sorted(pair)) for pair in pairs):
            homes = self.homes.get(one) or self.homes.get(other) or [self.open(said[one])]
            number = next((n for n in homes if n in self.homes.get(other, ())), homes[0])
            for each in (one, other):
                if number not in self.homes.get(each, ()):
                    self.put(said[each], number)
            found.add(number)
        return found

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

    def merge_shared(self, may_be_one: Callable[[int, int], bool] = lambda _, __: True) -> None:
        """Make one of two groups where more than half of the smaller is in the other, too, and they may be one."""
        for number in sorted(self.members, key=lambda n: (len(self.members[n]), n)):
            mine = self.members[number]
            others = [n for said in mine for n in self.homes[id_of(said)] if n != number]
            most = max(sorted(set(others)), key=others.count, default=None)
            if most is not None and 2 * others.count(most) > len(mine) and may_be_one(most, number):
                self.merge(most, number)
