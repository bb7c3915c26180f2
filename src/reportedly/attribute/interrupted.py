"""Takes a sentence that its attribution interrupts as reported whole: "The mission, according to X, came first"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, joined
from reportedly.attribute.nearby import Nearby
from reportedly.model import Sentence, Span, Syntax, hull

_MARKS = (",", "–", "—", " - ")


@dataclass(frozen=True, slots=True)
class InterruptedSentence:
    """Knows the sentences, the cues and the quotations of a report."""

    text: str
    syntax: Syntax
    cues: Nearby
    quotations: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate run on to its sentence's end, where words stand on both sides of its cue.

        Not where another cue follows, nor in a sentence that quotes.
        """
        sentence = self.syntax.sentence_at(candidate.cue[0].start) if candidate.cue else None
        if sentence is None or not candidate.content or self.quotations.any_over(sentence.span):
            return candidate
        last = candidate.content[-1]
        rest = Span(last.end, max(last.end, sentence.span.end))
        if not rest or self.cues.any_over(rest) or not self._set_off(candidate, sentence):
            return candidate
        return replace(candidate, content=joined((*candidate.content, rest)))

    def _set_off(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Say whether commas or dashes set the attribution off, with content of the same sentence on either side."""
        aside = hull((*candidate.cue, *candidate.source))
        before = [p.end for p in candidate.content if sentence.span.start <= p.start and p.end <= aside.start]
        after = [p.start for p in candidate.content if p.start >= aside.end]
        if not before or not after:
            return False
        gaps = (self.text[max(before) - 1 : aside.start], self.text[aside.end : min(after) + 1])
        return all(any(mark in gap for mark in _MARKS) for gap in gaps)
