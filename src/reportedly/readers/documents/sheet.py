"""A printed page as plain values: lines of text and where they stand; nothing of any PDF library gets past here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of text and its edges in points, counted from the foot of the page and from its left.

    `is_row` where it has a wide gap in it, as the rows of tables do.
    """

    text: str
    bottom: float = 0.0
    top: float = 0.0
    left: float = 0.0
    right: float = 0.0
    is_row: bool = False

    @property
    def size(self) -> float:
        """The height of the line, at least a point."""
        return max(self.top - self.bottom, 1.0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its height in points, and its lines in the order in which they were written."""

    height: float
    lines: tuple[PdfLine, ...]


@dataclass(frozen=True, slots=True)
class PdfFields:
    """What a PDF says of itself, as written; empty where it is silent. `made` is like D:20120208170000+01'00'."""

    title: str = ""
    author: str = ""
    made: str = ""
