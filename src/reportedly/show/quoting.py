"""The words of statements as they are quoted: what was searched for is marked, and where they are interrupted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from reportedly.model import Hit

GAP = " … "


def pieces_of(hit: Hit) -> Iterator[tuple[str, bool]]:
    """Yield the words of a statement in pieces, each with whether it is what was searched for."""
    gaps = frozenset(_gaps(hit))
    ends = {0, len(hit.text), *(end for span in hit.marks for end in (span.start, span.end))}
    for begin, end in pairwise(sorted(ends | gaps | {gap + 1 for gap in gaps})):
        is_marked = any(span.start <= begin and end <= span.end for span in hit.marks)
        yield (GAP, False) if begin in gaps else (hit.text[begin:end], is_marked)


def quoted(hit: Hit) -> str:
    """Return the words of a statement with an ellipsis where they are interrupted."""
    return "".join(words for words, _ in pieces_of(hit))


def _gaps(hit: Hit) -> Iterator[int]:
    """Yield where a blank stands for what is left out; nothing where white space was joined, too, and none can tell."""
    ends = [*accumulate(span.end - span.start + 1 for span in hit.content)]
    if ends and ends[-1] == len(hit.text) + 1:
        yield from (end - 1 for end in ends[:-1])
