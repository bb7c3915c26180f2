"""How alike reports are, and groups of those that are alike in the mean."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

_KINDS = {"n": 0.7, "p": 0.5, "t": 1.0}
"""Names and places count less than words: one man is in many stories."""
_WORTH_A_LOOK = 0.05
Vector = Mapping[str, float]
Pairs = dict[tuple[int, int], float]


def alike(counted: Sequence[Mapping[str, float]], most_common: float) -> Pairs:
    """Return how alike each two reports are that share enough, by what each speaks of and how often.

    What more than the part `most_common` of the reports speaks of tells none apart; the rarer, the more it counts.
    """
    filed: dict[str, list[tuple[int, float]]] = defaultdict(list)
    pairs: Pairs = {}
    for i, vector in enumerate(_vectors(counted, most_common)):
        found: dict[int, float] = defaultdict(float)
        for key, value in vector.items():
            for j, other in filed[key]:
                found[j] += value * other
            filed[key].append((i, value))
        pairs.update({(j, i): like for j, like in found.items() if like > _WORTH_A_LOOK})
    return pairs


def joined(count: int, pairs: Pairs, least: float) -> list[set[int]]:
    """Join the two groups whose reports are most alike in the mean, and again, as long as they are alike enough."""
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), like in pairs.items():
        sums[i][j] = sums[j][i] = like
    groups = {i: {i} for i in range(count)}
    waiting = [(-like, i, j) for (i, j), like in pairs.items() if like >= least]
    heapq.heapify(waiting)
    while waiting:
        like, i, j = heapq.heappop(waiting)
        if i in groups and j in groups and -like == sums[i].get(j, 0.0) / (len(groups[i]) * len(groups[j])):
            _join(i, j, groups, sums)
            for k, total in sums[i].items():
                mean = total / (len(groups[i]) * len(groups[k]))
                if mean >= least:
                    heapq.heappush(waiting, (-mean, min(i, k), max(i, k)))
    return list(groups.values())


def _join(i: int, j: int, groups: dict[int, set[int]], sums: dict[int, dict[int, float]]) -> None:
    groups[i] |= groups.pop(j)
    for k, total in sums.pop(j).items():
        del sums[k][j]
        if k != i:
            sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + total


def _vectors(counted: Sequence[Mapping[str, float]], most_common: float) -> list[Vector]:
    reports = Counter(key for one in counted for key in one)
    total = len(counted)
    most = max(most_common * total, 2)
    weight = {key: math.log((total + 1) / n) * _KINDS[key[0]] for key, n in reports.items() if 1 < n <= most}
    found: list[Vector] = []
    for one in counted:
        raw = {key: (1 + math.log(max(1.0, times))) * weight[key] for key, times in one.items() if key in weight}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        found.append({key: value / length for key, value in raw.items()})
    return found
