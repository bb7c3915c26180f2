"""Keeps what is denied in passing to its own object: "said the dam held, *denying a report*"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Polarity, Syntax


@dataclass(frozen=True, slots=True)
class DeniedThing:
    """Looks for the object of a participle of denying."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate about the object of its participle, where a tag gave it the main clause's words."""
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence else ():
            rule = self.lexicon["cues"].rule_of(cue.lemma)
            thing = sentence.child(cue, "dobj") if sentence else None
            if sentence is None or rule is None or thing is None or cue.tag != "VBG":
                continue
            phrase = noun_phrase(thing, sentence)
            if rule.polarity is Polarity.NEGATIVE and not touch((phrase,), candidate.content):
                source = () if touch((phrase,), candidate.source) else candidate.source
                return replace(candidate, content=(phrase,), source=source)
        return candidate
