"""What the statements of one claim cannot all be right about: figures, days, places, actors, and whether it is so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from reportedly.compare.keys import counted
from reportedly.compare.likeness import overlap
from reportedly.compare.words import Words
from reportedly.model import Conflict, ConflictKind, Quantity, Rival, Said, Stance

_NEAR_DAYS = 31
Values = Mapping[str, tuple[str, ...]]


def conflicts(said: Sequence[Said], stances: Mapping[tuple[str, str], Stance], words: Words) -> tuple[Conflict, ...]:
    """Return on what the statements of a claim disagree, each kind once at most for each thing counted.

    A later figure of the same outlet, and a toll that only grows from day to day, is a revision and no conflict.
    """
    positive = [one for one in said if stances.get((one.report, one.statement)) not in {Stance.DENIES, Stance.RETRACTS}]
    found = [*_figures(positive, words), *_days(positive), *_places(positive), *_denial(said, stances)]
    return tuple(found)


def _figures(said: Sequence[Said], words: Words) -> Iterator[Conflict]:
    by_thing: dict[str, list[tuple[Said, Quantity]]] = {}
    main = _main_things(said, words)
    for one in said:
        for quantity in one.quantities:
            thing = counted(quantity, words) or (min(one.terms & main) if one.terms & main else None)
            if thing in main:
                by_thing.setdefault(str(thing), []).append((one, quantity))
    for thing, told in sorted(by_thing.items()):
        rivals = [(a, b) for a, b in combinations(told, 2) if a[0].report != b[0].report or _apart(a[1], b[1])]
        clash = any(not overlap(a[1], b[1]) and not is_revision(a, b, told) for a, b in rivals)
        if clash:
            values = _rivals((_as_others(quantity, told), one.report) for one, quantity in told)
            yield Conflict(
                ConflictKind.QUANTITY, values, f"The reports count {_named(thing)} differently: {_listed(values)}."
            )


def _as_others(quantity: Quantity, told: Sequence[tuple[Said, Quantity]]) -> str:
    """Return a figure in words; as another report gives it, where that is more exact and the same."""
    exact = next(
        (q for _, q in told if not q.about and q.low == q.high and q.low in {quantity.low, quantity.high}), None
    )
    return figure(exact or quantity)


def _main_things(said: Sequence[Said], words: Words) -> frozenset[str]:
    """Return the things that at least two reports of the claim count or speak of with a figure."""
    reports: dict[str, set[str]] = {}
    for one in said:
        for quantity in one.quantities:
            thing = counted(quantity, words)
            if thing:
                reports.setdefault(thing, set()).add(one.report)
    return frozenset(thing for thing, found in reports.items() if len(found) > 1)


def _apart(one: Quantity, other: Quantity) -> bool:
    return one.span != other.span and not overlap(one, other)


def is_revision(
    one: tuple[Said, Quantity], other: tuple[Said, Quantity], told: Sequence[tuple[Said, Quantity]]
) -> bool:
    """Say whether the later of two figures revises the earlier: it is the same outlet's, or a toll that only grows."""
    (first, _), (second, large) = sorted((one, other), key=lambda x: (str(x[0].published or ""), x[1].low or 0))
    if first.published is None or second.published is None or first.published == second.published:
        return False
    if first.outlet and first.outlet == second.outlet:
        return True
    return large.kind is not None and _grows(told)


def _grows(told: Sequence[tuple[Said, Quantity]]) -> bool:
    dated = sorted((one.published, quantity.low or quantity.high or 0) for one, quantity in told if one.published)
    return all(a[1] <= b[1] for a, b in pairwise(dated) if a[0] != b[0])


def figure(quantity: Quantity) -> str:
    """Return a figure in words: "15,000", "200 to 900", "over 2,000", with "about" where it is not exact."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        text = f"{low:,g} to {high:,g}"
    elif low is None:
        text = f"up to {high:,g}"
    else:
        text = f"{low:,g}" if high is not None else f"{low:,g} or more"
    return f"about {text}" if quantity.about and high is not None else text


def _days(said: Sequence[Said]) -> Iterator[Conflict]:
    """Yield the single days that statements put one thing on, where they differ by little."""
    dated = [(one, first) for one in said for first, last in one.days if first is not None and first == last]
    pairs = ((a, b) for a, b in combinations(dated, 2) if a[0].report != b[0].report)
    if any(a[1] != b[1] and abs((a[1] - b[1]).days) <= _NEAR_DAYS for a, b in pairs):
        values = _rivals((str(day), one.report) for one, day in dated)
        yield Conflict(ConflictKind.DATE, values, f"The reports put it on different days: {_listed(values)}.")


def _places(said: Sequence[Said]) -> Iterator[Conflict]:
    """Yield the towns of one country that statements put one thing in, where no two share one."""
    towns = [(one, [p for p in one.places - one.actors if "/" in p]) for one in said]
    told = [(one, places[0]) for one, places in towns if len(places) == 1]
    if any(a[1] != b[1] and _one_country(a[1], b[1]) for a, b in combinations(told, 2) if a[0].report != b[0].report):
        values = _rivals((place, one.report) for one, place in told)
        yield Conflict(ConflictKind.PLACE, values, f"The reports put it in different places: {_listed(values)}.")


def _one_country(one: str, other: str) -> bool:
    return one.partition("/")[0] == other.partition("/")[0]


def _denial(said: Sequence[Said], stances: Mapping[tuple[str, str], Stance]) -> Iterator[Conflict]:
    denying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.DENIES, Stance.RETRACTS}]
    saying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.ASSERTS, Stance.REPORTS}]
    if denying and saying:
        values = _rivals([*(("it is so", s.report) for s in saying), *(("it is not so", d.report) for d in denying)])
        yield Conflict(
            ConflictKind.DENIAL, values, f"Some say that it is so, others that it is not: {_listed(values)}."
        )


def _rivals(pairs: Iterable[tuple[str, str]]) -> tuple[Rival, ...]:
    by_value: dict[str, dict[str, None]] = {}
    for value, report in pairs:
        by_value.setdefault(value, {})[report] = None
    return tuple(Rival(value, tuple(reports)) for value, reports in by_value.items())


def _listed(values: Sequence[Rival]) -> str:
    return "; ".join(f"{rival.value} ({', '.join(rival.reports)})" for rival in values)


def _named(thing: str) -> str:
    return {"=force": "troops"}.get(thing, thing.removeprefix("="))
