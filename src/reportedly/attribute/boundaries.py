"""Keeps an attribution within its paragraph, its sentence and its quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate
from reportedly.attribute.nearby import Nearby
from reportedly.model import Span, Spans, Syntax, hull

_MARK = 2
"""How many characters an opening mark has at most."""
_CLOSING = " \t\n\"”»'’)]"
_STOPS = (".", "!", "?", "…", ":", ";")
_FUNCTION = frozenset({"DET", "ADP", "AUX", "SCONJ", "CCONJ", "PART", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Knows the lines, sentences and quotations of a report, and what in it does not speak: datelines and the like."""

    text: str
    syntax: Syntax
    quotations: Nearby
    silent: Nearby = field(default_factory=lambda: Nearby(()))

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate without what cannot be its own.

        Words that nobody quotes belong to it only in the line of its cue, and within one sentence. A cue inside a
        quotation has no source outside it.
        """
        if not candidate.cue:
            return candidate
        content = self._in_cues_sentence(
            [p for c in self._spoken(candidate.content) for p in self._kept(c, candidate.cue[0])], candidate
        )
        source = candidate.source if self._one_side(candidate) else ()
        return replace(candidate, content=content, source=source)

    def _spoken(self, content: Spans) -> Iterator[Span]:
        """Yield what speaks of it: a tag may run from a headline over the dateline into the story."""
        for piece in content:
            holes = [self.silent.spans[i] for i in self.silent.over(piece)]
            yield from (trimmed for part in without((piece,), holes) if (trimmed := part.trimmed(self.text)))

    def _in_cues_sentence(self, pieces: list[Span], candidate: Candidate) -> Spans:
        """Return the pieces without unquoted ones of another sentence, where some lie in the sentence of the cue."""
        sentence = self.syntax.sentence_at(candidate.cue[0].start)
        own = [p for p in pieces if sentence and sentence.span.touches(p)]
        kept = tuple(p for p in pieces if not own or p in own or self.quotations.any_over(p))
        return kept if any(self._says(piece) for piece in kept) else ()

    def _says(self, piece: Span) -> bool:
        """Say whether a piece is more than an article or a preposition left over at a border."""
        if self.quotations.any_over(piece):
            return True
        words = (t for s in self.syntax.sentences_over(piece) for t in s.within(piece))
        return any(t.pos not in _FUNCTION for t in words)

    def _one_side(self, candidate: Candidate) -> bool:
        cue = self._quotation(candidate.cue[0])
        return cue is None or all(cue.covers(piece) for piece in candidate.source)

    def _kept(self, piece: Span, cue: Span) -> Spans:
        if self.quotations.any_over(piece):
            return self._told_and_quoted(piece, cue)
        lines = tuple(self._lines(piece))
        mine = tuple(p for p in lines if self._same_line(p, cue))
        return tuple(self._one_sentence(p, cue) for p in mine)

    def _told_and_quoted(self, piece: Span, cue: Span) -> Spans:
        """Return a piece with quotations in it; one that does not begin with one ends with its sentence.

        A quotation that begins there may run on beyond it. One that has later sentences to itself is kept, too.
        """
        quoted = [self.quotations.spans[i] for i in self.quotations.over(piece)]
        told = self._one_sentence(piece, cue)
        if told == piece or quoted[0].start <= piece.start + _MARK:
            return (piece,)
        ends = (s.end for q in quoted if q.touches(told) for s in self._ended(q))
        told = Span(told.start, min(piece.end, max((told.end, *ends))))
        alone = (q for q in quoted if not q.touches(told) and self._alone(q))
        return tuple(sorted((told, *(Span(max(q.start, piece.start), min(q.end, piece.end)) for q in alone))))

    def _alone(self, quotation: Span) -> bool:
        """Say whether nothing but the quotation stands in its sentences."""
        around = hull((quotation, *(s.span for s in self.syntax.sentences_over(quotation))))
        sides = (Span(around.start, quotation.start), Span(quotation.end, around.end))
        return not any(c.isalnum() for side in sides for c in side.of(self.text))

    def _quotation(self, span: Span) -> Span | None:
        return next((q for i in self.quotations.over(span) if (q := self.quotations.spans[i]).covers(span)), None)

    def _lines(self, piece: Span) -> Iterator[Span]:
        start = piece.start
        for line in piece.of(self.text).splitlines(keepends=True):
            yield Span(start, start + len(line)).trimmed(self.text)
            start += len(line)

    def _same_line(self, piece: Span, cue: Span) -> bool:
        between = self.text[min(piece.end, cue.end) : max(piece.start, cue.start)]
        return "\n" not in between or self.text[cue.end - 1] == ":"

    def _one_sentence(self, piece: Span, cue: Span) -> Span:
        """Return the part of `piece` in the sentence of the cue, or else in the sentence next to it."""
        sentences = self._ended(piece)
        if len(sentences) < 2:  # noqa: PLR2004 - one sentence cannot be cut
            return piece
        nearest = min(sentences, key=lambda s: max(s.start - cue.end, cue.start - s.end, 0))
        return Span(max(piece.start, nearest.start), min(piece.end, nearest.end))

    def _ended(self, piece: Span) -> list[Span]:
        """Return the sentences over `piece`, those made one that no full stop or its like parts."""
        found: list[Span] = []
        for sentence in self.syntax.sentences_over(piece):
            if found and not found[-1].of(self.text).rstrip(_CLOSING).endswith(_STOPS):
                found[-1] = hull((found[-1], sentence.span))
            else:
                found.append(sentence.span)
        return found
