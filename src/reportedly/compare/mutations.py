"""How a claim changed on its way: a source became another or was lost, a hedge fell off, a figure grew."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from reportedly.compare.issues import Issue, called
from reportedly.compare.origins import Origins
from reportedly.compare.origins_hearing import Heard
from reportedly.compare.origins_speakers import Sort, Speaker
from reportedly.compare.origins_words import Key, like, split
from reportedly.model import Commitment, Edge, Mutation, MutationKind, Quantity, Said, Status

_HEDGED = frozenset({Status.UNCONFIRMED, Status.ALLEGED, Status.RUMOURED})
_UNSURE = frozenset({Commitment.PROBABLE, Commitment.POSSIBLE})
_LEAST_DESCRIBED = 2
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
    speaking = dict[str, list[Heard]]()
    for one in found.heard:
        if _is_somebody(one.origin):
            speaking.setdefault(one.said.report, []).append(one)
    names = called(issues)
    along = [(e.origin, e.report) for e in edges if e.origin in told and e.report in told]
    changes = [
        *(m for before, after in along for m in _along(before, after, told, names)),
        *(
            m
            for before, after in product(told, told)
            if _older(before, after, issues)
            for m in _by_for_of(before, after, speaking.get(before, ()), told[after], names)
        ),
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


def _by_for_of(
    before: str, after: str, speaking: Sequence[Heard], then: Sequence[Heard], names: Names
) -> Iterator[Mutation]:
    """Yield where the later report lays to somebody what the older lays to another who speaks of that somebody."""
    older = {speaker.key for one in speaking for speaker in one.speakers}
    for one in then:
        who = one.origin
        if not _is_somebody(who) or len(who.key) < _LEAST_DESCRIBED or who.key in older:
            continue
        of = next((h for h in speaking if _spoken_of(who, h.said) and not like(who.key, h.origin.key)), None)
        if of:
            first = f"{names[before]} has it from {of.origin.who}, who speaks of {who.who}"
            message = f"{first}; in {names[after]} it is {who.who} who says so."
            yield Mutation(MutationKind.SOURCE_CHANGED, before, after, message)


def _hardened(told: Mapping[str, Sequence[Heard]], issues: Mapping[str, Issue], names: Names) -> Iterator[Mutation]:
    """Yield where a report tells flatly, and without a source, what the latest older one hedged or laid to somebody."""
    for after, heard in told.items():
        if not any(_is_flat(h) for h in heard) or any(not h.own and h.speakers for h in heard):
            continue
        earlier = [name for name in told if _older(name, after, issues)]
        hedging = _latest((n for n in earlier if all(_hedged(h.said) for h in told[n])), issues)
        if hedging:
            yield Mutation(
                MutationKind.HEDGE_LOST,
                hedging,
                after,
                f"{names[hedging]} hedges it; {names[after]} states it as fact.",
            )
        if any(_is_somebody(h.origin) for name in earlier for h in told[name]):
            continue
        naming = _latest((n for n in earlier if any(not h.own and h.origin.who for h in told[n])), issues)
        if naming:
            who = next(h.origin.who for h in told[naming] if not h.own and h.origin.who)
            message = f"{names[naming]} attributes it to {who}; {names[after]} names no source for it."
            yield Mutation(MutationKind.SOURCE_LOST, naming, after, message)


def _is_flat(heard: Heard) -> bool:
    return heard.own and not heard.said.chain and not _hedged(heard.said)


def _hedged(said: Said) -> bool:
    marks = (said.certainty, *(voice.certainty for voice in said.chain))
    return any(one.status in _HEDGED or one.commitment in _UNSURE for one in marks)


def _is_somebody(speaker: Speaker) -> bool:
    return speaker.sort in {Sort.NAMED, Sort.DESCRIBED}


def _spoken_of(who: Speaker, said: Said) -> bool:
    """Say whether the words of a description stand close together in what is said."""
    return _stand_in(who.key, said.text)


@functools.lru_cache(maxsize=4_096)  # many reports tell the same, and each is held against all others
def _stand_in(key: Key, text: str) -> bool:
    words, width = split(text), len(key) + _LEAST_DESCRIBED
    return any(
        like(key, tuple(words[i : i + width])) for i in range(len(words)) if len(words[i : i + width]) >= len(key)
    )


def _older(before: str, after: str, issues: Mapping[str, Issue]) -> bool:
    one, other = issues[before].published, issues[after].published
    return one is not None and other is not None and one < other


def _latest(names: Iterable[str], issues: Mapping[str, Issue]) -> str | None:
    return max(names, key=lambda n: (issues[n].published, n), default=None)


def _counts(quantity: Quantity) -> str:
    return str(quantity.kind or "") or (split(quantity.unit or "") or [""])[-1]


def _size(quantity: Quantity) -> tuple[float | None, float | None]:
    return quantity.low, quantity.high


def _figure(quantity: Quantity) -> str:
    ends = [f"{end:,.10g}" for end in dict.fromkeys((quantity.low, quantity.high)) if end is not None]
    return " ".join(
        [*(["about"] if quantity.about else []), " to ".join(ends), *([quantity.unit] if quantity.unit else [])]
    )
