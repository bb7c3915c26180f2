"""Finds what stands between quotation marks, and forgives marks that are odd."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.model import Span

_OPEN, _CLOSE, _EITHER = "“„«‟", "”»", ('"', "''")
_WRONG_WAY = "”"
_LOW, _HIGH = "„", "“"
_MARK = re.compile(r"[“”„«»‟\"]|``|''|\n\s*\n|\n")
_LONGEST = 4000


def find_quotations(text: str) -> tuple[Span, ...]:
    """Return the words between each pair of double quotation marks, without the marks, in text order.

    A mark that is never closed ends with its line, as news style has it when the next paragraph opens again; where the
    next mark only closes, the quotation runs on to it. A closing mark that was never opened is passed over, but for
    one that stands the wrong way round at the start of a line. Two
    apostrophes close, and open where words follow at once and none stands right before. Single quotation marks are
    left alone: most are apostrophes.
    """
    return tuple(_walk(text))


def _walk(text: str) -> Iterator[Span]:
    begun: int | None = None
    low = False
    for mark, following in _with_next(list(_MARK.finditer(text))):
        sign = mark.group()
        if begun is not None and sign.isspace() and _closed_later(text, following, begun):
            continue
        if begun is not None and sign in _EITHER and _only_opens(text, mark.start(), mark.end()):
            begun = mark.end()
        elif begun is not None and (sign.isspace() or _closes(sign) or (low and sign == _HIGH)):
            if mark.start() - begun <= _LONGEST and mark.start() > begun:
                yield Span(begun, mark.start())
            begun = None
        elif not sign.isspace() and begun is None and _opens(mark, text):
            begun, low = mark.end(), sign == _LOW
    if begun is not None and begun < len(text) <= begun + _LONGEST:
        yield Span(begun, len(text))


def _with_next(marks: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Yield each mark with the next one that is no line's end."""
    following: list[re.Match[str] | None] = []
    last: re.Match[str] | None = None
    for mark in reversed(marks):
        following.append(last)
        last = last if mark.group().isspace() else mark
    return zip(marks, reversed(following), strict=True)


def _closed_later(text: str, mark: re.Match[str] | None, begun: int) -> bool:
    """Say whether the next mark after a line's end can only close what was opened before it."""
    if mark is None or mark.start() - begun > _LONGEST:
        return False
    if mark.group() == "''":
        return not _only_opens(text, mark.start(), mark.end())
    if mark.group() in _EITHER:
        return _only_closes(text, mark.start(), mark.end())
    return mark.group() in _CLOSE


def _only_closes(text: str, start: int, end: int) -> bool:
    """Say whether a straight mark can only close: no space before it, none but space or a full stop after."""
    return not text[start - 1].isspace() and (end == len(text) or not text[end].isalnum())


def _opens(mark: re.Match[str], text: str) -> bool:
    sign, after = mark.group(), mark.end()
    if sign == "``" or sign in _OPEN:
        return True
    if sign == _WRONG_WAY and mark.start() and text[mark.start() - 1] != "\n":
        return False
    if (sign not in _EITHER and sign != _WRONG_WAY) or after >= len(text) or text[after].isspace():
        return False
    return sign != "''" or mark.start() == 0 or not text[mark.start() - 1].isalnum()


def _only_opens(text: str, start: int, end: int) -> bool:
    """Say whether a straight mark can only open: space or nothing before it, a letter right after."""
    return (start == 0 or text[start - 1] in " \n\t([—") and end < len(text) and text[end].isalnum()


def _closes(sign: str) -> bool:
    return sign in _CLOSE or sign in _EITHER
