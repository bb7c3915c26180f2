"""Gives speech inside speech its own speaker, where a tag gave it the outer one's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.candidate import Candidate, touch
from reportedly.attribute.nearby import Nearby
from reportedly.attribute.speakers import SpeakerFinder
from reportedly.model import hull


def inner_speakers(candidates: Sequence[Candidate], speaker: SpeakerFinder) -> Iterator[Candidate]:
    """Yield the candidates, those told inside another's content with the subject that their grammar has there.

    Where the grammar has none inside that content, the tag's source stays: then it is the same voice going on.
    """
    contents = Nearby([hull(c.content) if c.content else c.cue[0] for c in candidates])
    for candidate in candidates:
        holders = (candidates[i] for cue in candidate.cue for i in contents.over(cue))
        outer = next((o for o in holders if o is not candidate and _borrowed(candidate, o)), None)
        own = speaker(replace(candidate, source=())) if outer else candidate
        yield own if outer and own.source and touch(own.source, outer.content) else candidate


def _borrowed(inner: Candidate, outer: Candidate) -> bool:
    """Say whether `inner` is told in the words of `outer` but has its source outside them."""
    told = touch(inner.cue, outer.content) and not touch(outer.cue, inner.content)
    return told and touch(inner.source, outer.source) and not touch(inner.source, outer.content)
