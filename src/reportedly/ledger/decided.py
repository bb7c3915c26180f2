"""Keeps what people decide, and tells what of it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from reportedly.errors import MeanwhileError, UndecidableError, UnknownSubjectError
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.model import (
    SAMENESS,
    Certainty,
    Commitment,
    Decision,
    Polarity,
    Status,
    Subject,
    Verdict,
    latest,
    meanwhile,
)

_EDITABLE = {"status": Status, "polarity": Polarity, "commitment": Commitment}
_CAN_BE_SET = "; ".join(f"{name} ({', '.join(values)})" for name, values in _EDITABLE.items())


def keep(connection: Connection, decision: Decision) -> Decision:
    """Write a decision down and return it with its number."""
    number = (connection.execute(select(func.max(t.decision.c.number))).scalar() or 0) + 1
    numbered = replace(decision, number=number)
    connection.execute(insert(t.decision), _row(numbered))
    return numbered


def decisions(
    connection: Connection, subject: Subject | None = None, about: Sequence[str] = ()
) -> tuple[Decision, ...]:
    """Return every decision, undone or not, in order; of one kind of subject, or on some of them, with all undos."""
    if not about:
        query = select(t.decision).order_by(t.decision.c.number)
        every = query if subject is None else query.where(t.decision.c.subject.in_((subject, Subject.DECISION)))
        return tuple(decision_of(row) for row in connection.execute(every))
    undos = connection.execute(select(t.decision).where(t.decision.c.subject == Subject.DECISION)).all()
    rows = [*undos, *(row for names in batched(about) for row in connection.execute(_on(subject, names)))]
    return tuple(decision_of(row) for row in sorted(set(rows), key=lambda row: row.number))


def _on(subject: Subject | None, names: Sequence[str]) -> Select[Any]:
    query = select(t.decision).where(t.decision.c.about.in_(names))
    return query if subject is None else query.where(t.decision.c.subject == subject)


def holding(connection: Connection, subject: Subject, about: Iterable[str]) -> dict[str, tuple[Decision, ...]]:
    """Return the decisions that hold on each of those subjects; without those on which there are none."""
    of_subject = t.decision.c.subject == subject
    some = [
        decision_of(row)
        for names in batched(about)
        for row in connection.execute(select(t.decision).where(of_subject, t.decision.c.about.in_(names)))
    ]
    if not some:
        return {}
    undos = connection.execute(select(t.decision).where(t.decision.c.subject == Subject.DECISION))
    found: dict[str, list[Decision]] = {}
    for one in latest((*some, *map(decision_of, undos))):
        found.setdefault(one.about, []).append(one)
    return {name: tuple(several) for name, several in found.items()}


def refuse_if_decided_since(connection: Connection, wanted: Decision, seen: int) -> None:
    """Raise `MeanwhileError` where somebody decided the question of a decision after the one of number `seen`."""
    on_it = decisions(connection, wanted.subject, tuple({wanted.about, wanted.value}))
    made = meanwhile(on_it, wanted, seen)
    if made is None:
        return
    as_well = made.verdict is wanted.verdict and (made.value == wanted.value or made.verdict in SAMENESS)
    what = "the same" if as_well else f"otherwise: {made.verdict} {made.value}".rstrip()
    why = f" ({made.reason})" if made.reason else ""
    msg = f"While you looked at it, {made.author} decided {what}{why}. Yours is not kept yet."
    raise MeanwhileError(msg, made.number)


def numbered(connection: Connection, number: int) -> Decision:
    """Return the decision of that number; raises `UnknownSubjectError` where there is none."""
    row = connection.execute(select(t.decision).where(t.decision.c.number == number)).first()
    if row is None:
        msg = f"There is no decision {number}; `reportedly decide --list` shows those there are."
        raise UnknownSubjectError(msg)
    return decision_of(row)


def edited(certainty: Certainty, some: Iterable[Decision]) -> Certainty:
    """Return a certainty as people have set it: "status=denied, polarity=negative"."""
    for one in some:
        if one.verdict is Verdict.EDIT:
            certainty = replace(certainty, **edits(one.value))
    return certainty


def edits(value: str) -> dict[str, Any]:
    """Return what an edit sets; raises `UndecidableError` where it names what is none."""
    pairs = (part.split("=", 1) for part in value.split(",") if part.strip())
    try:
        return {name.strip(): _EDITABLE[name.strip()](new.strip()) for name, new in pairs}
    except (KeyError, ValueError) as error:
        msg = f"{value!r} is no edit, such as status=denied; what can be set: {_CAN_BE_SET}."
        raise UndecidableError(msg) from error


def is_rejected(some: Iterable[Decision]) -> bool:
    """Say whether the decisions that hold reject what they are about."""
    return any(one.verdict is Verdict.REJECT for one in some)


def _row(one: Decision) -> dict[str, Any]:
    return {
        "number": one.number,
        "verdict": one.verdict,
        "subject": one.subject,
        "about": one.about,
        "value": one.value,
        "author": one.author,
        "at": one.at.isoformat(timespec="seconds"),
        "reason": one.reason,
    }


def decision_of(row: Any) -> Decision:
    """Return the decision that a row holds."""
    return Decision(
        Verdict(row.verdict),
        Subject(row.subject),
        row.about,
        row.author,
        dt.datetime.fromisoformat(row.at),
        row.value,
        row.reason,
        row.number,
    )
