"""Holds the confidence of statements against how many of them people find right.

    python benchmarks/calibration.py [--readings FOLDER] [--fit CONFIG.json]

A statement is right where its content shares half of its words with one of the gold and its sources are those of the
gold: every hop on the chain gold, the outermost on PolNeAR and GUM, whose guides also leave out much that ours has.
Prints, for each corpus, the share right among statements of like confidence, the expected calibration error (ten bins
of equal width, weighted by size), and what every threshold would give. With --fit, the logistic curve that brings the
chain gold's confidence nearest to its share right is written into the model's config; its error is then that of curves
fitted on four fifths and held against the fifth left out.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpora import eval_folder, rows
from evaluate import readings
from reportedly.tag.reading import Calibration
from scorers import load_scorer

Numbers = npt.NDArray[np.float64]
BINS, FOLDS, HALF = 10, 5, 0.5
THRESHOLDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Held:
    """The statements of one corpus: their confidence, which are right, and how many the gold has."""

    corpus: str
    confidence: Numbers
    right: Numbers
    gold: int


def calibration_error(confidence: Numbers, right: Numbers) -> float:
    """Return the mean distance of confidence from the share right, over bins of equal width weighted by size."""
    inside = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [abs(float((confidence - right)[inside == number].sum())) for number in range(BINS)]
    return sum(gaps) / max(1, len(confidence))


def fitted(confidence: Numbers, right: Numbers) -> tuple[float, float]:
    """Return slope and offset of the logistic curve of likeliest fit, by Newton's method."""
    inside = np.clip(confidence, 1e-6, 1 - 1e-6)
    given = np.stack([np.log(inside / (1 - inside)), np.ones_like(inside)], axis=1)
    weights = np.array([1.0, 0.0])
    for _ in range(30):
        said = 1 / (1 + np.exp(-given @ weights))
        curve = given.T @ (given * (said * (1 - said))[:, None]) + 1e-6 * np.eye(2)
        weights -= np.linalg.solve(curve, given.T @ (said - right))
    return float(weights[0]), float(weights[1])


def curved(confidence: Numbers, slope: float, offset: float) -> Numbers:
    """Return the confidence that the curve makes of another."""
    curve = Calibration(slope, offset)
    return np.array([curve(one) for one in confidence.tolist()], dtype=np.float64)


def cross_fitted(held: Held) -> Numbers:
    """Return the confidence that curves fitted without a statement's own fifth give it."""
    fold, found = np.arange(len(held.right)) % FOLDS, np.zeros_like(held.confidence)
    for number in range(FOLDS):
        rest = fold != number
        found[~rest] = curved(held.confidence[~rest], *fitted(held.confidence[rest], held.right[rest]))
    return found


def held(corpus: str, folder: Path, work: Path) -> Held:
    """Return the statements of a corpus, each with whether it is right."""
    texts, gold, is_right = SOURCES[corpus](folder)
    out = work / f"{corpus.split(maxsplit=1)[0].lower()}-all.jsonl"
    if not out.exists():
        readings(texts, out)
    confidence, right = [], []
    for row, reading in zip(texts, rows(out), strict=True):
        for one in reading["statements"]:
            if one["chain"] and (corpus == CHAINS or one["nested_in"] is None):
                confidence.append(one["confidence"])
                right.append(any(is_right(one, other, row["text"]) for other in gold[row["id"]]))
    return Held(corpus, np.array(confidence), np.array(right, dtype=np.float64), sum(map(len, gold.values())))


Right = Callable[[dict[str, Any], Any, str], bool]
Corpus = tuple[list[dict[str, Any]], dict[str, list[Any]], Right]


def _chains(folder: Path) -> Corpus:
    score = load_scorer(folder / "score_reading.py")
    texts = rows(folder / "chains" / "dev" / "texts.jsonl")
    words = {row["id"]: row["text"] for row in texts}
    gold = {
        row["id"]: [score.gold_statement(one, words[row["id"]]) for one in row["statements"]]
        for row in rows(folder / "chains" / "dev" / "gold.jsonl")
    }

    def is_right(one: dict[str, Any], other: Any, text: str) -> bool:
        alike = score.jac(score.toks(one["content"], text), score.toks(other["content"], text)) >= HALF
        hops = list(zip(other["hops"], one["chain"], strict=False))
        return alike and len(one["chain"]) == len(other["hops"]) and all(score.hop_ok(g, p, text) for g, p in hops)

    return texts, gold, is_right


def _outermost(path: Path, chosen: Callable[[dict[str, Any]], bool]) -> Callable[[Path], Corpus]:
    def corpus(folder: Path) -> Corpus:
        score = load_scorer(folder / "score_reading.py")
        texts = [row for row in rows(folder / path) if chosen(row)]
        gold = {row["id"]: [one for one in row["attributions"] if not one.get("depth")] for row in texts}

        def is_right(one: dict[str, Any], other: Any, text: str) -> bool:
            content = score.jac(score.toks(one["content"], text), score.toks(other["content"] or [], text)) >= HALF
            ours, theirs = one["chain"][0]["source"] or [], other["source"] or []
            shared = bool(score.toks(ours, text) & score.toks(theirs, text)) or (not ours and not theirs)
            return content and shared

        return texts, gold, is_right

    return corpus


CHAINS = "chains dev"
SOURCES: dict[str, Callable[[Path], Corpus]] = {
    CHAINS: _chains,
    "PolNeAR dev": _outermost(Path("polnear/dev.jsonl"), lambda _: True),
    "GUM news": _outermost(Path("gum/gum_attribution.jsonl"), lambda row: row["genre"] == "news"),
}


def diagram(confidence: Numbers, right: Numbers) -> list[str]:
    """Return the reliability diagram as the lines of a table: what is said, what is right, how many."""
    lines = ["| confidence | statements | mean | right | |", "|---|---|---|---|---|"]
    inside = np.minimum((confidence * BINS).astype(int), BINS - 1)
    for number in range(BINS):
        some = inside == number
        if some.any():
            said, share = float(confidence[some].mean()), float(right[some].mean())
            bar = "█" * round(20 * share)
            bounds = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
            lines.append(f"| {bounds} | {some.sum()} | {said:.2f} | {share:.2f} | {bar} |")
    return lines


def thresholds(found: Held) -> list[str]:
    """Return precision, recall and F1 at every threshold, as the lines of a table."""
    lines = ["| at least | statements | precision | recall | F1 |", "|---|---|---|---|---|"]
    for least in THRESHOLDS:
        kept = found.confidence >= least
        right, number = float(found.right[kept].sum()), int(kept.sum())
        precision, recall = right / max(1, number), right / max(1, found.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        lines.append(f"| {least:.1f} | {number} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * f1:.1f} |")
    return lines


def fit(config: Path, found: Held) -> None:
    """Write into the config the curve that comes on top of the one that is there, and the threshold so moved."""
    slope, offset = fitted(found.confidence, found.right)
    settings = json.loads(config.read_text(encoding="utf-8"))
    old = settings["calibration"]
    settings["calibration"] = {
        "slope": round(slope * old["slope"], 4),
        "offset": round(slope * old["offset"] + offset, 4),
    }
    settings["least"] = round(Calibration(slope, offset)(settings["least"]), 2)
    config.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    print(f"calibration {settings['calibration']}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=Path, help="take the readings in this folder, or leave them there")
    parser.add_argument("--fit", type=Path, metavar="CONFIG.json", help="the model's config, to be calibrated")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = asked.readings or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        every = [held(corpus, eval_folder(), work) for corpus in SOURCES]
    for found in every:
        print(f"\n{found.corpus}: {len(found.right)} statements, {100 * found.right.mean():.1f} % right, ", end="")
        print(f"expected calibration error {calibration_error(found.confidence, found.right):.3f}\n")
        print("\n".join([*diagram(found.confidence, found.right), "", *thresholds(found)]))
    if asked.fit:
        error = calibration_error(cross_fitted(every[0]), every[0].right)
        print(
            f"\nexpected calibration error on {CHAINS}, curve fitted without the fifth it is held against: {error:.3f}"
        )
        fit(asked.fit, every[0])


if __name__ == "__main__":
    main()
