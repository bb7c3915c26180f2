"""How well things are put together that are one: MUC, B-cubed, CEAF, and their mean, as at the CoNLL shared tasks."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from math import inf

Cluster = frozenset[int]


def conll(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Return the mean of the three F1 for two labellings of the same mentions; nothing to put together is 0.

    >>> conll(["a", "a", "b"], [1, 1, 2]), round(conll(["a", "a", "b"], [1, 2, 3]), 2)
    (1.0, 0.49)
    """
    a, b = _clusters(gold), _clusters(found)
    return sum(_f1(*measure(a, b)) for measure in (_muc, _b_cubed, _ceaf)) / 3 if gold else 0.0


def _clusters(labels: Sequence[Hashable]) -> list[Cluster]:
    kept: dict[Hashable, list[int]] = {}
    for i, label in enumerate(labels):
        kept.setdefault(label, []).append(i)
    return [frozenset(members) for members in kept.values()]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _muc(gold: Collection[Cluster], found: Collection[Cluster]) -> tuple[float, float]:
    return _links(found, gold), _links(gold, found)


def _links(one: Iterable[Cluster], other: Iterable[Cluster]) -> float:
    home = {i: n for n, cluster in enumerate(other) for i in cluster}
    kept = sum(len(cluster) - len({home[i] for i in cluster}) for cluster in one)
    wanted = sum(len(cluster) - 1 for cluster in one)
    return kept / wanted if wanted else 0.0


def _b_cubed(gold: Collection[Cluster], found: Collection[Cluster]) -> tuple[float, float]:
    right, said = ({i: c for c in clusters for i in c} for clusters in (gold, found))
    shared = {i: len(right[i] & said[i]) for i in right}
    return (
        sum(shared[i] / len(said[i]) for i in right) / len(right),
        sum(shared[i] / len(right[i]) for i in right) / len(right),
    )


def _ceaf(gold: Sequence[Cluster], found: Sequence[Cluster]) -> tuple[float, float]:
    """Return precision and recall of the best one-to-one match of clusters, block by block of those that touch."""
    total = sum(_best([[_alike(a, b) for b in right] for a in left]) for left, right in _blocks(gold, found))
    return total / len(found), total / len(gold)


def _alike(a: Cluster, b: Cluster) -> float:
    return 2 * len(a & b) / (len(a) + len(b))


def _blocks(gold: Sequence[Cluster], found: Sequence[Cluster]) -> list[tuple[list[Cluster], list[Cluster]]]:
    blocks: list[tuple[list[Cluster], list[Cluster]]] = []
    for cluster in gold:
        block: tuple[list[Cluster], list[Cluster]] = ([cluster], [f for f in found if f & cluster])
        for other in [b for b in blocks if any(f in b[1] for f in block[1])]:
            blocks.remove(other)
            block = (other[0] + block[0], other[1] + [f for f in block[1] if f not in other[1]])
        blocks.append(block)
    return blocks


def _best(gain: list[list[float]]) -> float:
    """Return the greatest sum of one cell a row and column (Hungarian method, with prices)."""
    wide = gain if len(gain) <= len(gain[0]) else [list(column) for column in zip(*gain, strict=True)]
    rows, columns = len(wide), len(wide[0])
    row_price, column_price, owner = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0], at = row, 0
        least, before, seen = [inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owner[at]:
            seen[at] = True
            for j in (j for j in range(1, columns + 1) if not seen[j]):
                cost = -wide[owner[at] - 1][j - 1] - row_price[owner[at]] - column_price[j]
                least[j], before[j] = min((least[j], before[j]), (cost, at))
            nearest = min((j for j in range(1, columns + 1) if not seen[j]), key=lambda j: least[j])
            step = least[nearest]
            for j in range(columns + 1):
                if seen[j]:
                    row_price[owner[j]] += step
                    column_price[j] -= step
                else:
                    least[j] -= step
            at = nearest
        while at:
            owner[at], at = owner[before[at]], before[at]
    return sum(wide[owner[j] - 1][j - 1] for j in range(1, columns + 1) if owner[j])
