"""Cuts a voice in the middle of a sentence off the words before it: "*The duchess*, friends say, has not left"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Sentence, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class Parenthesis:
    """Looks for the subject of a cue that is set into a clause."""

    syntax: Syntax

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with only its own subject for a source, where a tag took that of the clause, too."""
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence and candidate.source else ():
            subject = self._own(cue, candidate, sentence) if sentence else None
            if subject is not None:
                return replace(candidate, source=(subject,))
        return candidate

    def _own(self, cue: Token, candidate: Candidate, sentence: Sentence) -> Span | None:
        subject = sentence.child(cue, "nsubj")
        outer = sentence.child(sentence.head(cue), "nsubj", "nsubjpass") if cue.dep in {"parataxis", "ccomp"} else None
        if subject is None or outer is None or not outer.i < subject.i < cue.i:
            return None
        both = all(touch((t.span,), candidate.source) for t in (subject, outer))
        return noun_phrase(subject, sentence) if both else None
