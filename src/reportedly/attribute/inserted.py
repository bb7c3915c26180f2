"""Gives a voice that is set into a sentence between commas the words before it: "*The dam*, she said, would hold"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Report, Sentence, Span, Syntax, Token, hull

_PARTS = ",–—"
_AROUND = _PARTS + "\"“”„‟«»'‘’`"
_CLAUSE = frozenset({"conj", "relcl"})
_DESCRIBES = frozenset({"appos", "relcl", "acl"})
_BESIDE = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "prt"})
_CUE_S_OWN = 40


@dataclass(frozen=True, slots=True)
class InsertedVoice:
    """Knows the sentences, the cues, the quotations and the regions of a report."""

    report: Report
    syntax: Syntax
    lexicon: Lexicon
    cues: Nearby
    quotations: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the words of its sentence before it, where commas set it off from words behind it.

        They begin where their clause does, without a conjunction that only joins it to what stood before. Nothing is
        taken that another cue or a quotation stands in, nor the frame of a quotation: 'Asked again, she said, "No."'.
        """
        sentence = cue_sentence(candidate, self.syntax)
        said = hull((*candidate.cue, *candidate.source)) if sentence else None
        if sentence is None or said is None or not candidate.content or not sentence.span.covers(said):
            return candidate
        aside = self._aside(said, candidate, sentence)
        behind = Span(aside.end, sentence.span.end).trimmed(self.report.text, _AROUND) if aside else None
        if not aside or not behind or self._quotes(Span(aside.end, behind.start + 1)):
            return candidate
        before = self._before(aside, behind, candidate, sentence)
        if not before or self.cues.any_over(before) or self.quotations.any_over(before):
            return candidate
        kept = [p for p in candidate.content if p.start >= aside.end or p.end <= sentence.span.start]
        return replace(candidate, content=joined((*kept, before)))

    def _quotes(self, gap: Span) -> bool:
        """Say whether a quotation begins in the gap with a capital, as one that is a sentence of its own does."""
        return self.quotations.any_over(gap) and self.report.text[gap.end - 1].isupper()

    def _aside(self, said: Span, candidate: Candidate, sentence: Sentence) -> Span | None:
        """Return source and cue with what else stands between the same two commas, None where they do not."""
        text = self.report.text
        left = text[sentence.span.start : said.start].rstrip()
        if left[-1:] not in _PARTS or not left:
            return None
        end = next((i for i in range(said.end, min(said.end + _CUE_S_OWN, sentence.span.end)) if text[i] in _PARTS), -1)
        if end < 0 or touch(candidate.content, (Span(said.end, end),)):
            return None
        cue = cue_tokens(candidate, self.syntax)
        own = {t.i for c in cue for d in sentence.children(c) if d.dep in _BESIDE for t in sentence.subtree(d)}
        between = sentence.within(Span(said.end, end))
        return Span(said.start, end) if all(t.i in own and t.pos not in {"VERB", "AUX"} for t in between) else None

    def _before(self, aside: Span, behind: Span, candidate: Candidate, sentence: Sentence) -> Span | None:
        """Return the words before the aside from where the clause that goes on behind it begins."""
        after = [t for t in sentence.tokens if t.span.start >= behind.start]
        if not after or any(t.dep == "mark" and t.lemma in self.lexicon["grammar"].words("that") for t in after[:1]):
            return None
        if self.cues.any_over(_highest(after).span):
            return None
        verb = _verb_across(after, cue_tokens(candidate, self.syntax))
        start = self._spoken_from(sentence.span.start, aside.start)
        if verb.dep in _DESCRIBES and touch((sentence.head(verb).span,), candidate.source):
            return None
        if verb.dep in _CLAUSE:
            start = max(start, sentence.subtree_span(verb).start)
        if start >= aside.start:
            return None
        words = [t for t in sentence.tokens if start <= t.span.start and t.span.end <= aside.start]
        while words and (words[0].pos in {"CCONJ", "PUNCT", "SPACE"}):
            words = words[1:]
        if not words or self._medium(words, sentence):
            return None
        return Span(words[0].span.start, aside.start).trimmed(self.report.text, _PARTS)

    def _spoken_from(self, start: int, end: int) -> int:
        """Return where the words of the body begin in a sentence: behind its dateline, in its last line."""
        regions = [r.span.end for r in self.report.regions if r.span.start < end and start < r.span.end <= end]
        return max([start, self.report.text.rfind("\n", start, end) + 1, *regions])

    def _medium(self, words: list[Token], sentence: Sentence) -> bool:
        """Say whether the words are where it was said and not what: "in a statement"."""
        speaking = self.lexicon["grammar"].words("speaking")
        if words[0].pos != "ADP":
            return False
        thing = sentence.child(words[0], "pobj")
        return thing is not None and thing.lemma in speaking


def _verb_across(after: Sequence[Token], cue: Sequence[Token]) -> Token:
    """Return the highest word behind the aside; the word of the cue that it depends on, where it does."""
    top = _highest(after)
    return next((t for t in cue if t.i == top.head), top)


def _highest(words: Sequence[Token]) -> Token:
    """Return the first of the words that depends on none of them."""
    own = {t.i for t in words}
    return next(t for t in words if t.head not in own or t.head == t.i)
