"""What a user can decide about what is in a ledger; the command line calls only this."""

from __future__ import annotations

import datetime as dt
import getpass
import os
from dataclasses import replace

from reportedly.errors import UndecidableError
from reportedly.ledger import Ledger
from reportedly.model import Decision, Subject, Verdict

GRADES = ("A", "B", "C", "D", "E", "F")
"""How reliable a source is in the eyes of whoever grades it, in the Admiralty code; never given by the program."""

_OF_TWO = {Verdict.SAME, Verdict.NOT_SAME, Verdict.MERGE}


def decide(ledger: Ledger, wanted: Decision) -> Decision:
    """Keep a decision, under the user's name where it has no author, and return it with its number.

    Statements, reports and claims may be given by how their id begins. Raises `UnknownSubjectError` where there is no
    such subject, `UndecidableError` where the value is none of that verdict.
    """
    _check_value(wanted)
    about = _whole_id(ledger, wanted)
    return ledger.decide(replace(wanted, about=about, author=wanted.author or _user()))


def undo(ledger: Ledger, number: int, *, reason: str = "", author: str = "") -> Decision:
    """Take the decision of that number back; what it changed is as before, and both are kept."""
    return ledger.decide(
        Decision(Verdict.UNDO, Subject.DECISION, str(number), author or _user(), dt.datetime.now(dt.UTC), "", reason)
    )


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
    if wanted.verdict in _OF_TWO and not wanted.value:
        msg = f"{wanted.verdict!s} needs the id of the other one too."
        raise UndecidableError(msg)


def _user() -> str:
    try:
        return os.environ.get("REPORTEDLY_AUTHOR") or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
