"""Writes outcomes to standard output in the form that was asked for; each is written whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable

from reportedly.model import Reading
from reportedly.run import Outcome
from reportedly.show import as_csv, as_json, as_polecat, terminal
from reportedly.show.console import console_for, encoded
from reportedly.show.events_view import show_events
from reportedly.show.manners import complain, put
from reportedly.show.wishes import Form, Subject, Wishes, narrowed
from reportedly.show.wording import numbers_of

Writer = Callable[[Reading], None]


def writer_for(wishes: Wishes) -> Callable[[Outcome], None]:
    """Return what writes one outcome.

    One that failed is a complaint on standard error, but a line among JSON lines, so that no line is missing.
    """
    write = _WRITERS[wishes.subject, wishes.form](wishes)
    is_line = wishes.form is Form.JSON and wishes.lines is not None

    def write_outcome(outcome: Outcome) -> None:
        if outcome.failed and not is_line:
            for problem in outcome.reading.problems:
                complain(problem.message)
        else:
            write(outcome.reading)

    return write_outcome


def _json(wishes: Wishes) -> Writer:
    encoded("utf-8")
    alone = wishes.lines is None and len(wishes.sources) == 1 and sys.stdout.isatty()
    return lambda whole: put(
        as_json.dump(narrowed(whole, wishes), text=wishes.text, indent=2 if alone else None) + "\n"
    )


def _csv(wishes: Wishes) -> Writer:
    encoded("utf-8")
    top = [as_csv.header()]
    return lambda whole: put((top.pop() if top else "") + as_csv.rows(narrowed(whole, wishes)))


def _view(wishes: Wishes) -> Writer:
    console = console_for(wishes)
    return lambda whole: terminal.show(narrowed(whole, wishes), console, numbers_of(whole))


def _events_json(wishes: Wishes) -> Writer:
    encoded("utf-8")
    return lambda whole: put(as_json.dump_events(narrowed(whole, wishes)))


def _events_csv(wishes: Wishes) -> Writer:
    encoded("utf-8")
    top = [as_polecat.header()]
    return lambda whole: put((top.pop() if top else "") + as_polecat.rows(narrowed(whole, wishes)))


def _events_view(wishes: Wishes) -> Writer:
    console = console_for(wishes)
    return lambda whole: show_events(narrowed(whole, wishes), console)


_WRITERS = {
    (Subject.STATEMENTS, Form.JSON): _json,
    (Subject.STATEMENTS, Form.CSV): _csv,
    (Subject.STATEMENTS, Form.VIEW): _view,
    (Subject.EVENTS, Form.JSON): _events_json,
    (Subject.EVENTS, Form.CSV): _events_csv,
    (Subject.EVENTS, Form.VIEW): _events_view,
}
