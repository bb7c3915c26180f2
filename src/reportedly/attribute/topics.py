"""Keeps what somebody speaks about from what is said: "“Not true,” she said *of reports that he would go*"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.model import Lexicon, Syntax


@dataclass(frozen=True, slots=True)
class Topic:
    """Looks for "of" behind a cue and a noun of saying behind that."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate without the words that tell what it was said of, where others are left."""
        sentence = cue_sentence(candidate, self.syntax)
        small = self.lexicon["grammar"]
        for cue in cue_tokens(candidate, self.syntax) if sentence and len(candidate.content) > 1 else ():
            for below in sentence.children(cue) if sentence else ():
                thing = sentence.child(below, "pobj") if sentence and below.lemma in small.words("topic") else None
                if sentence is None or thing is None or below.i < cue.i or thing.lemma not in self.lexicon["cue_nouns"]:
                    continue
                topic = sentence.subtree_span(below)
                left = without(candidate.content, (topic,))
                if left and touch((topic,), candidate.content):
                    return replace(candidate, content=left)
        return candidate
