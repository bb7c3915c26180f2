"""Rival parties: those whom two voices name for one deed, of whom neither is the other or a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from reportedly.compare.counts import is_total
from reportedly.compare.deeds import is_one_deed
from reportedly.compare.groups import id_of
from reportedly.compare.keys import Naming
from reportedly.compare.rivals import listed, rivals
from reportedly.compare.words import Words, split
from reportedly.model import Conflict, ConflictKind, Said

DEED = "ASSAULT"
"""The kind of deed that one party does to another; what two do together has no rivals."""
_LONGEST_ACRONYM = 6
ACTORS_MESSAGE = "The reports name different parties for it: {}."


def rival_doers(said: Sequence[Said], words: Words, naming: Naming) -> Iterator[Conflict]:
    """Yield those who are named for one deed by different voices, where not all of them can have done it alone.

    Who is named in both statements, in whatever part, is no rival; nor is a body of the same country, or one whose name
    holds the other's. Of a country and a body it is not known whether the one is the other's: they are no rivals.
    """
    told = [(one, doers) for one in said if (doers := _doers(one)) and not is_total(one, words)]
    clashing = [
        pair
        for pair in combinations(told, 2)
        if _another_voice(pair[0][0], pair[1][0])
        and _apart(pair[0], pair[1], naming)
        and is_one_deed(pair[0][0], pair[1][0], words)
    ]
    named = {id_of(one): (_best(doers), one.report) for pair in clashing for one, doers in pair}
    if named:
        values = rivals(named.values())
        yield Conflict(ConflictKind.ACTOR, values, ACTORS_MESSAGE.format(listed(values)))


def _doers(one: Said) -> frozenset[str]:
    return frozenset(who for kind, who in one.doers if kind == DEED)


def _best(doers: Iterable[str]) -> str:
    """Return the fullest name of those who do it; a place only where nobody else is named."""
    return max(doers, key=lambda who: ("/" not in who, len(who), who))


def _another_voice(one: Said, other: Said) -> bool:
    """Say whether two statements are of two reports, or of two voices in one."""
    if id_of(one) == id_of(other):
        return False
    return one.report != other.report or [v.text for v in one.chain] != [v.text for v in other.chain]


def _apart(one: tuple[Said, frozenset[str]], other: tuple[Said, frozenset[str]], naming: Naming) -> bool:
    """Say whether nobody who does it in one statement is named in the other, in any spelling or as a part."""
    ours, theirs = one[1], other[1]
    if ("/" in _best(ours)) is not ("/" in _best(theirs)):
        return False
    there, here = (who | said.names | {f"{p}/" for p in said.places if "/" not in p} for said, who in (other, one))
    pairs = (*product(ours, there), *product(theirs, here))
    return not any(_may_be_one(a, b, naming) for a, b in pairs)


def _may_be_one(one: str, other: str, naming: Naming) -> bool:
    if "/" in one or "/" in other:
        return one.startswith(other) or other.startswith(one)
    if _is_acronym(one) and _is_acronym(other) and one[0] == other[0]:
        return True
    a, b = (frozenset(split(name)) for name in (one, other))
    return a <= b or b <= a or naming.alike(one, other) > 0


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= _LONGEST_ACRONYM
