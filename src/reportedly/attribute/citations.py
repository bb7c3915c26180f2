"""Binds a citation in brackets to the statements before it: "(Title - Outlet, date)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model import Attribution, Hop, Lexicon, Source, SourceKind, Span, Via

_BRACKETS = re.compile(r"\(([^()\n]{2,300})\)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"[\s,;]*(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|(?:19|20)\d{{2}})\s*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[-–—|]\s|\s*[,;:]\s+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEAR = 12
_LABEL = re.compile(r"^(?:source|via|from|credit|photo)s?\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation: the whole of the brackets, and the hop that it adds."""

    span: Span
    hop: Hop


def find_citations(text: str, lexicon: Lexicon) -> tuple[Citation, ...]:
    """Return the citations of a text: brackets that end in a date after an outlet's name, or hold just such a name."""
    return tuple(_citations(text, lexicon))


def cited(
    attributions: Sequence[Attribution], citations: Sequence[Citation], text: str
) -> tuple[Attribution, ...]:
    """Return the attributions, those right before a citation with its outlet in front of their chain.

    A citation speaks for the sentence, and through nesting for what lies in it, that ends where the brackets begin.
    """
    starts = [citation.span.start for citation in citations]
    return tuple(_with_outlet(a, citations, starts, text) for a in attributions)


def _with_outlet(
    attribution: Attribution, citations: Sequence[Citation], starts: Sequence[int], text: str
) -> Attribution:
    end = attribution.content[-1].end
    at = bisect_left(starts, end)
    if at == len(starts) or any(c.isalnum() for c in text[end : starts[at]]) or starts[at] - end > _NEAR:
        return attribution
    return replace(attribution, chain=(citations[at].hop, *attribution.chain))


def _citations(text: str, lexicon: Lexicon) -> Iterator[Citation]:
    for match in _BRACKETS.finditer(text):
        inside = Span(match.start(1), match.end(1))
        outlet = _outlet(inside, text, lexicon)
        if outlet is not None:
            name = outlet.of(text)
            source = Source((outlet,), name, SourceKind.OUTLET, named=True, name=name)
            yield Citation(Span(match.start(), match.end()), Hop(source, (), via=Via.CITATION))


def _outlet(inside: Span, text: str, lexicon: Lexicon) -> Span | None:
    words = inside.of(text)
    dated = _DATE.search(words)
    end = inside.start + (dated.start() if dated else len(words))
    label = _LABEL.match(words)
    start = inside.start + (label.end() if label else 0)
    body = Span(start, max(start, end)).trimmed(text, ",;")
    tail = _last_part(body, text)
    if label or (dated and tail != body):
        known = _known_tail(tail, text, lexicon)
        return known or (tail if dated and _titled(tail.of(text)) else None)
    return _known_tail(body, text, lexicon) if dated else _whole(body, text, lexicon)


def _last_part(body: Span, text: str) -> Span:
    marks = list(_DASH.finditer(body.of(text)))
    return Span(body.start + marks[-1].end(), body.end) if marks else body


def _titled(words: str) -> bool:
    """Say whether these few words look like a name: up to six, each longer one with a capital."""
    parts = words.split()
    return 0 < len(parts) <= 6 and all(p[0].isupper() or len(p) <= 3 for p in parts)


def _known_tail(body: Span, text: str, lexicon: Lexicon) -> Span | None:
    """Return the outlet's name that `body` ends in; a title may run straight into it ("DialogueEvening News")."""
    words = [Span(body.start + m.start(), body.start + m.end()) for m in re.finditer(r"\S+", body.of(text))]
    for first in range(max(0, len(words) - 5), len(words)):
        span = Span(words[first].start, body.end)
        if _whole(span, text, lexicon) == span and first > 0:
            return _unglued(span, words[first], text)
    return _whole(body, text, lexicon)


def _unglued(span: Span, first: Span, text: str) -> Span:
    hump = _HUMP.search(first.of(text))
    return Span(first.start + hump.start(), span.end) if hump else span


def _whole(span: Span, text: str, lexicon: Lexicon) -> Span | None:
    words = span.of(text).lower().split()
    words = words[1:] if words[:1] == ["the"] else words
    if not words or not span.of(text)[0].isupper() or len(words) > 5:
        return None
    outlets = lexicon["outlets"]
    hit = outlets.at(words, 0)
    if hit and "name" in hit[0].traits and hit[1] == len(words):
        return span
    tail = outlets.rule_of(words[-1])
    return span if tail and "tail" in tail.traits and len(words) > 1 and _titled(span.of(text)) else None
