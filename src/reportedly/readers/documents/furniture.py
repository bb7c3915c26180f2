"""What stands on printed pages beside the report: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.readers.documents.sheet import PdfLine, Sheet

_MARGIN = 0.1
_FEWEST, _ENOUGH = 2, 3
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[^\w]{0,3}\d{1,4}[^\w]{0,3}")
_LONGEST = 200


def parted(sheets: Sequence[Sheet]) -> tuple[tuple[tuple[PdfLine, ...], ...], tuple[str, ...]]:
    """Return the lines of the report page by page, and apart from them the furniture of the pages, each line once.

    Furniture is what stands in the upper or lower tenth of a page and is a number, or repeats, whatever its numbers, on
    half of the pages and at least two; three are enough, since chapters have heads of their own.
    """
    shapes = Counter(
        shape for sheet in sheets for shape in {_shape(line) for line in sheet.lines if _apart(line, sheet)}
    )
    repeated = {shape for shape, count in shapes.items() if count >= min(max(_FEWEST, len(sheets) / 2), _ENOUGH)}
    bodies: list[tuple[PdfLine, ...]] = []
    furniture: list[str] = []
    for sheet in sheets:
        odd = {n for n, line in enumerate(sheet.lines) if _apart(line, sheet) and _is_furniture(line, repeated)}
        bodies.append(tuple(line for n, line in enumerate(sheet.lines) if n not in odd))
        furniture.extend(line.text for n, line in enumerate(sheet.lines) if n in odd)
    return tuple(bodies), tuple(dict.fromkeys(furniture))


def _apart(line: PdfLine, sheet: Sheet) -> bool:
    middle = (line.bottom + line.top) / 2
    return not _MARGIN * sheet.height <= middle <= (1 - _MARGIN) * sheet.height


def _is_furniture(line: PdfLine, repeated: set[str]) -> bool:
    return _NUMBER.fullmatch(line.text) is not None or (len(line.text) <= _LONGEST and _shape(line) in repeated)


def _shape(line: PdfLine) -> str:
    return _DIGITS.sub("0", line.text.casefold())
