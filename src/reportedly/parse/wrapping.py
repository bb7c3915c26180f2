"""Sees where a line ends only because the page was full, so that a sentence may run over its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

_LINE = re.compile(r"[^\r\n]+")
_NARROWEST, _WIDEST = 45, 100
_FEWEST = 3
_MOST = 0.8
_ENDS = (".", "!", "?", ":", '"', "”", "'")

Line = re.Match[str]


def unwrapped(text: str) -> str:
    r"""Return the text with a space for each line end at which its words run on; it stays as long as it was.

    Only a text set to one width throughout has such line ends, as wire services and letters have them: nearly
    every line is so full that the first word of the next would not have fitted.

    >>> unwrapped("One.\nTwo.")
    'One.\nTwo.'
    """
    lines = list(_LINE.finditer(text))
    width = max((len(line.group().rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if _is_joined(text, a, b)]
    full = [_is_full(a, b, width) for a, b in pairs]
    if sum(full) < _FEWEST or sum(full) < _MOST * len(full):
        return text
    open_ends = [a for (a, _), f in zip(pairs, full, strict=True) if f or not a.group().rstrip().endswith(_ENDS)]
    return _joined(text, [line.end() for line in open_ends])


def _is_joined(text: str, line: Line, after: Line) -> bool:
    """Say whether nothing but one line end stands between two lines, and the second does not begin a paragraph."""
    between = text[line.end() : after.start()]
    return between in {"\n", "\r\n", "\r"} and bool(line.group().strip()) and not after.group()[0].isspace()


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Say whether the next line's first word would not have fitted, give or take a few letters."""
    words = after.group().split(maxsplit=1)
    slack = width // 8
    return len(line.group().rstrip()) + 1 + len(words[0]) > width - slack


def _joined(text: str, ends: Sequence[int]) -> str:
    letters = list(text)
    for end in ends:
        letters[end] = " "
        if text[end : end + 2] == "\r\n":
            letters[end + 1] = " "
    return "".join(letters)
