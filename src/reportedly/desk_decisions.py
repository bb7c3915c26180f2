"""What a user can decide about what is in a ledger; the command line calls only this."""

from __future__ import annotations

import datetime as dt
import getpass
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.compare import Decisions
from reportedly.compare.groups import Id
from reportedly.errors import UndecidableError, UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.model import Decision, Subject, Verdict, latest

GRADES = ("A", "B", "C", "D", "E", "F")
"""How reliable a source is in the eyes of whoever grades it, in the Admiralty code; never given by the program."""

_TOGETHER = {Verdict.SAME, Verdict.MERGE}
_SAMENESS = {*_TOGETHER, Verdict.NOT_SAME, Verdict.SPLIT}
_TWO = 2


def decide(ledger: Ledger, wanted: Decision) -> Decision:
    """Keep a decision, under the user's name where it has no author, and return it with its number.

    Statements, reports and claims may be given by how their id begins. Raises `UnknownSubjectError` where there is no
    such subject, `UndecidableError` where the value is none of that verdict.
    """
    _check_value(wanted)
    about = _whole_id(ledger, wanted)
    value = _whole_id(ledger, _other(wanted)) if wanted.verdict in _SAMENESS else wanted.value
    return ledger.decide(replace(wanted, about=about, value=value, author=wanted.author or user()))


def undo(ledger: Ledger, number: int, *, reason: str = "", author: str = "") -> Decision:
    """Take the decision of that number back; what it changed is as before, and both are kept."""
    return ledger.decide(
        Decision(Verdict.UNDO, Subject.DECISION, str(number), author or user(), dt.datetime.now(dt.UTC), "", reason)
    )


def pairs_decided(ledger: Ledger) -> Decisions:
    """Return which statements people decided to say the same, and which not; what is not found any more is left out."""
    reports: dict[str, str] = {}
    same, not_same = set[frozenset[Id]](), set[frozenset[Id]]()
    for one in latest(ledger.decisions(Subject.STATEMENT)):
        pair = frozenset(_ids(ledger, (one.about, one.value), reports)) if one.verdict in _SAMENESS else frozenset()
        if len(pair) == _TWO:
            (same if one.verdict in _TOGETHER else not_same).add(pair)
    return Decisions(frozenset(same), frozenset(not_same))


def _ids(ledger: Ledger, statements: Iterable[str], reports: dict[str, str]) -> Iterator[Id]:
    for statement in statements:
        try:
            reports[statement] = reports.get(statement) or ledger.statement(statement).report
        except UnknownSubjectError:
            continue
        yield reports[statement], statement


def _other(wanted: Decision) -> Decision:
    """Return the decision as if it were about the other one; a claim is split from a statement of it."""
    is_from_claim = wanted.verdict is Verdict.SPLIT and wanted.subject is Subject.CLAIM
    return replace(wanted, about=wanted.value, subject=Subject.STATEMENT if is_from_claim else wanted.subject)


def _whole_id(ledger: Ledger, wanted: Decision) -> str:
    if wanted.subject is Subject.STATEMENT:
        return ledger.statement(wanted.about).statement
    if wanted.subject is Subject.CLAIM:
        return ledger.claim(wanted.about).id
    return ledger.report(wanted.about).report.id if wanted.subject is Subject.REPORT else wanted.about


def _check_value(wanted: Decision) -> None:
    if wanted.verdict is Verdict.GRADE and wanted.value not in GRADES:
        msg = f"{wanted.value!r} is no grade of reliability; give one of {', '.join(GRADES)} (F: cannot be judged)."
        raise UndecidableError(msg)
    if wanted.verdict in _SAMENESS and not wanted.value:
        msg = f"{wanted.verdict!s} needs the id of the other one too."
        raise UndecidableError(msg)


def user() -> str:
    """Return under whose name decisions are made where none is given."""
    try:
        return os.environ.get("REPORTEDLY_AUTHOR") or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
