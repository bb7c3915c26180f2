"""Sets right what a passive reports: "the ship is said to have sailed" is said of the ship, not by it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class PassiveSubject:
    """Looks for the subject of a passive cue."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the subject of its passive cue in the content, if it was taken for the source."""
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or not candidate.source:
            return candidate
        for cue in cue_tokens(candidate, self.syntax):
            subject = self._borne(cue, sentence)
            if subject is not None and touch((subject,), candidate.source):
                return replace(candidate, source=(), content=joined((*candidate.content, subject)))
        return candidate

    def _borne(self, cue: Token, sentence: Sentence) -> Span | None:
        rule = self.lexicon["cues"].rule_of(cue.lemma)
        if cue.tag != "VBN" or rule is None or "bearer" not in rule.traits:
            return None
        subject = sentence.child(cue, "nsubjpass")
        return noun_phrase(subject, sentence) if subject else None
