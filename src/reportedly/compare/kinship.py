"""Which words tell of like deeds, after a dictionary: "purchase" and "acquisition"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.compare.words import Words, split


@dataclass(frozen=True, slots=True)
class Kinship:
    """How near words are that tell of like deeds, from 0 to 1, under their roots.

    >>> from reportedly import lexicon
    >>> words = Words.of(lexicon.load("en"))
    >>> kinship = Kinship.of({("purchase", "acquisition"): 0.31, ("die", "pass away"): 0.75}, words)
    >>> kinship.between(kinship.keys("acquisitions", words), kinship.keys("purchased", words))
    0.31
    >>> kinship.between(kinship.keys("dies", words), kinship.keys("passed away", words))
    0.75
    """

    _near: Mapping[tuple[str, str], float] = field(repr=False)

    @classmethod
    def of(cls, pairs: Mapping[tuple[str, str], float], words: Words) -> Kinship:
        """Take pairs of words as they are written; of two pairs with the same roots the nearer counts."""
        roots = {word: _whole(word, words) for pair in pairs for word in pair}
        near: dict[tuple[str, str], float] = {}
        for (one, other), value in pairs.items():
            key = _key(roots[one], roots[other])
            near[key] = max(near.get(key, 0.0), value)
        return cls(near)

    @staticmethod
    def keys(text: str, words: Words) -> frozenset[str]:
        """Return under what some words are looked up: the roots of those that tell something, and all as one."""
        return frozenset({*words.roots(text), _whole(text, words)})

    def between(self, some: Iterable[str], others: Iterable[str]) -> float:
        """Return how near the nearest two of some keys and others are, 0 where none are kin."""
        theirs = tuple(others)
        return max((self._near.get(_key(one, other), 0.0) for one in some for other in theirs), default=0.0)


def _whole(text: str, words: Words) -> str:
    return " ".join(map(words.root, split(text)))


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
