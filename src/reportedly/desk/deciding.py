"""What a user can decide about what is in a ledger, and take back."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.desk.profile import user
from reportedly.desk.whole import whole
from reportedly.errors import UndecidableError
from reportedly.ledger import Ledger
from reportedly.ledger.clock import now
from reportedly.model import BY_HAND, SAMENESS, Decision, Subject, Verdict, taken_back

GRADES = ("A", "B", "C", "D", "E", "F")
"""How reliable a source is in the eyes of whoever grades it, in the Admiralty code; never given by the program."""

SEEN = r"[^\s\x00-\x1f\x7f-\x9f\ufeff]"
"""A character that can be seen, as a pattern; its dialects differ on whether control characters are space."""

_MOST_NAMED = 2_000
"""Of so many statements that speak of a name, those that its keys fit best, claims are looked at again."""


def decide(ledger: Ledger, wanted: Decision, seen: int | None = None) -> Decision:
    """Keep a decision, under the user's name where it has no author, and return it with its number.

    Statements, reports and claims may be given by how their id begins. To make a statement of a report, or redraw one,
    the value is `drawing.worded`: its words are found in the report. That claims are one, or are not, is kept as a
    decision on the first statement of each, which stay what they are when claims are made anew. The claims that it
    touches follow at once. Raises `UnknownSubjectError` where there is no such subject, `UndecidableError` where the
    value is none of that verdict, and `MeanwhileError` where somebody decided the same question since the decision of
    number `seen`.
    """
    _check_value(wanted)
    # Words drawn by hand are looked for in the report, which may hold any character, and kept as escapes.
    value = "" if wanted.verdict in BY_HAND else wanted.value
    _check_text(wanted.about, value, wanted.reason, wanted.author)
    kept = ledger.decide(replace(_on_statements(ledger, _whole(ledger, wanted)), author=wanted.author or user()), seen)
    _renew(ledger, kept)
    return kept


def is_seen(text: str) -> bool:
    """Say whether there is anything to see in a text."""
    return re.search(SEEN, text) is not None


def undo(ledger: Ledger, number: int, *, reason: str = "", author: str = "", seen: int | None = None) -> Decision:
    """Take the decision of that number back; what it changed is as before, and both are kept.

    Raises `UndecidableError` where it was taken back already, and `MeanwhileError` where that was after `seen`.
    """
    _check_text(reason, author)
    if seen is None and number in taken_back(ledger.decisions(Subject.DECISION)):
        msg = f"Decision {number} was taken back already; undo that to have it hold again (`reportedly decide --list`)."
        raise UndecidableError(msg)
    kept = ledger.decide(
        Decision(Verdict.UNDO, Subject.DECISION, str(number), author or user(), now(), "", reason),
        seen,
    )
    _renew(ledger, kept)
    return kept


def _renew(ledger: Ledger, kept: Decision) -> None:
    """Bring the claims up to date that a decision touches: those that speak of a name are looked at again."""
    # What compares takes as long to load as all the rest: those who only look need not wait for it.
    from reportedly.compare.keys import name_keys  # noqa: PLC0415
    from reportedly.desk import comparing  # noqa: PLC0415
    from reportedly.desk.renewing.renewal import renew  # noqa: PLC0415

    every = {one.number: one for one in ledger.decisions()}
    while kept.verdict is Verdict.UNDO:
        kept = every[int(kept.about)]
    if kept.subject is Subject.ENTITY and kept.verdict in SAMENESS:
        naming = comparing.open_comparer().naming
        keys = {key: 1.0 for name in (kept.about, kept.value) for key in name_keys(name, naming)}
        ledger.make_stale(*ledger.sharing_keys((keys,), _MOST_NAMED, _MOST_NAMED))
    renew(ledger)


def _whole(ledger: Ledger, wanted: Decision) -> Decision:
    """Return a decision with whole ids: a claim is split from a statement of it, what is drawn lies in its report."""
    value = wanted.value
    if wanted.verdict in BY_HAND:
        from reportedly.desk.drawing import found_in  # noqa: PLC0415 - as in `_renew`

        return found_in(ledger, wanted)
    if wanted.verdict in SAMENESS:
        from_claim = wanted.verdict is Verdict.SPLIT and wanted.subject is Subject.CLAIM
        value = _whole_id(ledger, Subject.STATEMENT if from_claim else wanted.subject, value)
    return replace(wanted, about=_whole_id(ledger, wanted.subject, wanted.about), value=value)


def _whole_id(ledger: Ledger, subject: Subject, id_: str) -> str:
    if subject is Subject.STATEMENT:
        return ledger.statement(id_).statement
    if subject is Subject.CLAIM:
        return ledger.claim(id_).id
    return ledger.report(id_).report.id if subject is Subject.REPORT else id_


def _on_statements(ledger: Ledger, wanted: Decision) -> Decision:
    if wanted.subject is not Subject.CLAIM or wanted.verdict not in SAMENESS:
        return wanted
    is_split = wanted.verdict is Verdict.SPLIT
    other = wanted.value if is_split else _first(ledger, wanted.value, wanted.about)
    return replace(wanted, subject=Subject.STATEMENT, about=_first(ledger, wanted.about, wanted.value), value=other)


def _first(ledger: Ledger, claim: str, other: str) -> str:
    """Return the first statement of a claim which is not `other` and, where it can be, in no other claim."""
    told = [part.statement for part in whole(ledger, claim).tellings if part.statement != other]
    claims = ledger.claims_with(told)
    alone = [one for one in told if len(claims[one]) == 1]
    if not told:
        msg = f"The claim {claim} has no other statement to be split from."
        raise UndecidableError(msg)
    return (alone or told)[0]


def _check_value(wanted: Decision) -> None:
    if not is_seen(wanted.about):
        msg = "Tell what the decision is on: an id or a name."
        raise UndecidableError(msg)
    if wanted.verdict is Verdict.GRADE and wanted.value not in GRADES:
        msg = f"{wanted.value!r} is no grade of reliability; give one of {', '.join(GRADES)} (F: cannot be judged)."
        raise UndecidableError(msg)
    if wanted.verdict in SAMENESS and not is_seen(wanted.value):
        msg = f"{wanted.verdict!s} needs the id of the other one too."
        raise UndecidableError(msg)
    if wanted.verdict is Verdict.NOTE and not is_seen(wanted.value + wanted.reason):
        msg = "A note needs words."
        raise UndecidableError(msg)


def _check_text(*given: str) -> None:
    for one in given:
        if any("\ud800" <= character <= "\udfff" for character in one):
            msg = f"{one[:80]!r} holds half a character, which cannot be kept; write it anew."
            raise UndecidableError(msg)
