"""What a figure in a statement counts, and whether it is the toll of one incident at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from reportedly.compare.keys import counted
from reportedly.compare.likeness import are_near
from reportedly.compare.whom import is_told_by, victim_of
from reportedly.compare.words import Words, split
from reportedly.model import Quantity, Said, TollKind

TOLLS = frozenset({TollKind.KILLED, TollKind.WOUNDED, TollKind.CASUALTIES})
"""Whom one number counts as soon as it is told."""
ACTS = frozenset({TollKind.MISSING, TollKind.KIDNAPPED, TollKind.DETAINED, TollKind.DISPLACED})
"""Of these reports tell as many as there were acts, those arrested here and there: only surely one act counts."""
COUNTED = tuple(kind for kind in TollKind if kind in TOLLS | ACTS)
_MOST_TIMES, _FEW = 4, 10
_STRETCH = range(2, 32)
"""How many days a stretch has that has a toll of its own, which no single day's is held against."""


def thing_of(quantity: Quantity, said: Said, words: Words) -> str | None:
    """Return what a figure counts: what befell whom, where it is a toll; None where it is not said."""
    if quantity.kind is None:
        if _must_be_killed(quantity, said, words):
            return f"={TollKind.KILLED}"
        thing = counted(quantity, words)
        return thing or ("=force" if "=force" in said.terms and not quantity.unit else None)
    if quantity.kind not in COUNTED:
        return None
    victim = victim_of(quantity, words)
    if victim and quantity.low == quantity.high == 1:
        return None  # a man by his calling, who is no toll
    return f"={quantity.kind}" if victim is None else f"={quantity.kind} {victim}"


def _must_be_killed(quantity: Quantity, said: Said, words: Words) -> bool:
    """Say whether people are counted in a statement that tells of a killing and has no other number of killed."""
    others = any(q.kind is TollKind.KILLED for q in said.quantities)
    is_people = bool({*split(quantity.unit or "")} & words.tolls.words("anybody"))
    return is_people and not others and "=killing" in said.terms


def is_total(said: Said, words: Words) -> bool:
    """Say whether a statement counts the victims of a war, of many days or of several towns."""
    towns = (q for q in said.quantities if split(q.unit or "")[-1:] and is_told_by(split(q.unit or ""), "towns", words))
    return tells("total", said, words) or (tells("since", said, words) and not is_of_days(said)) or any(towns)


def is_contrast(said: Said, words: Words) -> bool:
    """Say whether a statement sets its toll against another: "rescuers gave a higher toll of nine"."""
    found = frozenset(split(said.text))
    return bool(found & words.tolls.words("sum")) and bool(found & words.tolls.words("contrast"))


def tells(trait: str, said: Said, words: Words) -> bool:
    """Say whether a statement has words of one kind, such as those for a total."""
    return any(trait in rule.traits for rule, _, _ in words.tolls.find(split(said.text)))


def means(said: Iterable[Said], words: Words) -> frozenset[str]:
    """Return by what means people were hit: fire from afar, a bomb on the spot, gas, execution."""
    found = (rule for one in said for rule, _, _ in words.tolls.find(split(one.text)))
    return frozenset(rule.value for rule in found if "means" in rule.traits and rule.value)


def is_vague(quantity: Quantity) -> bool:
    """Say whether a figure is a round plural, which any larger one bears out: "dozens", "hundreds"."""
    return quantity.about and quantity.high is None


def is_near(one: float, other: float, times: float = _MOST_TIMES) -> bool:
    """Say whether two tolls are near enough for counts of the same victims."""
    return max(one, other) <= max(_FEW, times * min(one, other))


def is_of_days(said: Said) -> bool:
    """Say whether a statement counts those of several days: "in the last three days"."""
    return any(True for _ in stretches(said))


def stretches(said: Said) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and last day of each stretch of days told; one without an end goes on to the report."""
    for first, until in said.days:
        last = until or said.published
        if first and last and (last - first).days in _STRETCH:
            yield first, last


def agree(one: Quantity, other: Quantity) -> bool:
    """Say whether two tolls give one number, roughly where one of them is no more than "about" it."""
    return one.size == other.size or ((one.about or other.about) and are_near(one, other))


def tells_of_more(quantity: Quantity, said: Said, words: Words) -> bool:
    """Say whether a toll counts others than those counted before: "six more people", "another five"."""
    return split(quantity.unit or "")[:1] in (["more"], ["other"], ["others"]) or tells("more", said, words)
