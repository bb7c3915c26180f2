"""Bytes -> characters: the only file that knows charset-normalizer."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from reportedly.model import Problem, Span
from reportedly.readers.signature import wide_encoding

STAGE = "read"
UNDECODABLE = "\N{REPLACEMENT CHARACTER}"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})""", re.IGNORECASE
)
_HTTP = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})""", re.IGNORECASE)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = bytes(range(0x80, 0x100))
_WESTERN = "cp1252"
_MOST_WESTERN = 0.05
_TOO_FEW, _HALF = 8, 0.5
_META_REACH = 4096
_GUESS_REACH = 32_768
# What browsers do (WHATWG Encoding): these labels are in use for Windows-1252.
_ALIASES = {"iso8859-1": _WESTERN, "ascii": _WESTERN, "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read as, and what went wrong; a byte order mark is not part of the text."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(raw: bytes, content_type: str | None = None) -> Decoded:
    """Return `raw` as text: by its byte order mark, the stated charset, as UTF-8, or by a guess, in this order.

    A stated single-byte charset gives way where the bytes are UTF-8 beyond doubt (a server's default is often wrong).
    Undecodable bytes become U+FFFD, one each, and a problem says how many and where the first is.
    """
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _lenient(raw[len(bom) :], encoding)
    if wide := wide_encoding(raw):
        return _guessed(raw, wide)
    text = _strict(raw, "utf-8")
    stated = _stated(raw, content_type)
    if text is not None and (stated is None or raw.isascii() or _is_single_byte(stated)):
        return Decoded(text, "utf-8")
    if stated and (exact := _strict(raw, stated)) is not None:
        return Decoded(exact, stated)
    return _unstated(raw, stated)


def _unstated(raw: bytes, stated: str | None) -> Decoded:
    """Decode bytes that are neither UTF-8 throughout nor what they were said to be."""
    multibyte = _MULTIBYTE.findall(raw)
    strays = _high_bytes(raw) - sum(map(len, multibyte))
    if len(multibyte) > strays:
        return _lenient(raw, "utf-8")
    if stated:
        return _lenient(raw, stated)
    return _guessed(raw, _guess(raw))


def _guessed(raw: bytes, encoding: str) -> Decoded:
    found = _lenient(raw, encoding)
    note = Problem(STAGE, f"The text does not say how it is encoded and is not UTF-8; it was read as {encoding}.")
    return Decoded(found.text, encoding, (note, *found.problems))


def _stated(raw: bytes, content_type: str | None) -> str | None:
    http = _HTTP.search(content_type or "")
    meta = _META.search(raw[:_META_REACH])
    labels = [m for m in (http and http[1], meta and meta[1].decode("ascii", "replace")) if m]
    return next((name for label in labels if (name := _codec(label))), None)


def _codec(label: str) -> str | None:
    """Return Python's name of a text encoding, None for an unknown label; UTF-16 cannot be what ASCII declares."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)
    except (LookupError, ValueError, TypeError):
        return None
    return "utf-8" if name.startswith(("utf-16", "utf-32", "utf_16")) else _ALIASES.get(name, name)


def _is_single_byte(encoding: str) -> bool:
    return encoding.startswith(("cp125", "iso8859", "koi8", "mac", "latin", "cp437", "cp850", "utf-8"))


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _lenient(raw: bytes, encoding: str) -> Decoded:
    text = _strict(raw, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text = raw.decode(encoding, "replace")
    first, count = text.find(UNDECODABLE), text.count(UNDECODABLE)
    places = "place" if count == 1 else "places"
    message = (
        f"{count} {places} could not be decoded as {encoding} and stand as U+FFFD; the first is character {first}."
    )
    return Decoded(text, encoding, (Problem(STAGE, message, Span(first, first + 1)),))


def _guess(raw: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8.

    In an English text the few high bytes are quotation marks, dashes and accents of Windows-1252; statistics over so
    few tell nothing, so charset-normalizer is asked only where there are many.
    """
    high = _high_bytes(raw)
    if high <= _MOST_WESTERN * len(raw) or (high <= _TOO_FEW and high < _HALF * len(raw)):
        return _WESTERN
    start = max(0, next((i for i, byte in enumerate(raw) if byte >= 0x80), 0) - 1000)  # noqa: PLR2004
    best = from_bytes(raw[start : start + _GUESS_REACH]).best()
    return _ALIASES.get(best.encoding, best.encoding) if best else _WESTERN


def _high_bytes(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _HIGH))
