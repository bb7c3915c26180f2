"""How sure: from attributions to attributions with the certainty of every link."""

from __future__ import annotations

from dataclasses import replace

from reportedly.assess.content_marks import content_marks
from reportedly.assess.cue_marks import cue_marks
from reportedly.assess.heard import Mark, certainty_of, passed_on
from reportedly.assess.joint_marks import joint_marks
from reportedly.model import Attribution, Hop, Lexicon, Syntax


def assess(attributions: tuple[Attribution, ...], syntax: Syntax, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return the same attributions with the certainty of every hop and of the whole set, and the evidence for it."""
    return tuple(_assessed(a, syntax, lexicon) for a in attributions)


def _assessed(attribution: Attribution, syntax: Syntax, lexicon: Lexicon) -> Attribution:
    by_hop = [
        cue_marks(hop, syntax, lexicon) + joint_marks(hop, attribution.content, syntax, lexicon)
        for hop in attribution.chain
    ]
    own = content_marks(attribution.content, syntax, lexicon, reported=bool(attribution.chain))
    outer = by_hop[: len(by_hop) - attribution.own_hops]
    inner = by_hop[len(by_hop) - attribution.own_hops :]
    marks = (*(m for heard in outer for m in passed_on(heard)), *(m for heard in inner for m in heard), *own)
    return replace(
        attribution,
        chain=tuple(_graded(hop, heard) for hop, heard in zip(attribution.chain, by_hop, strict=True)),
        certainty=certainty_of(marks),
        evidence=(*attribution.evidence, *(m.evidence() for m in marks)),
    )


def _graded(hop: Hop, marks: tuple[Mark, ...]) -> Hop:
    return replace(hop, certainty=certainty_of(marks))
