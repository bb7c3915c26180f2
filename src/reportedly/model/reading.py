"""Everything one reading of one report yields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.blame import Blame
from reportedly.model.entity import Entity
from reportedly.model.event import Event, Quantity, When, Where
from reportedly.model.problem import Problem
from reportedly.model.statement import NotAsserted, Statement
from reportedly.model.text import Report, Spans


class FindingKind(StrEnum):
    """What a report, read by itself, should make its reader look twice at."""

    HEADLINE_OVERSTATES = "headline-overstates"
    DATE_CONFLICT = "date-conflict"
    UNSOURCED_ASSERTION = "unsourced-assertion"
    ONLY_ANONYMOUS_OR_UNCONFIRMED = "only-anonymous-or-unconfirmed"
    SPELLING_VARIANTS = "spelling-variants"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at twice: a sentence for the reader, the ids of the statements, and the words it rests on."""

    kind: FindingKind
    message: str
    statements: tuple[str, ...]
    spans: Spans


@dataclass(frozen=True, slots=True)
class MadeBy:
    """Which versions made a reading; `hand` are the numbers of the decisions by which people drew in it."""

    reportedly: str
    tagger: str
    lexicon: str
    parser: str
    gazetteer: str = ""
    factuality: str = ""
    hand: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One report with its statements and all that was understood, and not understood, on the way.

    `events` are those that the author tells around the statements ("*accused* the mayor of ..."); the others are with
    the statements that tell them. `blames` are where it is said who did an act of violence.
    """

    report: Report
    statements: tuple[Statement, ...]
    not_asserted: tuple[NotAsserted, ...]
    entities: tuple[Entity, ...]
    times: tuple[When, ...]
    places: tuple[Where, ...]
    quantities: tuple[Quantity, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    made_by: MadeBy
    events: tuple[Event, ...] = ()
    blames: tuple[Blame, ...] = ()
