"""Reports put together that tell of the same happening, by all that they speak of."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.compare.keys import Naming, name_keys
from reportedly.model import Said

_LEAD, _LEAD_WEIGHT = 3, 2.0
_KINDS = {"n": 0.7, "p": 0.5, "t": 1.0}
"""Names and places count less than words: one man is in many stories."""
_MOST_COMMON = 0.35
_LEAST_ALIKE = 0.18
_NEAREST, _LEAST_NEAR = 3, 0.12
"""How alike a report that is alone must be to the nearest of a group, in the mean, to be taken in."""
_WORTH_A_LOOK = 0.05
Vector = Mapping[str, float]
Pairs = dict[tuple[int, int], float]


def stories(pile: Iterable[Said], naming: Naming, least: float = _LEAST_ALIKE) -> tuple[frozenset[str], ...]:
    """Return the ids of reports in groups, each of those that tell of the same happening; the largest first.

    Reports are held against each other by their words, names and places, the rarer the more and the first statements
    twice; groups are joined while their reports are alike in the mean (average linkage). A report that is alone then
    goes to the group whose nearest reports are alike enough.
    """
    by_report: dict[str, list[Said]] = defaultdict(list)
    for one in pile:
        by_report[one.report].append(one)
    reports = sorted(by_report)
    counted = [_counted(by_report[report], naming) for report in reports]
    pairs = _alike(_vectors(counted))
    groups = _taken_in(_joined(len(reports), pairs, least), pairs)
    found = [frozenset(reports[i] for i in group) for group in groups]
    return tuple(sorted(found, key=lambda group: (-len(group), min(group))))


def _counted(said: Sequence[Said], naming: Naming) -> Counter[str]:
    found: Counter[str] = Counter()
    for number, one in enumerate(said):
        weight = _LEAD_WEIGHT if number < _LEAD else 1.0
        for key in _features(one, naming):
            found[key] += weight  # type: ignore[assignment]  # weights are no whole numbers
    return found


def _features(said: Said, naming: Naming) -> Iterator[str]:
    yield from (f"t:{term}" for term in said.terms)
    yield from (f"p:{place}" for place in said.places)
    for name in said.names:
        yield from name_keys(name, naming)


def _vectors(counted: Sequence[Mapping[str, float]]) -> list[Vector]:
    reports = Counter(key for one in counted for key in one)
    total = len(counted)
    most = max(_MOST_COMMON * total, 2)
    weight = {key: math.log((total + 1) / n) * _KINDS[key[0]] for key, n in reports.items() if 1 < n <= most}
    found: list[Vector] = []
    for one in counted:
        raw = {key: (1 + math.log(max(1.0, times))) * weight[key] for key, times in one.items() if key in weight}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        found.append({key: value / length for key, value in raw.items()})
    return found


def _alike(vectors: Sequence[Vector]) -> Pairs:
    """Return how alike each two reports are that share enough, by an inverted index."""
    filed: dict[str, list[tuple[int, float]]] = defaultdict(list)
    pairs: Pairs = {}
    for i, vector in enumerate(vectors):
        found: dict[int, float] = defaultdict(float)
        for key, value in vector.items():
            for j, other in filed[key]:
                found[j] += value * other
            filed[key].append((i, value))
        pairs.update({(j, i): alike for j, alike in found.items() if alike > _WORTH_A_LOOK})
    return pairs


def _joined(count: int, pairs: Pairs, least: float) -> list[set[int]]:
    """Join the two groups whose reports are most alike in the mean, and again, as long as they are alike enough."""
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), alike in pairs.items():
        sums[i][j] = sums[j][i] = alike
    groups = {i: {i} for i in range(count)}
    waiting = [(-alike, i, j) for (i, j), alike in pairs.items() if alike >= least]
    heapq.heapify(waiting)
    while waiting:
        alike, i, j = heapq.heappop(waiting)
        if i in groups and j in groups and -alike == sums[i].get(j, 0.0) / (len(groups[i]) * len(groups[j])):
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


def _taken_in(groups: Sequence[set[int]], pairs: Pairs) -> list[set[int]]:
    """Put each report that is alone into the group to whose nearest reports it is most alike, if it is enough."""
    home = {i: n for n, group in enumerate(groups) if len(group) > 1 for i in group}
    near: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (i, j), alike in pairs.items():
        for one, other in ((i, j), (j, i)):
            if one not in home and other in home:
                near[one][home[other]].append(alike)
    found = [set(group) for group in groups]
    for n, group in enumerate(groups):
        means = {m: sum(sorted(alike)[-_NEAREST:]) / _NEAREST for one in group for m, alike in near[one].items()}
        best = max(means, key=lambda m: (means[m], -m), default=None)
        if best is not None and means[best] >= _LEAST_NEAR:
            found[best] |= found[n]
            found[n] = set()
    return [group for group in found if group]
