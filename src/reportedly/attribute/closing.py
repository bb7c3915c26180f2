"""Gives a voice that closes its sentence the clause before it: "*The dam broke*, Holm said. “It was loud.”"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, joined, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Sentence, Span, Spans, Syntax, hull

_MARKS = ",–— "
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class ClosingVoice:
    """Knows the words, the sentences, the cues and the quotations of a report."""

    text: str
    syntax: Syntax
    cues: Nearby
    quotations: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the clause before it, where it has none and nobody else can have said that clause.

        Such a voice stands at the end of its sentence, the source right before the cue; what is found for it are words
        of the next sentence, or a shred of the clause. Of what follows it keeps what stands in quotation marks.
        """
        sentence = cue_sentence(candidate, self.syntax)
        before = self._before(candidate, sentence) if sentence else None
        if sentence is None or before is None or self.quotations.any_over(before) or self.cues.any_over(before):
            return candidate
        own = tuple(piece for piece in candidate.content if piece.touches(sentence.span))
        if _has_clause(sentence, own) or not _has_clause(sentence, (before,)):
            return candidate
        rest = (p for p in candidate.content if not touch((p,), own) and self.quotations.any_over(p))
        return replace(candidate, content=joined((before, *rest)))

    def _before(self, candidate: Candidate, sentence: Sentence) -> Span | None:
        """Return what stands before a source and its cue at the end of a sentence, None where they stand elsewhere."""
        if not candidate.source or not candidate.content or max(candidate.source) > candidate.cue[0]:
            return None
        voice = hull((*candidate.source, *candidate.cue))
        if not sentence.span.covers(voice) or any(c.isalnum() for c in self.text[voice.end : sentence.span.end]):
            return None
        before = Span(sentence.span.start, voice.start)
        return before.trimmed(self.text, _MARKS) if before.of(self.text).strip(_MARKS) else None


def _has_clause(sentence: Sentence, pieces: Spans) -> bool:
    """Say whether a verb stands in the pieces with a subject of its own."""
    inside = {t.i for piece in pieces for t in sentence.within(piece)}
    return any(t.dep in _SUBJECTS and t.i in inside and t.head in inside for t in sentence.tokens)
