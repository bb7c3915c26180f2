"""Does what the commands of the ledger ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.desk import deciding
from reportedly.errors import UndecidableError
from reportedly.ledger import open_made_ledger
from reportedly.ledger.clock import now
from reportedly.model import SAMENESS, Decision, Harm, Query, Subject, Verdict, Worded
from reportedly.show import ledger_rows as rows
from reportedly.show.console import console_for
from reportedly.show.decided_wording import value_in_words
from reportedly.show.explain import explanation
from reportedly.show.harmless import harmless
from reportedly.show.ledger_view import show_decisions, show_hits, show_stats
from reportedly.show.manners import put
from reportedly.show.patience import waited_for
from reportedly.show.wishes import Form, Wishes


@dataclass(frozen=True, slots=True)
class Shape:
    """In which form an answer is written, and how wide."""

    form: Form
    width: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Who decides, and why."""

    author: str = ""
    reason: str = ""


def search(query: Query, path: str | None, shape: Shape) -> None:
    """Write the statements that are asked for."""
    with open_made_ledger(path) as ledger:
        hits = ledger.search(query)
    if shape.form is Form.VIEW:
        show_hits(hits, console_for(Wishes(width=shape.width)))
    else:
        put(rows.hits_csv(hits) if shape.form is Form.CSV else rows.hits_json(hits))


def stats(path: str | None, shape: Shape) -> None:
    """Write how much the ledger holds."""
    with open_made_ledger(path) as ledger:
        found = ledger.stats()
    if shape.form is Form.VIEW:
        show_stats(found, console_for(Wishes(width=shape.width)))
    else:
        put(rows.stats_csv(found) if shape.form is Form.CSV else rows.stats_json(found))


def check(path: str | None, *, repair: bool, json: bool) -> bool:
    """Say what is damaged and what to do about it; say whether all is well."""
    with open_made_ledger(path) as ledger:
        if repair:
            from reportedly.show.renewing import bring_up_to_date  # noqa: PLC0415 - as `drawing`

            waited_for("Making again what is derived, report by report:", ledger.repair)
            bring_up_to_date(ledger)
        damages = ledger.check()
    for one in damages:
        put(rows.damage_json(one) if json else f"{_HARMED[one.harm]}: {one.what} {one.remedy}\n")
    if not damages and not json:
        put("All is well: the file, what was read, and what is derived from it.\n")
    return not damages


def explain(statement: str, path: str | None, shape: Shape) -> None:
    """Write why a statement of the ledger is what it is, and what people decided on it."""
    from reportedly.desk import drawing  # noqa: PLC0415 - it loads what reads and compares, which a search needs not

    with open_made_ledger(path) as ledger:
        found, reading = drawing.statement_of(ledger, statement)
        decided = _trail(ledger.decisions(Subject.STATEMENT, found.id))
    console = console_for(Wishes(width=shape.width))
    console.print(*explanation(found.id, (reading,)).items, markup=False, highlight=False, emoji=False)
    if decided:
        console.print()
        show_decisions(decided, console)


def drawn(verdict: Verdict, about: str, asked: Worded, note: Note) -> Decision:
    """Return what somebody wants to draw: a statement of a report, or other borders and voices of a statement."""
    from reportedly.desk import drawing  # noqa: PLC0415 - as above

    subject = Subject.REPORT if verdict is Verdict.MAKE else Subject.STATEMENT
    value = drawing.worded(asked)
    return Decision(verdict, subject, about, note.author, now(), value, note.reason)


def decision(verdict: Verdict, on: Subject, about: str, value: str, note: Note) -> Decision:
    """Return what somebody wants to decide; a grade is always a source's, and what a note says is why it is made."""
    if verdict is Verdict.UNDO:
        msg = "An undo is a command of its own: `reportedly undo NUMBER`."
        raise UndecidableError(msg)
    subject, reason = Subject.SOURCE if verdict is Verdict.GRADE else on, note.reason
    if verdict is Verdict.NOTE:
        value, reason = "", " ".join(filter(None, (value, reason)))
    return Decision(verdict, subject, about, note.author, now(), value, reason)


def decide(wanted: Decision, path: str | None) -> None:
    """Keep a decision and tell its number."""
    with open_made_ledger(path) as ledger:
        _told(deciding.decide(ledger, wanted))


def undo(number: int, path: str | None, note: Note) -> None:
    """Take a decision back and tell the number of that."""
    with open_made_ledger(path) as ledger:
        _told(deciding.undo(ledger, number, reason=note.reason, author=note.author))


def decisions(path: str | None, shape: Shape) -> None:
    """Write every decision."""
    with open_made_ledger(path) as ledger:
        found = ledger.decisions()
    if shape.form is Form.VIEW:
        show_decisions(found, console_for(Wishes(width=shape.width)))
    else:
        put(rows.decisions_json(found))


_HARMED = {
    Harm.FILE: "The file is damaged",
    Harm.FACT: "Something that was read is damaged",
    Harm.DERIVED: "Something derived is damaged",
}


def _trail(some: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions on one statement and the undos of these, of those on it and of all undos."""
    trail = dict[str, Decision]()
    for one in some:
        if one.subject is not Subject.DECISION or one.about in trail:
            trail[str(one.number)] = one
    return tuple(trail.values())


def _told(kept: Decision) -> None:
    value = harmless(value_in_words(kept))
    value = f"and {value}" if kept.verdict in SAMENESS else value
    why = f" ({harmless(kept.reason)})" if kept.reason else ""
    put(f"Decision {kept.number} is kept: {kept.verdict} {kept.subject} {kept.about} {value}".rstrip() + f"{why}.\n")
