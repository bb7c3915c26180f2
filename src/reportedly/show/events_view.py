"""The coded events of a reading on the terminal: who did what to whom, when, where, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.model import Commitment, Polarity, Reading, Status
from reportedly.show.harmless import harmless
from reportedly.show.marked import style_of
from reportedly.show.terminal import NARROW, header_of
from reportedly.show.told_events import ToldEvent, coded_as, how_sure, setting_of, told_events, who_does, who_tells
from reportedly.show.unpadded import draw
from reportedly.show.wording import line_of, shortened

_WORDS = 60


def show_events(reading: Reading, console: Console) -> None:
    """Print the events of one reading, fitted to the console's width."""
    for part in _parts(reading, console.width):
        draw(part, console)
        console.print()


def _parts(reading: Reading, width: int) -> Iterator[RenderableType]:
    yield header_of(reading)
    told = list(told_events(reading))
    if not told:
        yield Text("No events found.")
    elif width < NARROW:
        yield from (_entry(one, reading) for one in told)
    else:
        yield _table(told, reading)


def _table(told: list[ToldEvent], reading: Reading) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    for name, ratio in (("event", 4), ("who -> whom", 7), ("when, where, how many", 6), ("told as", 4), ("told by", 6)):
        table.add_column(name, ratio=ratio)
    for one in told:
        table.add_row(*_cells(one, reading))
    return table


def _entry(one: ToldEvent, reading: Reading) -> Text:
    event, who, setting, told_as, told_by = _cells(one, reading)
    line = Text(" · ").join(part for part in (event, who, setting, told_as) if part.plain)
    return Text.assemble(line, "\n  told by ", told_by)


def _cells(one: ToldEvent, reading: Reading) -> tuple[Text, ...]:
    event, text = one.event, reading.report.text
    words = shortened(event.trigger.of(text), _WORDS)
    event_cell = Text.assemble(
        (coded_as(event), "bold"), (f' "{harmless(words)}", {line_of(event.trigger, text)}', "dim")
    )
    return (
        event_cell,
        Text(harmless(who_does(event, reading))),
        Text(harmless(setting_of(event))),
        _told_as(one),
        _by(one),
    )


def _told_as(one: ToldEvent) -> Text:
    event = one.event
    plain = event.polarity is Polarity.POSITIVE and event.commitment is Commitment.CERTAIN
    return Text(how_sure(event), "" if plain else "yellow")


def _by(one: ToldEvent) -> Text:
    statement = one.statement
    if statement is None:
        return Text(who_tells(one))
    status = statement.certainty.status
    marked = "" if status is Status.ASSERTED else f" ({status})"
    return Text.assemble(harmless(who_tells(one)), (marked, style_of(statement)))
