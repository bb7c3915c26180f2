"""Tells who hears from who speaks: "the court heard *from a neighbour* that", "the inquest heard that"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.grammar import CONFIDENCE
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def find_heard(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "she *heard* from a patient that he drank", where the parser took the clause for one about the patient."""
    if token.pos != "VERB" or token.lemma not in lexicon["news"].words("hears"):
        return
    subject, teller = sentence.child(token, "nsubj"), _teller(token, sentence, lexicon)
    content = clause_hung_on(teller, sentence, lexicon) if teller else None
    if subject is not None and content is not None:
        yield Candidate((token.span,), (noun_phrase(subject, sentence),), (content,), CONFIDENCE, "en.grammar.heard")


def clause_hung_on(teller: Token, sentence: Sentence, lexicon: Lexicon) -> Span | None:
    """Return what somebody told, where a parser took it to be about the teller: "from a patient *that he drank*".

    It has a subject of its own beside "that".
    """
    clause = sentence.child(teller, "relcl", "acl")
    that = min(sentence.subtree(clause), key=lambda t: t.i) if clause else None
    if clause is None or that is None or that.lemma not in lexicon["grammar"].words("that"):
        return None
    own = any(c.dep in _SUBJECTS and c is not that for c in sentence.children(clause))
    return Span(that.span.end, sentence.subtree_span(clause).end) if own else None


def _teller(hearing: Token, sentence: Sentence, lexicon: Lexicon) -> Token | None:
    """Return from whom it was heard: "heard *from a neighbour*", "heard evidence *from a neighbour*"."""
    thing = sentence.child(hearing, "dobj")
    near = (*sentence.children(hearing), *(sentence.children(thing) if thing else ()))
    whence = lexicon["grammar"].words("whence")
    below = (sentence.child(c, "pobj") for c in near if c.dep == "prep" and c.lemma in whence)
    return next((t for t in below if t is not None and t.pos in {"NOUN", "PROPN", "PRON"}), None)


@dataclass(frozen=True, slots=True)
class Hearer:
    """Looks at whoever hears."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with who told it as source: whom it was heard from, or nobody where a court heard it.

        Whoever else heard it passes it on.
        """
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence and candidate.source else ():
            if sentence and cue.lemma in self.lexicon["news"].words("hears") and cue.pos == "VERB":
                return self._told(candidate, cue, sentence)
            if sentence and self._is_told(cue, sentence):
                return replace(candidate, source=())
        return candidate

    def _told(self, candidate: Candidate, cue: Token, sentence: Sentence) -> Candidate:
        teller = _teller(cue, sentence, self.lexicon)
        official = self._is_hearer(candidate, sentence)
        if teller is None:
            return replace(candidate, source=()) if official else candidate
        phrase = noun_phrase(teller, sentence)
        if touch((phrase,), candidate.source):
            return candidate
        return replace(candidate, source=(phrase,), through=() if official else candidate.source)

    def _is_told(self, cue: Token, sentence: Sentence) -> bool:
        """Say whether a headline leaves out that a court was told: "Captain was asleep, *court told*"."""
        subject = sentence.child(cue, "nsubj")
        if (
            subject is None
            or subject.lemma not in self.lexicon["news"].words("hearer")
            or cue.tag not in {"VBD", "VBN"}
        ):
            return False
        told = cue.lemma in self.lexicon["cues"].words("directs")
        last = not any(t.text.isalnum() for t in sentence.tokens[cue.i + 1 :])
        return told and last and subject.i == cue.i - 1

    def _is_hearer(self, candidate: Candidate, sentence: Sentence) -> bool:
        words = self.lexicon["news"].words("hearer")
        heads = (t for t in sentence.tokens if touch((t.span,), candidate.source))
        return any(t.lemma in words and t.pos in {"NOUN", "PROPN"} for t in heads)
