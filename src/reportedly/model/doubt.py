"""What awaits that somebody decides: two that are nearly but not surely one, and reports to look at twice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DoubtKind(StrEnum):
    """What a doubt is about: two statements, two names, or the findings of a report."""

    STATEMENTS = "statements"
    NAMES = "names"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to decide: whether `one` and `other` are the same, or what to make of the report `one`.

    They are ids of statements, names, or the id of a report. `score` is how near the two are, from 0 to 1, and `why`
    tells it in words. `key` is given by the ledger; `put_off` grows when somebody leaves it for later.
    """

    kind: DoubtKind
    one: str
    other: str = ""
    score: float = 0.0
    why: tuple[str, ...] = ()
    key: int = 0
    put_off: int = 0


@dataclass(frozen=True, slots=True)
class Doubting:
    """Which doubts are asked for: those of a kind, the nearest first, that come after one of them."""

    kind: DoubtKind
    after: tuple[int, float, int] | None = None
    limit: int = 20


def place_of(doubt: Doubt) -> tuple[int, float, int]:
    """Return where a doubt stands among those of its kind: what was put off comes last, the nearest first."""
    return doubt.put_off, doubt.score, doubt.key
