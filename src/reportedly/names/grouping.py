"""Many names put into groups, each the names of one bearer; in doubt a name stays by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.names.likeness import Likeness, Verdict
from reportedly.names.matching import Matcher, keys, plain, same_name

Found = dict[tuple[int, int], Likeness]
"""What comparing two names gave, by their places; the lower first."""

_MOST_IN_BLOCK = 400
_PARTING = frozenset({"name.middle", "name.legal-form"})
_LEAST_SHORT = 0.65  # a surname spelt as in the full name reaches it, one that only sounds like it does not
_SHORT = frozenset({"name.short-form", "name.beginning", "name.acronym"})


def group(names: Iterable[str], kind: str = "person", matcher: Matcher | None = None) -> list[tuple[str, ...]]:
    """Group names that are the same, each in the order in which it came, without comparing each with each.

    Two groups become one only where no name of one is another than any of the other. A lone surname
    or an acronym joins the one group that it is short for; where there are two such, it stays by itself.
    """
    tools = matcher or plain()
    distinct = list(dict.fromkeys(names))
    found = {(i, j): same_name(distinct[i], distinct[j], kind, matcher=tools) for i, j in _near(distinct, kind, tools)}
    groups = {i: {i} for i in range(len(distinct))}
    for (i, j), likeness in sorted(found.items(), key=lambda x: (-x[1].score, x[0])):
        if likeness.verdict is Verdict.SAME:
            _merge(groups, i, j, found)
    longer = _longer(found)
    for lone in [g for i, g in groups.items() if i == min(g) and all(_is_lone(distinct[k], kind, tools) for k in g)]:
        _settle(groups, lone, found, longer)
    seen = {min(g): tuple(distinct[i] for i in sorted(g)) for g in groups.values()}
    return [seen[first] for first in sorted(seen)]


def _near(names: Sequence[str], kind: str, tools: Matcher) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a key, each once; a key that too many share tells nothing."""
    blocks: dict[str, list[int]] = {}
    for i, name in enumerate(names):
        for key in keys(name, kind, tools):
            blocks.setdefault(key, []).append(i)
    pairs = (pair for block in blocks.values() if len(block) <= _MOST_IN_BLOCK for pair in combinations(block, 2))
    yield from dict.fromkeys(pairs)


def _merge(groups: dict[int, set[int]], i: int, j: int, found: Found) -> None:
    one, other = groups[i], groups[j]
    if one is other or _apart(one, other, found):
        return
    one |= other
    for k in other:
        groups[k] = one


def _apart(one: set[int], other: set[int], found: Found) -> bool:
    pairs = (found.get((min(a, b), max(a, b))) for a in one for b in other)
    return any(likeness is not None and _parts(likeness) for likeness in pairs)


def _parts(likeness: Likeness) -> bool:
    """Say whether two names keep their groups apart though a third may be the same as either ("George Berg")."""
    return likeness.verdict is Verdict.DIFFERENT or any(sign.rule in _PARTING for sign in likeness.signs)


def _settle(groups: dict[int, set[int]], lone: set[int], found: Found, longer: Mapping[int, Collection[int]]) -> None:
    """Put short names into the one group of longer ones that they fit, and leave them where there are two such."""
    fits: dict[int, set[int]] = {}
    for i in lone:
        for j in longer.get(i, ()):
            fits[min(groups[j])] = groups[j]
    fits = {first: group for first, group in fits.items() if group is not groups[min(lone)]}
    if len(fits) == 1:
        (only,) = fits.values()
        _merge(groups, min(only), min(lone), found)


def _longer(found: Found) -> Mapping[int, Collection[int]]:
    """Return, for each name, those that it may be short for or be the long form of."""
    beside: dict[int, list[int]] = {}
    for (i, j), likeness in found.items():
        if likeness.verdict is not Verdict.DIFFERENT and _is_short(likeness):
            beside.setdefault(i, []).append(j)
            beside.setdefault(j, []).append(i)
    return beside


def _is_lone(name: str, kind: str, tools: Matcher) -> bool:
    return len(tools.words(name, kind).words) == 1


def _is_short(likeness: Likeness) -> bool:
    return likeness.score >= _LEAST_SHORT and any(sign.rule in _SHORT for sign in likeness.signs)
