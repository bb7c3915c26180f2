"""Keeps together a cue of several words: "the palace *let it be known* that the prince had gone"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Syntax


@dataclass(frozen=True, slots=True)
class CuePhrase:
    """Knows the phrases of saying that a verb begins, and where the cues of a report are."""

    syntax: Syntax
    lexicon: Lexicon
    cues: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the rest of its cue's phrase in the cue, where a tag took it for content.

        "Says otherwise" is one, too; what others say of the same thing is not said by who says so.
        """
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None:
            return candidate
        lemmas = [t.lemma for t in sentence.tokens]
        for cue in cue_tokens(candidate, self.syntax):
            rule, length = self.lexicon["cues"].at(lemmas, cue.i) or (None, 0)
            rest = tuple(t.span for t in sentence.tokens[cue.i + 1 : cue.i + length])
            if rule is not None and "otherwise" in rule.traits:
                others = any(self.cues.any_over(p) for p in candidate.content)
                content = () if others else candidate.content
                return replace(candidate, cue=joined((*candidate.cue, *rest)), content=content)
            if rule is not None and "phrase" in rule.traits and touch(rest, candidate.content):
                return replace(candidate, cue=joined((*candidate.cue, *rest)))
        return candidate
