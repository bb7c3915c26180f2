"""Leaves to the rumour what somebody only takes note of: "The ministry has noted *reports* that a ferry sank"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.hearsay import clause_hung_on
from reportedly.attribute.speakers import opens_with_that
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Looks for a verb of taking note and a noun of talk below it."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate as what is talked of, which nobody is named for, where its cue is either's."""
        sentence = cue_sentence(candidate, self.syntax)
        for cue in cue_tokens(candidate, self.syntax) if sentence else ():
            noun = taken_up(cue, sentence, self.lexicon) if sentence else None
            clause = self._clause(noun, sentence) if sentence and noun else None
            if noun is not None and clause is not None and touch((clause,), candidate.content):
                return replace(candidate, cue=(noun.span,), source=(), content=(clause,))
        return candidate

    def _clause(self, noun: Token, sentence: Sentence) -> Span | None:
        """Return what is talked of: "reports *that it sank*", "reports to the effect *that it sank*"."""
        below = (g for c in sentence.children(noun) if c.dep == "prep" for g in sentence.children(c))
        for token in (noun, *below):
            clause = sentence.child(token, "acl", "ccomp")
            that = clause is not None and opens_with_that(clause, sentence, self.lexicon)
            found = sentence.subtree_span(clause) if clause and that else clause_hung_on(token, sentence, self.lexicon)
            if found is not None:
                return found
        return None


def taken_up(word: Token, sentence: Sentence, lexicon: Lexicon) -> Token | None:
    """Return the noun of talk that `word` is, or has below it, where somebody takes note of it."""
    news = lexicon["news"]
    above = sentence.head(word)
    if word.lemma in news.words("goes round") and word.pos == "NOUN":
        above = sentence.head(above) if above.dep == "prep" else above
        taken = word.dep in {"dobj", "pobj"} and above.lemma in news.words("takes up")
        return word if taken and not any(c.dep == "poss" for c in sentence.children(word)) else None
    thing = sentence.child(word, "dobj") if word.lemma in news.words("takes up") else None
    return taken_up(thing, sentence, lexicon) if thing and thing.lemma in news.words("goes round") else None
