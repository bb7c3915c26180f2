"""Groups of names that are one in two spellings, told by comparing the names as such."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Evidence
from reportedly.names.likeness import Comparing, Context, Likeness, Verdict
from reportedly.resolve.group import Group
from reportedly.resolve.mention import PERSON, PLACE

_FEWEST = 2
_MOST = 400
"""With more names than that nobody compares each with each, not even those that share a key."""


def merged(groups: list[Group], comparing: Comparing) -> list[Group]:
    """Return the groups, those in one whose names are the same beyond doubt; each keeps the reasons.

    A name that is the same as two which are not the same as each other stays by itself.
    """
    pairs = {(id(a), id(b)): (a, b, why) for a, b, why in _same(groups, comparing)}
    partners: dict[int, int] = {}
    for one, other in pairs:
        partners[one], partners[other] = partners.get(one, 0) + 1, partners.get(other, 0) + 1
    for (one, other), (a, b, why) in pairs.items():
        if partners[one] == partners[other] == 1:
            _join(a, b, why)
            b.gone = True
    return [group for group in groups if not group.gone]


def _same(groups: list[Group], comparing: Comparing) -> Iterator[tuple[Group, Group, Likeness]]:
    blocks: dict[tuple[bool, str], list[Group]] = {}
    for group in [g for g in groups if g.kind != PLACE and len(g.key) >= _FEWEST][:_MOST]:
        for key in comparing.keys(_name(group), group.kind):
            blocks.setdefault((group.kind == PERSON, key), []).append(group)
    seen = set[tuple[int, int]]()
    for block in blocks.values():
        for i, a in enumerate(block):
            for b in block[i + 1 :]:
                if (id(a), id(b)) not in seen:
                    seen.add((id(a), id(b)))
                    likeness = comparing.compare(_name(a), _name(b), a.kind, (_context(a), _context(b)))
                    if likeness.verdict is Verdict.SAME and len(a.key) == len(b.key):
                        yield a, b, likeness


def _name(group: Group) -> str:
    return next(m.text for m in group.mentions if m.key == group.key)


def _context(group: Group) -> Context:
    return Context(gender=group.gender)


def _join(one: Group, other: Group, likeness: Likeness) -> None:
    said = "; ".join(sign.says for sign in likeness.signs if sign.agrees)
    first = min(other.mentions, key=lambda m: m.span)
    one.reasons.append(Evidence("resolve.same.name", first.span, f"is {_name(one)} in another spelling: {said}"))
    for mention in other.mentions:
        one.take(mention)
    one.reasons.extend(other.reasons)
    one.last = max(one.last, other.last)
