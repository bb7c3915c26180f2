"""Names of any kind, compared across reports where their kind is not sure; answers are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from reportedly.names.likeness import Verdict
from reportedly.names.matching import Matcher, keys, plain, same_name

_KINDS = ("person", "organisation")
_UNSURE, _MOST_UNSURE = 1.3, 0.9
_MOST_KEPT = 200_000
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Naming:
    """Knows which names may be one, whatever they name: a reader of one report may take a man for a company.

    >>> naming = Naming()
    >>> naming.alike("Qods Force", "Quds Force") > 0.9, naming.alike("Lavrov", "Lukashevich")
    (True, 0.0)
    """

    matcher: Matcher = field(default_factory=plain)
    _keys: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    _found: dict[tuple[str, str], float] = field(default_factory=dict, repr=False, compare=False)

    def keys(self, name: str, /) -> frozenset[str]:
        """Return the keys of a name; names that are one share a key."""
        found = self._keys.get(name)
        if found is None:
            found = frozenset().union(*(keys(name, kind, self.matcher) for kind in _KINDS))
            _keep(self._keys, name, found)
        return found

    def alike(self, one: str, other: str, /) -> float:
        """Return how surely two names are one, 0 where they are not; a short form is nearly as good as the whole."""
        pair = (one, other) if one <= other else (other, one)
        found = self._found.get(pair)
        if found is None:
            shared = self.keys(one) & self.keys(other)
            found = max((self._as(kind, *pair) for kind in _KINDS), default=0.0) if shared else 0.0
            _keep(self._found, pair, found)
        return found

    def _as(self, kind: str, one: str, other: str) -> float:
        likeness = same_name(one, other, kind, matcher=self.matcher)
        if likeness.verdict is Verdict.SAME:
            return likeness.score
        return min(_MOST_UNSURE, _UNSURE * likeness.score) if likeness.verdict is Verdict.UNSURE else 0.0


def _keep(kept: dict[_K, _V], key: _K, value: _V) -> None:
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = value
