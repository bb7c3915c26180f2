"""Shows an article's characters so that they do nothing: no control codes, no reversed text, no heaps of accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_KEPT = "\n\t"
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAGS = range(0xE0000, 0xE0080)
"""Letters that nobody sees, and programs read."""

_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = "\x7f", "\u2421"
_REPLACEMENT = "\ufffd"
_MOST_MARKS = 6


def harmless(text: str) -> str:
    r"""Return `text` with each control or tag character, bidirectional override and lone surrogate made visible.

    So is every mark on a letter that has more than any language puts there.

    One character stays one character, so offsets into the text hold.

    >>> harmless("\x1b[31mred\u202e")
    '␛[31mred�'
    """
    return text if text.isascii() and text.isprintable() else "".join(_all_visible(text))


def _all_visible(text: str) -> Iterator[str]:
    """Yield the characters; of the marks on one letter only so many as any language has."""
    marks = 0
    for character in text:
        marks = marks + 1 if character > "~" and unicodedata.category(character)[0] == "M" else 0
        yield _visible(character) if marks <= _MOST_MARKS else _REPLACEMENT


def _visible(character: str) -> str:
    if character in _KEPT:
        return character
    if character == _DELETE:
        return _DELETE_PICTURE
    if character < " ":
        return chr(_PICTURES + ord(character))
    return _REPLACEMENT if _acts(character) else character


def _acts(character: str) -> bool:
    return character in _BIDI or ord(character) in _TAGS or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
