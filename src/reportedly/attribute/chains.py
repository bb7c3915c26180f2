"""Joins candidates into chains: one inside another's content, or two that carry the same words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, holds, joined, overlap, touch
from reportedly.attribute.nearby import clusters
from reportedly.model import Attribution, Chain, Evidence, Hop, Source, Spans, hull

_SAME_WORDS = 0.75
_DEEPEST = 6

Voice = Callable[[Spans], Source | None]
"""Makes a source of its words; None of no words."""

Farther = Callable[[Candidate, Candidate], bool]
"""Says whether the first candidate's voice stands farther from the reader than the second's."""

Group = tuple[Candidate, ...]
"""Candidates that carry the same words: one attribution, a hop each."""


def nest(candidates: Sequence[Candidate], voice: Voice, farther: Farther) -> tuple[Attribution, ...]:
    """Return one attribution for each content, its chain running from the voice nearest the reader to the farthest.

    A candidate whose cue stands in another's content gets that one's chain before its own. Candidates with the same
    words and no such order between them become one attribution with a hop each.
    """
    done: list[Attribution] = []
    for cluster in clusters([hull((*c.cue, *c.content)) for c in candidates]):
        nested = _Nest(_groups([candidates[i] for i in cluster]), voice, farther).attributions()
        first = len(done)
        done.extend(a if a.inside is None else replace(a, inside=a.inside + first) for a in nested)
    return tuple(done)


def _groups(candidates: Sequence[Candidate]) -> tuple[Group, ...]:
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda c: -len(c.reach)):
        home = next((g for g in groups if any(_same_words(candidate, other) for other in g)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    groups.sort(key=lambda g: (min(c.reach.start for c in g), -max(c.reach.end for c in g)))
    return tuple(map(tuple, groups))


def _same_words(one: Candidate, other: Candidate) -> bool:
    if touch(one.cue, other.content) or touch(other.cue, one.content):
        return False
    return overlap(one.content, other.content) >= _SAME_WORDS


def _widest(group: Group) -> Spans:
    return max((c.content for c in group), key=lambda content: sum(map(len, content)))


@dataclass(frozen=True, slots=True)
class _Nest:
    """Groups that may lie inside one another."""

    groups: tuple[Group, ...]
    voice: Voice
    farther: Farther

    def attributions(self) -> tuple[Attribution, ...]:
        parents = self._parents()
        hops = [self._hops(group) for group in self.groups]
        return tuple(
            Attribution(
                content=_widest(group),
                chain=tuple(hop for j in reversed(_line(i, parents)) for hop in hops[j]),
                confidence=min(c.confidence for c in group),
                inside=parents[i],
                own_hops=len(hops[i]),
                evidence=tuple(Evidence(c.by, c.cue[0] if c.cue else None, "attributes these words") for c in group),
            )
            for i, group in enumerate(self.groups)
        )

    def _parents(self) -> tuple[int | None, ...]:
        """Return for each group the one whose content holds it, never in a circle."""
        parents: list[int | None] = [None] * len(self.groups)
        for i in sorted(range(len(self.groups)), key=lambda k: -sum(map(len, _widest(self.groups[k])))):
            around = [j for j in range(len(self.groups)) if j != i and _inside(self.groups[i], self.groups[j])]
            around = [j for j in around if i not in (line := _line(j, parents)) and len(line) < _DEEPEST]
            parents[i] = min(around, key=lambda j: sum(map(len, _widest(self.groups[j]))), default=None)
        return tuple(parents)

    def _hops(self, group: Group) -> Chain:
        ordered: list[Candidate] = []
        for candidate in sorted(group, key=lambda c: c.cue[0].start if c.cue else c.reach.end):
            at = next((k for k, other in enumerate(ordered) if self.farther(other, candidate)), len(ordered))
            ordered.insert(at, candidate)
        hops: list[Hop] = []
        for candidate in ordered:
            if candidate.through:
                hops.append(Hop(self.voice(candidate.through), ()))
            hops.append(Hop(self.voice(candidate.source), candidate.cue, via=candidate.via))
        return _merged(hops)


def _line(i: int, parents: Sequence[int | None]) -> tuple[int, ...]:
    """Return `i` and those above it, nearest first."""
    line = [i]
    while (above := parents[line[-1]]) is not None:
        line.append(above)
    return tuple(line)


def _inside(inner: Group, outer: Group) -> bool:
    return any(_within(i, o) for i in inner for o in outer)


def _within(inner: Candidate, outer: Candidate) -> bool:
    """Say whether `inner` is told in `outer`'s content, and not by `outer`'s own voice from outside it."""
    if not touch(inner.cue, outer.content) or touch(outer.cue, inner.content):
        return False
    if touch(inner.source, outer.source) and not touch(inner.source, outer.content):
        return False
    return holds(outer.content, inner.content) or overlap(inner.content, outer.content) > 0


def _merged(hops: Sequence[Hop]) -> Chain:
    """Let two cues of one voice ("reports by X suggest") be one hop with both cues."""
    merged: list[Hop] = []
    for hop in hops:
        twin = next((k for k, h in enumerate(merged) if _one_voice(h, hop)), None)
        if twin is None:
            merged.append(hop)
        else:
            merged[twin] = replace(merged[twin], cue=joined((*merged[twin].cue, *hop.cue)))
    return tuple(merged)


def _one_voice(one: Hop, other: Hop) -> bool:
    if one.source is None or other.source is None:
        return one.source is other.source
    return touch(one.source.spans, other.source.spans)
