"""Takes a sentence that its attribution interrupts as reported whole: "The mission, according to X, came first"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, joined
from reportedly.attribute.nearby import Nearby
from reportedly.model import Sentence, Span, Syntax, hull

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_MARKS = (",", "–", "—", " - ")


@dataclass(frozen=True, slots=True)
class InterruptedSentence:
    """Knows the sentences, the cues and the quotations of a report."""

    text: str
    syntax: Syntax
    cues: Nearby
    quotations: Nearby

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate run on to its sentence's end, where words stand on both sides of its cue.

        Not where another cue follows, nor in a sentence that quotes.
        """
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or not candidate.content or self.quotations.any_over(sentence.span):
            return candidate
        aside = hull((*candidate.cue, *candidate.source))
        before = [p for p in candidate.content if sentence.span.start <= p.start and p.end <= aside.start]
        if not before or not _marked(self.text[before[-1].end - 1 : aside.start]):
            return candidate
        candidate = self._described(candidate, aside, sentence)
        rest = self._rest(candidate, before, hull((*candidate.cue, *candidate.source)), sentence)
        if rest is None or self.cues.any_over(rest):
            return candidate
        return replace(candidate, content=joined((*candidate.content, rest)))

    def _described(self, candidate: Candidate, aside: Span, sentence: Sentence) -> Candidate:
        """Return the candidate with a description of its source, set off by commas, with the source: "X, a paper,"."""
        after = [p for p in candidate.content if p.start >= aside.end]
        comma = self.text.find(",", after[0].start, after[0].end) if after else -1
        if comma < 0 or not candidate.source or candidate.source[-1].end != aside.end:
            return candidate
        words = list(sentence.within(Span(after[0].start, comma)))
        if not words or words[0].pos != "DET" or any(t.pos in {"VERB", "AUX"} for t in words):
            return candidate
        source = Span(candidate.source[-1].start, comma)
        content = joined(without(candidate.content, (Span(after[0].start, comma + 1),)))
        return replace(candidate, source=(*candidate.source[:-1], source), content=content)

    def _rest(self, candidate: Candidate, before: list[Span], aside: Span, sentence: Sentence) -> Span | None:
        """Return what follows the aside up to the end of the sentence, if it belongs to the words before it."""
        after = [p for p in candidate.content if p.start >= aside.end]
        if after:
            rest = Span(after[-1].end, max(after[-1].end, sentence.span.end))
            return rest if rest and _marked(self.text[aside.end : after[0].start + 1]) else None
        return self._completing(aside, sentence) if _is_incomplete(before[-1], aside, sentence) else None

    def _completing(self, aside: Span, sentence: Sentence) -> Span | None:
        """Return what follows the aside, and follows a description of the source ("X, a newsletter, ...")."""
        rest = Span(aside.end, max(aside.end, sentence.span.end)).trimmed(self.text, ",–—")
        words = list(sentence.within(rest))
        comma = self.text.find(",", rest.start, rest.end)
        if words and words[0].pos == "DET" and comma > 0:
            rest = Span(comma, rest.end).trimmed(self.text, ",")
        elif words and words[0].pos == "DET" and not any(t.pos in {"VERB", "AUX"} for t in words):
            return None
        return rest or None


def _is_incomplete(words: Span, aside: Span, sentence: Sentence) -> bool:
    """Say whether a clause stops before it has said anything: without its verb, or right after an auxiliary."""
    inside = list(sentence.within(words))
    if any(t.dep in _SUBJECT and sentence.head(t).span.start >= aside.end for t in inside):
        return True
    return bool(inside) and (inside[-1].pos == "AUX" or all(t.pos not in {"VERB", "AUX"} for t in inside))


def _marked(gap: str) -> bool:
    return any(mark in gap for mark in _MARKS)
