"""What can be typed to see what changed in an article."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.show.ledger_cli import Json, View, Where, Width
from reportedly.show.manners import manners
from reportedly.show.typed import form_of

_REVISIONS = """\b
Examples:
  reportedly revisions dam.txt
  reportedly revisions dam.txt 1 3
  reportedly revisions dam.txt --json > changes.json

Adding an article once more, with other words, makes a revision of it. Words in
[-these-] went, words in {+these+} came."""


def revisions(  # noqa: PLR0913 - one parameter an option
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report's id.")],
    before: Annotated[int | None, typer.Argument(min=1, help="The number of a revision.")] = None,
    after: Annotated[int | None, typer.Argument(min=1, help="The number of a later one.")] = None,
    *,
    json: Json = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show what changed from one revision of an article to another: words, and who says what how surely."""
    with manners():
        from reportedly.show import revisions_commands as commands  # noqa: PLC0415 - only what is asked for is loaded
        from reportedly.show.ledger_commands import Shape  # noqa: PLC0415 - as above

        shape = Shape(form_of(json=json, csv=False, view=view), width)
        commands.revisions(commands.Between(report, before, after), ledger, shape)


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_REVISIONS)(revisions)
