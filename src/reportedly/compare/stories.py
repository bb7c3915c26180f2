"""Reports put together that tell of the same happening, by all that they speak of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reportedly.compare.keys import Naming, name_keys
from reportedly.compare.stories_linking import Pairs, alike, joined
from reportedly.model import Said

_LEAD, _LEAD_WEIGHT = 3, 2.0
_MOST_COMMON, _LEAST_ALIKE = 0.35, 0.16
_NEAREST, _LEAST_NEAR = 3, 0.12
"""How alike a report that is alone must be to the nearest of a group, in the mean, to be taken in."""
_COMMON_WITHIN, _LEAST_WITHIN = 0.8, 0.07
_PART, _FEWEST = 0.3, 3
"""The least part of a group, and the fewest reports, that can be a story of their own."""
Counts = Sequence[Mapping[str, float]]


def stories(pile: Iterable[Said], naming: Naming, least: float = _LEAST_ALIKE) -> tuple[frozenset[str], ...]:
    """Return the ids of reports in groups, each of those that tell of the same happening; the largest first.

    Reports are held against each other by their words, names and places, the rarer the more and the first statements
    twice; groups are joined while their reports are alike in the mean (average linkage). A report that is alone then
    goes to the group whose nearest reports are alike enough. A group falls apart where its parts share little beyond
    what most of it speaks of: two fires, of other towns, in words that every fire is told with.
    """
    by_report: dict[str, list[Said]] = defaultdict(list)
    for one in pile:
        by_report[one.report].append(one)
    reports = sorted(by_report)
    counted = [_counted(by_report[report], naming) for report in reports]
    pairs = alike(counted, _MOST_COMMON)
    groups = _taken_in(joined(len(reports), pairs, least), pairs)
    found = [frozenset(reports[i] for i in part) for group in groups for part in _apart(sorted(group), counted)]
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


def _taken_in(groups: Sequence[set[int]], pairs: Pairs) -> list[set[int]]:
    """Put each report that is alone into the group to whose nearest reports it is most alike, if it is enough."""
    home = {i: n for n, group in enumerate(groups) if len(group) > 1 for i in group}
    near: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (i, j), like in pairs.items():
        for one, other in ((i, j), (j, i)):
            if one not in home and other in home:
                near[one][home[other]].append(like)
    found = [set(group) for group in groups]
    for n, group in enumerate(groups):
        means = {m: sum(sorted(like)[-_NEAREST:]) / _NEAREST for one in group for m, like in near[one].items()}
        best = max(means, key=lambda m: (means[m], -m), default=None)
        if best is not None and means[best] >= _LEAST_NEAR:
            found[best] |= found[n]
            found[n] = set()
    return [group for group in found if group]


def _apart(group: Sequence[int], counted: Counts) -> list[Sequence[int]]:
    """Return the parts that a group falls into, itself where it does not; reports of no part go to the nearest."""
    pairs = alike([counted[i] for i in group], _COMMON_WITHIN)
    least = max(_FEWEST, _PART * len(group))
    parts = [part for part in joined(len(group), pairs, _LEAST_WITHIN) if len(part) >= least]
    if len(parts) <= 1:
        return [group]
    home = [_nearest(i, parts, pairs) for i in range(len(group))]
    split = [[group[i] for i in range(len(group)) if home[i] == n] for n in range(len(parts))]
    return [found for part in split for found in _apart(part, counted)]


def _nearest(i: int, parts: Sequence[Collection[int]], pairs: Pairs) -> int:
    """Return which part a report is in, else to which it is most alike in the mean."""

    def near(n: int) -> float:
        return sum(pairs.get((min(i, j), max(i, j)), 0.0) for j in parts[n]) / len(parts[n])

    mine = [n for n, part in enumerate(parts) if i in part]
    return mine[0] if mine else max(range(len(parts)), key=near)
