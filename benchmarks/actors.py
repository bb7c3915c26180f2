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
TIES = ("IsSynonymOf", "BelongsTo", "InChargeOf")
LEAST = 0.5
"""What two ranges must share, of what they cover together, to be one mention."""


def gold_mentions(
    row: Mapping[str, Any], one: meantime.Article, forms: frozenset[str] | None = MEANT
) -> Iterator[tuple[Range, str, str]]:
    """Yield the place, the bearer and the form of each annotated mention of a person or a body; None is any form."""
    for entity in row["entities"]:
        number, first, end = entity["span"]
        bearer = entity["inst"] or {"type": None}
        if number < meantime.ANNOTATED and bearer["type"] in ACTORS and (forms is None or entity["syn"] in forms):
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
        actors = [place for place, _, kind in found if kind in THINGS]
        said += len(actors)
        right += len(paired([place for place, _, _ in gold_mentions(row, one, None)], actors))
    hit = [(g, f) for g, f in zip(gold_ids, found_ids, strict=True) if f is not None]
    every = [f or f"missed {i}" for i, f in enumerate(found_ids)]
    return {
        "named_R": _percent(named_found / named),
        "mentions_R": _percent(len(hit) / len(gold_ids)),
        "mentions_P": _percent(right / said),
        "CoNLL_found": _percent(conll([g for g, _ in hit], [f for _, f in hit])),
        "CoNLL_all": _percent(conll(gold_ids, every)),
    }


def relations(rows: Iterable[Mapping[str, Any]], readings: Mapping[str, Mapping[str, Any]]) -> Figures:
    """Return how many of re3d's ties between persons and bodies the entities hold: at the head of, part of, the same.

    Only ties between marked persons and organisations count. What is the same must be one entity, or an office of it;
    who belongs to a body or heads it must have an office there, be its member or a part of it. Many of the ties are
    between descriptions that name nobody, which no reading holds: recall is low by nature.
    """
    found: dict[str, list[bool]] = {kind: [] for kind in TIES}
    for row in rows:
        sorts = {(e["start"], e["end"]): e["type"] for e in row["entities"]}
        seen: set[frozenset[Range]] = set()
        for tie in row["relations"]:
            one, other = tuple(tie["source"][:2]), tuple(tie["target"][:2])
            people = {sorts.get(one), sorts.get(other)} <= {"Person", "Organisation"}
            if tie["type"] in TIES and tie["conf"] >= LEAST and people and frozenset({one, other}) not in seen:
                seen.add(frozenset({one, other}))
                held = _holds(readings[row["id"]]["entities"], one, other)
                found[tie["type"]].append(held["same" if tie["type"] == "IsSynonymOf" else "part"])
    return {f"{kind}_R": _percent(sum(hits) / max(1, len(hits))) for kind, hits in found.items()}


def seed(reading: Mapping[str, Any], gold: Mapping[str, Any], text: str) -> Figures:
    """Return how many members of the seed's delegation are listed with their office, and how many names are one."""
    known = {e["id"]: e for e in reading["entities"]}
    listed = {m["entity"] for e in reading["entities"] for m in e["members"]}
    members = next(s["members"] for s in gold["statements"] if "members" in s)
    named = [e for i, e in known.items() if i in listed]
    right = sum(any(e["name"] == name and role in e["roles"] for e in named) for name, role in members)
    written = [{" ".join(text[a:b].split()) for a, b in e["mentions"]} for e in reading["entities"]]
    same = sum(
        any(all(any(w.endswith(m) for m in one) for w in names) for one in written) for names in gold["same_person"]
    )
    return {"members_R": _percent(right / len(members)), "same_person": _percent(same / len(gold["same_person"]))}


def _holds(entities: Sequence[Mapping[str, Any]], one: Range, other: Range) -> dict[str, bool]:
    ours, theirs = ([e for e in entities if _at(e["mentions"], place)] for place in (one, other))
    ids = {e["id"] for e in theirs}
    called = any(_at([o["span"] for o in e["offices"]], other) for e in ours)
    calling = any(_at([o["span"] for o in e["offices"]], one) for e in theirs)
    office = any(o["entity"] in ids for e in ours for o in e["offices"])
    member = any(m["entity"] in {e["id"] for e in ours} for e in theirs for m in e["members"])
    part = any(e["part_of"] in ids for e in ours)
    return {"same": called or calling or any(e["id"] in ids for e in ours), "part": office or member or part or called}


def _at(spans: Iterable[Sequence[int]], place: Range) -> bool:
    return any(start < place[1] and place[0] < end for start, end in spans)


def _percent(share: float) -> float:
    return round(100 * share, 1)
