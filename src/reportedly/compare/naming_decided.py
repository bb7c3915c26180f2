"""Names of which people decided that they are one, or that they are not; it goes before what the spelling tells."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.compare.keys import Naming
from reportedly.model import plain_name

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class NamingDecided:
    """Knows which names may be one, as people decided; `same` and `not_same` are pairs of plain names."""

    plain: Naming
    same: frozenset[Pair] = frozenset()
    not_same: frozenset[Pair] = frozenset()

    def keys(self, name: str, /) -> frozenset[str]:
        """Return the keys of a name, with those of the names that it is one with."""
        others = (other for pair in self.same if plain_name(name) in pair for other in pair)
        return self.plain.keys(name).union(*map(self.plain.keys, others))

    def alike(self, one: str, other: str, /) -> float:
        """Return how surely two names are one."""
        pair = frozenset((plain_name(one), plain_name(other)))
        if pair in self.not_same:
            return 0.0
        return 1.0 if pair in self.same else self.plain.alike(one, other)
