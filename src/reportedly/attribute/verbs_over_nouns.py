"""Adds to a cue the verb that governs its noun: "*rejected* claims that", "*withdrew* an earlier statement that"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class GoverningVerb:
    """Looks above a noun that reports."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the verb whose object its cue is, if that verb passes judgement on it."""
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None:
            return candidate
        for noun in (t for t in cue_tokens(candidate, self.syntax) if t.pos == "NOUN"):
            verb = sentence.head(noun)
            subject = sentence.child(verb, "nsubj")
            if noun.dep == "dobj" and subject and self._judges(verb) and noun.lemma in self.lexicon["cue_nouns"]:
                before = [c.span for c in sentence.children(noun) if c.i < noun.i]
                cue = joined((*candidate.cue, verb.span, Span(min([noun.span, *before]).start, noun.span.end)))
                return replace(candidate, cue=cue, source=(noun_phrase(subject, sentence),))
        return candidate

    def _judges(self, verb: Token) -> bool:
        rule = self.lexicon["cues"].rule_of(verb.lemma)
        return rule is not None and rule.status is not None
