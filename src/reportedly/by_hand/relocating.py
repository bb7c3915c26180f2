"""Finds what somebody drew again in the text as it is now, which may be a later revision than the one they drew in."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model import Drawn, Quoted, Quotes, Span


def relocated(drawn: Drawn, text: str) -> Drawn | None:
    """Return a drawn statement at the place of its words now; None where they are gone, or no longer in one place.

    Words of a voice that are gone leave its name; of several places that is meant which moved as the content did.
    """
    content = _content(drawn.content, text)
    if content is None:
        return None
    moved = content[0].span.start - drawn.content[0].span.start
    voices = tuple(
        replace(
            one,
            source=_beside(one.source, text, moved),
            name=one.name or (None if _beside(one.source, text, moved) else one.words or None),
            cue=_beside(one.cue, text, moved),
        )
        for one in drawn.voices
    )
    return replace(drawn, content=content, voices=voices)


def _content(quotes: Quotes, text: str) -> Quotes | None:
    if all(_stands(one, text) for one in quotes):
        return quotes
    found, at = list[Quoted](), 0
    for one in quotes:
        if not found and text.count(one.words) != 1:
            return None
        start = text.find(one.words, at)
        if start < 0:
            return None
        at = start + len(one.words)
        found.append(Quoted(Span(start, at), one.words))
    return tuple(found)


def _beside(quotes: Quotes, text: str, moved: int) -> Quotes:
    places = [_nearest(one, text, one.span.start + moved) for one in quotes]
    return tuple(one for one in places if one) if all(places) else ()


def _nearest(one: Quoted, text: str, at: int) -> Quoted | None:
    before, after = text.rfind(one.words, 0, max(at, 0) + len(one.words)), text.find(one.words, max(at, 0))
    starts = [start for start in (before, after) if start >= 0]
    if not starts:
        return None
    start = min(starts, key=lambda place: abs(place - at))
    return Quoted(Span(start, start + len(one.words)), one.words)


def _stands(one: Quoted, text: str) -> bool:
    return one.span.of(text) == one.words
