"""Draws without the blanks that tables fill their lines up with, in the way of whoever copies them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Unpadded:
    """Something to be drawn, each of its lines only as long as what can be seen in it."""

    drawn: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw it line by line."""
        for line in console.render_lines(self.drawn, options, pad=False):
            yield from _stripped(line)
            yield Segment.line()


def _stripped(line: Iterable[Segment]) -> Iterator[Segment]:
    pieces = list(line)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces:
        *before, last = pieces
        yield from before
        yield Segment(last.text.rstrip(), last.style, last.control)


def table_of(*names: str) -> Table:
    """Return an empty table without lines, with a column for each name."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in names:
        table.add_column(name)
    return table


def draw(drawn: RenderableType, console: Console) -> None:
    """Print it to the letter: what reports say is no markup."""
    console.print(Unpadded(drawn), markup=False, highlight=False, emoji=False)
