"""Tells apart who quotes and who is quoted: "The paper quoted an official as saying", "was quoted as saying"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Spans, Syntax, Token, hull

_NOUN = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class QuotedAs:
    """Looks for a verb of quoting with "as" and a verb of saying below it."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> tuple[Candidate, ...]:
        """Return one candidate for who quotes and one for who is quoted, where the cue is either's; else itself."""
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None:
            return (candidate,)
        for cue in cue_tokens(candidate, self.syntax):
            for quoting in (cue, sentence.head(sentence.head(cue))):
                saying = saying_below(quoting, sentence, self.lexicon)
                if saying is not None and cue.i in {quoting.i, saying.i}:
                    return self._both(candidate, quoting, saying, sentence)
        return (candidate,)

    def _both(self, candidate: Candidate, quoting: Token, saying: Token, sentence: Sentence) -> tuple[Candidate, ...]:
        children = {c.dep: c for c in sentence.children(quoting)}
        quoted = children.get("nsubjpass") or children.get("dobj")
        if quoted is None:
            return (candidate,)
        phrase = noun_phrase(quoted, sentence)
        between = hull((phrase, saying.span)) if quoted.i > quoting.i else phrase
        candidate = replace(candidate, content=without(candidate.content, (between,)))
        said = replace(candidate, cue=(saying.span,), source=(phrase,))
        cue, quoter = self._quoter(quoting, saying, sentence)
        return replace(candidate, cue=cue, source=quoter), said

    def _quoter(self, quoting: Token, saying: Token, sentence: Sentence) -> tuple[Spans, Spans]:
        """Return the words of quoting, and who quotes: the subject, "by the agency", "in the Gazette"."""
        subject = sentence.child(quoting, "nsubj")
        if subject is not None:
            return (quoting.span,), (noun_phrase(subject, sentence),)
        small = self.lexicon["grammar"]
        near = small.words("through") | small.words("printed")
        for preposition in (*sentence.children(quoting), *sentence.children(saying)):
            by = sentence.child(preposition, "pobj") if preposition.lemma in near else None
            if by is not None and by.pos in _NOUN:
                return joined((quoting.span, preposition.span)), (noun_phrase(by, sentence),)
        return (quoting.span,), ()


def saying_below(quoting: Token, sentence: Sentence, lexicon: Lexicon) -> Token | None:
    """Return the verb of "as *saying*" below a verb of quoting, None where either is missing."""
    rule = lexicon["cues"].rule_of(quoting.lemma)
    if rule is None or "inner" not in rule.traits:
        return None
    below = (g for c in sentence.children(quoting) if c.dep == "prep" for g in sentence.children(c))
    return next((g for g in below if g.dep == "pcomp"), None)
