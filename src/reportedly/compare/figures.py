"""Rival figures: what the statements of one claim count differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from reportedly.compare.counts import TOLLS, agree, is_near, is_of_days, is_total, is_vague, means, thing_of
from reportedly.compare.groups import id_of
from reportedly.compare.likeness import days_between, overlap
from reportedly.compare.odds import Odds, odds_of
from reportedly.compare.rivals import listed, rivals
from reportedly.compare.words import Words
from reportedly.model import Conflict, ConflictKind, Quantity, Said

_FEWEST_SHARED = 1


Teller = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a statement, what it counts, and what the report tells around it of the same claim.

    `leads` says whether it is the first toll of its report.
    """

    said: Said
    quantity: Quantity
    thing: str
    terms: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    leads: bool = True

    @property
    def is_toll(self) -> bool:
        """Say whether it counts victims."""
        return self.thing.startswith(tuple(f"={kind}" for kind in TOLLS))

    @property
    def size(self) -> float:
        """Return the figure as one number."""
        return self.quantity.size


def rival_figures(said: Sequence[Said], words: Words, odds: Odds | None = None) -> Iterator[Conflict]:
    """Yield, for each thing that two tell of in numbers, the figures that cannot all be right.

    Of victims only the first toll of each report counts, and what is at odds with it (`odds`), not parts;
    totals of a war or a year are left out. A later figure of one outlet, and a toll that only grows from day to day, is
    a revision.
    """
    odds = odds_of(said, words) if odds is None else odds
    for thing, told in sorted(_by_thing(said, words, odds).items()):
        clashing = [
            figure
            for pair in combinations(told, 2)
            if _can_clash(*pair, words, odds) and not _agree(*pair) and not is_revision(*pair, told)
            for figure in pair
        ]
        if clashing:
            shown = clashing if clashing[0].is_toll else told
            values = rivals((_as_others(figure, told), figure.said.report) for figure in shown)
            yield Conflict(
                ConflictKind.QUANTITY, values, f"The reports count {_named(thing)} differently: {listed(values)}."
            )


def _by_thing(said: Sequence[Said], words: Words, odds: Odds) -> Mapping[str, list[Figure]]:
    """Return the figures by what they count, where two reports or two voices tell of it."""
    by_thing: dict[str, list[Figure]] = defaultdict(list)
    terms, places = _around(said, "terms"), _around(said, "places")
    for one in said:
        for quantity in one.quantities:
            thing = thing_of(quantity, one, words)
            if thing:
                by = means([one], words)
                figure = Figure(one, quantity, thing, terms[one.report], places[one.report], by)
                is_none = is_total(one, words) or is_vague(quantity) or id_of(one) in odds.parts
                by_thing[thing] += [] if figure.is_toll and is_none else [figure]
    found = {thing: _whole(told, odds) for thing, told in by_thing.items()}
    return {thing: told for thing, told in found.items() if len({_teller(f) for f in told}) > 1}


def _around(said: Sequence[Said], what: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in said:
        found[one.report] |= getattr(one, what)
    return found


def _whole(told: Sequence[Figure], odds: Odds) -> list[Figure]:
    """Return of the tolls of one report the first, and those set against others; and all that are no tolls."""
    first: dict[str, Figure] = {}
    of_statement: dict[Teller, Figure] = {}
    for figure in sorted((f for f in told if f.is_toll), key=lambda f: f.quantity.span):
        first.setdefault(figure.said.report, figure)
        of_statement.setdefault(_teller(figure), figure)
    apart = {one for pair in odds.pairs for one in pair}
    kept = [f for who, f in of_statement.items() if first[f.said.report] is f or who in apart]
    return [f for f in told if not f.is_toll] + [replace(f, leads=first[f.said.report] is f) for f in kept]


def _teller(figure: Figure) -> Teller:
    return id_of(figure.said)


def _can_clash(one: Figure, other: Figure, words: Words, odds: Odds) -> bool:
    """Say whether two figures are of one thing: not in one breath, and of victims in one place at one time."""
    if _teller(one) == _teller(other):
        return False
    if not one.is_toll:
        return True
    if one.said.report == other.said.report or frozenset({_teller(one), _teller(other)}) in odds.pairs:
        return frozenset({_teller(one), _teller(other)}) in odds.pairs
    return one.leads and other.leads and is_near(one.size, other.size) and _one_incident(one, other, words)


def _one_incident(one: Figure, other: Figure, words: Words) -> bool:
    """Say whether two tolls can be of one incident, by the days, towns and words of all that is told around them."""
    towns = [frozenset(p for p in figure.places if "/" in p) for figure in (one, other)]
    if is_of_days(one.said) is not is_of_days(other.said):
        return False
    if days_between(one.said.days, other.said.days) or (all(towns) and not towns[0] & towns[1]):
        return False
    if one.means and other.means and not one.means & other.means:
        return False
    shared = (one.terms & other.terms) - words.toll_terms
    return len(shared) + len(towns[0] & towns[1]) >= _FEWEST_SHARED


def _agree(one: Figure, other: Figure) -> bool:
    if one.is_toll:
        return agree(one.quantity, other.quantity)
    return overlap(one.quantity, other.quantity)


def is_revision(one: Figure, other: Figure, told: Sequence[Figure]) -> bool:
    """Say whether the later of two figures revises the earlier: it is the same outlet's, or a toll that only grows."""
    first, second = sorted((one, other), key=lambda f: (str(f.said.published or ""), f.size))
    if first.said.published is None or second.said.published is None or first.said.published == second.said.published:
        return False
    return bool(first.said.outlet and first.said.outlet == second.said.outlet) or (second.is_toll and _grows(told))


def _grows(told: Sequence[Figure]) -> bool:
    dated = sorted((f.said.published, f.size) for f in told if f.said.published)
    return all(a[1] <= b[1] for a, b in pairwise(dated) if a[0] != b[0])


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


def _as_others(figure: Figure, told: Sequence[Figure]) -> str:
    """Return a figure in words; as another report gives it, where that is more exact and the same."""
    quantity = figure.quantity
    same = (f.quantity for f in told if f.quantity.low in {quantity.low, quantity.high})
    exact = next((q for q in same if not q.about and q.low == q.high), None)
    return in_words(exact or quantity)


def _named(thing: str) -> str:
    return {"=force": "troops"}.get(thing, thing.removeprefix("="))
