"""Measures which of the tolls that reports give are told to be rivals.

    python benchmarks/tolls.py [--mistakes] [--unseen]

FA-KES's groups are reports of one place and day in Syria, with the rival numbers of killed read by hand: forty groups
in `tolls_told.toml`, of which `HELD` were never looked at, and the other 49 in `tolls_more.toml`. `tolls_invented.toml`
has small groups of our own, with rivals of every kind; a number counts once a group, and as found where a conflict has
it. Of those, `HELD_INVENTED` drawn by lot were never looked at: `--unseen` measures these and FA-KES's alone.
`tolls_invented_later.toml` has more, made after the first mending.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import corpora
from claims import Figures, Row, rows_of
from reportedly.desk import comparing, intake
from reportedly.model import Claim, ConflictKind, Reading, Report
from reportedly.pipeline import analyse

HELD, HELD_INVENTED, HELD_SEED = 15, 12, 5
"""How many groups were held out while the rules for tolls were made, drawn with a seed of their own."""
INVENTED, LATER = (Path(__file__).with_name(f"tolls_invented{which}.toml") for which in ("", "_later"))
_COUNTED = re.compile(r"The reports count (\w+)")
Numbers = set[tuple[str, int]]


def fakes(folder: Path, _work: Path) -> Figures:
    """Return how many of the rival numbers of killed are found in FA-KES's groups of one day and place.

    A number counts once a group, and as found where a conflict of one of the group's claims has it.
    """
    return _fakes(folder, unseen=None)


def fakes_more(folder: Path, _work: Path) -> Figures:
    """Return the same for FA-KES's other groups of two reports or more, on which the rules were tuned."""
    told = _tolls_told("tolls_more.toml")
    return _rival_tolls(folder, told, frozenset(told))


def invented(_folder: Path, _work: Path) -> Figures:
    """Return how many of the rival numbers are found in the groups of our own, and in how many groups just these."""
    return _invented(groups_in(INVENTED), unseen=None)


def invented_later(_folder: Path, _work: Path) -> Figures:
    """Return the same for the groups that were made after the rules had been mended by the first."""
    return _invented(groups_in(LATER), unseen=None)


def _fakes(folder: Path, *, unseen: bool | None) -> Figures:
    told = _tolls_told("tolls_told.toml")
    return _rival_tolls(folder, told, _drawn(told, HELD, unseen=unseen))


def _drawn(names: Collection[str], held: int, *, unseen: bool | None) -> set[str]:
    """Return those that were held out, those that were not, or all."""
    shuffled = sorted(names)
    random.Random(HELD_SEED).shuffle(shuffled)  # noqa: S311 - dice hide nothing
    return {name for name in names if unseen is None or (name in shuffled[:held]) is unseen}


def _tolls_told(name: str) -> dict[str, list[list[int]]]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def _rival_tolls(folder: Path, told: Mapping[str, list[list[int]]], measured: Collection[str]) -> Figures:
    rows = [row for row in rows_of(folder / "crossdoc" / "fakes_syria.jsonl") if row["group"] in measured]
    readings: dict[str, dict[str, Reading]] = defaultdict(dict)
    for row in rows:
        report = Report(
            row["id"], row["text"], row["title"], row["outlet"], published=dt.date.fromisoformat(row["date"])
        )
        readings[row["group"]][row["id"]] = analyse(report, intake.open_tools())
    right = found = wanted = 0
    for group in sorted(measured):
        gold = {number for incident in told[group] for number in incident}
        mine = {n for claim in comparing.claims_in(readings[group].values()) for n in _killed(claim)}
        right, found, wanted = right + len(gold & mine), found + len(mine), wanted + len(gold)
    return {"rival_tolls_P": round(right / max(found, 1), 3), "rival_tolls_R": round(right / wanted, 3)}


def _killed(claim: Claim) -> set[int]:
    """Return the rival numbers of killed that a claim's conflicts list."""
    listed = [c.values for c in claim.conflicts if c.kind is ConflictKind.QUANTITY and "count killed diff" in c.message]
    return {number for values in listed for rival in values for number in _numbers(rival.value)}


def _numbers(value: str) -> Iterator[int]:
    return (int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", value))


def _invented(told_in: Sequence[Row], *, unseen: bool | None) -> Figures:
    groups = {group["name"]: group for group in told_in}
    told = [_told(groups[name]) for name in sorted(_drawn(groups, HELD_INVENTED, unseen=unseen))]
    right, found, wanted = (
        sum(len(gold & mine) for gold, mine in told),
        sum(len(m) for _, m in told),
        sum(len(g) for g, _ in told),
    )
    return {
        "rival_tolls_P": round(right / max(found, 1), 3),
        "rival_tolls_R": round(right / wanted, 3),
        "groups": len(told),
        "groups_right": sum(gold == mine for gold, mine in told),
    }


def groups_in(path: Path) -> list[Row]:
    """Return the groups of our own that a file has."""
    groups: list[Row] = tomllib.loads(path.read_text(encoding="utf-8"))["group"]
    return groups


def _told(group: Row) -> tuple[Numbers, Numbers]:
    """Return the rival numbers of a group, and those that are found."""
    readings = [analyse(report, intake.open_tools()) for report in reports_of(group)]
    gold = {(kind, number) for kind, *numbers in group["rivals"] for number in numbers}
    return gold, {number for claim in comparing.claims_in(readings) for number in _rivals(claim)}


def reports_of(group: Row) -> list[Report]:
    """Return the reports of a group of our own; each is one line, for a line's end would be that of a sentence."""
    return [
        Report(
            f"{row['outlet']} {i}",
            " ".join(row["text"].split()),
            row["title"],
            row["outlet"],
            published=row["published"],
        )
        for i, row in enumerate(group["report"])
    ]


def _rivals(claim: Claim) -> Iterator[tuple[str, int]]:
    for conflict in claim.conflicts:
        counted = _COUNTED.match(conflict.message)
        if counted and conflict.kind is ConflictKind.QUANTITY:
            yield from ((counted[1], number) for rival in conflict.values for number in _numbers(rival.value))


def main() -> None:
    """Print the figures, of what was never looked at alone if asked, and what is wrong in the groups of our own."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--unseen", action="store_true", help="what was never looked at")
    arguments.add_argument("--mistakes", action="store_true", help="each group of our own that is told otherwise")
    asked, folder = arguments.parse_args(), corpora.eval_folder()
    if not asked.unseen:
        print("FA-KES, looked at", _fakes(folder, unseen=False))
        print("FA-KES, more groups", fakes_more(folder, folder))
        print("groups of our own, looked at", _invented(groups_in(INVENTED), unseen=False))
        print("groups of our own, later", invented_later(folder, folder))
    print("FA-KES, held out", _fakes(folder, unseen=True))
    print("groups of our own, held out", _invented(groups_in(INVENTED), unseen=True))
    if asked.mistakes:
        looked_at = _drawn([group["name"] for group in groups_in(INVENTED)], HELD_INVENTED, unseen=False)
        first = (group for group in groups_in(INVENTED) if group["name"] in looked_at)
        for group in (*first, *groups_in(LATER)):
            gold, mine = _told(group)
            if gold != mine:
                print(f"{group['name']}: {sorted(gold)}, found {sorted(mine)}")


if __name__ == "__main__":
    main()
