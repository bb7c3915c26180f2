"""Sentences in which people judged how far each event happened, as running text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.model import Span

_CLOSING = frozenset(".,;:?!)]}%") | {"'", "''", "n't"}
_OPENING = frozenset("([{$#") | {"``"}
_QUOTE = '"'


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the places of its events and the mean judgement of each, from -3 to 3."""

    id: str
    text: str
    events: tuple[tuple[Span, float], ...]


def read(path: Path, split: str) -> Iterator[Sentence]:
    """Yield the sentences of one part of a corpus in our form: tokens, and events with their place among them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["split"] == split:
            text, places = running(row["tokens"])
            events = tuple((_span(places, *one["span"]), float(one["value"])) for one in row["events"])
            yield Sentence(row["id"], text, events)


def running(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """Return tokens as running text, with the place of each.

    >>> running(["He", "did", "n't", "go", "."])[0]
    "He didn't go."
    """
    text, places, glued, quoted = "", list[Span](), True, False
    for token in tokens:
        shut = token in _CLOSING or (token[:1] in "'’" and len(token) > 1) or (token == _QUOTE and quoted)
        text += "" if glued or shut else " "
        places.append(Span(len(text), len(text) + len(token)))
        text += token
        glued = token in _OPENING or (token == _QUOTE and not quoted)
        quoted ^= token == _QUOTE
    return text, places


def _span(places: Sequence[Span], first: int, past: int) -> Span:
    return Span(places[first].start, places[past - 1].end)
