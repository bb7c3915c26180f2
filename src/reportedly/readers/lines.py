"""A text as its lines, each with its place; the text itself is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Span

_LINE = re.compile(r"[^\r\n]+")
_BREAKS = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds more than white space: its words, where they stand, whether an empty line is above."""

    text: str
    span: Span
    after_gap: bool


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that hold something, without the white space around them."""
    end = 0
    gap = False
    for match in _LINE.finditer(text):
        gap = gap or len(_BREAKS.findall(text, end, match.start())) > 1
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words[0])
            yield Line(words, Span(start, start + len(words)), gap)
        gap = not words
        end = match.end()


def paragraph(lines: Sequence[Line], first: int) -> str:
    """Return the lines from `first` to the next empty one as one string."""
    rest = lines[first + 1 :]
    end = next((i for i, line in enumerate(rest, first + 1) if line.after_gap), len(lines))
    return " ".join(line.text for line in lines[first:end])


def plain_of(text: str) -> str:
    """Return the letters and digits of `text` alone, without regard to case, to find it where spacing differs."""
    return "".join(char for char in text.casefold() if char.isalnum())
