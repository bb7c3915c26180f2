"""Which statements are near one another: an inverted index, in memory; a ledger may keep one of its own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from reportedly.compare.keys import Naming, keys_of
from reportedly.compare.words import Words
from reportedly.model import Said

_MOST = 60
_COMMON = 400
_BELIEVED, _USUAL = 300, 0.01


class Index(Protocol):
    """Finds the statements that share keys with one, and knows how rare a key is."""

    def near(self, said: Said, /) -> Iterable[Said]:
        """Return the statements that have most in common with `said`, itself left out."""
        ...

    def rarity(self, key: str, /) -> float:
        """Return how much it says that two statements share this key: 0 for what all have."""
        ...


class InMemory:
    """An index of the statements of a small pile; adding one touches only its own keys."""

    def __init__(self, words: Words, naming: Naming) -> None:
        self._words, self._naming = words, naming
        self._filed: dict[str, list[int]] = {}
        self._said: list[Said] = []
        self._number: dict[tuple[str, str], int] = {}

    def add(self, said: Said) -> None:
        """File one statement; one that is filed already is passed over."""
        name = (said.report, said.statement)
        if name in self._number:
            return
        self._number[name] = len(self._said)
        for key in keys_of(said, self._words, self._naming):
            self._filed.setdefault(key, []).append(len(self._said))
        self._said.append(said)

    def near(self, said: Said, /) -> tuple[Said, ...]:
        """Return the statements that have most in common with `said`, itself left out."""
        found: Counter[int] = Counter()
        for key in sorted(keys_of(said, self._words, self._naming)):
            filed = self._filed.get(key, ())
            if len(filed) <= max(_COMMON, len(self._said) // 10):
                weight = round(1000 * self.rarity(key))
                for i in filed:
                    found[i] += weight
        found.pop(self._number.get((said.report, said.statement), -1), None)
        best = sorted(found, key=lambda i: (-found[i], self._said[i].report, self._said[i].statement))
        return tuple(self._said[i] for i in best[:_MOST])

    def rarity(self, key: str, /) -> float:
        """Return how much it says that two statements share this key: 0 for what all have."""
        return rarity_of(len(self._filed.get(key, ())), len(self._said))


def rarity_of(filed: int, total: int) -> float:
    """Return how much a key says that `filed` of `total` statements have; a small pile says little of what is rare."""
    return math.log((total + _BELIEVED) / (filed + _BELIEVED * _USUAL) + 1)
