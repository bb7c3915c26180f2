"""Measures how names are matched: pairs, lists of one bearer's names, and the keys that find them.

    python benchmarks/names.py [--symbols] [--mistakes]

`evaluate.py` has the figures with the others; this prints what they are made of, with the time and memory they took.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from corpora import eval_folder, rows
from reportedly.names import Likeness, Matcher, Verdict, group, keys, matching, same_name

Figures = dict[str, float]
Scored = tuple[Likeness, bool, dict[str, Any]]
"""What was found, whether it is a match in the gold, and the row."""

PARTS, SHUFFLES = 5, 5
ALIASES_AT_MOST = 40  # longer lists name a country with all its towns
MISTAKEN = 0.5


def scored_pairs(path: Path, matcher: Matcher | None = None) -> list[Scored]:
    """Compare every pair of the file."""
    return [
        (same_name(row["name1"], row["name2"], _kind(row["schema"]), matcher=matcher), row["is_match"] == "true", row)
        for row in rows(path)
    ]


def _kind(schema: str) -> str:
    return "person" if schema == "Person" else "organisation"


def name_pairs(folder: Path, _: Path) -> Figures:
    """Return F1 on the pairs, with the threshold from four fifths used on the fifth left out, and what "same" is worth.

    The gold marks what a screener of payments must stop for: names one letter apart, or funds of one series, are
    matches there. The fitted threshold is therefore lower than the one between "unsure" and "different".
    """
    return figures(scored_pairs(folder / "actors" / "name_pairs.jsonl"))


def figures(scored: Sequence[Scored]) -> Figures:
    """Return the figures of compared pairs, in percent."""
    same = [match for likeness, match, _ in scored if likeness.verdict is Verdict.SAME]
    different = [match for likeness, match, _ in scored if likeness.verdict is Verdict.DIFFERENT]
    matches = sum(match for _, match, _ in scored)
    return {
        "F1_cross_validated": _percent(_cross_validated(scored)),
        "F1_not_different": _percent(_f1(scored, MISTAKEN)[0]),
        "F1_fitted": _percent(_f1(scored, _threshold(scored))[0]),
        "threshold": _threshold(scored),
        "same_P": _percent(sum(same) / len(same)),
        "same_R": _percent(sum(same) / matches),
        "different_P": _percent(1 - sum(different) / len(different)),
    }


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _f1(scored: Iterable[Scored], threshold: float) -> tuple[float, int, int, int]:
    counted = [(likeness.score >= threshold, match) for likeness, match, _ in scored]
    right = sum(said and match for said, match in counted)
    false, missed = sum(said and not match for said, match in counted), sum(m and not said for said, m in counted)
    return 2 * right / max(1, 2 * right + false + missed), right, false, missed


def _threshold(scored: Sequence[Scored]) -> float:
    return max(sorted({likeness.score for likeness, _, _ in scored}), key=lambda t: _f1(scored, t)[0])


def _cross_validated(scored: Sequence[Scored]) -> float:
    """Return the mean, over several divisions, of F1 over all left-out fifths together."""
    found = []
    for seed in range(SHUFFLES):
        order = random.Random(seed).sample(list(scored), len(scored))  # noqa: S311 - dice hide nothing
        right = false = missed = 0
        for part in range(PARTS):
            left_out = order[part::PARTS]
            threshold = _threshold([one for i, one in enumerate(order) if i % PARTS != part])
            _, a, b, c = _f1(left_out, threshold)
            right, false, missed = right + a, false + b, missed + c
        found.append(2 * right / (2 * right + false + missed))
    return sum(found) / len(found)


def same_or_different(folder: Path, _: Path) -> Figures:
    """Return the share of right pairs on the lists of the seed and the dossier, and how many lists are one group.

    A surname alone is only unsurely the one of a full name, so pairs are held against what must not be said, and
    grouping, which sees all names of the file together, against what should be.
    """
    wrong = pairs = lists = whole = 0
    for gold in (folder.parent / "seed" / "gold.json", folder.parent / "dossier" / "gold.json"):
        document = json.loads(gold.read_text(encoding="utf-8"))
        same, apart = document["same_person"], document.get("different_person", [])
        for names, never in ((same, Verdict.DIFFERENT), (apart, Verdict.SAME)):
            for one, other in (pair for row in names for pair in combinations(row, 2)):
                pairs, wrong = pairs + 1, wrong + (same_name(one, other).verdict is never)
        groups = [frozenset(names) for names in group(name for row in (*same, *apart) for name in row)]
        lists += len(same) + len(apart)
        whole += sum(frozenset(row) in groups for row in same)
        whole += sum(not any(set(row) <= names for names in groups) for row in apart)
    return {"pairs_not_wrong": _percent(1 - wrong / pairs), "lists_right": _percent(whole / lists)}


def alias_lists(folder: Path, _: Path) -> Figures:
    """Return what the keys find and what is merged on lists of one actor's names.

    Many aliases of bodies there are other names altogether (a group's wing, a country's towns), which no spelling can
    show; people's are mostly spellings. What is merged between lists is counted in pairs, and is mostly one person
    under two headings: read them before calling one false.
    """
    found = [
        row for row in rows(folder / "actors" / "oeda_alias_clusters.jsonl") if len(row["aliases"]) < ALIASES_AT_MOST
    ]
    listed = [(row["name"], alias) for row in found for alias in row["aliases"] if alias != row["name"]]
    kinds = {row["name"]: _kind_of_actor(row) for row in found}
    shared = [bool(keys(a, kinds[a]) & keys(b, kinds[a])) for a, b in listed]
    people = [hit for (a, _), hit in zip(listed, shared, strict=True) if kinds[a] == "person"]
    chief = [row["name"] for row in found]
    merged = group([name for name in chief if kinds[name] == "person"])
    false = sum(len(names) * (len(names) - 1) // 2 for names in merged)
    linked = [same_name(a, b, kinds[a]).verdict for a, b in listed if kinds[a] == "person"]
    return {
        "keys_R_people": _percent(sum(people) / len(people)),
        "keys_R_all": _percent(sum(shared) / len(shared)),
        "same_R_people": _percent(linked.count(Verdict.SAME) / len(linked)),
        "not_different_R_people": _percent(1 - linked.count(Verdict.DIFFERENT) / len(linked)),
        "chief_names_of_people": sum(kind == "person" for kind in kinds.values()),
        "pairs_merged_between_lists": false,
    }


def _kind_of_actor(row: dict[str, Any]) -> str:
    """Return "person" where a code of the actor has dates, as codes of office holders have."""
    dated = any(any(c.isdigit() for c in code) for code in row["codes"])
    return "person" if dated and len(row["name"].split()) >= 2 else "organisation"  # noqa: PLR2004


def main() -> None:
    """Print the figures, their cost and, if asked, every mistake."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--symbols", action="store_true", help="with names across scripts (the extra names)")
    arguments.add_argument("--mistakes", action="store_true")
    asked = arguments.parse_args()
    matcher = matching.plain()
    if asked.symbols:
        from reportedly.names import with_rigour  # noqa: PLC0415 - heavy, and asked for

        matcher = Matcher(matcher.tables, matcher.latin, with_rigour.load())
    folder = eval_folder()
    began = time.process_time()
    scored = scored_pairs(folder / "actors" / "name_pairs.jsonl", matcher)
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(scored)} pairs in {seconds:.2f} CPU s, {memory} MB at most")
    print(figures(scored))
    print(same_or_different(folder, folder))
    print(alias_lists(folder, folder))
    threshold = _threshold(scored)
    for likeness, match, row in scored if asked.mistakes else ():
        if (likeness.score >= threshold) is not match or (likeness.verdict is Verdict.SAME and not match):
            print(f"{'match' if match else 'other'}: {row['name1']} | {row['name2']}\n{likeness}\n")


if __name__ == "__main__":
    main()
