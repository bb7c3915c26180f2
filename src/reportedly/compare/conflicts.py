"""What the statements of one claim cannot all be right about: figures, days, places, actors, and whether it is so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.compare.figures import rival_figures
from reportedly.compare.rivals import listed, rivals
from reportedly.compare.words import Words
from reportedly.model import Conflict, ConflictKind, Said, Stance

_NEAR_DAYS = 31
Values = Mapping[str, tuple[str, ...]]


def conflicts(said: Sequence[Said], stances: Mapping[tuple[str, str], Stance], words: Words) -> tuple[Conflict, ...]:
    """Return on what the statements of a claim disagree, each kind once at most for each thing counted.

    A later figure of the same outlet, and a toll that only grows from day to day, is a revision and no conflict.
    """
    positive = [one for one in said if stances.get((one.report, one.statement)) not in {Stance.DENIES, Stance.RETRACTS}]
    found = [*rival_figures(positive, words), *_days(positive), *_places(positive), *_denial(said, stances)]
    return tuple(found)


def _days(said: Sequence[Said]) -> Iterator[Conflict]:
    """Yield the single days that statements put one thing on, where they differ by little."""
    dated = [(one, first) for one in said for first, last in one.days if first is not None and first == last]
    pairs = ((a, b) for a, b in combinations(dated, 2) if a[0].report != b[0].report)
    if any(a[1] != b[1] and abs((a[1] - b[1]).days) <= _NEAR_DAYS for a, b in pairs):
        values = rivals((str(day), one.report) for one, day in dated)
        yield Conflict(ConflictKind.DATE, values, f"The reports put it on different days: {listed(values)}.")


def _places(said: Sequence[Said]) -> Iterator[Conflict]:
    """Yield the towns of one country that statements put one thing in, where no two share one."""
    towns = [(one, [p for p in one.places - one.actors if "/" in p]) for one in said]
    told = [(one, places[0]) for one, places in towns if len(places) == 1]
    if any(a[1] != b[1] and _one_country(a[1], b[1]) for a, b in combinations(told, 2) if a[0].report != b[0].report):
        values = rivals((place, one.report) for one, place in told)
        yield Conflict(ConflictKind.PLACE, values, f"The reports put it in different places: {listed(values)}.")


def _one_country(one: str, other: str) -> bool:
    return one.partition("/")[0] == other.partition("/")[0]


def _denial(said: Sequence[Said], stances: Mapping[tuple[str, str], Stance]) -> Iterator[Conflict]:
    denying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.DENIES, Stance.RETRACTS}]
    saying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.ASSERTS, Stance.REPORTS}]
    if denying and saying:
        values = rivals([*(("it is so", s.report) for s in saying), *(("it is not so", d.report) for d in denying)])
        yield Conflict(ConflictKind.DENIAL, values, f"Some say that it is so, others that it is not: {listed(values)}.")
