"""Measures what is put together as one claim, what stands against it, and the side that reports take.

    python benchmarks/claims.py [--unseen]

The dossier's gold says which reports tell each claim: each gold claim is held against that one of ours whose pairs of
reports fit it best (F1), and `pairs_F1` counts all pairs of the five. FNC-1's bodies are grouped by story, and the side
of each related body towards its headline is told from the body's statements; every third story is measured. ECB+'s
mentions of events are given; they are grouped by the story of their text, the term of their word and, where it is a
cue, who speaks by it. A fifth of the stories and topics (`UNSEEN`) was never looked at while the rules were made;
`--unseen` measures that one alone.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import corpora
from clusters import conll
from reportedly import lexicon
from reportedly.compare import Told, Words, said, side_of, stories
from reportedly.desk import comparing, intake
from reportedly.model import Claim, ConflictKind, Reading, Report, Said
from reportedly.pipeline import analyse

Figures = dict[str, float]
Row = dict[str, Any]
SEED = 20
UNSEEN = 5
"""One in so many stories or topics, drawn with the seed, was never looked at."""
SIDES = ("agree", "discuss", "disagree")


def dossier(folder: Path, _work: Path) -> Figures:
    """Return how the dossier's five claims are grouped, and how much of what stands against them is found."""
    claims = comparing.claims_in(dossier_of(folder.parent))
    gold = rows_of(folder.parent / "dossier" / "gold.json")[0]["claims"]
    best = fitting(claims, gold)
    return {
        **grouping_figures(gold, best),
        "date_conflict": float(any(kinds_of(c) & {ConflictKind.DATE} for c in claims)),
        "number_conflict": float(ConflictKind.QUANTITY in kinds_of(best["C2"])),
        "hardening_told": float(best["C2"].history[-1].status == "stated as fact"),
    }


def fitting(claims: Sequence[Claim], gold: Sequence[Row]) -> dict[str, Claim]:
    """Return for each claim of the gold that one of ours whose pairs of reports fit it best."""
    return {one["id"]: max(claims, key=lambda claim: _pair_f1(one["reports"], _reports(claim))) for one in gold}


def grouping_figures(gold: Sequence[Row], best: Mapping[str, Claim]) -> Figures:
    """Return how well reports are put together, who of those against the claims is found, and what is kept apart."""
    found = {one["id"]: _pairs(_reports(best[one["id"]])) for one in gold}
    wanted = {one["id"]: _pairs(one["reports"]) for one in gold}
    shared = sum(len(found[i] & wanted[i]) for i in wanted)
    apart = [set(one.get("not_this_claim", ())) & set(_reports(best[one["id"]])) for one in gold]
    return {
        "pairs_F1": round(2 * shared / (sum(map(len, found.values())) + sum(map(len, wanted.values()))), 3),
        "denials_and_doubts": _against(gold, best),
        "kept_apart": float(not any(apart)),
    }


def dossier_of(shared: Path) -> list[Reading]:
    """Return the readings of the dossier with the seed."""
    rows = rows_of(shared / "dossier" / "reports.jsonl")
    seed = {"id": "seed", "text": (shared / "seed" / "article.txt").read_text(encoding="utf-8")}
    lines = [json.dumps(row).encode() for row in [*rows, {**seed, "published": "2012-02-08"}]]
    return [outcome.reading for outcome in intake.read_many(lines)]


def _against(gold: Sequence[Row], best: Mapping[str, Claim]) -> float:
    """Return the part of those who deny or doubt by the gold that are found, by report and kind."""
    wanted, right = 0, 0
    for one in gold:
        claim = best[one["id"]]
        for key, found in (("denied_by", claim.denials), ("doubted_by", claim.doubts)):
            for who in one.get(key, ()):
                wanted, right = wanted + 1, right + any(who["report"] in o.reports for o in found)
    return round(right / wanted, 3)


def kinds_of(claim: Claim) -> set[ConflictKind]:
    """Return on what the reports of a claim disagree."""
    return {conflict.kind for conflict in claim.conflicts}


def _reports(claim: Claim) -> list[str]:
    return sorted({telling.report for telling in claim.tellings})


def _pairs(reports: Iterable[str]) -> set[tuple[str, str]]:
    return set(combinations(sorted(set(reports)), 2))


def _pair_f1(one: Iterable[str], other: Iterable[str]) -> float:
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def fnc(folder: Path, work: Path) -> Figures:
    """Return how FNC-1's bodies are grouped by story, and the side of each related body to its headline."""
    return _fnc(folder, work, unseen=False)


def _fnc(folder: Path, _work: Path, *, unseen: bool) -> Figures:
    bodies = rows_of(folder / "crossdoc" / "fnc1_train_bodies.jsonl")
    held, seen = parted({row["story"] for row in bodies})
    measured = held if unseen else set(sorted(seen)[::3])
    told = {row["body_id"]: told_in(Report(row["body_id"], row["text"])) for row in bodies if row["story"] in measured}
    story = {row["body_id"]: row["story"] for row in bodies}
    groups = stories((one for body in told.values() for one in body), comparing.open_comparer().naming)
    home = {report: number for number, group in enumerate(groups) for report in group}
    pairs = [row for row in rows_of(folder / "crossdoc" / "fnc1_train_pairs.jsonl") if row["body_id"] in told]
    sides = sides_of(pairs, told)
    return {
        "story_B3": round(_b_cubed([story[b] for b in told], [home.get(b, b) for b in told]), 3),
        **side_figures(sides),
    }


def sides_of(pairs: Iterable[Row], told: Mapping[str, Sequence[Said]]) -> list[tuple[str, str]]:
    """Return the side of each related body towards its headline, by the corpus and by us."""
    words = comparing.open_comparer().words
    return [
        (row["stance"], str(side_of(row["headline"], told[row["body_id"]], words).side))
        for row in pairs
        if row["stance"] in SIDES
    ]


def side_figures(sides: Sequence[tuple[str, str]]) -> Figures:
    """Return F1 of each side, and their mean."""
    by_side = {side: _f1(sides, side) for side in SIDES}
    return {
        "stance_macro_F1": round(sum(by_side.values()) / len(SIDES), 3),
        **{f"{side}_F1": round(value, 3) for side, value in by_side.items()},
    }


def _f1(pairs: Sequence[tuple[str, str]], label: str) -> float:
    right = sum(gold == found == label for gold, found in pairs)
    total = sum(gold == label for gold, _ in pairs) + sum(found == label for _, found in pairs)
    return 2 * right / total if total else 0.0


def _b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    wanted, made = defaultdict(set), defaultdict(set)
    for i, (a, b) in enumerate(zip(gold, found, strict=True)):
        wanted[a].add(i)
        made[b].add(i)
    shared = [len(wanted[a] & made[b]) for a, b in zip(gold, found, strict=True)]
    precision = sum(n / len(made[b]) for n, b in zip(shared, found, strict=True)) / len(shared)
    recall = sum(n / len(wanted[a]) for n, a in zip(shared, gold, strict=True)) / len(shared)
    return 2 * precision * recall / (precision + recall)


def ecb(folder: Path, work: Path) -> Figures:
    """Return how ECB+'s given mentions of events are put together across texts, beside the same word in one topic."""
    return _ecb(folder, work, unseen=False)


def _ecb(folder: Path, _work: Path, *, unseen: bool) -> Figures:
    rows = rows_of(folder / "crossdoc" / "ecbplus.jsonl")
    held, seen = parted({row["topic"] for row in rows})
    texts = [row for row in rows if row["topic"] in (held if unseen else seen)]
    comparer = comparing.open_comparer()
    pile = [
        _sentence(row["id"], number, tokens, comparer.words) for row in texts for number, tokens in row["sents"].items()
    ]
    home = {text: n for n, group in enumerate(stories(pile, comparer.naming)) for text in group}
    mentions = [(row, m) for row in texts for m in row["mentions"] if m["kind"] == "event"]
    gold = [m["chain"] for _, m in mentions]
    speakers = {row["id"]: _speakers(row) for row in texts}
    told = [_told(row, m, speakers[row["id"]], comparer.words) for row, m in mentions]
    found = comparing.open_deeds().together(told, home)
    return {
        "CoNLL_F1": round(conll(gold, found), 3),
        "same_word_F1": round(conll(gold, [(row["topic"], m["text"].lower()) for row, m in mentions]), 3),
    }


def _sentence(text: str, number: str, tokens: Sequence[str], words: Words) -> Said:
    written = " ".join(tokens)
    return Said(f"{text}.{number}", text, written, terms=words.terms(written))


def _told(row: Row, mention: Row, speakers: Mapping[tuple[int, int], str], words: Words) -> Told:
    number, around = mention["sent"], " ".join(row["sents"][str(mention["sent"])])
    own = words.terms(mention["text"].lower())
    speaker = speakers.get((number, mention["tokens"][0]))
    return Told(row["id"], number, mention["text"], speaker, words.terms(around) - own)


def _speakers(row: Row) -> dict[tuple[int, int], str]:
    """Return who speaks by each word that our reading of a text takes for a cue; a person by the last name."""
    places: dict[int, tuple[int, int]] = {}
    written = ""
    for number, tokens in row["sents"].items():
        for i, token in enumerate(tokens):
            places[len(written)] = (int(number), i)
            written += f"{token} "
        written += "\n"
    found: dict[tuple[int, int], str] = {}
    for statement in analyse(Report(row["id"], written), intake.open_tools()).statements:
        for hop in statement.chain:
            who = (hop.source.name or hop.source.text) if hop.source else ""
            found |= {places[c.start]: who.lower().split()[-1] if who else "" for c in hop.cue if c.start in places}
    return found


def told_in(report: Report) -> tuple[Said, ...]:
    """Return what a report's statements say, as it is compared."""
    return said(analyse(report, intake.open_tools()), lexicon.load("en"))


def parted(names: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the names that were never looked at, and the others."""
    drawn = sorted(names)
    random.Random(SEED).shuffle(drawn)  # noqa: S311 - dice hide nothing
    held = len(drawn) // UNSEEN
    return set(drawn[:held]), set(drawn[held:])


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a file, one a line."""
    text = path.read_text(encoding="utf-8")
    return [json.loads(text)] if path.suffix == ".json" else [json.loads(line) for line in text.splitlines() if line]


def main() -> None:
    """Print the figures, of the unseen fifth alone if asked."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--unseen", action="store_true", help="the fifth that was never looked at")
    unseen, folder = arguments.parse_args().unseen, corpora.eval_folder()
    if not unseen:
        print("dossier", dossier(folder, folder))
    print("ECB+", _ecb(folder, folder, unseen=unseen))
    print("FNC-1", _fnc(folder, folder, unseen=unseen))


if __name__ == "__main__":
    main()
