"""How many were hit, and who is said to have done it: MUC-4, reports of violence in Latin America in capital letters.

    python benchmarks/muc4.py [--set train-dev tst1 tst2] [--fold a b c] [--every 1] [--only FILE]

The folder of the corpora is REPORTEDLY_EVAL, as for `evaluate.py`. Only reports that the corpus has incidents for are
measured; `--only` keeps those whose ids a JSON list in FILE names. `--fold` keeps one or two thirds, dealt by the
digest of the id: the rules for confidence were written on a and b, and c was kept, with tst1 and tst2, to see whether
they hold.

Numbers. Gold is each fill of `hum_tgt_number` and `phys_tgt_number` that has a number and a description, once a report
(3: "PEASANTS"; one named person is a fill too); "PLURAL" is no number. A fill's alternatives all count, "~" leaves it
about right, "-26" means up to and "10-" at least. A toll is right where its number agrees and its words, or those of
the name that they resolve to, share one with the description. Recall is over the fills, precision over the tolls, of
which each number with the same words counts once; a toll among the fighters themselves, whom the corpus leaves out, one
that has the number of a total ("hum_tgt_total"), and fills marked "?", are neither right nor wrong. `number_only_F1`
lets the words be.

Confidence. Each organisation that an incident has for a perpetrator is looked up in the reading by its names; the
degree found there is held against `perp_org_confidence`. Macro-F1 is over the five degrees.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import corpora
from reportedly.blame import degree_for
from reportedly.desk import intake
from reportedly.model import Blame, Degree, Entity, Lexicon, Quantity, Report, Span, Syntax, TollKind
from reportedly.pipeline import Tools, analyse

Row = dict[str, Any]
Bounds = tuple[float | None, float | None]

VIOLENT = frozenset({
    TollKind.KILLED, TollKind.WOUNDED, TollKind.KIDNAPPED, TollKind.ATTACKED, TollKind.DESTROYED,
    TollKind.DAMAGED,
})  # fmt: skip
_QUOTED = re.compile(r'"([^"]*)"')
_FIGURE = re.compile(r"([~-]?)(\d+)(-(\d*))?$")
_BETWEEN = re.compile(r"[\s\"'()\[\]]+")
_WORD = re.compile(r"[a-z]+")
_FIGHTERS = frozenset({"guerrilla", "rebel", "terrorist", "subversive", "insurgent", "extremist", "attacker"})
"""Who is no target to this corpus when they are hit; tolls among them are not judged."""

_SMALL = frozenset(
    {"the", "of", "and", "in", "at", "a", "an", "who", "were", "that", "de", "la", "el", "los", "las", "del"}
)


@dataclass(frozen=True)
class Fill:
    """A number of targets as the corpus has it: the numbers it may be, and the words of its descriptions."""

    numbers: tuple[Bounds, ...]
    words: frozenset[str]
    optional: bool


def fills(row: Row, *slots: str) -> set[Fill]:
    """Return the fills of these slots that have a number, once a report."""
    return {fill for template in row["templates"] for slot in slots for fill in _fills(template[slot])}


def _fills(written: Iterable[str]) -> Iterable[Fill]:
    for fill in written:
        figures, _, _ = fill.partition(":")
        numbers = tuple(bounds for part in figures.split("/") if (bounds := _bounds(part.strip(" ?"))) is not None)
        if numbers:
            yield Fill(numbers, words_of(" ".join(_QUOTED.findall(fill))), fill.strip().startswith("?"))


def _bounds(figure: str) -> Bounds | None:
    """Return what "26", "~26", "-26" (up to), "26-" (at least) and "1-2" mean; None for what is no number."""
    match = _FIGURE.match(figure.replace(",", ""))
    if not match:
        return None
    sign, number, after, end = match.groups()
    value = float(number)
    if after:
        return value, float(end) if end else None
    return (None, value) if sign == "-" else (value, value)


def words_of(text: str) -> frozenset[str]:
    """Return the words that tell one description from another, without the plural's s."""
    found = _WORD.findall(text.lower())
    return frozenset(word.removesuffix("s") for word in found if word not in _SMALL and len(word) > 1)


def words_for(toll: Quantity, entities: Iterable[Entity]) -> frozenset[str]:
    """Return the words for those counted: the toll's own, and where one person is meant, the name that resolves to."""
    one = toll.low == toll.high == 1
    meant = (e.name for e in entities if one and any(_ends_with(toll.span, mention) for mention in e.mentions))
    return words_of(" ".join((toll.unit or "", *meant)))


def _ends_with(whole: Span, mention: Span) -> bool:
    return mention.covers(whole) or (whole.covers(mention) and mention.end == whole.end)


def _agrees(toll: Quantity, fill: Fill) -> bool:
    return (toll.low, toll.high) in fill.numbers


@dataclass
class Count:
    """How many were right, were found, and are in the gold."""

    right: int = 0
    found: int = 0
    recalled: int = 0
    gold: int = 0

    def f1(self) -> tuple[float, float, float]:
        """Return F1, precision and recall."""
        p, r = self.right / max(self.found, 1), self.recalled / max(self.gold, 1)
        return round(2 * p * r / max(p + r, 1e-9), 3), round(p, 3), round(r, 3)


def count_numbers(
    row: Row, tolls: Iterable[Quantity], entities: Sequence[Entity] = (), *, described: bool, into: Count
) -> tuple[list[Quantity], list[Fill]]:
    """Hold the tolls of one report against its fills; return what was wrong and what was missed."""
    gold = fills(row, "hum_tgt_number", "phys_tgt_number")
    totals = fills(row, "hum_tgt_total", "phys_tgt_total")
    hit = [toll for toll in tolls if toll.kind in VIOLENT and toll.low != 0]
    named = {((t.low, t.high), words): t for t in hit if not (words := words_for(t, entities)) & _FIGHTERS}
    hits = {
        key: [fill for fill in gold if _agrees(toll, fill) and (not described or key[1] & fill.words)]
        for key, toll in named.items()
    }
    beside = {key for key, toll in named.items() if not hits[key] and any(_agrees(toll, total) for total in totals)}
    unsure = {key for key, found in hits.items() if found and all(fill.optional for fill in found)}
    reached = {fill for found in hits.values() for fill in found}
    sure = {fill for fill in gold if not fill.optional}
    judged = named.keys() - beside - unsure
    into.found += len(judged)
    into.right += sum(bool(hits[key]) for key in judged)
    into.gold += len(sure)
    into.recalled += len(sure & reached)
    return [named[key] for key in judged if not hits[key]], sorted(sure - reached, key=repr)


DEGREES = tuple(Degree)


@dataclass(frozen=True)
class Perpetrator:
    """An organisation that an incident has for a perpetrator: its names, and the degrees that are right for it.

    A fill marked "?", or with no degree among the five, is not measured.
    """

    names: tuple[str, ...]
    degrees: frozenset[Degree]


def perpetrators(row: Row) -> list[Perpetrator]:
    """Return the organisations of a report's incidents with their degrees of confidence."""
    found = []
    for template in row["templates"]:
        for fill in template["perp_org_confidence"]:
            written, _, names = fill.partition(":")
            degrees = frozenset(d for d in DEGREES if d.value in (part.strip().lower() for part in written.split("/")))
            if degrees and not fill.strip().startswith("?"):
                named = tuple(name for name in _QUOTED.findall(names.replace('\\"', "")) if name.strip())
                found.append(Perpetrator(named, degrees))
    return found


def mentions(names: Iterable[str], text: str) -> list[Span]:
    """Return where the text names one of these, in the words of the corpus, over ends of lines, quotes and brackets."""
    words = ([word for word in _BETWEEN.split(name) if word] for name in names)
    patterns = (_BETWEEN.pattern.join(map(re.escape, name)) for name in words if name)
    return [Span(*m.span()) for pattern in patterns for m in re.finditer(rf"\b{pattern}\b", text)]


def degree_of(who: Perpetrator, text: str, blames: Sequence[Blame], syntax: Syntax, lexicon: Lexicon) -> Degree:
    """Return the degree that the reading gives for an organisation."""
    return degree_for(mentions(who.names, text), blames, syntax, lexicon)


def confidence_figures(pairs: Sequence[tuple[Perpetrator, Degree]]) -> dict[str, float]:
    """Return macro-F1 over the degrees, F1 of each, accuracy, and macro-F1 of always saying the commonest."""
    common = max(DEGREES, key=lambda degree: sum(degree in who.degrees for who, _ in pairs))
    by_degree = {degree: _degree_f1(pairs, degree) for degree in DEGREES}
    return {
        "macro_F1": round(sum(by_degree.values()) / len(DEGREES), 3),
        "accuracy": round(sum(got in who.degrees for who, got in pairs) / len(pairs), 3),
        "majority_macro_F1": round(_degree_f1([(who, common) for who, _ in pairs], common) / len(DEGREES), 3),
        **{degree.name.lower(): round(f1, 3) for degree, f1 in by_degree.items()},
    }


def _degree_f1(pairs: Sequence[tuple[Perpetrator, Degree]], degree: Degree) -> float:
    """Return F1 of one degree; of several right ones, the one found counts, else the first."""
    gold = [got if got in who.degrees else min(who.degrees, key=DEGREES.index) for who, got in pairs]
    right = sum(got is degree is true for (_, got), true in zip(pairs, gold, strict=True))
    total = sum(got is degree for _, got in pairs) + sum(true is degree for true in gold)
    return 2 * right / total if total else 0.0


@dataclass
class Measured:
    """What was counted over the reports that were read."""

    described: Count = field(default_factory=Count)
    number_only: Count = field(default_factory=Count)
    degrees: list[tuple[Perpetrator, Degree]] = field(default_factory=list)

    def add(self, row: Row, tools: Tools) -> None:
        """Read one report and count what was found."""
        report = Report(row["id"], row["text"])
        reading, syntax = analyse(report, tools), tools.parser(report)
        count_numbers(row, reading.quantities, reading.entities, described=True, into=self.described)
        count_numbers(row, reading.quantities, reading.entities, described=False, into=self.number_only)
        for who in perpetrators(row):
            self.degrees.append((who, degree_of(who, report.text, reading.blames, syntax, tools.lexicon)))

    def figures(self) -> dict[str, float]:
        """Return the figures of numbers and of confidence."""
        f1, precision, recall = self.described.f1()
        numbers = {"numbers_F1": f1, "numbers_P": precision, "numbers_R": recall}
        numbers["number_only_F1"] = self.number_only.f1()[0]
        return numbers | {f"confidence_{key}": value for key, value in confidence_figures(self.degrees).items()}


def figures(rows: Iterable[Row]) -> dict[str, float]:
    """Return the figures over those of the reports that have incidents."""
    measured, tools = Measured(), intake.open_tools()
    for row in rows:
        if row["templates"]:
            measured.add(row, tools)
    return measured.figures()


def development(folder: Path, _work: Path) -> dict[str, float]:
    """Return the figures on every fourth report of the development half that has incidents."""
    return figures(_rows(folder, {"train-dev"})[::4])


def _rows(folder: Path, sets: set[str]) -> list[Row]:
    lines = (folder / "muc4" / "muc4.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["set"] in sets and row["templates"]]


def fold(row: Row) -> str:
    """Return which third a report is in: a, b or c."""
    return "abc"[int(hashlib.sha1(row["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 3]


def main() -> None:
    """Print the figures of the sets that are asked for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--set", nargs="*", default=["train-dev"])
    arguments.add_argument("--fold", nargs="*", default=["a", "b", "c"])
    arguments.add_argument("--every", type=int, default=1, help="read one report in so many")
    arguments.add_argument("--only", type=Path)
    asked = arguments.parse_args()
    rows = [row for row in _rows(corpora.eval_folder(), set(asked.set)) if fold(row) in asked.fold]
    if asked.only:
        wanted = set(json.loads(asked.only.read_text(encoding="utf-8")))
        rows = [row for row in rows if row["id"] in wanted]
    rows = rows[:: asked.every]
    print(f"{len(rows)} reports")
    for name, value in figures(rows).items():
        print(f"{name:32}{value:g}")


if __name__ == "__main__":
    main()
