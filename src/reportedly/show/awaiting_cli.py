"""What can be typed to see, and decide, what awaits a decision."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from reportedly.model import DoubtKind
from reportedly.show.ledger_cli import Author, Json, View, Where, Width
from reportedly.show.manners import manners
from reportedly.show.typed import form_of

_REVIEW = """\b
Examples:
  reportedly review
  reportedly review names --author Ida
  reportedly review statements --list
  reportedly review --json > open.json

Two statements or names that nearly but not surely are one stand side by side,
with why; so do reports with findings. One key answers: s the same, d different,
l later, q stop. What is decided is never asked again; `undo` takes it back."""


def review(  # noqa: PLR0913 - one parameter an option
    kind: Annotated[DoubtKind | None, typer.Argument(help="Of which kind. [default: all]")] = None,
    *,
    list_only: Annotated[bool, typer.Option("--list", help="Show what is open and ask nothing.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=1_000, metavar="N", help="How many of a kind are listed.")] = 20,
    author: Author = "",
    json: Json = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Decide what the program leaves to people: do two say the same, are two names one, what is a report worth."""
    kinds = (kind,) if kind else tuple(DoubtKind)
    asks = sys.stdin.isatty() and sys.stdout.isatty() and not (list_only or json)
    with manners():
        from reportedly.show import awaiting_commands as commands  # noqa: PLC0415 - it takes a second to load
        from reportedly.show.ledger_commands import Shape  # noqa: PLC0415 - as above

        if asks:
            commands.asked(kinds, ledger, author, width)
        else:
            commands.listed(kinds, limit, ledger, Shape(form_of(json=json, csv=False, view=view), width))


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_REVIEW)(review)
