"""Whether two statements of one claim tell of one deed, so that what they say of it otherwise is at odds."""

from __future__ import annotations

from reportedly.compare.counts import agree, is_total
from reportedly.compare.likeness import days_between
from reportedly.compare.words import Words
from reportedly.model import Said

_LEAST_SHARED, _LEAST_FIGURE = 3, 2


def is_one_deed(one: Said, other: Said, words: Words, *, elsewhere: bool = False) -> bool:
    """Say whether two statements are of one deed: days and towns meet, and enough else that not all have is the same.

    They share an anchor, which is a town, a name or a figure, and three things in all. `elsewhere` says that the towns
    are what they may be at odds about.
    """
    towns = [frozenset(place for place in said.places if "/" in place) for said in (one, other)]
    if is_total(one, words) or is_total(other, words) or days_between(one.days, other.days):
        return False
    if all(towns) and not towns[0] & towns[1] and not elsewhere:
        return False
    figures = sum(_figures_agree(one, other))
    anchors = len(towns[0] & towns[1]) + len(one.names & other.names) + figures
    terms = (one.terms & other.terms) - words.toll_terms - words.common_terms
    return bool(anchors) and anchors + len(terms) >= _LEAST_SHARED


def _figures_agree(one: Said, other: Said) -> list[bool]:
    """Return for each figure of one statement whether the other has it; small ones are too common to tell."""
    told = [q for q in one.quantities if q.size >= _LEAST_FIGURE]
    return [any(a.kind is b.kind and a.unit == b.unit and agree(a, b) for b in other.quantities) for a in told]
