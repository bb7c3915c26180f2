"""How much of a claim each statement carries: what most reports share of it, rare words before common ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from reportedly.compare.origins_words import split
from reportedly.model import Said

_SHARED_BY = 0.5
_MOST = 8
"""A statement that holds as much of the gist as its eight weightiest features carries the whole claim."""


def features(said: Said) -> frozenset[str]:
    """Return all by which two statements can be seen to say the same: content words, names, places and numbers."""
    ends = (q.high if q.low is None else q.low for q in said.quantities)
    numbers = (f"#{end:g}" for end in ends if end is not None)
    names = (word for name in said.names for word in split(name))
    return said.terms.union(names, numbers, said.places)


def gist(claim: Sequence[Said], rarity: Callable[[str], float] = lambda _: 1.0) -> Mapping[str, float]:
    """Return what at least half of the reports share, each feature with its weight."""
    reports = {said.report for said in claim}
    told = Counter(feature for _, feature in {(s.report, f) for s in claim for f in features(s)})
    shares = {feature: count / len(reports) for feature, count in told.items()}
    return {feature: share * rarity(feature) for feature, share in shares.items() if share >= _SHARED_BY}


def nearness(claim: Sequence[Said], rarity: Callable[[str], float] = lambda _: 1.0) -> Mapping[str, float]:
    """Return for each statement's id how much of the gist it carries, 0 to 1."""
    weights = gist(claim, rarity)
    whole = sum(sorted(weights.values(), reverse=True)[:_MOST]) or 1.0
    return {s.statement: min(1.0, sum(weights.get(f, 0.0) for f in sorted(features(s))) / whole) for s in claim}
