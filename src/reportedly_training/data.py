"""Corpora folder -> one file of documents for each use, with counts and digests.

python -m reportedly_training.data CORPORA OUT [--polnear FOLDER] [--without CORPUS ...]
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from reportedly.model.text import Span
from reportedly_training import borrowed, chains
from reportedly_training.document import Document, Triple
from reportedly_training.settings import load


def cue_words(documents: Iterable[Document]) -> frozenset[str]:
    """Return the cues of `documents`, as words to look for where a corpus has none."""
    found = {triple.cue[0].of(document.text).lower() for document in documents for triple in document.triples}
    return frozenset(words for words in found if len(words) > 3)


def collect(corpora: Path, weights: dict[str, float], polnear: Path | None) -> dict[str, list[Document]]:
    """Return the documents for training and for each measurement; PolNeAR trains only where its folder is given."""
    own = list(chains.read(corpora / "chains/train", weights["chains"]))
    gum = corpora / "gum/gum_attribution.jsonl"
    appeals = corpora / "factappeal/train.jsonl"
    fact = list(borrowed.factappeal(appeals, cue_words(own), weights["factappeal"]))
    found = {
        "train": [*own, *fact, *borrowed.gum(gum, news=False, weight=weights["gum"])],
        "bare": list(borrowed.bare(appeals, {one.id for one in fact})),
        "chains-dev": list(chains.read(corpora / "chains/dev")),
        "gum-news": list(borrowed.gum(gum, news=True)),
    }
    if polnear is not None:
        found["train"] += map(_with_cues, borrowed.polnear(polnear / "train.jsonl"))
    measured = (polnear or corpora / "polnear") / "dev.jsonl"
    if measured.exists():
        found["polnear-dev"] = list(borrowed.polnear(measured))
    return found


def _with_cues(document: Document) -> Document:
    return dataclasses.replace(document, triples=tuple(one for one in document.triples if one.cue))


def write(documents: Iterable[Document], path: Path) -> str:
    """Write one document a line; return the file's sha256."""
    lines = (
        {
            "id": one.id, "corpus": one.corpus, "text": one.text, "weight": one.weight, "nested": one.nested,
            "triples": [[_pairs(triple.cue), _pairs(triple.source), _pairs(triple.content)] for triple in one.triples],
        }
        for one in documents
    )  # fmt: skip
    body = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    path.write_bytes(body)
    return hashlib.sha256(body).hexdigest()


def read(path: Path) -> Iterator[Document]:
    """Yield the documents that `write` wrote."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        triples = tuple(Triple(*(tuple(Span(*pair) for pair in role) for role in one)) for one in row["triples"])
        yield Document(row["id"], row["corpus"], row["text"], triples, row["weight"], row["nested"])


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def make(corpora: Path, out: Path, polnear: Path | None, without: Collection[str] = ()) -> None:
    """Write every file of documents to `out`, saying how many there are; nothing of `without` is trained on."""
    out.mkdir(parents=True, exist_ok=True)
    found = collect(corpora, load().weights, polnear)
    found["train"] = [one for one in found["train"] if one.corpus not in without]
    for name, documents in found.items():
        digest = write(documents, out / f"{name}.jsonl")
        for corpus in sorted({one.corpus for one in documents}):
            part = [one for one in documents if one.corpus == corpus]
            print(f"{name:12} {corpus:10} {len(part):5} documents {sum(len(one.triples) for one in part):6} cues")
        print(f"{name:12} sha256 {digest}")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--polnear", type=Path, help="train on it too, for a model of your own: its texts are not free")
    parser.add_argument(
        "--without", nargs="*", default=[], help="leave these corpora out of training, to see what they give"
    )
    given = parser.parse_args()
    make(given.corpora, given.out, given.polnear, given.without)


if __name__ == "__main__":
    main()
