"""The chain gold -> one triple for each cue, at every level of nesting."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportedly.model.text import Span, Spans, hull
from reportedly_training import places
from reportedly_training.document import Document, Triple

Statement = dict[str, Any]


def read(folder: Path, weight: float = 1.0) -> Iterator[Document]:
    """Yield the documents of a folder that holds `gold.jsonl` and `texts.jsonl`."""
    texts = {row["id"]: row["text"] for row in _rows(folder / "texts.jsonl")}
    for row in _rows(folder / "gold.jsonl"):
        text = texts[row["id"]]
        yield Document(row["id"], "chains", text, triples(row["statements"], text), weight)


def triples(statements: list[Statement], text: str) -> tuple[Triple, ...]:
    """Return one triple a cue: what the statements with that cue say, taken together.

    Plain statements go first, so that the outer hop of "A said B had said X" finds the cue of "A: B had said X".
    """
    found: dict[Spans, Triple] = {}
    for statement in sorted(statements, key=lambda one: len(one["chain"])):
        for triple in _of_statement(statement, text, found):
            known = found.get(triple.cue)
            found[triple.cue] = triple if known is None else _together(known, triple, text)
    return tuple(sorted(found.values(), key=lambda one: one.cue))


def _of_statement(statement: Statement, text: str, known: dict[Spans, Triple]) -> Iterator[Triple]:
    pieces = [piece.strip() for piece in statement["content"] if piece.strip()]
    hops = [hop for hop in reversed(statement["chain"]) if hop["cue"]]
    readings = places.contents(pieces, text) if pieces else []
    if not hops or not readings:
        return
    innermost = hops[0]
    content = min(readings, key=lambda one: places.extent(one) + _cost(innermost, one, text))
    taken: list[Span] = []
    for hop in hops:
        placed = _known(hop, content, known, taken, text) or _place(hop, content, taken, text)
        if placed is None:
            continue
        cue, source = placed
        taken.append(cue)
        inside = (cue,) if source is None else (cue, source)
        yield Triple((cue,), () if source is None else (source,), places.without(content, inside, text))


def _known(
    hop: Statement, content: Spans, known: dict[Spans, Triple], taken: list[Span], text: str
) -> tuple[Span, Span | None] | None:
    """Return the place of a hop that an earlier statement has placed around this very content."""
    for triple in known.values():
        same_cue = triple.cue[0].of(text) == hop["cue"] and triple.cue[0] not in taken
        same_source = (triple.source[0].of(text) if triple.source else None) == hop["source"]
        if same_cue and same_source and triple.content and hull(triple.content).covers(hull(content)):
            return triple.cue[0], triple.source[0] if triple.source else None
    return None


def _place(hop: Statement, content: Spans, taken: list[Span], text: str) -> tuple[Span, Span | None] | None:
    """Return where the hop's cue and source stand: near the content and near each other."""
    cues = [span for span in places.occurrences(hop["cue"], text) if not places.overlaps(span, taken)]
    outside = [span for span in cues if not places.overlaps(span, content)]
    best: tuple[float, Span, Span | None] | None = None
    for cue in outside or cues:
        source = _source(hop["source"], cue, content, text)
        cost = places.distance(cue, content) + (0.5 * places.distance(cue, [source]) if source else 0)
        if best is None or cost < best[0]:
            best = (cost, cue, source)
    return None if best is None else best[1:]


def _source(words: str | None, cue: Span, content: Spans, text: str) -> Span | None:
    if not words:
        return None
    spots = [span for span in places.occurrences(words, text) if not span.touches(cue)]
    outside = [span for span in spots if not places.overlaps(span, content)]
    return min(outside or spots, key=lambda span: places.distance(span, [cue]), default=None)


def _cost(hop: Statement, content: Spans, text: str) -> float:
    placed = _place(hop, content, [], text)
    if placed is None:
        return 1e6
    cue, source = placed
    return places.distance(cue, content) + (0.5 * places.distance(source, [cue]) if source else 0)


def _together(one: Triple, other: Triple, text: str) -> Triple:
    content = places.merged((*one.content, *other.content), text)
    source = one.source or other.source
    return Triple(one.cue, source, places.without(content, (*one.cue, *source), text))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
