"""Does what `reportedly review` asks for: lists what awaits a decision, or asks for one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

import typer
from rich.console import Console

from reportedly.desk import deciding, reviewing
from reportedly.desk.reviewing import Answer, Awaiting
from reportedly.errors import MeanwhileError
from reportedly.ledger import Ledger, open_made_ledger
from reportedly.model import DoubtKind
from reportedly.show.awaiting_values import awaiting_values
from reportedly.show.awaiting_view import show_all, show_awaiting
from reportedly.show.console import console_for
from reportedly.show.ledger_commands import Shape
from reportedly.show.ledger_rows import dumped
from reportedly.show.manners import put
from reportedly.show.renewing import bring_up_to_date
from reportedly.show.wishes import Form, Wishes

_KEYS = {"s": Answer.SAME, "d": Answer.NOT_SAME, "l": Answer.LATER}
_QUIT = frozenset({"q", "\x03", "\x04", "\x1b"})
_ASKED = "[s] the same  [d] different  [l] later  [q] stop\n"
_ASKED_OF_REPORT = "[s] take it as it is  [d] reject it  [l] later  [q] stop\n"


def listed(kinds: Iterable[DoubtKind], limit: int, path: str | None, shape: Shape) -> None:
    """Write what awaits a decision, at most so many of each kind."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        found = [one for kind in kinds for one in reviewing.awaiting(ledger, kind, limit).shown]
    if shape.form is Form.VIEW:
        show_all(found, console_for(Wishes(width=shape.width)))
    else:
        put(dumped([awaiting_values(one) for one in found]))


def asked(kinds: Iterable[DoubtKind], path: str | None, author: str, width: int | None) -> None:
    """Ask for one decision after the other, by one key each, until there is nothing left or somebody stops."""
    console, decided = console_for(Wishes(width=width)), 0
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        for one in (found for kind in kinds for found in _each(ledger, kind)):
            last = ledger.latest_decisions(1)
            answer = _answered(one, console, typer.getchar)
            if answer is None:
                break
            decided += _kept(ledger, one, answer, author, last[0].number if last else 0)
        else:
            put("Nothing is left to decide.\n")
    put(f"{decided} decided.\n")


def _each(ledger: Ledger, kind: DoubtKind) -> Iterator[Awaiting]:
    """Yield each thing to decide once, looked up anew every time: a decision may settle others too."""
    seen = set[int]()
    while shown := reviewing.awaiting(ledger, kind, 1).shown:
        (one,) = shown
        if one.doubt.key in seen:
            return
        seen.add(one.doubt.key)
        yield one


def _answered(one: Awaiting, console: Console, key: Callable[[], str]) -> Answer | None:
    """Show one thing and return the answer that a key gives; None to stop."""
    show_awaiting(one, console)
    put(_ASKED_OF_REPORT if one.doubt.kind is DoubtKind.REPORTS else _ASKED)
    while True:
        with suppress(KeyboardInterrupt, EOFError):
            pressed = key().lower()
            if pressed in _KEYS:
                return _KEYS[pressed]
            if pressed not in _QUIT:
                continue
        return None


def _kept(ledger: Ledger, one: Awaiting, answer: Answer, author: str, seen: int) -> bool:
    """Keep an answer and say what became of it; say whether it is a decision."""
    wanted = reviewing.decision_on(one.doubt, answer, author)
    if wanted is None:
        ledger.put_off(one.doubt.key)
        put("Left for later.\n\n")
        return False
    try:
        kept = deciding.decide(ledger, wanted, seen)
    except MeanwhileError as error:
        put(f"{error}\n\n")
        return False
    put(f"Decision {kept.number}: {kept.verdict}. `reportedly undo {kept.number}` takes it back.\n\n")
    return True
