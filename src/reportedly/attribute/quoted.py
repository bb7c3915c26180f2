"""Gives every quotation its speaker: whole where a tag caught half of it, and where it runs on without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.attached import SpeakersBehind, speakers_behind
from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, joined, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Span, Spans, Syntax, hull

_SHORTEST = 4
_CAUGHT = 0.3
_GAP = 300
_STOPS = frozenset(".!?…")


def complete_quotations(
    candidates: Sequence[Candidate], quotations: Sequence[Span], syntax: Syntax, text: str
) -> tuple[Candidate, ...]:
    """Return the candidates with each quotation of at least four words wholly in the content of its speaker.

    It goes to the speaker named right behind it, and then has any length. One that nobody holds goes to the cue in its
    own sentence, else to the speaker of the quotation before it where the paragraph, or the quotation itself, runs on.
    """
    placed = [c for c in candidates if c.cue or c.content]
    behind = speakers_behind(placed, quotations, text)
    return _Quoted(behind.without_others(placed, syntax), syntax, text, behind).complete(quotations)


@dataclass(slots=True)
class _Quoted:
    """The candidates of one report while quotations are dealt out to them."""

    candidates: list[Candidate]
    syntax: Syntax
    text: str
    behind: SpeakersBehind

    def complete(self, quotations: Sequence[Span]) -> tuple[Candidate, ...]:
        near = Nearby([hull((*c.cue, *c.content)) for c in self.candidates])
        given: dict[int, list[Span]] = {}
        last: tuple[int | None, int] = (None, 0)
        for quotation in quotations:
            owner = self.behind.of.get(quotation)
            if len(quotation.of(self.text).split()) < _SHORTEST and not (
                owner is not None and self.behind.begins(quotation)
            ):
                held = self._holder(quotation, tuple(near.over(quotation)))
                if held is None and last[0] is not None and self._goes_on(quotation, last[1], last[0]):
                    held = last[0]
                    given.setdefault(held, []).append(quotation)
                last = last if held is None else (held, quotation.end)
                continue
            if owner is None:
                owner = self._owner(quotation, near, last)
            if owner is not None:
                given.setdefault(owner, []).append(quotation)
            last = (owner, quotation.end)
        return tuple(
            replace(c, content=joined((*c.content, *given[i]))) if i in given else c
            for i, c in enumerate(self.candidates)
        )

    def _goes_on(self, quotation: Span, end: int, owner: int) -> bool:
        """Say whether a few quoted words are a sentence that runs on from those before: '“No,” he said. “Never.”'."""
        gap = Span(end, max(end, quotation.start))
        whole = self.behind.begins(quotation) and quotation.of(self.text).rstrip()[-1:] in _STOPS
        return whole and "\n" not in gap.of(self.text) and self._runs_on(gap, owner)

    def _owner(self, quotation: Span, near: Nearby, last: tuple[int | None, int]) -> int | None:
        around = self._sentences(quotation)
        close = tuple(near.over(around))
        turn = next((i for i in close if self._opens_with_label(quotation, self.candidates[i])), None)
        if turn is not None:
            return turn
        holder = self._holder(quotation, close)
        if holder is None:
            holder = self._beside(quotation, around, close)
        if (
            holder is None
            and last[0] is not None
            and self._runs_on(Span(last[1], max(last[1], quotation.start)), last[0])
        ):
            holder = last[0]
        return holder

    def _opens_with_label(self, quotation: Span, candidate: Candidate) -> bool:
        """Say whether a quotation is a speaker's turn in a transcript: it begins with the source and a colon."""
        begins = candidate.source and candidate.source[0].start == quotation.start
        return bool(begins and candidate.cue[0].of(self.text) == ":")

    def _sentences(self, quotation: Span) -> Span:
        over = [s.span for s in self.syntax.sentences_over(quotation)]
        return hull((quotation, *over))

    def _holder(self, quotation: Span, close: Sequence[int]) -> int | None:
        """Return the outermost candidate that caught a good part of `quotation` from a cue outside it."""
        caught = [
            (len(self.candidates[i].reach), i)
            for i in close
            if self.candidates[i].content
            and not touch(self.candidates[i].cue, (quotation,))
            and _share(self.candidates[i].content, quotation) >= _CAUGHT
        ]
        return max(caught)[1] if caught else None

    def _beside(self, quotation: Span, around: Span, close: Sequence[int]) -> int | None:
        """Return the candidate whose cue stands in the sentence of `quotation`, outside it, nearest to it."""
        near = [
            (min(abs(quotation.start - cue.end), abs(cue.start - quotation.end)), i)
            for i in close
            for cue in self.candidates[i].cue[:1]
            if around.covers(cue) and not quotation.touches(cue)
        ]
        return min(near)[1] if near else None

    def _runs_on(self, gap: Span, owner: int) -> bool:
        """Say whether nothing but marks, space and the speaker's own cue, or its sentence, parts two quotations."""
        if len(gap) > _GAP:
            return False
        speaker = self.candidates[owner]
        between = without((gap,), (*speaker.cue, *speaker.source))
        return self._wordless(between) or self._one_sentence(gap, speaker)

    def _one_sentence(self, gap: Span, speaker: Candidate) -> bool:
        """Say whether the speaker's cue follows one quotation in a sentence that ends before the other."""
        sentence = cue_sentence(speaker, self.syntax)
        if sentence is None or not gap.covers(speaker.cue[0]) or "\n" in gap.of(self.text):
            return False
        end = sentence.span.end
        return gap.start < end <= gap.end and self._wordless((Span(end, gap.end),))

    def _wordless(self, pieces: Spans) -> bool:
        return not any(c.isalnum() for piece in pieces for c in piece.of(self.text))


def _share(content: Spans, quotation: Span) -> float:
    shared = sum(max(0, min(p.end, quotation.end) - max(p.start, quotation.start)) for p in content)
    return shared / len(quotation)
