"""From features to the shares of the four ways: a multinomial regression."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Shares = tuple[float, float, float, float]
"""How likely each of the four ways is, in the order of `WAYS`; together one."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature says for each of the four ways; `name` says which file, with its digest."""

    name: str
    bias: Shares
    of: Mapping[str, Shares]


def shares(features: Iterable[str], weights: Weights) -> Shares:
    """Return how likely each way is; features that the weights do not know say nothing.

    >>> shares(["mark"], Weights("", (0.0, 0.0, 0.0, 0.0), {"mark": (0.0, 0.0, 0.0, 50.0)}))[3] > 0.99
    True
    """
    known = weights.of
    # In one order: sums of fractions depend on it, and a set has none.
    rows = [weights.bias, *(known[name] for name in sorted(features) if name in known)]
    scores = [math.fsum(column) for column in zip(*rows, strict=True)]
    highest = max(scores)
    so, not_so, ahead, left_open = (math.exp(score - highest) for score in scores)
    total = so + not_so + ahead + left_open
    return so / total, not_so / total, ahead / total, left_open / total
