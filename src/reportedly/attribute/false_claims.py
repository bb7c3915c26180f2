"""Reads "the claim that it leaks *is false*", "it *is not true* that it leaks" as a denial that it leaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, joined, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Span, Spans, Syntax, Token

_FARTHEST = 6
"""How many words into the content the noun may stand: "the old mayor's claim that"."""
_AS_WHAT = 2
"""How many words tell what a claim is described as, without adjectives and articles: "as invention"."""


@dataclass(frozen=True, slots=True)
class FalseClaim:
    """Looks at the words that somebody says, where they are not quoted."""

    syntax: Syntax
    lexicon: Lexicon
    quotations: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate about the clause it calls false, with the words that do so in its cue.

        The clause follows a noun that reports, up to the words that end the content, or it follows these words; or it
        ends with what it is described as.
        """
        if not candidate.content or not candidate.cue or self.quotations.any_over(candidate.reach):
            return candidate
        words = self._words(candidate)
        denial = self._behind(words) or self._before(words) or self._described(words)
        if denial is None:
            return candidate
        clause, false = denial
        return replace(candidate, cue=joined((*candidate.cue, *false)), content=(clause,))

    def _words(self, candidate: Candidate) -> list[Token]:
        """Return the words of the content without marks, and without adverbs but those that negate."""
        negative = self.lexicon["grammar"].words("negative")
        sentences = self.syntax.sentences_over(candidate.reach)
        inside = (t for s in sentences for t in s.tokens if touch((t.span,), candidate.content))
        return [t for t in inside if t.pos != "PUNCT" and (t.pos != "ADV" or t.lemma in negative)]

    def _before(self, words: Sequence[Token]) -> tuple[Span, Spans] | None:
        """Return the clause before the words that call it false and end the content, and these with their noun."""
        that = next((i for i, t in enumerate(words[:_FARTHEST]) if i and self._is(t, "that")), 0)
        if not that or words[that - 1].lemma not in self.lexicon["cue_nouns"]:
            return None
        for at in range(that + 2, len(words)):
            if self._false_to(words, at) == len(words):
                clause = Span(words[that + 1].span.start, words[at - 1].span.end)
                return clause, (words[that - 1].span, *(t.span for t in words[at:]))
        return None

    def _behind(self, words: Sequence[Token]) -> tuple[Span, Spans] | None:
        """Return the clause behind "it is not true that", and the words that call it false."""
        if not words or words[0].text.lower() not in self.lexicon["pronouns"].words("thing"):
            return None
        that = self._false_to(words, 1)
        if not 1 < that < len(words) - 1 or not self._is(words[that], "that"):
            return None
        return Span(words[that + 1].span.start, words[-1].span.end), tuple(t.span for t in words[1:that])

    def _described(self, words: Sequence[Token]) -> tuple[Span, Spans] | None:
        """Return the clause before "as pure invention", which ends the content, and these words without adjectives."""
        plain = [t for t in words if t.pos not in {"ADJ", "DET"} or t is words[-1]]
        end = len(plain) - _AS_WHAT
        hit = self.lexicon["cues"].at([t.lemma for t in plain], end) if end > 0 else None
        if hit is None or "described" not in hit[0].traits:
            return None
        return Span(words[0].span.start, plain[end - 1].span.end), tuple(t.span for t in plain[end:])

    def _false_to(self, words: Sequence[Token], at: int) -> int:
        """Return where the words that call something false and begin at `at` end, 0 where none do."""
        hit = self.lexicon["cues"].at([t.lemma for t in words], at) if at < len(words) else None
        return at + hit[1] if hit and "falsifies" in hit[0].traits else 0

    def _is(self, token: Token, word: str) -> bool:
        return token.lemma in self.lexicon["grammar"].words(word)
