"""The printed lines of pages -> paragraphs: which lines belong together, and which run on in the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.readers.documents.edges import Edges, edges_of
from reportedly.readers.documents.sheet import PdfLine

_ENDS = (".", "!", "?", ":", ".”", '."', "!”", "?”", '?"', ".)", "…")
_WIDE = 1.6
_OTHER_SIZE = 1.2
_SLACK = 3
"""Letters: lines are of one width only by and large."""


def paragraphs_of(pages: Sequence[Sequence[PdfLine]]) -> Iterator[str]:
    """Yield the paragraphs of all pages in order; one may run on over the edge of its page or column.

    A line that was broken only because it was full runs on after a space, or at once after a hyphen; one that ends
    early, as in a list or an address, keeps its end.
    """
    waiting = ""
    for lines in pages:
        above: PdfLine | None = None
        edges = edges_of(lines)
        for line in lines:
            if waiting and _begins(above, line, waiting):
                yield waiting
                waiting = ""
            waiting += (_joint(above, line, edges) if waiting else "") + line.text
            above = line
    if waiting:
        yield waiting


def _begins(above: PdfLine | None, line: PdfLine, waiting: str) -> bool:
    """Say whether a paragraph begins with `line`: after a gap, in another size, or on a new page after a full stop."""
    if above is None or _is_elsewhere(above, line):
        return waiting.endswith(_ENDS)
    if max(above.size, line.size) > _OTHER_SIZE * min(above.size, line.size):
        return True
    return above.bottom - line.bottom > _WIDE * line.size


def _is_elsewhere(above: PdfLine, line: PdfLine) -> bool:
    """Say whether a line begins another column, farther up than the line before it."""
    return line.bottom > above.bottom + above.size


def _joint(above: PdfLine | None, line: PdfLine, edges: Edges) -> str:
    """Return what stands between two lines of a paragraph."""
    if above and above.text.endswith("-") and above.text[-2:-1].isalnum():
        return ""
    if above is None or _is_elsewhere(above, line):
        return " "
    return " " if _is_full(above, line, edges) else "\n"


def _is_full(above: PdfLine, line: PdfLine, edges: Edges) -> bool:
    """Say whether the first word of `line` would not have fitted at the end of the one `above` it."""
    if above.is_row or line.is_row:
        return False
    letter = (line.right - line.left) / max(len(line.text), 1)
    word = line.text.split(maxsplit=1)[0]
    return above.right + (len(word) + _SLACK) * letter > edges.beside(above)
