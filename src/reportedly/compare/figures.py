"""Rival figures: what the statements of one claim count differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.compare.counts import COUNTED, thing_of
from reportedly.compare.groups import id_of
from reportedly.compare.likeness import overlap
from reportedly.compare.odds import Odds, odds_of
from reportedly.compare.rival_tolls import rival_tolls
from reportedly.compare.rivals import listed, rivals
from reportedly.compare.words import Words
from reportedly.model import Conflict, ConflictKind, Quantity, Said

_OF_TOLLS = frozenset(f"={kind}" for kind in COUNTED)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and the statement that gives it."""

    said: Said
    quantity: Quantity


def rival_figures(said: Sequence[Said], words: Words, odds: Odds | None = None) -> Iterator[Conflict]:
    """Yield, for each thing that two tell of in numbers, the figures that cannot all be right.

    Tolls are held against one another by what else is told of them (`odds`). A later figure of one outlet revises.
    """
    odds = odds_of(said, words) if odds is None else odds
    clashing = dict[str, tuple[list[Figure], list[Figure]]]()
    for thing, pairs, told in rival_tolls(said, words, odds):
        pairs_of = [Figure(toll.said, toll.quantity) for pair in pairs for toll in pair]
        clashing[thing] = pairs_of, [Figure(toll.said, toll.quantity) for toll in told]
    for thing, figures in _by_thing(said, words).items():
        if any(_may_clash(*pair) for pair in combinations(figures, 2)):
            clashing[thing] = figures, figures
    for thing, (shown, everything) in sorted(clashing.items()):
        values = rivals((_as_others(figure, everything), figure.said.report) for figure in shown)
        yield Conflict(
            ConflictKind.QUANTITY, values, f"The reports count {_named(thing)} differently: {listed(values)}."
        )


def _by_thing(said: Iterable[Said], words: Words) -> Mapping[str, list[Figure]]:
    """Return the figures that are no tolls by what they count, where two statements tell of it."""
    by_thing: dict[str, list[Figure]] = defaultdict(list)
    for one in said:
        for quantity in one.quantities:
            thing = thing_of(quantity, one, words)
            if thing and thing.split()[0] not in _OF_TOLLS:
                by_thing[thing].append(Figure(one, quantity))
    return {thing: told for thing, told in by_thing.items() if len({id_of(f.said) for f in told}) > 1}


def _may_clash(one: Figure, other: Figure) -> bool:
    """Say whether two figures are not told in one breath, cannot be the same, and neither revises the other."""
    if id_of(one.said) == id_of(other.said) or overlap(one.quantity, other.quantity):
        return False
    days = one.said.published, other.said.published
    is_revised = all(days) and days[0] != days[1] and bool(one.said.outlet) and one.said.outlet == other.said.outlet
    return not is_revised


def in_words(quantity: Quantity) -> str:
    """Return a figure in words: "15,000", "200 to 900", "2,000 or more", with "about" where it is not exact."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        text = f"{low:,.10g} to {high:,.10g}"
    elif low is None:
        text = f"up to {high or 0:,.10g}"
    else:
        text = f"{low:,.10g}" if high is not None else f"{low:,.10g} or more"
    return f"about {text}" if quantity.about and high is not None else text


def _as_others(figure: Figure, told: Iterable[Figure]) -> str:
    """Return a figure in words; as another report gives it, where that is more exact and the same."""
    quantity = figure.quantity
    same = (f.quantity for f in told if f.quantity.low in {quantity.low, quantity.high})
    exact = next((q for q in same if not q.about and q.low == q.high), None)
    return in_words(exact or quantity)


def _named(thing: str) -> str:
    return {"=force": "troops"}.get(thing, thing.removeprefix("="))
