"""How well events are coded: PLOVER's gold sentences, and what one named side does to another.

    python benchmarks/events.py [--mistakes N] [--unseen]

Every fifth sentence, drawn once, was kept out of sight while the rules were made, and is told apart as unseen.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpora
from reportedly import lexicon
from reportedly.coding import event_between, find_events, plover_root, root_between
from reportedly.model import Event, Lexicon, Report, Role, Span, Syntax
from reportedly.parse import with_spacy

SEED = 20261122
OURS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""Names of the gold sentences, which are of an older PLOVER, in today's."""

PAIRS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""Our roots in the names of the sentences with pairs, where to give in and to withdraw are one."""

RESTRICTS = ("SANCTION", "restrict")
"""Sanctions that are imposed: with the pairs they are COERCE, in the gold sentences SANCTION."""

_MARK = re.compile(r"\((?P<kind>SRC/TAR|SRC|TAR|EVT|LOC)\s*:\s*")
_WORD = re.compile(r"\w[\w.'’-]*")
Row = dict[str, Any]


@dataclass(frozen=True)
class Gold:
    """A gold event: its type, its marked words, and its actors with the role they have (None: either)."""

    type: str
    words: list[Span]
    actors: list[tuple[list[Span], Role | None]]


def split(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows that were seen while the rules were made, and the fifth that was not."""
    kept = list(rows)
    names = sorted(row["id"] for row in kept)
    random.Random(SEED).shuffle(names)  # noqa: S311 - a draw, not a secret
    unseen = frozenset(names[: len(names) // 5])
    return [r for r in kept if r["id"] not in unseen], [r for r in kept if r["id"] in unseen]


def gold_of(row: Row) -> Gold:
    """Return the gold event of a sentence, its words placed in the text."""
    event, text = row["events"][0], row["text"]
    marks = list(_marks(row["markup"], text))
    actors: list[tuple[list[Span], Role | None]] = []
    both = {w for kind, w, _ in marks if kind == "SRC/TAR"}
    for key, role in (("source", Role.ACTOR), ("target", Role.RECIPIENT)):
        for actor in event[key]:
            spans = list(_places(actor["text"], text, [s for kind, _, s in marks if kind in {"SRC", "TAR", "SRC/TAR"}]))
            shared = any(set(_WORD.findall(w)) & set(_WORD.findall(actor["text"])) for w in both)
            if spans:
                actors.append((spans, None if shared else role))
    return Gold(OURS.get(event["event"], event["event"]), [s for kind, _, s in marks if kind == "EVT"], actors)


def _marks(markup: str, text: str) -> Iterator[tuple[str, str, Span]]:
    """Yield the marked words with their place in the text, found from where the last one ended."""
    at = 0
    for mark in _MARK.finditer(markup):
        words = markup[mark.end() :].split(")", maxsplit=1)[0].strip()
        words = _MARK.sub("", words)
        start = text.find(words, at)
        if start < 0:
            start = text.find(words)
        if start >= 0:
            at = start
            yield mark["kind"], words, Span(start, start + len(words))


def _places(written: str, text: str, near: list[Span]) -> Iterator[Span]:
    """Yield the places of an actor's words: whole where it stands so, those at a mark first; else word by word."""
    whole = [Span(m.start(), m.end()) for m in re.finditer(re.escape(written), text)]
    marked = [s for s in whole if any(s.touches(n) for n in near)]
    if whole:
        yield (marked or whole)[0]
        return
    words = set(_WORD.findall(written))
    yield from (n for n in near if words & set(_WORD.findall(n.of(text))))


@dataclass
class Tally:
    """What is counted over the sentences."""

    found: int = 0
    gold: int = 0
    right: int = 0
    given: int = 0
    types: int = 0
    events: int = 0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        precision, recall = self.right / max(1, self.given), self.found / max(1, self.gold)
        return 2 * precision * recall / max(1e-9, precision + recall)


def touching(spans: list[Span], other: Span, text: str, *, head: bool) -> bool:
    """Say whether two phrases share a character; with `head`, whether the last word of `other` is in the gold words."""
    return any(span.touches(_last(other, text) if head else other) for span in spans)


def _last(span: Span, text: str) -> Span:
    words = list(_WORD.finditer(span.of(text)))
    return Span(span.start + words[-1].start(), span.start + words[-1].end()) if words else span


def count(row: Row, events: Iterable[Event], tally: Tally, *, roles: bool, head: bool) -> None:
    """Count the actors of one sentence: those of the gold that are found, those given that are right."""
    gold, text = gold_of(row), row["text"]
    given = {(p.span, p.role if roles else None) for event in events for p in event.participants}

    def same(spans: list[Span], role: Role | None, span: Span, as_role: Role | None) -> bool:
        fits = role is None or as_role is None or role is as_role
        return fits and touching(spans, span, text, head=head)

    tally.gold += len(gold.actors)
    tally.given += len(given)
    tally.found += sum(any(same(spans, role, s, r) for s, r in given) for spans, role in gold.actors)
    tally.right += sum(any(same(spans, role, s, r) for spans, role in gold.actors) for s, r in given)


def best(row: Row, events: Iterable[Event]) -> Event | None:
    """Return the event that overlaps the gold one most: a point for its word, one an actor; of equals the first."""
    gold = gold_of(row)

    def points(event: Event) -> int:
        shared = sum(any(s.touches(p.span) for spans, _ in gold.actors for s in spans) for p in event.participants)
        return shared + any(s.touches(event.trigger) for s in gold.words)

    scored = [(points(event), -i, event) for i, event in enumerate(events)]
    top = max(scored, key=lambda one: one[:2], default=(0, 0, None))
    return top[2] if top[0] else None


def coded(rows: list[Row]) -> tuple[list[tuple[Report, Syntax, tuple[Event, ...]]], float]:
    """Return each sentence with its events, and the seconds that coding took."""
    parse, english = with_spacy.load(), lexicon.load("en")
    reports = [Report(row["id"], row["text"]) for row in rows]
    parsed = [parse(report) for report in reports]
    started = time.process_time()
    found = [find_events(report, syntax, english) for report, syntax in zip(reports, parsed, strict=True)]
    return list(zip(reports, parsed, found, strict=True)), time.process_time() - started


def gold_figures(rows: list[Row], name: str = "") -> dict[str, float]:
    """Return F1 of actors, with their role, and by the head word; and how many gold events have the right type."""
    whole, with_roles, heads = Tally(), Tally(), Tally()
    found, _ = coded(rows)
    types = 0
    for row, (_, _, events) in zip(rows, found, strict=True):
        count(row, events, whole, roles=False, head=False)
        count(row, events, with_roles, roles=True, head=False)
        count(row, events, heads, roles=False, head=True)
        top = best(row, events)
        types += top is not None and plover_root(top) == gold_of(row).type
    figures = {
        "actors_F1": whole.f1,
        "actors_P": whole.right / whole.given,
        "actors_R": whole.found / whole.gold,
        "actors_with_role_F1": with_roles.f1,
        "actors_head_F1": heads.f1,
        "type_accuracy": types / len(rows),
    }
    return {key + name: round(value, 3) for key, value in figures.items()}


def petrarch(folder: Path, _work: Path) -> dict[str, float]:
    """Return the figures of PLOVER's gold sentences, all of them and the unseen fifth."""
    rows = corpora.rows(folder / "petrarch" / "plover_gsr.jsonl")
    return gold_figures(rows) | gold_figures(split(rows)[1], "_unseen")


def pairs(folder: Path, _work: Path) -> dict[str, float]:
    """Return how often the root of what the source does to the target is right, of all and of the unseen fifth."""
    rows = corpora.rows(folder / "events_class" / "plv_plover_relations.jsonl")
    unseen = {row["id"] for row in split(rows)[1]}
    right = [(row["id"] in unseen, answer == row["root"]) for row, answer in zip(rows, answers(rows), strict=True)]
    return {
        "root_accuracy": round(sum(ok for _, ok in right) / len(right), 3),
        "root_accuracy_unseen": round(sum(ok for held, ok in right if held) / len(unseen), 3),
    }


def answers(rows: list[Row]) -> list[str]:
    """Return the root of each pair, in the names of the data."""
    parse, english = with_spacy.load(), lexicon.load("en")
    found = []
    for row in rows:
        report = Report(row["id"], row["text"])
        source, target = (_side(row[key], row["text"]) for key in ("source", "target"))
        found.append(answer(report, parse(report), english, source, target))
    return found


def answer(report: Report, syntax: Syntax, english: Lexicon, source: Span, target: Span) -> str:
    """Return the root of one pair, in the names of the data."""
    root = root_between(report, syntax, english, source, target)
    event = event_between(report, syntax, english, source, target)
    if event is not None and (root, event.mode) == RESTRICTS:
        return "COERCE"
    return PAIRS.get(root, root)


def _side(written: str, text: str) -> Span:
    start = max(0, text.find(written.strip()))
    return Span(start, min(len(text), start + len(written.strip())))


def main() -> None:
    """Print the figures of both."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    for name, measure in (("gold sentences", petrarch), ("pairs", pairs)):
        print(name, json.dumps(measure(corpora.eval_folder(), Path())))


if __name__ == "__main__":
    main()
