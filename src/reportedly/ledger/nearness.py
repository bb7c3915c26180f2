"""Which statements of a ledger are near one another: the index that claims are found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.compare.index import rarity_of
from reportedly.compare.keys import Naming, keys_of
from reportedly.compare.words import Words
from reportedly.ledger.port import Ledger
from reportedly.model import Said

_MOST_NEAR, _MOST_HAVING = 60, 400
_NEIGHBOURS = 12
_LEAST_SHARED = 0.2
"""What a neighbour has at least of the weight of the keys: with less in common nothing is the same."""


class InLedger:
    """An index of the statements of a ledger that count; what it looks up it keeps, until it is made anew."""

    def __init__(self, ledger: Ledger, words: Words, naming: Naming) -> None:
        self._ledger, self._words, self._naming = ledger, words, naming
        self._total = ledger.stats().statements
        self._uses: dict[str, int] = {}

    def near(self, said: Said, /) -> tuple[Said, ...]:
        """Return the statements that have most in common with `said`, itself left out."""
        weights = self._weights(keys_of(said, self._words, self._naming))
        shared = self._ledger.sharing_keys(weights, _MOST_HAVING, _MOST_NEAR + 1)
        shared.pop(said.statement, None)
        found = self._ledger.said(shared)
        return tuple(found[id_] for id_ in list(shared)[:_MOST_NEAR] if id_ in found)

    def neighbours(self, said: Said) -> tuple[str, ...]:
        """Return the ids of the few statements that may say the same as `said`."""
        weights = self._weights(keys_of(said, self._words, self._naming))
        shared = self._ledger.sharing_keys(weights, _MOST_HAVING, _NEIGHBOURS + 1)
        least = _LEAST_SHARED * sum(weights.values())
        return tuple(id_ for id_, weight in shared.items() if id_ != said.statement and weight >= least)

    def learn(self, said: Iterable[Said]) -> None:
        """Look up at once how rare the keys of these statements are, rather than one by one later."""
        self._weights({key for one in said for key in keys_of(one, self._words, self._naming)})

    def rarity(self, key: str, /) -> float:
        """Return how much it says that two statements share this key: 0 for what all have."""
        return self._weights((key,))[key]

    def _weights(self, keys: Iterable[str]) -> Mapping[str, float]:
        wanted = sorted(keys)
        unknown = [key for key in wanted if key not in self._uses]
        if unknown:
            found = self._ledger.uses(unknown)
            self._uses.update((key, found.get(key, 0)) for key in unknown)
        return {key: rarity_of(self._uses[key], self._total) for key in wanted}
