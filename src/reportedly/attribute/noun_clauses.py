"""Ends what a noun reports where its clause ends: "the claim *that the money was missing* surprised the board"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.model import Sentence, Span, Syntax, Token

_CLAUSE = frozenset({"acl", "ccomp", "relcl", "appos"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class NounClause:
    """Looks for the clause below a noun."""

    syntax: Syntax

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with its content cut to the clause of its noun, where it ran on over the main verb."""
        cue = cue_tokens(candidate, self.syntax)
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or any(t.pos == "VERB" for t in cue):
            return candidate
        for noun in (t for t in cue if t.pos == "NOUN" and t.dep in _SUBJECT):
            clause = self._clause(noun, sentence)
            if clause is not None and touch((sentence.head(noun).span,), candidate.content):
                return replace(candidate, content=(clause,))
        return candidate

    def _clause(self, noun: Token, sentence: Sentence) -> Span | None:
        verb = next((c for c in sentence.children(noun) if c.dep in _CLAUSE and c.i > noun.i), None)
        return sentence.subtree_span(verb) if verb else None
