"""Breaks text into lines for a drawing, which knows no lines: by how wide letters are in common sans-serif fonts.

The widths are rough. A drawing gives each stretch of words the length that was reckoned with (`textLength`), so that
any font fits into it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from reportedly.show.harmless import harmless

_NARROW, _THIN, _BROAD, _FULL = 0.27, 0.34, 0.85, 1.0
_SMALL, _CAPITAL, _GAP = 0.53, 0.68, 2.0
_WIDTHS = {**dict.fromkeys("fijlt.,;:'|!I’‘`", _NARROW), **dict.fromkeys(" r()[]/\\-“”", _THIN)}
_WIDTHS |= dict.fromkeys("mwMW@%—…<>=+~#&", _BROAD) | {"\ufffd": _FULL}
_WORDS = re.compile(r"\s*\S+|\s+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike: `look` is the status they are marked with, `number` that of the statement they open.

    In a line, `x` is where they begin and `wide` how much room they take; a number has no words of its own.
    """

    text: str
    look: str = ""
    number: int = 0
    x: float = 0.0
    wide: float = 0.0


def length(text: str, size: float) -> float:
    """Return about how wide text is in letters of a size."""
    return size * sum(map(_width, text))


def broken(text: str, size: float, wide: float) -> tuple[str, ...]:
    """Return the lines of a text, none wider than `wide` unless a single word is."""
    return tuple("".join(run.text for run in line) for line in lines_of([Run(text)], size, wide))


def lines_of(runs: Iterable[Run], size: float, wide: float) -> tuple[tuple[Run, ...], ...]:
    """Return runs one after the other as lines; a run that is broken goes on in the next line."""
    lines, line, at = list[tuple[Run, ...]](), list[Run](), 0.0
    shown = (replace(run, text=harmless(run.text)) for run in runs)  # what is drawn is what is measured
    for word in _words(shown, max(int(wide / size), 1)):
        if line and at + sum(_room(run, size) for run in word) > wide:
            lines.append(tuple(line))
            line, at = [], 0.0
        for run in word:
            piece = run if line else replace(run, text=run.text.lstrip())
            if piece.text:
                piece = replace(piece, x=round(at, 1), wide=round(_room(piece, size), 1))
                _append(line, piece)
                at += piece.wide
    return (*lines, tuple(line)) if line else tuple(lines)


def _append(line: list[Run], piece: Run) -> None:
    """Put a piece into a line: to the run before it where that looks the same."""
    last = line[-1] if line else None
    if last and (last.look, last.number, piece.number) == (piece.look, 0, 0):
        line[-1] = replace(last, text=last.text + piece.text, wide=round(last.wide + piece.wide, 1))
    else:
        line.append(piece)


def _words(runs: Iterable[Run], most: int) -> Iterator[list[Run]]:
    """Yield what must stay on one line, the blanks before it included; a word that no line can hold is cut."""
    word = list[Run]()
    for run in runs:
        for text in [run.text] if run.number else _WORDS.findall(run.text):
            for at in range(0, len(text), most):
                if word and (at or text[0].isspace()):
                    yield word
                    word = []
                word.append(replace(run, text=" ".join(text[at : at + most].splitlines())))
    yield word


def _room(run: Run, size: float) -> float:
    return length(run.text, size) + (_GAP if run.number else 0.0)


@cache
def _width(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _FULL
    return _CAPITAL if letter.isupper() else _SMALL
