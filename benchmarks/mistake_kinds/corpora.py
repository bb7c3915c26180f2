"""The corpora's development halves with readings of them, as articles whose mistakes can be sorted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corpora import rows
from evaluate import readings
from mistake_kinds.pairs import Article, Attribution

Row = dict[str, Any]


@dataclass(frozen=True)
class Corpus:
    """Where the texts of a corpus and its gold are, under the folder of the corpora.

    `credits` says that its guide lays a caption at the door of whom the picture's credit names.
    """

    name: str
    texts: str
    gold: str = ""
    credits: bool = False

    @property
    def files(self) -> tuple[str, ...]:
        """The files that a table rests on."""
        return (self.texts, self.gold) if self.gold else (self.texts,)


CORPORA = (
    Corpus("PolNeAR", "polnear/dev.jsonl"),
    Corpus("GUM", "gum/gum_attribution.jsonl", credits=True),
    Corpus("chains", "chains/dev/texts.jsonl", "chains/dev/gold.jsonl"),
)


def is_there(corpus: Corpus, folder: Path) -> bool:
    """Say whether the data of a corpus can be read."""
    return all((folder / name).exists() for name in corpus.files)


def texts_of(corpus: Corpus, folder: Path) -> list[Row]:
    """Return the texts of a corpus; of GUM, the news only."""
    return [row for row in rows(folder / corpus.texts) if row.get("genre", "news") == "news"]


def read_once(corpus: Corpus, folder: Path, kept: Path) -> list[Row]:
    """Return the readings that are kept for a corpus; make and keep them where there are none."""
    out = kept / f"{corpus.name.lower()}.jsonl"
    if not out.exists():
        unfinished = out.with_suffix(".part")
        readings(texts_of(corpus, folder), unfinished)
        unfinished.replace(out)
    return rows(out)


def articles(corpus: Corpus, folder: Path, read: list[Row]) -> Iterator[Article]:
    """Yield each text of a corpus with its gold and its reading; KeyError where a text was not read."""
    by_id = {one["report"]["id"]: one for one in read}
    golds = {str(row["id"]): row for row in rows(folder / corpus.gold)} if corpus.gold else {}
    for row in texts_of(corpus, folder):
        name = str(row["id"])
        reading = by_id[name]
        yield with_chains(corpus.name, row, golds[name], reading) if golds else outermost(corpus, row, reading)


def outermost(corpus: Corpus, row: Row, reading: Row) -> Article:
    """Return a text of PolNeAR or GUM with its reading; both have the outermost attributions only."""
    bare = Article(corpus.name, str(row["id"]), row["text"])
    gold = (
        Attribution(bare.words(a["content"]), (bare.words(a["source"]),), bare.words(a["cue"]))
        for a in row["attributions"]
        if a["content"] and not a.get("depth")
    )
    first, others = list[Attribution](), list[Attribution]()
    counted = {"attribution", "credit line"} if corpus.credits else {"attribution"}
    for statement in (s for s in reading["statements"] if s["chain"]):
        hop = statement["chain"][0]
        one = Attribution(
            bare.words(statement["content"]),
            (bare.words(hop["source"]),),
            bare.words(hop["cue"]),
            tuple(bare.words(other["source"]) for other in statement["chain"][1:]),
            nested=bool(statement["nested_in"]),
        )
        (others if one.nested or hop["via"] not in counted else first).append(one)
    return _filled(bare, list(gold), first, others, reading)


def with_chains(corpus: str, row: Row, gold: Row, reading: Row) -> Article:
    """Return a text of the chain gold with its reading; whole chains and certainties are compared."""
    bare = Article(corpus, str(row["id"]), row["text"], pattern=r"\w+")
    wanted = (_wanted(bare, one) for one in gold["statements"])
    found = [
        Attribution(
            bare.words(s["content"]),
            tuple(bare.words(hop["source"]) for hop in s["chain"]),
            bare.words(s["chain"][-1]["cue"]),
            nested=bool(s["nested_in"]),
            status=s["status"],
            polarity=s["polarity"],
        )
        for s in reading["statements"]
        if s["chain"]
    ]
    return _filled(bare, [one for one in wanted if one.content], found, [], reading)


def _filled(
    bare: Article, gold: list[Attribution], found: list[Attribution], inside: list[Attribution], reading: Row
) -> Article:
    unasserted = tuple(bare.words([one["span"]]) for one in reading["not_asserted"])
    return replace(bare, gold=tuple(gold), found=tuple(found), inside=tuple(inside), unasserted=unasserted)


def _wanted(bare: Article, raw: Row) -> Attribution:
    """Return a gold statement; its words are given, not placed, and stand where they are nearest to the content."""
    spans: list[tuple[int, int]] = []
    for piece in raw["content"]:
        spans += _nearest(bare.text, piece, spans[-1][1] if spans else 0)
    near = spans[0][0] if spans else 0
    hops = [bare.words(_nearest(bare.text, hop.get("source"), near)) for hop in raw["chain"]]
    cue = raw["chain"][-1].get("cue") if raw["chain"] else None
    return Attribution(
        bare.words(spans),
        tuple(hops),
        bare.words(_nearest(bare.text, cue, near)),
        nested=len(raw["chain"]) > 1,
        status=raw.get("status", "asserted"),
        polarity=raw.get("polarity", "positive"),
    )


def _nearest(text: str, piece: str | None, near: int) -> list[tuple[int, int]]:
    if not piece:
        return []
    before, after = r"(?<!\w)" * piece[0].isalnum(), r"(?!\w)" * piece[-1].isalnum()
    starts = [match.start() for match in re.finditer(before + re.escape(piece) + after, text)]
    start = min(starts, key=lambda at: abs(at - near), default=None)
    return [] if start is None else [(start, start + len(piece))]
