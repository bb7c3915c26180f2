"""Finds the outlet that a source spoke through: "told the BBC", "in an interview with the BBC"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token

_OBJECT = frozenset({"dobj", "dative", "obj", "iobj"})
_TO = frozenset({"prep", "dative"})
_NOUN = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class OutletFinder:
    """Looks beside a cue for an outlet that carried the words."""

    syntax: Syntax
    lexicon: Lexicon
    text: str
    is_outlet: Callable[[str], bool]

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the outlet that carried it, where its sentence names one.

        The outlet is the object of a verb of telling, or stands after "to", "with" and their like below a word of
        speaking. A bare "reporters" or "the media" is no outlet one could look up, and is left out.
        """
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or candidate.through:
            return candidate
        taken = (*candidate.source, *candidate.content)
        for cue in cue_tokens(candidate, self.syntax):
            for receiver in self._receivers(cue, sentence):
                span = _phrase(receiver, sentence)
                if self.is_outlet(span.of(self.text)) and not touch((span,), taken):
                    return replace(candidate, through=(span,))
        return candidate

    def _receivers(self, cue: Token, sentence: Sentence) -> Iterator[Token]:
        rule = self.lexicon["cues"].rule_of(cue.lemma)
        if rule and "via" in rule.traits:
            yield from (c for c in sentence.children(cue) if _is_object(c, cue) and c.pos in _NOUN)
        small = self.lexicon["grammar"]
        if rule and cue.pos == "VERB":
            yield from self._to_whom(cue, sentence)
        receiver, speaking = small.words("receiver"), small.words("speaking")
        for below in (t for t in sentence.subtree(cue) if t.dep == "pobj" and t.pos in _NOUN):
            preposition = sentence.head(below)
            if preposition.lemma in receiver and sentence.head(preposition).lemma in speaking:
                yield below

    def _to_whom(self, cue: Token, sentence: Sentence) -> Iterator[Token]:
        """Yield whom a verb of saying says was spoken to: "*revealed* to the Gazette", "*wrote* in the Times"."""
        to = self.lexicon["grammar"].words("to")
        near = to | self.lexicon["grammar"].words("printed")
        yield from (
            g for c in sentence.children(cue) if c.lemma in near and c.dep in _TO for g in _objects(c, sentence)
        )


def _is_object(child: Token, cue: Token) -> bool:
    """Say whether a word is whom the cue tells; a parser may take a name behind it for its subject."""
    return child.dep in _OBJECT or (child.dep == "nsubj" and child.i > cue.i)


def _objects(preposition: Token, sentence: Sentence) -> Iterator[Token]:
    """Yield the names behind a preposition: "in *the Times*", not "in a Times essay"."""
    return (c for c in sentence.children(preposition) if c.dep == "pobj" and c.pos == "PROPN")


def _phrase(token: Token, sentence: Sentence) -> Span:
    """Return a noun with what stands before it in its phrase, and the name right behind it."""
    before = (t for c in sentence.children(token) if c.i < token.i for t in sentence.subtree(c))
    start = min((t.span.start for t in before), default=token.span.start)
    name = sentence.child(token, "appos")
    named = name is not None and min(t.i for t in sentence.subtree(name)) == token.i + 1
    return Span(start, sentence.subtree_span(name).end if name and named else token.span.end)
