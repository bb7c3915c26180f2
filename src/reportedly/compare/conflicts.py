"""What the statements of one claim cannot all be right about: figures, days, places, actors, and whether it is so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from reportedly.compare.deeds import is_one_deed
from reportedly.compare.doers import ACTORS_MESSAGE, rival_doers
from reportedly.compare.figures import rival_figures
from reportedly.compare.groups import id_of
from reportedly.compare.likeness import Comparer
from reportedly.compare.odds import Odds, odds_of
from reportedly.compare.rivals import listed, rivals
from reportedly.model import Between, Conflict, ConflictKind, Origin, Said, Stance

_NEAR_DAYS = 31
_MESSAGES = {ConflictKind.PLACE: "The reports put it in different places: {}.", ConflictKind.ACTOR: ACTORS_MESSAGE}
Values = Mapping[str, tuple[str, ...]]


def conflicts(
    said: Sequence[Said], stances: Mapping[tuple[str, str], Stance], comparer: Comparer, odds: Odds | None = None
) -> tuple[Conflict, ...]:
    """Return on what the statements of a claim disagree, each kind once at most for each thing counted.

    A later figure of the same outlet, and a toll that only grows from day to day, is a revision and no conflict.
    `odds` say which tolls of the pile are at odds and which are parts; found among these where they are not given.
    """
    words = comparer.words
    odds = odds_of(said, words) if odds is None else odds
    positive = [one for one in said if stances.get((one.report, one.statement)) not in {Stance.DENIES, Stance.RETRACTS}]
    apart = {one for pair in odds.pairs for one in pair}
    counting = [one for one in said if id_of(one) in apart and one not in positive]
    figures = rival_figures([*positive, *counting], words, odds)
    doers = rival_doers(positive, words, comparer.naming)
    return (*figures, *_days(positive), *_places(positive, comparer), *doers, *_denial(said, stances))


def _days(said: Sequence[Said]) -> Iterator[Conflict]:
    """Yield the single days that statements put one thing on, where they differ by little."""
    dated = [(one, first) for one in said for first, last in one.days if first is not None and first == last]
    pairs = ((a, b) for a, b in combinations(dated, 2) if a[0].report != b[0].report)
    if any(a[1] != b[1] and abs((a[1] - b[1]).days) <= _NEAR_DAYS for a, b in pairs):
        values = rivals((str(day), one.report) for one, day in dated)
        yield Conflict(ConflictKind.DATE, values, f"The reports put it on different days: {listed(values)}.")


def _places(said: Sequence[Said], comparer: Comparer) -> Iterator[Conflict]:
    """Yield the places of one country that statements put one thing in, where neither of two lies in the other."""
    towns = [(one, [p for p in one.places - one.actors if "/" in p]) for one in said]
    told = [(one, places[0]) for one, places in towns if len(places) == 1]
    apart = {frozenset(pair) for pair in combinations({place for _, place in told}, 2) if _may_clash(*pair, comparer)}
    clashing = {
        number
        for (i, (one, here)), (j, (other, there)) in combinations(enumerate(told), 2)
        if frozenset((here, there)) in apart
        and one.report != other.report
        and is_one_deed(one, other, comparer.words, elsewhere=True)
        for number in (i, j)
    }
    if clashing:
        values = rivals((place, one.report) for i, (one, place) in enumerate(told) if i in clashing)
        yield Conflict(ConflictKind.PLACE, values, _MESSAGES[ConflictKind.PLACE].format(listed(values)))


def _may_clash(one: str, other: str, comparer: Comparer) -> bool:
    return one != other and _one_country(one, other) and comparer.places_apart(one, other)


def with_places_named(found: Conflict, name_of: Callable[[str], str]) -> Conflict:
    """Return a conflict with its places by name; two of one name stay apart."""
    if found.kind not in _MESSAGES:
        return found
    names = [name_of(rival.value) for rival in found.values]
    called = [n if names.count(n) == 1 else f"{n} ({r.value})" for n, r in zip(names, found.values, strict=True)]
    values = tuple(replace(rival, value=name) for rival, name in zip(found.values, called, strict=True))
    return replace(found, values=values, message=_MESSAGES[found.kind].format(listed(values)))


def _one_country(one: str, other: str) -> bool:
    return one.partition("/")[0] == other.partition("/")[0]


def _denial(said: Sequence[Said], stances: Mapping[tuple[str, str], Stance]) -> Iterator[Conflict]:
    denying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.DENIES, Stance.RETRACTS}]
    saying = [one for one in said if stances.get((one.report, one.statement)) in {Stance.ASSERTS, Stance.REPORTS}]
    if denying and saying:
        values = rivals([*(("it is so", s.report) for s in saying), *(("it is not so", d.report) for d in denying)])
        yield Conflict(ConflictKind.DENIAL, values, f"Some say that it is so, others that it is not: {listed(values)}.")


def with_origins(found: Conflict, origins: Sequence[Origin]) -> Conflict:
    """Return a conflict that says whether independent origins disagree in it, or one with itself."""
    of: dict[str, set[str]] = defaultdict(set)
    for origin in origins:
        for report in origin.reports:
            of[report].add(origin.not_apart_from or origin.key)
    sides = [set[str]().union(*(of[report] for report in rival.reports)) for rival in found.values]
    if not all(sides):
        return found
    if len(set[str]().union(*sides)) == 1:
        return replace(found, between=Between.ONE)
    apart = any(not a & b for a, b in combinations(sides, 2))
    return replace(found, between=Between.ORIGINS) if apart else found
