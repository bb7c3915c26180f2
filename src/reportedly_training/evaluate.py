"""A model folder -> its figures on each measurement.

REPORTEDLY_EVAL=CORPORA python -m reportedly_training.evaluate DATA MODEL [--cue-bias X ...] [--errors N]
DATA is what `reportedly_training.data` wrote. Triples count at every level of nesting; `linked` counts the
outermost ones by the scorer in CORPORA, where that is present.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reportedly.model.text import Span, Spans, hull
from reportedly.tag.with_onnx import OnnxTagger, load
from reportedly_training import data
from reportedly_training.document import Document, Triple, sentences

MEASUREMENTS = ("chains-dev", "gum-news", "polnear-dev")


def scorer(corpora: Path) -> ModuleType:
    """Return the scorer of attributions that lies among the corpora."""
    spec = importlib.util.spec_from_file_location("score_attribution", corpora / "score_attribution.py")
    if spec is None or spec.loader is None:
        msg = "set REPORTEDLY_EVAL to the folder with score_attribution.py"
        raise SystemExit(msg)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tagged(documents: Sequence[Document], tagger: OnnxTagger) -> list[tuple[Triple, ...]]:
    """Return what the tagger finds in each document."""
    return [
        tuple(Triple(one.cue, one.source, one.content) for one in tagger(document.text, sentences(document.text)))
        for document in documents
    ]


def outermost(triples: Sequence[Triple]) -> list[Triple]:
    """Return the triples with content whose cue lies in no other's content, and the larger of two that share one."""
    whole = [one for one in triples if one.content]
    kept: list[Triple] = []
    for one in sorted(whole, key=lambda triple: -sum(map(len, triple.content))):
        inside = any(piece.covers(hull(one.cue)) for other in whole if other is not one for piece in other.content)
        shared = any(piece.covers(hull(one.content)) for other in kept for piece in other.content)
        if not inside and not shared:
            kept.append(one)
    return kept


def linked(documents: Sequence[Document], found: Sequence[Sequence[Triple]], score: ModuleType) -> dict[str, Any]:
    """Return the scorer's measures of the outermost triples."""
    gold = [_row(one, one.triples if one.corpus == "polnear" else outermost(one.triples)) for one in documents]
    pred = [_row(one, outermost(triples)) for one, triples in zip(documents, found, strict=True)]
    result: dict[str, Any] = score.evaluate(gold, pred)
    return result


def triple_counts(
    documents: Sequence[Document], found: Sequence[Sequence[Triple]], score: ModuleType
) -> dict[str, list[int]]:
    """Return right, found and wanted of cues and of whole triples, alike and exact, at every level."""
    counts = {"cue": [0, 0, 0], "triple": [0, 0, 0], "exact": [0, 0, 0]}
    for document, triples in zip(documents, found, strict=True):
        tokens = score.tokens(document.text)
        gold, pred = ([_words(one, tokens, score) for one in some] for some in (document.triples, triples))
        tests: dict[str, Callable[[Any, Any], bool]] = {
            "cue": lambda p, g: bool(p[0] & g[0]),
            "triple": lambda p, g: bool(p[0] & g[0]) and _alike(p[1], g[1]) and score.jaccard(p[2], g[2]) >= 0.5,
            "exact": lambda p, g: bool(p[0] & g[0]) and p[1:] == g[1:],
        }
        for name, test in tests.items():
            edges = [[at for at, g in enumerate(gold) if test(p, g)] for p in pred]
            hits = len(score.max_matching(len(pred), edges))
            counts[name] = [old + new for old, new in zip(counts[name], (hits, len(pred), len(gold)), strict=True)]
    return counts


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or (not one and not other)


def _words(triple: Triple, tokens: Any, score: ModuleType) -> tuple[frozenset[int], ...]:
    return tuple(score.span_tokens(_pairs(role), tokens) for role in (triple.cue, triple.source, triple.content))


def _row(document: Document, triples: Sequence[Triple]) -> dict[str, Any]:
    rows = [{"cue": _pairs(one.cue), "source": _pairs(one.source), "content": _pairs(one.content)} for one in triples]
    return {"id": document.id, "text": document.text, "attributions": rows}


def _pairs(spans: Spans | Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def report(name: str, documents: Sequence[Document], tagger: OnnxTagger, score: ModuleType, errors: int) -> None:
    """Print the figures of one measurement."""
    began = time.process_time()
    found = tagged(documents, tagger)
    took = time.process_time() - began
    words = sum(len(one.text.split()) for one in documents)
    for part, (hits, pred, gold) in triple_counts(documents, found, score).items():
        precision, recall, both = 100 * hits / max(pred, 1), 100 * hits / gold, 200 * hits / (pred + gold)
        print(f"{name:12} {part:7} P {precision:5.1f} R {recall:5.1f} F1 {both:5.1f}")
    result = linked(documents, found, score)
    by_type = {kind: value["f1"] for kind, value in result["linked_by_type"].items()}
    print(f"{name:12} linked {result['measures']['linked']} {by_type}")
    print(f"{name:12} {words / 800 / took:.2f} articles of 800 words a CPU second")
    for document, triples in list(zip(documents, found, strict=True))[:errors]:
        _show_errors(document, triples)


def _show_errors(document: Document, found: Sequence[Triple]) -> None:
    for sign, some, others in (("-", document.triples, found), ("+", found, document.triples)):
        for one in (one for one in some if one not in others):
            print(
                sign,
                *(
                    " .. ".join(span.of(document.text)[:110] for span in role)
                    for role in (one.source, one.cue, one.content)
                ),
                sep=" | ",
            )


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--cue-bias", type=float, nargs="*")
    parser.add_argument("--only", nargs="*", default=MEASUREMENTS)
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    score, tagger = scorer(Path(os.environ["REPORTEDLY_EVAL"])), load(given.model)
    for bias in given.cue_bias or [tagger.network.cue_bias]:
        print(f"{tagger.name}, cue bias {bias}")
        biased = dataclasses.replace(tagger, network=dataclasses.replace(tagger.network, cue_bias=bias))
        for name in given.only:
            if (given.data / f"{name}.jsonl").exists():
                report(name, list(data.read(given.data / f"{name}.jsonl")), biased, score, given.errors)


if __name__ == "__main__":
    main()
