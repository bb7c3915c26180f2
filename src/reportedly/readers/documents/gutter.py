"""Lines that were written across two columns -> the columns, one after the other."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterator, Sequence

from reportedly.readers.documents.sheet import PdfLine

_FEWEST_ROWS = 3
_FEWEST_WORDS = 3
_ASIDE = 1.5
_MOST_COLUMNS = 8


def in_columns(lines: Sequence[PdfLine], most: int = _MOST_COLUMNS) -> tuple[PdfLine, ...]:
    """Return the lines of a page with those of a right column behind those of the left one that they stand beside.

    Columns are told by three rows or more of two lines each, of which the right ones begin at the same distance from
    the edge; both must have words enough to be text, since a table is read row by row. A line that stands across both
    columns, such as a headline, stays between what is above and what is below it. At most `most` columns are told.
    """
    gutter = _gutter(lines) if most > 1 else None
    if gutter is None:
        return tuple(line for row in _rows(lines) for line in _joined(row))
    ordered: list[PdfLine] = []
    left: list[PdfLine] = []
    right: list[PdfLine] = []
    for line in lines:
        if line.left < gutter < line.right:
            ordered += [*left, *in_columns(right, most - 1), line]
            left, right = [], []
        else:
            (right if line.left >= gutter else left).append(line)
    return (*ordered, *left, *in_columns(right, most - 1))


def _gutter(lines: Sequence[PdfLine]) -> float | None:
    """Return where the right column begins, a little to the left of it; None where there are no two columns."""
    rows = [(a, b) for a, b in itertools.pairwise(lines) if _is_beside(a, b)]
    if len(rows) < _FEWEST_ROWS:
        return None
    edge = statistics.median(b.left for _, b in rows)
    rows = [(a, b) for a, b in rows if abs(b.left - edge) < _ASIDE * b.size]
    words = [len(line.text.split()) for row in rows for line in row]
    if len(rows) < _FEWEST_ROWS or statistics.median(words) < _FEWEST_WORDS:
        return None
    return min(b.left for _, b in rows) - 1.0


def _is_beside(line: PdfLine, after: PdfLine) -> bool:
    return after.left > line.right and abs(after.bottom - line.bottom) < line.size / 2


def _rows(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Yield the lines of a page that stand beside each other together."""
    row: list[PdfLine] = []
    for line in lines:
        if row and not _is_beside(row[-1], line):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _joined(row: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the pieces of a row of a table, or of a line with a wide gap in it, as the one line they are."""
    first, last = row[0], row[-1]
    words = " ".join(line.text for line in row)
    yield PdfLine(words, first.bottom, max(line.top for line in row), first.left, last.right, len(row) > 1)
