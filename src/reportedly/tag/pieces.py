"""A report as word pieces, a manageable stretch at a time."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.model.text import Span
from reportedly.tag.decode import Flags, Ints

LONGEST_STRETCH = 60_000
"""In characters: what is held in memory at once, however long a report or a sentence is."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces in text order: number in the vocabulary, place in the text, whether a word begins, sentence."""

    ids: Ints
    starts: Ints
    ends: Ints
    first: Flags
    sentence_of: Ints

    def span(self, first: int, last: int, text: str) -> Span:
        """Return the characters of the words that begin at the pieces `first` to `last`, with a last accent."""
        final = last
        while final + 1 < len(self.ids) and not self.first[final + 1]:
            final += 1
        end = int(self.ends[final])
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        return Span(int(self.starts[first]), end)


def stretches(text: str, sentences: Sequence[Span], longest: int = LONGEST_STRETCH) -> Iterator[tuple[Span, ...]]:
    """Yield the whole text as groups of sentences, each group within `longest` characters.

    A sentence reaches to the start of the next one; one that is too long is cut, at white space where there is some.

    >>> list(stretches("Yes. No. Maybe so.", [Span(0, 4), Span(5, 8), Span(9, 18)], 9))
    [(Span(start=0, end=5), Span(start=5, end=9)), (Span(start=9, end=18),)]
    """
    group: list[Span] = []
    for span in _cut(text, sentences, longest):
        if group and span.end - group[0].start > longest:
            yield tuple(group)
            group = []
        group.append(span)
    if group:
        yield tuple(group)


def _cut(text: str, sentences: Sequence[Span], longest: int) -> Iterator[Span]:
    borders = [0, *sorted({span.start for span in sentences if 0 < span.start < len(text)}), len(text)]
    for start, end in itertools.pairwise(borders):
        at = start
        while end - at > longest:
            cut = _white_space_before(text, at + longest, longest // 10)
            yield Span(at, cut)
            at = cut
        if at < end:
            yield Span(at, end)


def _white_space_before(text: str, at: int, furthest: int) -> int:
    """Return the nearest place before `at` that follows white space; `at` itself where none is near."""
    return next((place for place in range(at, at - furthest, -1) if text[place - 1].isspace()), at)


def pieces(
    ids: Sequence[int], offsets: Sequence[tuple[int, int]], words: Sequence[int], group: Sequence[Span]
) -> Pieces:
    """Return what a tokenizer made of the text of `group`, with places in the whole text."""
    at = np.asarray(offsets, dtype=np.int64).reshape(-1, 2) + group[0].start
    sentence_starts = np.array([span.start for span in group], dtype=np.int64)
    return Pieces(
        ids=np.asarray(ids, dtype=np.int64),
        starts=at[:, 0],
        ends=at[:, 1],
        first=np.diff(np.asarray(words, dtype=np.int64), prepend=-1) != 0,
        sentence_of=np.maximum(np.searchsorted(sentence_starts, at[:, 0], side="right") - 1, 0),
    )
