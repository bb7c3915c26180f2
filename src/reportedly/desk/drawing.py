"""What people draw in reports by hand: words found for what they ask, and readings that follow what they decided."""

from __future__ import annotations

from dataclasses import replace

from reportedly import lexicon
from reportedly.by_hand import by_hand, drawn_anew, drawn_of, id_of
from reportedly.desk.entries import entry_of
from reportedly.errors import UndecidableError, UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.ledger.codec import read, written
from reportedly.ledger.decided import edits
from reportedly.ledger.drawn import value_of
from reportedly.model import Certainty, Decision, Drawn, Reading, Statement, Subject, Verdict, Worded

_TRIES = 5


def worded(asked: Worded) -> str:
    """Return what somebody asks to be drawn as the value of a decision."""
    return written(asked)


def follow(ledger: Ledger) -> None:
    """Bring the readings of a ledger up to what people drew in them; what others draw meanwhile, they follow."""
    for report in ledger.undrawn():
        for _ in range(_TRIES):
            if ledger.draw(entry_of(drawn_in(ledger, report), ledger.report(report).captures[-1])):
                break


def drawn_in(ledger: Ledger, report: str, revision: int | None = None) -> Reading:
    """Return the reading of a report, or of an earlier revision of it, as people drew in it."""
    plain = ledger.as_read(report) if revision is None else ledger.reading(report, revision)
    return by_hand(plain, ledger.drawings(report), lexicon.load("en"))


def found_in(ledger: Ledger, wanted: Decision) -> Decision:
    """Return a decision whose words are found in their report: what is made gets the id of the statement it becomes.

    Raises `UndecidableError` where the words are not in one place, or the statement is there already.
    """
    asked = _asked(wanted)
    if wanted.verdict is Verdict.REDRAW:
        statement, reading = statement_of(ledger, wanted.about)
        return replace(wanted, about=statement.id, value=value_of(sketched(reading, statement, asked)))
    reading = ledger.reading(wanted.about)
    drawn = sketched(reading, None, asked)
    about = id_of(drawn, reading.report)
    if any(one.id == about for one in reading.statements):
        msg = f"The report has that statement already: {about}; accept it, edit it or redraw it."
        raise UndecidableError(msg)
    return replace(wanted, subject=Subject.STATEMENT, about=about, value=value_of(drawn))


def sketched(reading: Reading, statement: Statement | None, asked: Worded) -> Drawn:
    """Return what somebody asks for as it would be drawn, a new statement or another shape of one; nothing is kept.

    Raises `UndecidableError` where the words are not in one place.
    """
    return drawn_of(statement, asked, reading, _edited) if statement else drawn_anew(asked, reading, _edited)


def statement_of(ledger: Ledger, id_: str) -> tuple[Statement, Reading]:
    """Return a statement as it counts, by its id or how that begins, with its reading."""
    hit = ledger.statement(id_)
    reading = ledger.reading(hit.report)
    for one in reading.statements:
        if one.id == hit.statement:
            return one, reading
    msg = f"No statement begins with {id_!r}."
    raise UnknownSubjectError(msg)


def _asked(wanted: Decision) -> Worded:
    try:
        return read(Worded, wanted.value)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"{str(wanted.verdict).capitalize()} needs the words of a statement; see `reportedly decide --help`."
        raise UndecidableError(msg) from error


def _edited(certainty: Certainty, words: str) -> Certainty:
    return replace(certainty, **edits(words))
