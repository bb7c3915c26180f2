"""The seed article with its statements as a careful reader records them."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import pytest

import marked
from reportedly.events import find_times
from reportedly.findings import find_findings
from reportedly.model import (
    Attribution,
    Certainty,
    Commitment,
    Finding,
    Hop,
    Lexicon,
    Position,
    Report,
    Source,
    SourceKind,
    Span,
    Spans,
    Speech,
    Statement,
    Status,
    Syntax,
    words_of,
)
from reportedly.parse import with_spacy
from reportedly.resolve import find_entities

SHARED = Path(os.environ.get("REPORTEDLY_EVAL", str(Path(__file__).parents[2] / ".." / "shared" / "eval"))).parent
KINDS = {"press": "outlet", "reports": "unknown"}


@pytest.fixture(scope="session")
def parser() -> with_spacy.SpacyParser:
    return marked.parser()


@pytest.fixture(scope="session")
def seed() -> tuple[Report, tuple[Statement, ...], dict[str, Any]]:
    folder = SHARED / "seed"
    if not folder.is_dir():
        pytest.skip("the seed article is not here: set REPORTEDLY_EVAL")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = (folder / "article.txt").read_text(encoding="utf-8")
    report = Report("seed", text, published=dt.date.fromisoformat(gold["document"]["published"]))
    return report, tuple(_statement(row, text) for row in gold["statements"]), gold


@pytest.fixture(scope="session")
def seed_findings(
    seed: tuple[Report, tuple[Statement, ...], dict[str, Any]], parser: with_spacy.SpacyParser, english: Lexicon
) -> tuple[Finding, ...]:
    report, statements, _ = seed
    return findings_of(report, statements, parser(report), english)


def findings_of(
    report: Report, statements: tuple[Statement, ...], syntax: Syntax, english: Lexicon
) -> tuple[Finding, ...]:
    attributions = tuple(Attribution(s.content, s.chain) for s in statements)
    entities = find_entities(report, syntax, attributions, english)
    times = find_times(report, syntax, english)
    return find_findings(report, statements, entities, times, syntax, english)


def _statement(row: dict[str, Any], text: str) -> Statement:
    content = tuple(Span(*piece) for piece in row["content"])
    hinted = row["certainty"] == "hinted"
    certainty = Certainty(
        Status.ASSERTED if hinted else Status(row["certainty"]),
        commitment=Commitment.POSSIBLE if hinted else Commitment.CERTAIN,
    )
    chain = tuple(_hop(hop, text) for hop in row["chain"] if hop.get("role") != "author")
    position = Position(row["where"])
    words = words_of(content, text)
    nested = row.get("nested_in")
    return Statement(row["id"], "seed", position, content, words, chain, certainty, Speech.INDIRECT, 1.0, nested)


def _hop(row: dict[str, Any], text: str) -> Hop:
    spans: Spans = (Span(*(row["source"] or row["citation"])),)
    kind = SourceKind(KINDS.get(row["kind"], row["kind"]))
    source = Source(spans, words_of(spans, text), kind, row["named"], name=row.get("resolved"))
    status = row.get("certainty")
    certainty = Certainty(Status(status)) if status in set(Status) else Certainty()
    return Hop(source, tuple(Span(*piece) for piece in row["cue"]), certainty)
