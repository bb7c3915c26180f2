"""What the statements of one claim cannot all be right about: figures, days, places, actors, and whether it is so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from reportedly.compare.figures import rival_figures
from reportedly.compare.groups import id_of
from reportedly.compare.odds import Odds, odds_of
from reportedly.compare.rivals import listed, rivals
from reportedly.compare.words import Words
from reportedly.model import Conflict, ConflictKind, Said, Stance

_NEAR_DAYS = 31
_PLACES_MESSAGE = "The reports put it in different places: {}."
Values = Mapping[str, tuple[str, ...]]


def conflicts(
    said: Sequence[Said], stances: Mapping[tuple[str, str], Stance], words: Words, odds: Odds | None = None
) -> tuple[Conflict, ...]:
    """Return on what the statements of a claim disagree, each kind once at most for each thing counted.

    A later figure of the same outlet, and a toll that only grows from day to day, is a revision and no conflict.
    `odds` say which tolls of the pile are at odds and which are parts; found among these where they are not given.
    """
    odds = odds_of(said, words) if odds is None else odds
    positive = [one for one in said if stances.get((one.report, one.statement)) not in {Stance.DENIES, Stance.RETRACTS}]
    apart = {one for pair in odds.pairs for one in pair}
    counting = [one for one in said if id_of(one) in apart and one not in positive]
    figures = rival_figures([*positive, *counting], words, odds)
    return (*figures, *_days(positive), *_places(positive), *_denial(said, stances))


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
        yield Conflict(ConflictKind.PLACE, values, _PLACES_MESSAGE.format(listed(values)))


def with_places_named(found: Conflict, name_of: Callable[[str], str]) -> Conflict:
    """Return a conflict with its places by name; two of one name stay apart."""
    if found.kind is not ConflictKind.PLACE:
        return found
    names = [name_of(rival.value) for rival in found.values]
    called = [n if names.count(n) == 1 else f"{n} ({r.value})" for n, r in zip(names, found.values, strict=True)]
    values = tuple(replace(rival, value=name) for rival, name in zip(found.values, called, strict=True))
    return replace(found, values=values, message=_PLACES_MESSAGE.format(listed(values)))


def _one_country(one: str, other: str) -> bool:
    return one.partition("/")[0] == other.partition("/")[0]


def _denial(said: Sequence[Said], stances: Mapping[tuple[str, str], Stance]) -> Iterator[Conflict]:
    denying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.DENIES, Stance.RETRACTS}]
    saying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.ASSERTS, Stance.REPORTS}]
    if denying and saying:
        values = rivals([*(("it is so", s.report) for s in saying), *(("it is not so", d.report) for d in denying)])
        yield Conflict(ConflictKind.DENIAL, values, f"Some say that it is so, others that it is not: {listed(values)}.")
