"""A report as word pieces, a manageable stretch at a time."""

from __future__ import annotations

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
    """Word pieces in text order: number in the vocabulary, place, whether a word begins, sentence and line."""

    ids: Ints
    starts: Ints
    ends: Ints
    first: Flags
    sentence_of: Ints
    line_of: Ints

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
    """Yield the sentences in groups, each group within `longest` characters.

    A sentence that is too long is cut, at white space where there is some.

    >>> list(stretches("Yes. No. Maybe so.", [Span(0, 4), Span(5, 8), Span(9, 18)], 9))
    [(Span(start=0, end=4), Span(start=5, end=8)), (Span(start=9, end=18),)]
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
    for sentence in sentences:
        at = sentence.start
        while sentence.end - at > longest:
            cut = _white_space_before(text, at + longest, longest // 10)
            yield Span(at, cut)
            at = cut
        if at < sentence.end:
            yield Span(at, sentence.end)


def _white_space_before(text: str, at: int, furthest: int) -> int:
    """Return the nearest place before `at` that follows white space; `at` itself where none is near."""
    return next((place for place in range(at, at - furthest, -1) if text[place - 1].isspace()), at)


def pieces(
    ids: Sequence[int], offsets: Sequence[tuple[int, int]], words: Sequence[int], group: Sequence[Span], text: str
) -> Pieces:
    """Return what a tokenizer made of the text that `group` spans, with places in the whole text.

    Pieces between the sentences of the group are left out.
    """
    at = np.asarray(offsets, dtype=np.int64).reshape(-1, 2) + group[0].start
    sentence_of = np.maximum(np.searchsorted([span.start for span in group], at[:, 0], side="right") - 1, 0)
    inside = at[:, 0] < np.array([span.end for span in group], dtype=np.int64)[sentence_of]
    return Pieces(
        ids=np.asarray(ids, dtype=np.int64)[inside],
        starts=at[inside, 0],
        ends=at[inside, 1],
        first=(np.diff(np.asarray(words, dtype=np.int64), prepend=-1) != 0)[inside],
        sentence_of=sentence_of[inside],
        line_of=lines_of(text[group[0].start : group[-1].end], at[inside, 0] - group[0].start),
    )


def with_plain_marks(text: str) -> str:
    """Return the text, every character in its place, with a double mark for two apostrophes or backticks.

    Some newswire writes quotation marks so; the network has learnt the others.

    >>> with_plain_marks("He said ''go'' twice.")
    'He said " go"  twice.'
    """
    return text.replace("``", '" ').replace("''", '" ')


def lines_of(text: str, starts: Ints) -> Ints:
    r"""Return the number of the line that each place lies in.

    >>> lines_of("a b\nc", np.array([0, 2, 4])).tolist()
    [0, 0, 1]
    """
    ends = [at for at, sign in enumerate(text) if sign == "\n"]
    return np.searchsorted(ends, starts, side="left").astype(np.int64)
