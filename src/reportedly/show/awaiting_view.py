"""What awaits a decision, as people see it on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.desk.reviewing import Awaiting, Side
from reportedly.model import DoubtKind
from reportedly.show.harmless import harmless
from reportedly.show.page_wording import counted, day, sure
from reportedly.show.unpadded import draw
from reportedly.show.wording import AUTHOR, shortened

_WORDS = 300
QUESTIONS = {
    DoubtKind.STATEMENTS: "Do the two say the same?",
    DoubtKind.NAMES: "Are the two one?",
    DoubtKind.REPORTS: "Look twice: is the report to be taken as it is?",
}
"""What is asked of each kind."""


def show_awaiting(one: Awaiting, console: Console) -> None:
    """Print one thing to decide: both sides beside each other, how near they are and why."""
    table = Table(box=None, padding=(0, 4, 0, 0), show_header=False, expand=True)
    for _ in one.sides:
        table.add_column(ratio=1)
    table.add_row(*map(_side, one.sides))
    draw(Text(QUESTIONS[one.doubt.kind], "bold"), console)
    draw(table, console)
    near = f"likeness {one.doubt.score:.2f}: " if one.doubt.other else ""
    draw(Text(harmless(near + "; ".join(one.doubt.why)), "dim"), console)


def show_all(found: Iterable[Awaiting], console: Console) -> None:
    """Print what awaits a decision, one below the other."""
    is_first = True
    for one in found:
        if not is_first:
            console.print()
        show_awaiting(one, console)
        is_first = False
    if is_first:
        draw(Text("Nothing awaits a decision."), console)


def _side(side: Side) -> Text:
    if side.hit is None:
        return Text(harmless(side.name))
    hit = side.hit
    where = (" <- ".join(hit.who) or AUTHOR, sure(hit.certainty), hit.outlet or hit.title or hit.report)
    words = Text("" if side.name == hit.statement else f"{harmless(side.name)}\n", "bold")
    words.append(f"{harmless(shortened(hit.text, _WORDS))}\n", "not bold")
    words.append(harmless(" · ".join((*where, day(hit.published)))), "not bold dim")
    if side.claim:
        told = f"\nin the claim “{shortened(side.claim.gist, 80)}”, {counted(side.claim.reports, 'report')}"
        words.append(harmless(told), "not bold dim")
    return words
