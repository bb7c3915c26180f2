"""What the user of `reportedly read` asked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reportedly.model import Reading, Statement


class Form(StrEnum):
    """In which form readings are written."""

    VIEW = "view"
    JSON = "json"
    CSV = "csv"


class Subject(StrEnum):
    """What of a reading is written."""

    STATEMENTS = "statements"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of one call; `sources` are paths, patterns, URLs or "-", `lines` the file of many reports or "-"."""

    sources: tuple[str, ...] = ()
    lines: str | None = None
    form: Form = Form.VIEW
    published: dt.date | None = None
    follow: bool = False
    private: bool = False
    min_confidence: float | None = None
    register: Path | None = None
    own_voice: bool = True
    text: bool = True
    jobs: int = 1
    width: int | None = None
    color: bool = True
    subject: Subject = Subject.STATEMENTS


def narrowed(reading: Reading, wishes: Wishes) -> Reading:
    """Return the reading with only the statements asked for; what they are nested in may be among the others."""
    return replace(reading, statements=tuple(s for s in reading.statements if _is_wanted(s, wishes)))


def _is_wanted(statement: Statement, wishes: Wishes) -> bool:
    # What grammar found has a confidence too, which the tagger's threshold does not see.
    return statement.confidence >= (wishes.min_confidence or 0) and (wishes.own_voice or bool(statement.chain))
