"""Sets right who stands behind a passive: "the ship is said to have sailed", "the inquiry was told"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.speakers import agent_of, noun_phrase
from reportedly.model import Lexicon, Sentence, Syntax


@dataclass(frozen=True, slots=True)
class PassiveSubject:
    """Looks for the subject of a passive cue."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the doer of its passive cue as source, if its subject was taken for that.

        What is said of the subject has it in the content; what it was told has not, unless it was told to do it.
        """
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or not candidate.source:
            return candidate
        for cue in cue_tokens(candidate, self.syntax):
            subject = sentence.child(cue, "nsubjpass") if cue.tag == "VBN" else None
            about = noun_phrase(subject, sentence) if subject else None
            if about is None or not touch((about,), candidate.source):
                continue
            if cue.lemma in self.lexicon["cues"].words("bearer"):
                return replace(candidate, source=(), content=joined((*candidate.content, about)))
            if cue.lemma in self.lexicon["cues"].words("directs"):
                content = (
                    joined((*candidate.content, about)) if self._is_to_do(candidate, sentence) else candidate.content
                )
                return replace(candidate, source=agent_of(cue, sentence), content=content)
        return candidate

    def _is_to_do(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Say whether what is reported is an infinitive: "residents were told *to leave*"."""
        first = next((t for t in sentence.tokens if touch((t.span,), candidate.content)), None)
        return first is not None and first.tag == "TO"
