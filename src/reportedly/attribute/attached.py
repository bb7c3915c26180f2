"""Ties a quotation to the speaker named right behind it: "“No,” *she said*."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Span, Spans, Syntax, hull

_FARTHEST = 6
_LEADS_ON = frozenset(",?!…—–-")
_BEGINS = frozenset(".!?…:”\"'’\n")


@dataclass(frozen=True, slots=True)
class SpeakersBehind:
    """The candidates of one report whose source and cue follow a quotation at once, by the quotation."""

    text: str
    of: Mapping[Span, int]

    def begins(self, quotation: Span) -> bool:
        """Say whether the words of `quotation` begin a sentence, unlike those of 'the "dam," she said'."""
        before = self.text[: quotation.start].rstrip("“”\"'`« \t")
        return not before or before[-1] in _BEGINS

    def without_others(self, candidates: Sequence[Candidate], syntax: Syntax) -> list[Candidate]:
        """Return the candidates, each without the quotations of others who speak beside it, in another sentence."""
        places, owners = Nearby(tuple(self.of)), [candidates[i] for i in self.of.values()]
        return [replace(c, content=without(c.content, _others(c, places, owners, syntax))) for c in candidates]


def speakers_behind(candidates: Sequence[Candidate], quotations: Sequence[Span], text: str) -> SpeakersBehind:
    """Find who speaks right behind each quotation that ends in a comma, a question or an exclamation mark."""
    starts: dict[int, int] = {}
    for i, candidate in enumerate(candidates):
        if candidate.cue:
            starts.setdefault(hull((*candidate.cue, *candidate.source)).start, i)
    found = {q: starts[at] for q in quotations if (at := _next_word(q, text)) in starts and _leads_on(q, at, text)}
    return SpeakersBehind(text, {q: i for q, i in found.items() if not touch((q,), candidates[i].cue)})


def _next_word(quotation: Span, text: str) -> int:
    """Return where the first word behind a quotation begins, -1 where none does in its line."""
    for at in range(quotation.end, min(quotation.end + _FARTHEST, len(text))):
        if text[at] == "\n":
            return -1
        if text[at].isalnum():
            return at
    return -1


def _leads_on(quotation: Span, at: int, text: str) -> bool:
    return quotation.of(text).rstrip()[-1:] in _LEADS_ON or "," in text[quotation.end : at]


def _others(candidate: Candidate, places: Nearby, owners: Sequence[Candidate], syntax: Syntax) -> Spans:
    """Return the quotations in the content of `candidate`, not around its cue, that belong to somebody else."""
    over = {k for piece in candidate.content for k in places.over(piece)} if candidate.cue else set()
    return tuple(
        places.spans[k]
        for k in sorted(over)
        if not touch(candidate.cue, (places.spans[k],)) and _beside(owners[k], candidate, syntax)
    )


def _beside(owner: Candidate, candidate: Candidate, syntax: Syntax) -> bool:
    """Say whether two candidates speak in sentences of their own, neither in the other's words."""
    inside = touch(owner.cue, candidate.content) or touch(candidate.cue, owner.content)
    return not inside and cue_sentence(owner, syntax) is not cue_sentence(candidate, syntax)
