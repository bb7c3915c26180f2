"""Measures stories of our own making that no rule was made for, as the dossier of 2012 is measured.

    python benchmarks/dossiers.py [NAME ...] [--mistakes]

Each folder under tests/dossiers has invented reports and what a careful reader concludes from them, written down before
anything was run on them. What was found at first sight stands in benchmarks/README.md; what was mended since was mended
by rules that know neither story. `--mistakes` tells claim by claim what is missing and what is too much.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claims import fitting, grouping_figures, kinds_of
from origins import HALF, best_for, origin_fits
from reportedly.desk import comparing, intake
from reportedly.model import Claim, Stance

Figures = dict[str, float]
Row = dict[str, Any]
HOME = Path(__file__).parent.parent / "tests" / "dossiers"
NAMES = ("leak", "bank", "prison", "trawler")


def files_of(name: str) -> tuple[str, str]:
    """Return the paths of a dossier's gold and reports."""
    return str(HOME / name / "gold.json"), str(HOME / name / "reports.jsonl")


def measuring(name: str) -> Callable[[Path, Path], Figures]:
    """Return what measures one dossier."""
    return lambda _folder, _work: figures(*_told(name))


def _told(name: str) -> tuple[list[Row], tuple[Claim, ...]]:
    gold, reports = files_of(name)
    lines = Path(reports).read_bytes().splitlines()
    claims = comparing.claims_in(outcome.reading for outcome in intake.read_many(lines))
    return json.loads(Path(gold).read_text(encoding="utf-8"))["claims"], claims


def figures(gold: Sequence[Row], claims: Sequence[Claim]) -> Figures:
    """Return how the claims, their origins, conflicts, changes and retractions are found.

    An origin counts as for the dossier of 2012: where one of ours shares at least half of its reports.
    """
    best = fitting(claims, gold)
    fits = [fit for one in gold for fit in _fits_of(one, claims)]
    found = list(_signs(gold, best))
    return {
        **grouping_figures(gold, best),
        "origins": len(fits),
        "origins_found": sum(fit >= HALF for fit in fits),
        "origins_exact": sum(fit == 1 for fit in fits),
        "numbers_of_origins_right": sum(right for kind, right, _ in found if kind == "number of origins"),
        "conflicts": _part(found, "conflict"),
        "mutations": _part(found, "mutation"),
        "hardenings": _part(found, "hardening"),
        "retractions": _part(found, "retraction"),
    }


def _fits_of(one: Row, claims: Sequence[Claim]) -> list[float]:
    return origin_fits([origin["reports"] for origin in one["origins"]], best_for(claims, one["reports"]))


def _part(found: Sequence[tuple[str, bool, str]], kind: str) -> float:
    counted = [right for named, right, _ in found if named == kind]
    return round(sum(counted) / max(len(counted), 1), 3)


def _signs(gold: Sequence[Row], best: Mapping[str, Claim]) -> Iterator[tuple[str, bool, str]]:
    """Yield what the gold asks of each claim: its kind, whether it is found, and what it is."""
    for one in gold:
        claim = best[one["id"]]
        if "independent_origins" in one:
            right = claim.independent_origins == one["independent_origins"]
            yield "number of origins", right, f"{one['id']}: {claim.independent_origins}"
        for conflict in one["conflicts"]:
            yield "conflict", conflict["kind"] in kinds_of(claim), f"{one['id']}: {conflict}"
        for change in one["mutations"]:
            made = {(mutation.kind, mutation.after) for mutation in claim.mutations}
            yield "mutation", (change["kind"], change["to"]) in made, f"{one['id']}: {change}"
        if "hardened_in" in one:
            turns = {(turn.status, turn.report) for turn in claim.history}
            yield "hardening", ("stated as fact", one["hardened_in"]) in turns, f"{one['id']}: {one['hardened_in']}"
        if "retracted_by" in one:
            retracting = {telling.report for telling in claim.tellings if telling.stance is Stance.RETRACTS}
            yield "retraction", one["retracted_by"] in retracting, f"{one['id']}: {one['retracted_by']}"


def mistakes(gold: Sequence[Row], claims: Sequence[Claim]) -> Iterator[str]:
    """Yield what is missing from each claim, and what is too much."""
    best = fitting(claims, gold)
    for one in gold:
        claim, wanted = best[one["id"]], set(one["reports"])
        ours = {telling.report for telling in claim.tellings}
        yield f"{one['id']} {one['gist']}\n  missing: {sorted(wanted - ours)}, too much: {sorted(ours - wanted)}"
        yield f"  origins found: {[round(fit, 2) for fit in _fits_of(one, claims)]}"
        against = {report for side in (*claim.denials, *claim.doubts) for report in side.reports}
        opposed = {who["report"] for key in ("denied_by", "doubted_by") for who in one[key]}
        yield f"  against it, missing: {sorted(opposed - against)}, too much: {sorted(against - opposed)}"
    yield from (f"  no {kind}: {what}" for kind, right, what in _signs(gold, best) if not right)


def main() -> None:
    """Print the figures of each dossier, with `--mistakes` those too."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("names", nargs="*", default=NAMES)
    arguments.add_argument("--mistakes", action="store_true", help="tell what is missing and what is too much")
    asked = arguments.parse_args()
    for name in asked.names:
        told = _told(name)
        print(name, figures(*told))
        if asked.mistakes:
            print(*mistakes(*told), sep="\n")


if __name__ == "__main__":
    main()
