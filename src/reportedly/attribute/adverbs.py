"""Gives "reportedly" and its like the whole clause they stand in: "the keeper *reportedly* offered to go"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.grammar import clause_without
from reportedly.model import Lexicon, Syntax


@dataclass(frozen=True, slots=True)
class AdverbClause:
    """Looks for the verb that an adverb of hearsay belongs to."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the clause of its adverb as content, if the clause's own verb was left out."""
        words, sentence = cue_tokens(candidate, self.syntax), cue_sentence(candidate, self.syntax)
        if sentence is None or len(words) != 1 or words[0].lemma not in self.lexicon["cues"].words("adverb"):
            return candidate
        verb = sentence.head(words[0])
        if words[0].dep != "advmod" or verb.pos not in {"VERB", "AUX"} or touch((verb.span,), candidate.content):
            return candidate
        return replace(candidate, content=clause_without(sentence, words[0].span, verb))
