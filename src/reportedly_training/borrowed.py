"""GUM, FactAppeal and PolNeAR -> triples in the manner of the chain gold.

PolNeAR is read for measuring only, or by users who hold a copy and train a model of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from reportedly.model.text import Span, Spans, hull
from reportedly_training import places
from reportedly_training.document import Document, Triple

QUOTES = "\"“”„‘’'`«»"
LONGEST_SOURCE, LONGEST_CONTENT = 250, 1200
_AUXILIARY = re.compile(
    r"(?:have|has|had|having|will|would|can|could|should|may|might|do|does|did|also|then)\s+", re.IGNORECASE
)
_COMPLEMENTIZER = re.compile(r"[,\s]*\bthat\b,?\s+", re.IGNORECASE)


def gum(path: Path, *, news: bool, weight: float = 1.0) -> Iterator[Document]:
    """Yield GUM's documents: the news (a test, whole) or all other genres (for training)."""
    for row in _rows(path):
        if (row["genre"] == "news") == news:
            found = tuple(filter(_is_plausible, (_of_gum(one, row["text"]) for one in row["attributions"])))
            yield Document(row["id"], "gum", row["text"], found, weight)


def polnear(path: Path) -> Iterator[Document]:
    """Yield PolNeAR's documents with their spans as they stand."""
    for row in _rows(path):
        found = tuple(
            Triple(*(_spans(one[role]) for role in ("cue", "source", "content"))) for one in row["attributions"]
        )
        yield Document(row["id"], "polnear", row["text"], found, nested=False)


def factappeal(path: Path, cues: Collection[str], weight: float = 1.0) -> Iterator[Document]:
    """Yield the sentences in whose gap between source and content stands one of `cues`, that being the cue."""
    pattern = re.compile(
        r"\b(?:" + "|".join(sorted(map(re.escape, cues), key=len, reverse=True)) + r")\b", re.IGNORECASE
    )
    for row in _rows(path):
        found = [_of_factappeal(one, row["text"], pattern) for one in row["attributions"]]
        if found and all(found):
            yield Document(row["id"], "factappeal", row["text"], tuple(one for one in found if one), weight)


def bare(path: Path, others: Collection[str]) -> Iterator[Document]:
    """Yield the texts of a corpus but for those of the ids in `others`, without labels: for a teacher to read."""
    for row in _rows(path):
        if row["id"] not in others:
            yield Document(row["id"], "factappeal", row["text"], (), 0.0)


def _of_gum(row: dict[str, Any], text: str) -> Triple:
    content = tuple(_tidy(span, text) for span in _spans(row["content"]))
    return Triple(_without_auxiliary(_spans(row["cue"]), text), _spans(row["source"]), content)


def _is_plausible(triple: Triple) -> bool:
    lengths = [sum(map(len, spans)) for spans in (triple.cue, triple.source, triple.content)]
    return 0 < lengths[0] <= 60 and lengths[1] <= LONGEST_SOURCE and 0 < lengths[2] <= LONGEST_CONTENT


def _without_auxiliary(cue: Spans, text: str) -> Spans:
    """Return the cue without "has", "will" and the like before a verb, as the guide has it."""
    if not cue:
        return cue
    match = _AUXILIARY.match(cue[0].of(text))
    return (Span(cue[0].start + match.end(), cue[0].end), *cue[1:]) if match else cue


def _tidy(span: Span, text: str) -> Span:
    """Return a content without its "that" and its quotation marks or, where it has none, its stop."""
    match = _COMPLEMENTIZER.match(span.of(text))
    start = span.start + match.end() if match else span.start
    quoted = text[start : start + 1] in tuple(QUOTES)
    return Span(min(start, span.end), span.end).trimmed(text, QUOTES + ("," if quoted else ",."))


def _of_factappeal(row: dict[str, Any], text: str, pattern: re.Pattern[str]) -> Triple | None:
    source, content = _spans(row["source"]), tuple(_tidy(span, text) for span in _spans(row["content"]))
    if not source or not content:
        return None
    near = Span(max(0, hull(source).start - 20), min(len(text), hull(source).end + 60))
    spots = [Span(near.start + match.start(), near.start + match.end()) for match in pattern.finditer(near.of(text))]
    free = [span for span in spots if not places.overlaps(span, (*source, *content))]
    cue = min(free, key=lambda span: places.distance(span, source), default=None)
    return None if cue is None else Triple((cue,), source, places.without(content, (cue, *source), text))


def _spans(pairs: list[list[int]] | None) -> Spans:
    return tuple(sorted(Span(start, end) for start, end in pairs or []))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
