"""Joins candidates into chains: one inside another's content, or two that carry the same words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.attribute.candidate import Candidate, holds, overlap, touch
from reportedly.model import Attribution, Chain, Evidence, Hop, Source, Spans

_SAME_WORDS = 0.75

Voice = Callable[[Spans], Source | None]
"""Makes a source of its words; None of no words."""

Inner = Callable[[Candidate, Candidate], bool]
"""Says whether the first candidate's voice is farther from the reader than the second's."""


def nest(candidates: Sequence[Candidate], voice: Voice, inner: Inner) -> tuple[Attribution, ...]:
    """Return one attribution for each content, its chain running from the voice nearest the reader to the farthest.

    A candidate whose cue stands in another's content gets that one's chain before its own. Candidates with the same
    words and no such order between them become one attribution with a hop each.
    """
    groups = _groups(candidates)
    groups.sort(key=lambda g: (min(c.reach.start for c in g), -max(c.reach.end for c in g)))
    parents = [_parent(i, groups) for i in range(len(groups))]
    chains: dict[int, Chain] = {}
    return tuple(
        Attribution(
            content=_widest(group),
            chain=_chain(i, groups, parents, voice, inner, chains),
            confidence=min(c.confidence for c in group),
            inside=parents[i],
            evidence=tuple(Evidence(c.by, c.cue[0] if c.cue else None, "attributes these words") for c in group),
        )
        for i, group in enumerate(groups)
    )


def _groups(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda c: -len(c.reach)):
        home = next((g for g in groups if any(_same_words(candidate, other) for other in g)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return groups


def _same_words(one: Candidate, other: Candidate) -> bool:
    if touch(one.cue, other.content) or touch(other.cue, one.content):
        return False
    return overlap(one.content, other.content) >= _SAME_WORDS


def _widest(group: Sequence[Candidate]) -> Spans:
    return max((c.content for c in group), key=lambda content: sum(map(len, content)))


def _parent(i: int, groups: Sequence[Sequence[Candidate]]) -> int | None:
    mine = groups[i]
    around = [
        j
        for j, group in enumerate(groups)
        if j != i and any(_within(c, other) for c in mine for other in group) and not _cyclic(mine, group)
    ]
    return min(around, key=lambda j: sum(map(len, _widest(groups[j]))), default=None)


def _within(inner: Candidate, outer: Candidate) -> bool:
    if not touch(inner.cue, outer.content):
        return False
    return holds(outer.content, inner.content) or overlap(inner.content, outer.content) > 0


def _cyclic(mine: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Say whether each lies in the other, as two badly cut contents can; then neither is the parent."""
    return any(touch(o.cue, c.content) and not holds(o.content, c.content) for c in mine for o in other)


def _chain(
    i: int,
    groups: Sequence[Sequence[Candidate]],
    parents: Sequence[int | None],
    voice: Voice,
    inner: Inner,
    done: dict[int, Chain],
) -> Chain:
    if i not in done:
        done[i] = ()
        above = parents[i]
        before = () if above is None else _chain(above, groups, parents, voice, inner, done)
        done[i] = before + _hops(groups[i], voice, inner)
    return done[i]


def _hops(group: Sequence[Candidate], voice: Voice, inner: Inner) -> Chain:
    ordered: list[Candidate] = []
    for candidate in sorted(group, key=lambda c: c.cue[0].start if c.cue else c.reach.end):
        at = next((k for k, other in enumerate(ordered) if inner(other, candidate)), len(ordered))
        ordered.insert(at, candidate)
    hops: list[Hop] = []
    for candidate in ordered:
        if candidate.through:
            hops.append(Hop(voice(candidate.through), candidate.through_cue))
        hops.append(Hop(voice(candidate.source), candidate.cue, via=candidate.via))
    return tuple(_merged(hops))


def _merged(hops: Sequence[Hop]) -> list[Hop]:
    """Let two cues of one voice ("reports by X suggest") be one hop with both cues."""
    merged: list[Hop] = []
    for hop in hops:
        twin = next((k for k, h in enumerate(merged) if _one_voice(h, hop)), None)
        if twin is None:
            merged.append(hop)
        else:
            merged[twin] = replace(merged[twin], cue=tuple(sorted({*merged[twin].cue, *hop.cue})))
    return merged


def _one_voice(one: Hop, other: Hop) -> bool:
    if one.source is None or other.source is None:
        return False
    return touch(one.source.spans, other.source.spans)
