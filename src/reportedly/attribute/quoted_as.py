"""Tells apart who quotes and who is quoted: "The paper quoted an official as saying", "was quoted as saying"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Spans, Syntax, Token, hull


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
                saying = self._saying(quoting, sentence)
                if saying is not None and cue.i in {quoting.i, saying.i}:
                    return self._both(candidate, quoting, saying, sentence)
        return (candidate,)

    def _saying(self, quoting: Token, sentence: Sentence) -> Token | None:
        rule = self.lexicon["cues"].rule_of(quoting.lemma)
        if rule is None or "inner" not in rule.traits:
            return None
        below = (g for c in sentence.children(quoting) if c.dep == "prep" for g in sentence.children(c))
        return next((g for g in below if g.dep == "pcomp"), None)

    def _both(self, candidate: Candidate, quoting: Token, saying: Token, sentence: Sentence) -> tuple[Candidate, ...]:
        children = {c.dep: c for c in sentence.children(quoting)}
        quoted = children.get("nsubjpass") or children.get("dobj")
        if quoted is None:
            return (candidate,)
        agent = children.get("agent")
        by = sentence.child(agent, "pobj") if agent else None
        quoter_head = children.get("nsubj") or by
        quoter: Spans = (noun_phrase(quoter_head, sentence),) if quoter_head else ()
        said = replace(candidate, cue=(saying.span,), source=(noun_phrase(quoted, sentence),))
        cue = hull((quoting.span, agent.span)) if agent and by is quoter_head else quoting.span
        return replace(candidate, cue=(cue,), source=quoter), said
