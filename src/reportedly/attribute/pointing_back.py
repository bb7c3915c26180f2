"""Gives a voice that points back the sentence before: "*The gate was locked.* So says Ole Dahl."."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class PointingBack:
    """Looks for "so says" and "that is what ... said"."""

    text: str
    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the sentence before its own as content, where its words only point there."""
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence else ():
            before = self._before(sentence) if sentence and self._points(cue, sentence) else None
            subject = sentence.child(cue, "nsubj") if sentence and before else None
            if sentence is not None and before is not None and subject is not None:
                return replace(candidate, source=(noun_phrase(subject, sentence),), content=(before,))
        return candidate

    def _points(self, cue: Token, sentence: Sentence) -> bool:
        """Say whether the cue has nothing to tell but "so", or is told of by "that is what"."""
        first = next((t for t in sentence.tokens if t.pos != "PUNCT"), None)
        below = list(sentence.children(cue))
        if first is None or any(c.dep in {"ccomp", "xcomp"} for c in below):
            return False
        if first in below and first.lemma in self.lexicon["news"].words("so"):
            return True
        what = any(c.tag == "WP" and c.i < cue.i for c in below)
        above = sentence.head(cue)
        return what and above.pos == "AUX" and first.tag == "DT" and first.head == above.i and first.dep == "nsubj"

    def _before(self, sentence: Sentence) -> Span | None:
        """Return the sentence before, if no empty line parts the two."""
        start = sentence.span.start
        before = self.syntax.sentence_at(start - 1) if start else None
        if before is None or before is sentence or "\n\n" in self.text[before.span.end : start]:
            return None
        return before.span
