"""Begins what is said where its clause does: "said, *without naming anybody*, that the dam leaks"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class ThatClause:
    """Looks for the clause with "that" below a cue, and what stands between the two."""

    syntax: Syntax
    lexicon: Lexicon
    quotations: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate without the words between its cue and "that", which are the author's."""
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence else ():
            that = self._that(cue, sentence) if sentence else None
            if that is None or candidate.cue[-1].end > that.span.start:
                continue
            between = Span(candidate.cue[-1].end, that.span.start)
            content = without(candidate.content, (between,))
            if content and touch((between,), candidate.content) and not self.quotations.any_over(between):
                return replace(candidate, content=content)
        return candidate

    def _that(self, cue: Token, sentence: Sentence) -> Token | None:
        """Return the "that" which opens the first clause below the cue, behind it, but not "told her that"."""
        clause = sentence.child(cue, "ccomp")
        if clause is None or clause.i < cue.i or cue.lemma in self.lexicon["cues"].words("directs"):
            return None
        first = min(sentence.subtree(clause), key=lambda t: t.i)
        return next(iter(self._opening(first, sentence)), None)

    def _opening(self, first: Token, sentence: Sentence) -> tuple[Token, ...]:
        """Return the word if it is "that", or the one behind it: "said *only that* he was tired"."""
        that = self.lexicon["grammar"].words("that")
        after = sentence.tokens[first.i : first.i + 2]
        return tuple(t for t in after if t.lemma in that and t.dep == "mark" and (t is first or first.pos == "ADV"))
