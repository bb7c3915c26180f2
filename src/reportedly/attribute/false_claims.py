"""Reads "the claim that it leaks *is false*", "it *is not true* that it leaks" as a denial that it leaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Span, Spans, Syntax, Token

_FARTHEST = 6
"""How many words into the content the noun may stand: "the old mayor's claim that"."""
_NOUN_THAT = 2
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
        if not candidate.content or not candidate.cue:
            return candidate
        words = self._words(candidate)
        denial = (
            self._behind(words)
            or self._before(words)
            or self._described(words)
            or self._called(words, candidate)
            or self._fronted(candidate)
        )
        if denial is None or self.quotations.any_over(denial[0]):
            return candidate
        clause, false = denial
        return replace(candidate, cue=joined((*candidate.cue, *false)), content=(clause,))

    def _words(self, candidate: Candidate) -> list[Token]:
        """Return the words of the content without marks, and without adverbs but those that negate.

        Where they begin behind "the claim that", these words go with them.
        """
        negative = self.lexicon["grammar"].words("negative")
        tokens = [t for s in self.syntax.sentences_over(candidate.reach) for t in s.tokens]
        first = next((i for i, t in enumerate(tokens) if touch((t.span,), candidate.content)), 0)
        noun = tokens[max(0, first - _NOUN_THAT) : first]
        claim = noun if len(noun) == _NOUN_THAT and self._is_claim(noun[0], noun[1], candidate.cue) else []
        inside = (t for t in tokens if touch((t.span,), candidate.content))
        return [*claim, *(t for t in inside if t.pos != "PUNCT" and (t.pos != "ADV" or t.lemma in negative))]

    def _is_claim(self, noun: Token, that: Token, cue: Spans) -> bool:
        """Say whether the words are "claim that", and the claim is not itself who says what follows."""
        return noun.lemma in self.lexicon["cue_nouns"] and self._is(that, "that") and not touch((noun.span,), cue)

    def _that(self, words: Sequence[Token]) -> int:
        """Return where "that" stands behind a noun that reports among the first words, 0 where it does not."""
        found = (i for i in range(1, min(_FARTHEST, len(words))) if self._is(words[i], "that"))
        at = next(found, 0)
        return at if at and words[at - 1].lemma in self.lexicon["cue_nouns"] else 0

    def _before(self, words: Sequence[Token]) -> tuple[Span, Spans] | None:
        """Return the clause before the words that call it false and end the content, and these with their noun."""
        that = self._that(words)
        for at in range(that + 2, len(words)) if that else ():
            if self._false_to(words, at) == len(words):
                clause = Span(words[that + 1].span.start, words[at - 1].span.end)
                return clause, (words[that - 1].span, *(t.span for t in words[at:]))
        return None

    def _behind(self, words: Sequence[Token]) -> tuple[Span, Spans] | None:
        """Return the clause behind "it is not true that" or "there is no truth in the claim that", and these words."""
        if not words or (words[0].tag != "EX" and words[0].text.lower() not in self.lexicon["pronouns"].words("thing")):
            return None
        false = self._false_to(words, 1)
        if false <= 1:
            return None
        that = false if false < len(words) and self._is(words[false], "that") else self._that(words[false:]) + false
        if not false <= that < len(words) - 1 or not self._is(words[that], "that"):
            return None
        return Span(words[that + 1].span.start, words[-1].span.end), tuple(t.span for t in words[1:that])

    def _described(self, words: Sequence[Token]) -> tuple[Span, Spans] | None:
        """Return the clause before "as pure invention", which ends the content, and these words without adjectives."""
        plain = [t for t in words if t.pos not in {"ADJ", "DET"} or t is words[-1]]
        end = len(plain) - _AS_WHAT
        hit = self.lexicon["cues"].at([t.lemma for t in plain], end) if end > 0 else None
        if hit is None or "described" not in hit[0].traits:
            return None
        that = self._that(words)
        start = words[that + 1] if that else words[0]
        return Span(start.span.start, plain[end - 1].span.end), tuple(t.span for t in plain[end:])

    def _called(self, words: Sequence[Token], candidate: Candidate) -> tuple[Span, Spans] | None:
        """Return the clause before what a claim is called: "called the report that it leaks *a lie*"."""
        that = self._that(words)
        calls = self.lexicon["cues"].words("calls")
        if not that or not any(t.lemma in calls for t in cue_tokens(candidate, self.syntax)):
            return None
        last = next((t for t in reversed(words) if t.pos != "DET"), words[-1])
        before = [t for t in words[that + 1 :] if t.i < last.i]
        while before and before[-1].pos in {"DET", "ADJ"}:
            before.pop()
        if not before or last.lemma not in self._false():
            return None
        return Span(before[0].span.start, before[-1].span.end), (last.span,)

    def _fronted(self, candidate: Candidate) -> tuple[Span, Spans] | None:
        """Return the clause of "described *as nonsense* a claim that", and these words."""
        sentence = cue_sentence(candidate, self.syntax)
        cue = cue_tokens(candidate, self.syntax)
        after = [t for t in sentence.tokens[cue[-1].i + 1 :] if t.pos != "PUNCT"] if sentence and cue else []
        plain = [t for t in after[:_FARTHEST] if t.pos not in {"ADJ", "DET", "ADV"} or t.lemma in self._false()]
        hit = self.lexicon["cues"].at([t.lemma for t in plain], 0) if plain else None
        if hit is None or "described" not in hit[0].traits:
            return None
        rest = [t for t in after if t.span.start >= plain[hit[1] - 1].span.end]
        that = self._that(rest)
        if not that or that + 1 >= len(rest) or rest[that + 1].span.start >= candidate.reach.end:
            return None
        clause = Span(rest[that + 1].span.start, candidate.reach.end)
        return clause, (*(t.span for t in plain[: hit[1]]), rest[that - 1].span)

    def _false(self) -> frozenset[str]:
        return frozenset(phrase.split()[-1] for phrase in self.lexicon["cues"].words("described"))

    def _false_to(self, words: Sequence[Token], at: int) -> int:
        """Return where the words that call something false and begin at `at` end, 0 where none do."""
        hit = self.lexicon["cues"].at([t.lemma for t in words], at) if at < len(words) else None
        return at + hit[1] if hit and "falsifies" in hit[0].traits else 0

    def _is(self, token: Token, word: str) -> bool:
        return token.lemma in self.lexicon["grammar"].words(word)
