"""What can be typed to see what many reports amount to: claims."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack
from typing import Annotated

import typer

from reportedly.show.manners import UNREADABLE, manners
from reportedly.show.typed import day_typed, form_of
from reportedly.show.wishes import Form

_CLAIMS = """\b
Examples:
  reportedly claims --jsonl reports.jsonl
  reportedly claims --jsonl reports.jsonl --as-of 2012-02-10
  reportedly claims --jsonl reports.jsonl --json > claims.json

A claim is what at least two reports tell, doubt or deny. Nothing here says that
a claim is true: it says who says so."""


def claims(  # noqa: PLR0913 - one parameter an option
    *,
    jsonl: Annotated[str, typer.Option(metavar="FILE", help="Reports, a JSON object a line; - too.")],
    as_of: Annotated[
        dt.date | None,
        typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="As it stood on that day."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON; the default where the output is not a terminal.")] = False,
    view: Annotated[bool, typer.Option("--view", help="The view for a terminal, even into a file or a pipe.")] = False,
    jobs: Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Processes that share the work.")] = 1,
    width: Annotated[int | None, typer.Option(min=20, metavar="COLUMNS", help="Columns of the view.")] = None,
) -> None:
    """Read reports and show what they amount to: claims, who denies and doubts them, what does not fit, how it went."""
    form = form_of(json=json, csv=False, view=view)
    with manners(), ExitStack() as open_files:
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        asked = commands.Asked(jsonl, as_of, jobs, in_json=form is Form.JSON, width=width)
        if not commands.claims(asked, open_files):
            raise typer.Exit(UNREADABLE)


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_CLAIMS)(claims)
