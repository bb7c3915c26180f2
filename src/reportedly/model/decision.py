"""What people decide about what was read: each a row with author and time, the latest in force, none ever erased."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What somebody decided; `UNDO` takes an earlier decision back, whatever it was."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    MAKE = "make"
    REDRAW = "redraw"
    SAME = "same"
    NOT_SAME = "not-same"
    MERGE = "merge"
    SPLIT = "split"
    GRADE = "grade"
    NOTE = "note"
    UNDO = "undo"


class Subject(StrEnum):
    """What a decision is about."""

    STATEMENT = "statement"
    REPORT = "report"
    CLAIM = "claim"
    ENTITY = "entity"
    SOURCE = "source"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Decision:
    """One human decision: who decided what about which subject, when and why.

    `about` is the id of the subject, or the name of a source. `value` is what it was set to: a grade, an edited status,
    a `Drawn` statement, or the other id where two are the same or not. The `number` is given by the ledger and counts
    from 1; `0` is one that is not kept yet. An undo is about the number of the decision that it takes back.
    """

    verdict: Verdict
    subject: Subject
    about: str
    author: str
    at: dt.datetime
    value: str = ""
    reason: str = ""
    number: int = 0


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that nobody has taken back, in the order they were made; an undo can be undone too."""
    ordered = sorted(decisions, key=lambda one: one.number)
    undone = taken_back(ordered)
    return tuple(one for one in ordered if one.number not in undone and one.verdict is not Verdict.UNDO)


def taken_back(decisions: Iterable[Decision]) -> frozenset[int]:
    """Return the numbers of the decisions, undos too, that a later undo takes back."""
    undone: set[int] = set()
    for one in sorted(decisions, key=lambda one: one.number, reverse=True):
        if one.verdict is Verdict.UNDO and one.number not in undone:  # a later undo decides whether this one counts
            undone.add(int(one.about))
    return frozenset(undone)


def plain_name(name: str) -> str:
    """Return a name as decisions on it are compared: without case, white space as single blanks."""
    return " ".join(name.casefold().split())


SAMENESS = frozenset({Verdict.SAME, Verdict.NOT_SAME, Verdict.MERGE, Verdict.SPLIT})
"""Verdicts on whether two are one."""

BY_HAND = frozenset({Verdict.MAKE, Verdict.REDRAW})
"""Verdicts on the words and voices of a statement."""

_REPLACES = {
    Verdict.ACCEPT: "standing",
    Verdict.REJECT: "standing",
    Verdict.MAKE: "words",
    Verdict.REDRAW: "words",
    Verdict.SAME: "sameness",
    Verdict.NOT_SAME: "sameness",
    Verdict.MERGE: "sameness",
    Verdict.SPLIT: "sameness",
}
"""Verdicts that answer the same question: of these the latest wins."""


def latest(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return of the decisions in force the one that holds for each question; notes all hold, side by side."""
    holding: dict[tuple[object, ...], Decision] = {}
    for one in in_force(decisions):
        holding[_question(one)] = one
    return tuple(sorted(holding.values(), key=lambda one: one.number))


def meanwhile(decisions: Iterable[Decision], wanted: Decision, seen: int) -> Decision | None:
    """Return the last decision on the question of one that is wanted, made after number `seen`, if it was not undone.

    Notes stand side by side and answer no question.
    """
    every = tuple(decisions)
    undone = taken_back(every)
    made = (one for one in every if one.number > seen and one.number not in undone)
    same = [one for one in made if one.verdict is not Verdict.NOTE and _question(one) == _question(wanted)]
    return max(same, key=lambda one: one.number, default=None)


def _question(one: Decision) -> tuple[object, ...]:
    question = _REPLACES.get(one.verdict, one.verdict)
    if question == "sameness":
        return question, one.subject, frozenset((one.about, one.value))
    return question, one.subject, one.about, one.number if one.verdict is Verdict.NOTE else 0
