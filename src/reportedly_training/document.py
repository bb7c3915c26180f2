"""What a corpus becomes before it is cut into examples."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.model.text import Span, Spans


@dataclass(frozen=True, slots=True)
class Triple:
    """A cue with its source and its content, as annotated."""

    cue: Spans
    source: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its triples; `weight` says how much its labels count against those of the chain gold.

    Where only the outermost reports are annotated, `nested` is False: nothing is known of cues inside a content.
    """

    id: str
    corpus: str
    text: str
    triples: tuple[Triple, ...]
    weight: float = 1.0
    nested: bool = True


_BREAK = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Hon|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept"
    r"|Sep|Oct|Nov|Dec|Prof|Maj|Capt|Adm|Pres)|\b[A-Z])\.$"
)


def sentences(text: str) -> tuple[Span, ...]:
    """Return rough sentences, enough for cutting windows; the shipped parser finds better ones."""
    found, start = [], 0
    for match in _BREAK.finditer(text):
        if "\n" not in match.group() and _ABBREVIATION.search(text[max(start, match.start() - 12) : match.start()]):
            continue
        end = match.start() + len(match.group()) - len(match.group().lstrip("\"'”’)]"))
        if text[start:end].strip():
            found.append(Span(start, end))
        start = match.end()
    if text[start:].strip():
        found.append(Span(start, len(text)))
    return tuple(found)
