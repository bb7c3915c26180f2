"""Rival figures: what the statements of one claim count differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reportedly.compare.keys import counted
from reportedly.compare.likeness import days_between, overlap
from reportedly.compare.rivals import listed, rivals
from reportedly.compare.words import Words, split
from reportedly.model import Conflict, ConflictKind, Quantity, Said, TollKind

_FEWEST_SHARED, _MOST_TIMES, _FEW = 1, 4, 10
_TOLLS = frozenset({TollKind.KILLED, TollKind.WOUNDED, TollKind.CASUALTIES})
"""Of other tolls reports tell as many as there were acts: those arrested here and those arrested there."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a statement, what it counts, and what the report tells around it of the same claim."""

    said: Said
    quantity: Quantity
    thing: str
    terms: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def is_toll(self) -> bool:
        """Say whether it counts victims."""
        return self.thing.startswith(tuple(f"={kind}" for kind in _TOLLS))

    @property
    def size(self) -> float:
        """Return the figure as one number."""
        return self.quantity.low or self.quantity.high or 0.0


def rival_figures(said: Sequence[Said], words: Words) -> Iterator[Conflict]:
    """Yield, for each thing that two tell of in numbers, the figures that cannot all be right.

    Of victims only the first toll of each report counts, and what it sets against it, not parts; totals of a war or a
    year are left out. A later figure of one outlet, and a toll that only grows from day to day, is a revision.
    """
    for thing, told in sorted(_by_thing(said, words).items()):
        clashing = [
            figure
            for pair in combinations(told, 2)
            if _can_clash(*pair, words) and not _agree(*pair) and not is_revision(*pair, told)
            for figure in pair
        ]
        if clashing:
            shown = clashing if clashing[0].is_toll else told
            values = rivals((_as_others(figure, told), figure.said.report) for figure in shown)
            yield Conflict(
                ConflictKind.QUANTITY, values, f"The reports count {_named(thing)} differently: {listed(values)}."
            )


def _by_thing(said: Sequence[Said], words: Words) -> Mapping[str, list[Figure]]:
    """Return the figures by what they count, where two reports or two voices tell of it."""
    by_thing: dict[str, list[Figure]] = defaultdict(list)
    terms, places = _around(said, "terms"), _around(said, "places")
    for one in said:
        for quantity in one.quantities:
            thing = _thing(quantity, one, words)
            if thing:
                figure = Figure(one, quantity, thing, terms[one.report], places[one.report])
                by_thing[thing] += [] if figure.is_toll and _is_total(one, words) else [figure]
    found = {thing: _whole(told, words) for thing, told in by_thing.items()}
    return {thing: told for thing, told in found.items() if len({_teller(f) for f in told}) > 1}


def _around(said: Sequence[Said], what: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in said:
        found[one.report] |= getattr(one, what)
    return found


def _thing(quantity: Quantity, said: Said, words: Words) -> str | None:
    if quantity.kind is None:
        if _must_be_killed(quantity, said, words):
            return f"={TollKind.KILLED}"
        thing = counted(quantity, words)
        return thing or ("=force" if "=force" in said.terms and not quantity.unit else None)
    if quantity.kind not in _TOLLS:
        return None
    last = split(quantity.unit or "")[-1:]
    victim = None if not last or last[0] in words.tolls.words("anybody") else words.term(last[0])
    if victim and quantity.low == quantity.high == 1:
        return None  # a man by his calling, who is no toll
    return f"={quantity.kind}" if victim is None else f"={quantity.kind} {victim}"


def _must_be_killed(quantity: Quantity, said: Said, words: Words) -> bool:
    """Say whether people are counted in a statement that tells of a killing and has no other number of killed."""
    others = any(q.kind is TollKind.KILLED for q in said.quantities)
    is_people = bool({*split(quantity.unit or "")} & words.tolls.words("anybody"))
    return is_people and not others and "=killing" in said.terms


def _is_total(said: Said, words: Words) -> bool:
    """Say whether a statement counts the victims of a war or of many days."""
    return any("total" in rule.traits for rule, _, _ in words.tolls.find(split(said.text)))


def _whole(told: Sequence[Figure], words: Words) -> list[Figure]:
    """Return of the tolls of one report the first, and those set against it; and all that are no tolls."""
    first: dict[str, Figure] = {}
    for figure in sorted((f for f in told if f.is_toll), key=lambda f: f.quantity.span):
        first.setdefault(figure.said.report, figure)
    return [f for f in told if not f.is_toll or first[f.said.report] is f or _is_set_against(f.said, words)]


def _is_set_against(said: Said, words: Words) -> bool:
    """Say whether a statement sets its toll against another: "rescuers gave a higher toll of nine"."""
    found = frozenset(split(said.text))
    return bool(found & words.tolls.words("sum")) and bool(found & words.tolls.words("contrast"))


def _teller(figure: Figure) -> tuple[str, str]:
    return figure.said.report, figure.said.statement


def _can_clash(one: Figure, other: Figure, words: Words) -> bool:
    """Say whether two figures are of one thing: not in one breath, and of victims in one place at one time."""
    if one.said.report == other.said.report and one.said.statement == other.said.statement:
        return False
    if not one.is_toll:
        return True
    if one.said.report == other.said.report:
        return _is_set_against(one.said, words) or _is_set_against(other.said, words)
    near = max(one.size, other.size) <= max(_FEW, _MOST_TIMES * min(one.size, other.size))
    return near and _one_incident(one, other, words)


def _one_incident(one: Figure, other: Figure, words: Words) -> bool:
    """Say whether two tolls can be of one incident, by the days, towns and words of all that is told around them."""
    towns = [frozenset(p for p in figure.places if "/" in p) for figure in (one, other)]
    if days_between(one.said.days, other.said.days) or (all(towns) and not towns[0] & towns[1]):
        return False
    shared = {term for term in one.terms & other.terms if term not in words.toll_terms}
    return len(shared) + len(towns[0] & towns[1]) >= _FEWEST_SHARED


def _agree(one: Figure, other: Figure) -> bool:
    if one.is_toll:
        return one.size == other.size
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
