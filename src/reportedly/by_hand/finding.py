"""Finds the words that somebody quotes where they stand in a report's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportedly.errors import UndecidableError
from reportedly.model import Quoted, Quotes, Span

_CHARS = re.compile(r"chars=([0-9,; ]+)")
_PLACE = re.compile(r"([0-9]{1,9}),([0-9]{1,9})")
_BROKEN_OFF = re.compile(r"…|\.\.\.|\[…\]|\[\.\.\.\]")
_ALIKE = ("'’‘`", '"“”„«»')
_MOST_TOLD = 5


def found(asked: str, text: str, near: Span | None = None, apart_from: Iterable[Span] = ()) -> Quotes:
    """Return where quoted words stand; raises `UndecidableError` in a sentence where that is not one place.

    White space and the shape of quotation marks do not matter, nor letter case where nothing else fits. "chars=120,180"
    is a place itself. Words that an ellipsis parts are one stretch that is interrupted. Of several places that nearest
    to `near` is meant, outside of `apart_from` if there is one.
    """
    place = _CHARS.fullmatch(asked.strip())
    if place:
        return tuple(_given(place[1], text))
    if not _BROKEN_OFF.sub("", asked).strip():
        msg = "No words were given; give them as they stand in the report."
        raise UndecidableError(msg)
    whole = _hits(asked, text)
    if whole or not _BROKEN_OFF.search(asked):
        return (_quoted(_one_of(whole, asked, near, tuple(apart_from)), text),)
    return tuple(_pieces(asked, text))


def _given(places: str, text: str) -> Iterator[Quoted]:
    last = 0
    for start, end in sorted((int(a), int(b)) for a, b in _PLACE.findall(places)):
        if not last <= start < end <= len(text) or not text[start:end].strip():
            msg = f"The characters {start} to {end} are no words of the report, which has {len(text)} characters."
            raise UndecidableError(msg)
        yield _quoted(Span(start, end).trimmed(text), text)
        last = end
    if not last:
        msg = 'A place in the report is written "chars=120,180": its first character and the one after its last.'
        raise UndecidableError(msg)


def _pieces(asked: str, text: str) -> Iterator[Quoted]:
    """Yield the pieces of an interrupted stretch, each the first after the one before."""
    at = 0
    for piece in filter(str.strip, _BROKEN_OFF.split(asked)):
        span = next((hit for hit in _hits(piece, text) if hit.start >= at), None)
        if span is None:
            raise UndecidableError(_absent(piece))
        yield _quoted(span, text)
        at = span.end


def _hits(asked: str, text: str) -> list[Span]:
    pattern = r"\s+".join("".join(map(_letter, word)) for word in asked.split())
    edges = (r"(?<!\w)" if asked.strip()[0].isalnum() else "", r"(?!\w)" if asked.strip()[-1].isalnum() else "")
    for whole in (edges[0] + pattern + edges[1], pattern):
        for flags in (0, re.IGNORECASE):
            hits = [Span(*hit.span()) for hit in re.finditer(whole, text, flags)]
            if hits:
                return hits
    return []


def _letter(sign: str) -> str:
    alike = next((signs for signs in _ALIKE if sign in signs), None)
    return f"[{alike}]" if alike else re.escape(sign)


def _one_of(hits: list[Span], asked: str, near: Span | None, apart_from: tuple[Span, ...]) -> Span:
    if not hits:
        raise UndecidableError(_absent(asked))
    if near is None and len(hits) > 1:
        places = "; ".join(f"chars={hit.start},{hit.end}" for hit in hits[:_MOST_TOLD])
        msg = f"“{_told(asked)}” stands {len(hits)} times in the report; give more words, or one of: {places}."
        raise UndecidableError(msg)
    outside = [hit for hit in hits if not any(hit.touches(span) for span in apart_from)]
    return min(outside or hits, key=lambda hit: _distance(hit, near) if near else 0)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _absent(asked: str) -> str:
    return f"“{_told(asked)}” does not stand in the report; give words as they are written there."


def _told(asked: str) -> str:
    line = " ".join(asked.split())
    return line if len(line) <= 60 else f"{line[:60]}…"  # noqa: PLR2004 - enough to know them by


def _quoted(span: Span, text: str) -> Quoted:
    return Quoted(span, span.of(text))
