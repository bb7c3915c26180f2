"""Where the columns of a printed page begin and end, as its lines show."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.readers.documents.sheet import PdfLine

_STEP = 12.0
"""Points: lines whose left edges differ by less begin alike, indented or not."""

_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Edges:
    """The right edges of a page's lines by where they begin, and where columns begin; each in order."""

    ends: Mapping[int, Sequence[float]]
    begins: Sequence[float]

    def beside(self, line: PdfLine) -> float:
        """Return how far the lines that begin like this one reach, those left out that reach into the next column."""
        at = bisect_right(self.begins, line.right)
        limit = self.begins[at] if at < len(self.begins) else float("inf")
        ends = self.ends[_step(line)]
        return ends[bisect_right(ends, limit) - 1]


def edges_of(page: Sequence[PdfLine]) -> Edges:
    """Return the edges of a page; a column is where three lines or more begin alike."""
    ends: defaultdict[int, list[float]] = defaultdict(list)
    lefts: defaultdict[int, list[float]] = defaultdict(list)
    for line in page:
        ends[_step(line)].append(line.right)
        lefts[_step(line)].append(line.left)
    begins = sorted(min(some) for some in lefts.values() if len(some) >= _FEWEST)
    return Edges({step: sorted(some) for step, some in ends.items()}, begins)


def _step(line: PdfLine) -> int:
    return round(line.left / _STEP)
