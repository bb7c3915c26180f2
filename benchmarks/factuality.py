"""How far what we read from the words agrees with how far people judged events to have happened.

python benchmarks/factuality.py

Each corpus asks another question, so the four shares are put on its scale before r is taken:

* UDS-IH2 asks readers whether it happened: what is ahead or open did not, and of denied events they were at odds;
* UW asks how far the author stands behind it, past or ahead;
* MEANTIME marks certainty and polarity: +-3 certain, +-2 probable, +-1 possible, 0 underspecified, what is to come as
  it comes (so do Stanovsky et al. 2017). `value` has what is to come and certain as half of one instead.

`value_r` is that of `Factuality.value`, the same number for all corpora. `unseen_r` is r on a random fifth by id that
nobody looked at while the rules were made. MEANTIME and UW are never trained on.
"""

from __future__ import annotations

import json
import math
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpora
import meantime
from reportedly import lexicon
from reportedly.factuality import find_factuality, weights
from reportedly.model import Factuality, Report, Span
from reportedly.parse import with_spacy
from reportedly_training import judged

Row = dict[str, Any]
Figures = dict[str, float]
Scale = tuple[float, float, float, float]
READERS: Scale = (3.0, -1.0, -3.0, -3.0)
AUTHORS: Scale = (3.0, -3.0, 2.5, 1.0)
CERTAINTY: Scale = (3.0, -3.0, 3.0, 1.0)
SEED = "factuality-7"
"""Of the fifth that nobody looked at."""


@dataclass(frozen=True)
class Event:
    """A word and what people made of it: as the corpus asked, and with what is to come as half of one."""

    span: Span
    value: float
    happened: float


@dataclass(frozen=True)
class Judged:
    """A text with the events that people judged."""

    id: str
    text: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Pair:
    """What we read of one event, and what people made of it."""

    text: str
    ours: Factuality
    theirs: Event


def sentences(path: Path, split: str) -> list[Judged]:
    """Return the single sentences of UDS-IH2 or UW."""
    return [
        Judged(one.id, one.text, tuple(Event(span, value, value) for span, value in one.events))
        for one in judged.read(path, split)
    ]


def wikinews(rows: Iterable[Row]) -> list[Judged]:
    """Return MEANTIME's texts with the events whose certainty and polarity are marked."""
    found = []
    for row in rows:
        article = meantime.article(row["sents"])
        marked = [one for one in row["events"] if one["span"] and one["certainty"] and one["polarity"]]
        events = tuple(Event(Span(*meantime.span(article, one["span"])), *_as_numbers(one)) for one in marked)
        found.append(Judged(row["id"], article.text, events))
    return found


def _as_numbers(event: Row) -> tuple[float, float]:
    """Return certainty and polarity as a number, first with what is to come as it comes, then as half of one."""
    size = {"CERTAIN": 3.0, "PROBABLE": 2.0, "POSSIBLE": 1.0}.get(event["certainty"], 0.0)
    sign = {"POS": 1.0, "NEG": -1.0}.get(event["polarity"], 0.0)
    ahead = event["time"] == "FUTURE" and sign > 0
    return sign * size, min(sign * size, 0.5) if ahead else sign * size


def figures(texts: Sequence[Judged], scale: Scale) -> Figures:
    """Return Pearson's r on the scale of the corpus, of `value`, and of both on the unseen fifth; and the cost."""
    found, seconds = _found(texts)
    pairs = [
        Pair(text.id, one, event)
        for text, some in zip(texts, found, strict=True)
        for one, event in zip(some, text.events, strict=True)
    ]
    fresh = [pair for pair in pairs if unseen(pair.text)]
    return {
        "r": _scaled(pairs, scale),
        "value_r": _plain(pairs),
        "unseen_r": _scaled(fresh, scale),
        "unseen_value_r": _plain(fresh),
        "events": len(pairs),
        "ms_per_100_events": round(100_000 * seconds / max(1, len(pairs)), 1),
    }


def unseen(name: str) -> bool:
    """Say whether a text is of the fifth that nobody looked at."""
    return zlib.crc32(f"{SEED}:{name}".encode()) % 5 == 0


def _found(texts: Sequence[Judged]) -> tuple[list[tuple[Factuality, ...]], float]:
    parse, english, known = with_spacy.load(), lexicon.load("en"), weights.load("en")
    parsed = [parse(Report(text.id, text.text)) for text in texts]
    started = time.process_time()
    found = [
        find_factuality([event.span for event in text.events], syntax, english, known)
        for text, syntax in zip(texts, parsed, strict=True)
    ]
    return found, time.process_time() - started


def _scaled(pairs: Sequence[Pair], scale: Scale) -> float:
    """Return r of the shares on the scale of the corpus."""
    return round(pearson([_on(pair.ours, scale) for pair in pairs], [pair.theirs.value for pair in pairs]), 3)


def _plain(pairs: Sequence[Pair]) -> float:
    """Return r of the one number that a reading shows."""
    return round(pearson([pair.ours.value for pair in pairs], [pair.theirs.happened for pair in pairs]), 3)


def _on(one: Factuality, scale: Scale) -> float:
    return sum(share * at for share, at in zip((one.so, one.not_so, one.ahead, one.open), scale, strict=True))


def pearson(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return how far two rows of numbers go together, 0 where either does not vary.

    >>> pearson([1, 2, 3], [2, 4, 6])
    1.0
    """
    mean, other = sum(ours) / max(1, len(ours)), sum(theirs) / max(1, len(theirs))
    spread = math.sqrt(sum((a - mean) ** 2 for a in ours) * sum((b - other) ** 2 for b in theirs))
    together = sum((a - mean) * (b - other) for a, b in zip(ours, theirs, strict=True))
    return together / spread if spread else 0.0


def uds(folder: Path, _work: Path) -> Figures:
    """Return the figures on UDS-IH2's development sentences."""
    return figures(sentences(folder / "factuality" / "uds_ih2.jsonl", "dev"), READERS)


def uw(folder: Path, _work: Path) -> Figures:
    """Return the figures on UW's development sentences."""
    return figures(sentences(folder / "factuality" / "uw.jsonl", "dev"), AUTHORS)


def meantime_events(folder: Path, _work: Path) -> Figures:
    """Return the figures on MEANTIME's events."""
    lines = (folder / "meantime" / "meantime_en.jsonl").read_text(encoding="utf-8").splitlines()
    return figures(wikinews(json.loads(line) for line in lines), CERTAINTY)


def main() -> None:
    """Print the figures of every corpus that is there."""
    folder = corpora.eval_folder()
    for measure in (uds, uw, meantime_events):
        print(measure.__name__, json.dumps(measure(folder, folder)))


if __name__ == "__main__":
    main()
