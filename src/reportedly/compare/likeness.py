"""Do two statements say the same thing? A score with its reasons."""

from __future__ import annotations

import datetime as dt
import math
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.compare.keys import Naming, counted, name_keys, number_key
from reportedly.compare.weights import Weights
from reportedly.compare.words import Words
from reportedly.model import Quantity, Said

_TWO = 2
_ROUGHLY = 0.1
_WHOM_AND_WHERE = frozenset({"name", "place"})
Rarity = Callable[[str], float]
Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a score is what it is: the rule, what it says in words, and how much it counted."""

    rule: str
    says: str
    weight: float


@dataclass(frozen=True, slots=True)
class Sameness:
    """How much two statements say the same thing, from 0 to 1, and why; `apart` where something forbids it.

    `inside` is how much the shorter of them is said within the longer, `holds` whether the first is the longer; `deed`
    says whether both tell that the same two or more, by name, do a thing of one kind in one town; `knows` whether the
    second names somebody who does what the first tells.
    """

    score: float
    reasons: tuple[Reason, ...] = ()
    apart: bool = False
    inside: float = 0.0
    holds: bool = False
    deed: bool = False
    knows: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a statement speaks of, and how much it counts."""

    kind: str
    value: str
    weight: float
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Comparer:
    """Holds two statements against each other: shared terms, names, places and figures, the rarer the more.

    What one of them says and the report of the other merely names counts in part. The score is what is shared, by
    what each has (Ochiai); somebody else who does it, and days that do not meet, take off; the size of a force is
    not its being sent, and what lies months apart is something else. `places_apart` says of the keys of two places
    whether neither lies in the other.
    """

    weights: Weights
    words: Words
    naming: Naming
    places_apart: Callable[[str, str], bool] = operator.ne

    def compare(self, one: Said, other: Said, rarity: Rarity) -> Sameness:
        """Return how much the two say the same thing."""
        return self.against(one, rarity)(other)

    def against(self, one: Said, rarity: Rarity) -> Callable[[Said], Sameness]:
        """Return what compares others with `one`, which is taken apart only once."""
        left = self.parts(one, rarity)
        return lambda other: self.held(one, left, other, self.parts(other, rarity))

    def held(self, one: Said, left: Sequence[Part], other: Said, right: Sequence[Part]) -> Sameness:
        """Return how much two that are taken apart already say the same thing."""
        veto = self._veto(one, other)
        return Sameness(0.0, (veto,), apart=True) if veto else self._compared(one, left, other, right)

    def _compared(self, one: Said, left: Sequence[Part], other: Said, right: Sequence[Part]) -> Sameness:
        pairs = [*self._shared(left, right)]
        shared = [reason for _, _, reason in pairs]
        only_left = _without(left, [a for a, _, _ in pairs])
        only_right = _without(right, [b for _, b, _ in pairs])
        around = [*self._around(only_left, other), *self._around(only_right, one)]
        found = sum(r.weight for r in shared)
        implied = sum(r.weight for r in around) / 2
        alone = [found + self._alone(only_left), found + self._alone(only_right)]
        if not all(alone):
            return Sameness(0.0)
        minus = [*self._against(one, other), *self._bare(pairs, [*only_left, *only_right])]
        less = math.prod(reason.weight for reason in minus)
        denies = [total for total, said in zip(alone, (one, other), strict=True) if self.words.denies(said.marks)]
        of_it = len(denies) == 1 and any(a.kind not in _WHOM_AND_WHERE for a, _, _ in pairs)
        total = denies[0] if of_it else math.prod(alone) ** 0.5
        score, inside = ((found + implied) / (t + implied) * less for t in (total, min(alone)))
        reasons = (*shared, *around, *minus)
        holds, deed, knows = alone[0] > alone[1], _is_deed(pairs), self._meet(one.actors, other)
        return Sameness(min(1.0, score), reasons, inside=min(1.0, inside), holds=holds, deed=deed, knows=knows)

    def parts(self, said: Said, rarity: Rarity) -> tuple[Part, ...]:
        """Return what a statement speaks of, with weights."""
        return tuple(sorted(self._parts(said, rarity), key=lambda p: (p.kind, p.value)))

    def _parts(self, said: Said, rarity: Rarity) -> Iterator[Part]:
        w = self.weights

        def rare(key: str) -> float:
            return min(w.rare, rarity(key))

        for term in said.terms:
            yield Part("term", term, w.term * rare(f"t:{term}"))
        for name in said.names:
            yield Part("name", name, w.name * max((rare(key) for key in name_keys(name, self.naming)), default=0.0))
        for place in said.places:
            if not any(other.startswith(f"{place}/") for other in said.places):
                yield Part("place", place, w.place * rare(f"p:{place}"))
        for quantity in said.quantities:
            key = number_key(quantity, self.words)
            yield Part("number", key, w.number * rare(key), quantity)
        for kind in {event.type for event in said.events}:
            yield Part("event", kind, w.event * rare(f"e:{kind}"))

    def _alone(self, parts: Iterable[Part]) -> float:
        """Return what those count that the other lacks: details differ from report to report, figures do not."""
        w = self.weights
        alone = {
            "term": w.alone_term,
            "name": w.alone_name,
            "place": w.alone_place,
            "number": w.alone_number,
            "event": 0.0,
        }
        return sum(part.weight * alone[part.kind] for part in parts)

    def _shared(self, left: Iterable[Part], right: Iterable[Part]) -> Iterator[tuple[Part, Part, Reason]]:
        """Yield what fits what: first what is the same, then what may stand for it."""
        free = {(part.kind, part.value): part for part in right}
        rest = []
        for part in left:
            same = free.pop((part.kind, part.value), None)
            if same is None:
                rest.append(part)
            else:
                says = f"both have {_worded(part)}"
                yield part, same, Reason(f"same.{part.kind}", says, (part.weight * same.weight) ** 0.5)
        others = [part for part in free.values() if _may_stand_for_another(part)]
        for part in (p for p in rest if _may_stand_for_another(p)):
            fits = [(self._fit(part, other), other) for other in others if other.kind == part.kind]
            fit, best = max(fits, key=lambda f: f[0], default=(0.0, part))
            if fit:
                others.remove(best)
                says = f"{_worded(part)} fits {_worded(best)}"
                yield part, best, Reason(f"same.{part.kind}", says, fit * (part.weight * best.weight) ** 0.5)

    def _fit(self, one: Part, other: Part) -> float:
        if one.kind == "term":
            return self.words.related(one.value, other.value)
        if one.kind == "name":
            return self.naming.alike(one.value, other.value)
        if one.kind == "place":
            return self.weights.inside * is_inside(one.value, other.value)
        if one.quantity and other.quantity:
            return self._figures(one.quantity, other.quantity)
        return 0.0

    def _figures(self, one: Quantity, other: Quantity) -> float:
        units = {counted(one, self.words), counted(other, self.words)}
        if len(units - {None}) > 1:
            return 0.0
        if overlap(one, other):
            return 1.0
        return self.weights.near_figure if are_near(one, other) else self.weights.other_figure

    def _around(self, only: Iterable[Part], other: Said) -> Iterator[Reason]:
        """Yield what one of them says that the report of the other names, though not in that statement."""
        for part in only:
            if part.kind in {"name", "place"} and part.value in other.setting:
                says = f"{part.value} is in both reports"
                yield Reason(f"around.{part.kind}", says, self.weights.around * part.weight)

    def _veto(self, one: Said, other: Said) -> Reason | None:
        for rule, first, second in self.words.apart:
            if any(first in a.terms - b.terms and second in b.terms - a.terms for a, b in ((one, other), (other, one))):
                return Reason(rule.id, rule.value or "", 0.0)
        if self._long_between(one, other):
            return Reason("apart.days", "the two tell of times far apart", 0.0)
        return None

    def _long_between(self, one: Said, other: Said) -> bool:
        """Say whether the times told are far apart; what names no day may be of one that its report names."""
        far, told = self.weights.days_apart, (times_of(one), times_of(other))
        if (days_between(*told) or 0) <= far:
            return False
        named = (times + (() if said.days else said.dates) for times, said in zip(told, (one, other), strict=True))
        return (days_between(*named) or 0) > far

    def _against(self, one: Said, other: Said) -> Iterator[Reason]:
        if one.actors and other.actors and not self._may_both_do_it(one, other):
            yield Reason("against.actor", "somebody else is told to do it", self.weights.other_actor)
        gap = days_between(one.days, other.days)
        if gap is not None and gap > self.weights.days_near:
            yield Reason("against.day", "the days told do not meet", self.weights.other_day)

    def _bare(self, pairs: Sequence[tuple[Part, Part, Reason]], rest: Sequence[Part]) -> Iterator[Reason]:
        kinds = [part.kind for part, _, _ in pairs]
        if rest and _WHOM_AND_WHERE.issuperset(kinds) and (len(kinds) < _TWO or "name" not in kinds):
            yield Reason("against.bare", "they share a name or places only", self.weights.bare)

    def _may_both_do_it(self, one: Said, other: Said) -> bool:
        """Say whether who does the one is named in the other, or by its report as it is spelt here."""
        pairs = ((one, other), (other, one))
        return any(not a.actors.isdisjoint(b.setting) or self._meet(a.actors, b) for a, b in pairs)

    def _meet(self, actors: Iterable[str], other: Said) -> bool:
        whole = [*other.names, *other.places]
        return any(a == b or is_inside(a, b) or self.naming.alike(a, b) > 0 for a in actors for b in whole)


def _worded(part: Part) -> str:
    """Return a part as people read it: a figure with what it counts, a class of words by its name."""
    if part.quantity is None:
        return part.value.removeprefix("=")
    figure = part.quantity
    ends = [f"{end:,.10g}" for end in dict.fromkeys((figure.low, figure.high)) if end is not None]
    return " ".join(filter(None, ("–".join(ends), figure.unit or figure.kind)))


def _may_stand_for_another(part: Part) -> bool:
    """Say whether something else may fit it: another spelling, place or figure, or a related class of words."""
    return part.kind != "term" or part.value.startswith("=")


def _is_deed(pairs: Iterable[tuple[Part, Part, Reason]]) -> bool:
    same = [a for a, b, _ in pairs if a.kind == "name" or a.value == b.value]
    names = sum(part.kind == "name" for part in same)
    in_town = any(part.kind == "place" and "/" in part.value for part in same)
    return names >= _TWO and in_town and any(part.value.startswith("=") for part in same)


def _without(parts: Iterable[Part], taken: Iterable[Part]) -> list[Part]:
    left = list(parts)
    for part in taken:
        left.remove(part)
    return left


def is_inside(one: str, other: str) -> bool:
    """Say whether of two keys of places one lies in the other."""
    return one.startswith(f"{other}/") or other.startswith(f"{one}/")


def overlap(one: Quantity, other: Quantity) -> bool:
    """Say whether two figures can be the same; an open end is as good as any."""
    a, b = ((q.low if q.low is not None else 0, q.high if q.high is not None else q.low or 0) for q in (one, other))
    return a[0] <= b[1] and b[0] <= a[1]


def are_near(one: Quantity, other: Quantity) -> bool:
    """Say whether of two figures the one may be the other rounded: they are a tenth apart at most."""
    return abs(one.size - other.size) <= _ROUGHLY * max(one.size, other.size)


def times_of(said: Said) -> tuple[Days, ...]:
    """Return the days that a statement tells of: those it names, else that of its report."""
    return said.days or (((said.published, said.published),) if said.published else ())


def days_between(one: Iterable[Days], other: Iterable[Days]) -> int | None:
    """Return how many days lie between the nearest of two sets of stretches, None where one has none."""
    gaps = [_gap(a, b) for a in one for b in other]
    return min(gaps, default=None)


def _gap(a: Days, b: Days) -> int:
    (a0, a1), (b0, b1) = a, b
    if a1 and b0 and a1 < b0:
        return (b0 - a1).days
    if b1 and a0 and b1 < a0:
        return (a0 - b1).days
    return 0
