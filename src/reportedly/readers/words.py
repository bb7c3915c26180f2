"""The words that mark the edges of a page, from `data/page/`: the only file here that reads package data."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from reportedly.errors import LexiconError
from reportedly.model import RegionKind

_OPENING = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of line that is not body; `longest` in characters, `starts` and `holds` in lower case."""

    id: str
    kind: RegionKind
    longest: int
    starts: tuple[str, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """How a header line "Label: value" begins; `bare` where the colon may be missing."""

    id: str
    role: str
    bare: bool
    starts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates as written: whole-line patterns, months by name, weekdays."""

    patterns: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    weekdays: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageWords:
    """Everything that header recognition knows of one language; lists hold lower-case phrases."""

    dates: DateWords
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    lists: Mapping[str, tuple[str, ...]]
    longest_credit: int
    openings: frozenset[str]

    def may_be_marked(self, folded: str) -> bool:
        """Say whether a line can have a mark at all, by its first letters: texts have millions of lines."""
        return folded[:_OPENING] in self.openings or any(piece in folded for m in self.marks for piece in m.holds)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """Return the list called "table.key"; KeyError where there is none."""
        return self.lists[name]


@functools.cache
def load(language: str = "en") -> PageWords:
    """Return the page words of one language; raises `LexiconError` where the file is absent or breaks its schema."""
    path = files("reportedly") / "data" / "page" / f"{language}.toml"
    try:
        return _words(tomllib.loads(path.read_text("utf-8")))
    except (OSError, tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        msg = f"data/page/{language}.toml cannot be used ({error}); mend it or install the package again."
        raise LexiconError(msg) from error


def _words(raw: Mapping[str, Any]) -> PageWords:
    tables = ("names", "byline", "outlets", "headline", "credits", "documents", "columns")
    lists = {f"{t}.{key}": tuple(value) for t in tables for key, value in raw[t].items() if isinstance(value, list)}
    marks = tuple(_mark(row) for row in raw["mark"])
    return PageWords(
        dates=_dates(raw["dates"]),
        labels=tuple(Label(r["id"], r["role"], r.get("bare", False), tuple(r["starts"])) for r in raw["label"]),
        marks=marks,
        lists=lists,
        longest_credit=raw["credits"]["longest"],
        openings=frozenset(start[:_OPENING] for mark in marks for start in mark.starts),
    )


def _mark(row: Mapping[str, Any]) -> Mark:
    kind = RegionKind(row["kind"])
    return Mark(row["id"], kind, row["longest"], tuple(row["starts"]), tuple(row.get("holds", ())))


def _dates(raw: Mapping[str, Any]) -> DateWords:
    whole = (re.compile(raw["before"] + pattern + raw["after"]) for pattern in raw["patterns"])
    return DateWords(tuple(whole), dict(raw["months"]), frozenset(raw["weekdays"]))
