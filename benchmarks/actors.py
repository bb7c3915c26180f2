"""Measures who is named and meant: mentions of persons and bodies, which of them are one, offices and membership.

MEANTIME annotates the first six rows of each text with what every mention means; re3d marks who belongs to which body,
who is at the head of it and which two descriptions are of one. Both are held against the entities of a reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import meantime
from clusters import conll

Figures = dict[str, float]
Range = tuple[int, int]

ACTORS = frozenset({"PER", "ORG"})
NAMED = frozenset({"NAM", "PRE.NAM"})
MEANT = frozenset({*NAMED, "NOM", "PRO"})
THINGS = frozenset({"person", "official", "organisation", "outlet", "group"})
LEAST = 0.5
"""What two ranges must share, of what they cover together, to be one mention."""


def gold_mentions(row: Mapping[str, Any], one: meantime.Article) -> Iterator[tuple[Range, str, str]]:
    """Yield the place, the bearer and the form of each annotated mention of a person or a body."""
    for entity in row["entities"]:
        number, first, end = entity["span"]
        bearer = entity["inst"]
        if number < meantime.ANNOTATED and bearer["type"] in ACTORS and entity["syn"] in MEANT:
            place = (one.places[number, first][0], one.places[number, end - 1][1])
            yield place, bearer["id"] or bearer["name"], entity["syn"]


def found_mentions(reading: Mapping[str, Any]) -> list[tuple[Range, str, str]]:
    """Return the place, the id and the kind of each mention in a reading."""
    return [
        ((start, end), entity["id"], entity["kind"])
        for entity in reading["entities"]
        for start, end in entity["mentions"]
    ]


def paired(gold: Sequence[Range], found: Sequence[Range]) -> dict[int, int]:
    """Return which found range stands for each gold one, the likest first, each once."""
    likest = sorted(
        ((_alike(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(found)), key=lambda x: (-x[0], x[1:])
    )
    pairs: dict[int, int] = {}
    for alike, i, j in likest:
        if alike >= LEAST and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _alike(a: Range, b: Range) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def coreference(rows: Iterable[Mapping[str, Any]], readings: Mapping[str, Mapping[str, Any]]) -> Figures:
    """Return how many mentions of persons and bodies are found, and how well they are put together.

    `CoNLL_found` is the mean of MUC, B-cubed and CEAF over the mentions found; `CoNLL_all` takes each of the others
    for something by itself.
    """
    gold_ids: list[str] = []
    found_ids: list[str | None] = []
    named = named_found = said = right = 0
    for row in rows:
        one = meantime.article(row["sents"])
        gold = list(gold_mentions(row, one))
        found = [m for m in found_mentions(readings[row["id"]]) if m[0][1] <= one.end]
        pairs = paired([place for place, _, _ in gold], [place for place, _, _ in found])
        for i, (_, bearer, form) in enumerate(gold):
            gold_ids.append(f"{row['id']} {bearer}")
            found_ids.append(f"{row['id']} {found[pairs[i]][1]}" if i in pairs else None)
            named += form in NAMED
            named_found += form in NAMED and i in pairs
        actors = [j for j, (_, _, kind) in enumerate(found) if kind in THINGS]
        said += len(actors)
        right += sum(j in pairs.values() for j in actors)
    hit = [(g, f) for g, f in zip(gold_ids, found_ids, strict=True) if f is not None]
    every = [f or f"missed {i}" for i, f in enumerate(found_ids)]
    return {
        "named_R": _percent(named_found / named),
        "mentions_R": _percent(len(hit) / len(gold_ids)),
        "mentions_P": _percent(right / said),
        "CoNLL_found": _percent(conll([g for g, _ in hit], [f for _, f in hit])),
        "CoNLL_all": _percent(conll(gold_ids, every)),
    }


def _percent(share: float) -> float:
    return round(100 * share, 1)
