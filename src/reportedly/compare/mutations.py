"""How a claim changed on its way: a source became another or was lost, a hedge fell off, a figure grew."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.compare.issues import Issue, called
from reportedly.compare.mutations_speakers import is_somebody, other_speakers
from reportedly.compare.origins import Origins
from reportedly.compare.origins_hearing import Heard
from reportedly.compare.origins_words import split
from reportedly.model import Commitment, Edge, Mutation, MutationKind, Quantity, Said, Status

_HEDGED = frozenset({Status.UNCONFIRMED, Status.ALLEGED, Status.RUMOURED})
_UNSURE = frozenset({Commitment.PROBABLE, Commitment.POSSIBLE})
Names = Mapping[str, str]


def mutations(found: Origins, edges: Iterable[Edge], issues: Mapping[str, Issue]) -> tuple[Mutation, ...]:
    """Return the changes of a claim from report to report, each with the two reports and a sentence.

    Figures and hedges are compared along the edges, between a report and the one it has it from; a source is also
    compared with that of every older report, and what is told flatly and without one with the latest older report that
    still hedged it or named one.
    """
    told: dict[str, list[Heard]] = {}
    for one in found.heard:
        if one.nearness and not one.denies and one.said.report in issues:
            told.setdefault(one.said.report, []).append(one)
    names = called(issues)
    along = [(e.origin, e.report) for e in edges if e.origin in told and e.report in told]
    changes = [
        *(m for before, after in along for m in _along(before, after, told, names)),
        *other_speakers(told, found.heard, issues, names),
        *_hardened(told, issues, names),
    ]
    return tuple(dict.fromkeys(changes))


def _along(before: str, after: str, told: Mapping[str, Sequence[Heard]], names: Names) -> Iterator[Mutation]:
    first, then = told[before], told[after]
    was, now = all(_hedged(h.said) for h in first), all(_hedged(h.said) for h in then)
    if was and not now:
        yield Mutation(
            MutationKind.HEDGE_LOST,
            before,
            after,
            f"{names[before]} hedges it; {names[after]}, which has it from there, does not.",
        )
    if now and not was:
        yield Mutation(
            MutationKind.HEDGE_ADDED,
            before,
            after,
            f"{names[before]} states it flatly; {names[after]}, which has it from there, hedges it.",
        )
    if any(not h.own for h in first) and all(not h.said.chain for h in then) and any(h.own for h in then):
        named = next(h.origin.who for h in first if not h.own)
        yield Mutation(
            MutationKind.SOURCE_LOST,
            before,
            after,
            f"{names[before]} attributes it to {named}; {names[after]}, which has it from there, names nobody.",
        )
    yield from _figures(before, after, first, then, names)


def _figures(
    before: str, after: str, first: Sequence[Heard], then: Sequence[Heard], names: Names
) -> Iterator[Mutation]:
    was = [q for h in first for q in h.said.quantities]
    for now in (q for h in then for q in h.said.quantities):
        same = [q for q in was if _counts(q) and _counts(q) == _counts(now)]
        if same and all(_size(q) != _size(now) for q in same):
            words = (
                f"{names[before]} counts {_figure(same[0])}, {names[after]}, which has it from there, {_figure(now)}."
            )
            yield Mutation(MutationKind.FIGURE_CHANGED, before, after, words)


def _hardened(told: Mapping[str, Sequence[Heard]], issues: Mapping[str, Issue], names: Names) -> Iterator[Mutation]:
    """Yield where a report tells flatly, and without a source, what the latest older one hedged or laid to somebody."""
    hedging = _dated((n for n, heard in told.items() if all(_hedged(h.said) for h in heard)), issues)
    citing = _dated((n for n, heard in told.items() if any(is_somebody(h.origin) for h in heard)), issues)
    naming = _dated((n for n, heard in told.items() if any(_is_laid(h) for h in heard)), issues)
    for after, heard in told.items():
        if not any(_is_flat(h) for h in heard) or any(not h.own and h.speakers for h in heard):
            continue
        day = issues[after].published
        if before := _latest(hedging, day):
            message = f"{names[before]} hedges it; {names[after]} states it as fact."
            yield Mutation(MutationKind.HEDGE_LOST, before, after, message)
        if not _latest(citing, day) and (before := _latest(naming, day)):
            who = next(h.origin.who for h in told[before] if _is_laid(h))
            message = f"{names[before]} attributes it to {who}; {names[after]} names no source for it."
            yield Mutation(MutationKind.SOURCE_LOST, before, after, message)


def _dated(names: Iterable[str], issues: Mapping[str, Issue]) -> list[tuple[dt.date, str]]:
    """Return reports in the order of their days, without those that bear none."""
    return sorted((day, name) for name in names for day in [issues[name].published] if day)


def _latest(dated: Sequence[tuple[dt.date, str]], day: dt.date | None) -> str:
    """Return the last of these reports before a day, nothing where there is none."""
    older = bisect_left(dated, (day, "")) if day else 0
    return dated[older - 1][1] if older else ""


def _is_laid(heard: Heard) -> bool:
    return not heard.own and bool(heard.origin.who)


def _is_flat(heard: Heard) -> bool:
    return heard.own and not heard.said.chain and not _hedged(heard.said)


def _hedged(said: Said) -> bool:
    marks = (said.certainty, *(voice.certainty for voice in said.chain))
    return any(one.status in _HEDGED or one.commitment in _UNSURE for one in marks)


def _counts(quantity: Quantity) -> str:
    return str(quantity.kind or "") or (split(quantity.unit or "") or [""])[-1]


def _size(quantity: Quantity) -> tuple[float | None, float | None]:
    return quantity.low, quantity.high


def _figure(quantity: Quantity) -> str:
    ends = [f"{end:,.10g}" for end in dict.fromkeys((quantity.low, quantity.high)) if end is not None]
    return " ".join(
        [*(["about"] if quantity.about else []), " to ".join(ends), *([quantity.unit] if quantity.unit else [])]
    )
