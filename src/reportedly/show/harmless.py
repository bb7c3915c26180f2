"""Shows an article's characters so that they can do nothing: no control codes, no reversed text."""

from __future__ import annotations

import unicodedata

_KEPT = "\n\t"
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAGS = range(0xE0000, 0xE0080)
"""Letters that nobody sees, and programs read."""

_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = "\x7f", "\u2421"
_REPLACEMENT = "\ufffd"


def harmless(text: str) -> str:
    r"""Return `text` with each control or tag character, bidirectional override and lone surrogate made visible.

    One character stays one character, so offsets into the text hold.

    >>> harmless("\x1b[31mred\u202e")
    '␛[31mred�'
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_visible, text))


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
