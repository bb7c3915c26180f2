"""Gives a voice its noun back where only what describes it was taken: "*a person close to* the bank said"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Sentence, Span, Syntax, Token, hull

_MARKS = ",;–— "


@dataclass(frozen=True, slots=True)
class DescribedVoice:
    """Looks for the subject of a cue whose adjective the source hangs on."""

    text: str
    syntax: Syntax

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the whole subject for a source, which is no content then."""
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence and candidate.source else ():
            subject = sentence.child(cue, "nsubj") if sentence else None
            if sentence is not None and subject is not None and _is_described(subject, candidate, sentence):
                return self._whole(candidate, noun_phrase(subject, sentence))
        return candidate

    def _whole(self, candidate: Candidate, phrase: Span) -> Candidate:
        source = hull((phrase, *candidate.source))
        kept = (
            Span(p.start, min(p.end, max(p.start, source.start))) if p.touches(source) else p for p in candidate.content
        )
        content = tuple(p.trimmed(self.text, _MARKS) for p in kept if p.of(self.text).strip(_MARKS))
        return replace(candidate, source=(source,), content=content) if content else candidate


def _is_described(subject: Token, candidate: Candidate, sentence: Sentence) -> bool:
    """Say whether the source holds what an adjective of the subject is about, and the content the subject itself."""
    if touch((subject.span,), candidate.source) or not touch((subject.span,), candidate.content):
        return False
    adjectives = (c for c in sentence.children(subject) if c.pos == "ADJ")
    about = (g for a in adjectives for p in sentence.children(a) if p.dep == "prep" for g in sentence.children(p))
    return any(touch((g.span,), candidate.source) for g in about)
