"""Which tolls of a pile of reports are at odds, and which are parts of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.compare.across import rivals_across
from reportedly.compare.counts import tells_of_more
from reportedly.compare.groups import Id, id_of
from reportedly.compare.incidents import Toll, tolls_of
from reportedly.compare.told_apart import Numbers, numbers_of
from reportedly.compare.within import parts_of, rivals_within
from reportedly.compare.words import Words
from reportedly.model import Said

_NONE = Numbers()


@dataclass(frozen=True, slots=True)
class Odds:
    """How tolls stand to one another: pairs of statements at odds, and the statements that count parts of others.

    `numbers` are the tolls that reports tell apart.
    """

    pairs: frozenset[frozenset[Id]] = frozenset()
    parts: frozenset[Id] = frozenset()
    numbers: Numbers = _NONE


def odds_of(pile: Iterable[Said], words: Words) -> Odds:
    """Return which tolls are at odds within a report or across two, and which are parts; what is at odds is no part."""
    by_report: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls_of(pile, words):
        by_report[toll.said.report].append(toll)
    pairs, parts, whole = list[tuple[Toll, Toll]](), set[Id](), list[Toll]()
    for told in by_report.values():
        in_order = sorted(told, key=lambda toll: toll.quantity.span)
        pairs += rivals_within(in_order, words)
        mine = parts_of(in_order, words)
        parts |= mine
        whole += [
            one for one in in_order if not (id_of(one.said) in mine or tells_of_more(one.quantity, one.said, words))
        ]
    numbers = numbers_of(by_report, words)
    pairs += rivals_across(whole, numbers, words)
    found = frozenset(frozenset({id_of(one.said), id_of(other.said)}) for one, other in pairs)
    return Odds(found, frozenset(parts.difference(*found)), numbers)
