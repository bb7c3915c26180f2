"""Binds a citation in brackets to the statements before it: "(Title - Outlet, date)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model import Attribution, Hop, Lexicon, Source, SourceKind, Span, Via

_BRACKETS = re.compile(r"\(([^()\n]{2,300})\)")
_DATED = re.compile(r"[\s,;]*((?:\w+\.?(?:,\s*|\s+)){0,2}\d{4}|\d{4}-\d{2}-\d{2})\s*$")
_DASH = re.compile(r"\s[-–—|]\s|\s*,\s+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEAR = 12
_LONGEST_NAME = 5
_SMALL = 3
_LABEL = re.compile(r"(\w+)\s*:\s*")
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation: the whole of the brackets, and the hop that it adds."""

    span: Span
    hop: Hop


def find_citations(text: str, lexicon: Lexicon) -> tuple[Citation, ...]:
    """Return the citations of a text: brackets that end in a date after an outlet's name, or hold just such a name."""
    return tuple(_citations(text, lexicon))


def cited(attributions: Sequence[Attribution], citations: Sequence[Citation], text: str) -> tuple[Attribution, ...]:
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
    """Return where the outlet's name stands in the brackets: after a label, at the end before a date, or the whole."""
    words = inside.of(text)
    dated, label = _dated(words, lexicon), _labelled(words, lexicon)
    start = inside.start + (label.end() if label else 0)
    end = inside.start + (dated.start() if dated else len(words))
    body = Span(start, max(start, end)).trimmed(text, ",;")
    if not (dated or label):
        return body if _is_outlet(body.of(text), lexicon) else None
    parted = _last_part(body, text)
    if (parted != body or label) and _titled(parted.of(text)):
        return parted
    return _tail(body, text, lexicon)


def _dated(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the date that the words end in: numbers and months only."""
    found = _DATED.search(words)
    parts = found.group(1).replace(",", " ").split() if found else []
    months = lexicon["months"]
    return found if all(_NUMBER.fullmatch(p) or p.lower().rstrip(".") in months for p in parts) else None


def _labelled(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return a label such as "Source:" that the words begin with."""
    found = _LABEL.match(words)
    return found if found and found.group(1).lower() in lexicon["grammar"].words("label") else None


def _last_part(body: Span, text: str) -> Span:
    marks = list(_DASH.finditer(body.of(text)))
    return Span(body.start + marks[-1].end(), body.end) if marks else body


def _tail(body: Span, text: str, lexicon: Lexicon) -> Span | None:
    """Return the outlet's name that a title runs straight into, even without a space ("DialogueEvening News")."""
    starts = [body.start + m.start() for m in re.finditer(r"\S+", body.of(text))][-_LONGEST_NAME:]
    humps = [body.start + m.start() for m in _HUMP.finditer(body.of(text)) if body.start + m.start() >= min(starts)]
    for start in (*humps, *starts):
        if _is_outlet(text[start : body.end], lexicon):
            return Span(start, body.end)
    return None


def _titled(words: str) -> bool:
    """Say whether these few words look like a name: up to six, each longer one with a capital."""
    parts = words.split()
    return 0 < len(parts) <= _LONGEST_NAME + 1 and all(p[0].isupper() or len(p) <= _SMALL for p in parts)


def _is_outlet(name: str, lexicon: Lexicon) -> bool:
    words = name.lower().split()
    if words[:1] and words[0] in lexicon["grammar"].words("definite"):
        words = words[1:]
    if not words or not name[0].isupper() or len(words) > _LONGEST_NAME:
        return False
    known = lexicon["outlets"].at(words, 0)
    if known and "name" in known[0].traits and known[1] == len(words):
        return True
    tails = lexicon["outlets"].words("tail")
    return len(words) > 1 and (words[-1] in tails or " ".join(words[-2:]) in tails) and _titled(name)
