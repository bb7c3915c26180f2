"""Measures the side that reports take towards headlines, story by story.

    python benchmarks/sides.py

FNC-1's stories are parted into five by a seed, and those never looked at while the rules were made are the sixth part:
a rule that knows the words of some stories shows in how far the parts differ. Reading all bodies takes ten minutes.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable
from pathlib import Path

import corpora
from claims import Figures, parted, rows_of, side_figures, sides_of, told_in
from reportedly.model import Report

PARTS, SEED = 5, 3


def sides(folder: Path) -> dict[str, Figures]:
    """Return the figures of each part of the stories, of those looked at, of those never looked at, and of all."""
    bodies = rows_of(folder / "crossdoc" / "fnc1_train_bodies.jsonl")
    pairs = rows_of(folder / "crossdoc" / "fnc1_train_pairs.jsonl")
    story = {row["body_id"]: row["story"] for row in bodies}
    held, seen = parted(story.values())
    drawn = sorted(seen)
    random.Random(SEED).shuffle(drawn)  # noqa: S311 - dice hide nothing
    told = {row["body_id"]: told_in(Report(row["body_id"], row["text"])) for row in _counted(bodies)}
    parts = {f"part {i + 1}": set(drawn[i::PARTS]) for i in range(PARTS)}
    parts |= {"looked at": seen, "never looked at": held, "all": seen | held}
    return {
        name: side_figures(sides_of((row for row in pairs if story[row["body_id"]] in part), told))
        for name, part in parts.items()
    }


def _counted(rows: list[dict[str, str]]) -> Iterable[dict[str, str]]:
    for number, row in enumerate(rows, 1):
        print(f"\r{number} of {len(rows)} bodies", end="", file=sys.stderr)
        yield row
    print(file=sys.stderr)


def main() -> None:
    """Print the figures, a line for each part."""
    for name, figures in sides(corpora.eval_folder()).items():
        print(name, figures)


if __name__ == "__main__":
    main()
