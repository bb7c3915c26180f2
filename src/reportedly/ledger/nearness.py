"""Which statements of a ledger are near one another: the index that claims are found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.compare.index import rarity_of
from reportedly.compare.keys import Naming, keys_of
from reportedly.compare.words import Words
from reportedly.ledger.port import Ledger
from reportedly.model import Said

_MOST_NEAR = 60
MOST_HAVING = 400
"""Of a key that more statements have only the newest are looked at."""

_NEIGHBOURS = 12
_LEAST_SHARED = 0.2
"""What a neighbour has at least of the weight of the keys: with less in common nothing is the same."""


class InLedger:
    """An index of the statements of a ledger that count; what it looks up it keeps, until it is made anew."""

    def __init__(self, ledger: Ledger, words: Words, naming: Naming) -> None:
        self._ledger, self._words, self._naming = ledger, words, naming
        self._total = ledger.size()
        self._rarity: dict[str, float] = {}

    def near(self, said: Said, /) -> tuple[Said, ...]:
        """Return the statements that have most in common with `said`, itself left out."""
        weights = self._weights(keys_of(said, self._words, self._naming))
        (shared,) = self._ledger.sharing_keys((weights,), MOST_HAVING, _MOST_NEAR + 1)
        shared.pop(said.statement, None)
        found = self._ledger.said(shared)
        return tuple(found[id_] for id_ in list(shared)[:_MOST_NEAR] if id_ in found)

    def neighbours(self, said: Iterable[Said]) -> dict[str, tuple[str, ...]]:
        """Return for each of some statements the ids of the few that may say the same."""
        keys = {one.statement: keys_of(one, self._words, self._naming) for one in said}
        self._look_up(key for some in keys.values() for key in some)
        weights = {id_: self._weights(some) for id_, some in keys.items()}
        shared = self._ledger.sharing_keys(weights.values(), MOST_HAVING, _NEIGHBOURS + 1, _LEAST_SHARED)
        return {own: tuple(one for one in near if one != own) for own, near in zip(weights, shared, strict=True)}

    def learn(self, said: Iterable[Said]) -> None:
        """Look up at once how rare the keys of these statements are, rather than one by one later."""
        self._look_up(key for one in said for key in keys_of(one, self._words, self._naming))

    def rarity(self, key: str, /) -> float:
        """Return how much it says that two statements share this key: 0 for what all have."""
        if key not in self._rarity:
            self._look_up((key,))
        return self._rarity[key]

    def _weights(self, keys: Iterable[str]) -> Mapping[str, float]:
        wanted = sorted(keys)
        self._look_up(wanted)
        return {key: self._rarity[key] for key in wanted}

    def _look_up(self, keys: Iterable[str]) -> None:
        unknown = sorted({key for key in keys if key not in self._rarity})
        if unknown:
            found = self._ledger.uses(unknown)
            self._rarity.update((key, rarity_of(found.get(key, 0), self._total)) for key in unknown)
