"""What can be typed to hand on a claim with all it rests on: report."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.show.claims_cli import AsOf, Id
from reportedly.show.ledger_cli import Where
from reportedly.show.manners import manners

_REPORT = """\b
Examples:
  reportedly report 5fa90d --html claim.html
  reportedly report 5fa90d --svg claim.svg --png claim.png
  reportedly report 5fa90d --as-of 2012-02-10 --html - > claim.html

The page is one file that needs no network and no script: the claim, who has it
from whom, every quotation with its place, denials and conflicts, how it stood
when, grades, decisions, and its reports with the digests of what was read. A
browser prints it. PNG needs: pip install 'reportedly[pictures]'"""


def report(  # noqa: PLR0913 - one parameter an option
    id_: Id,
    *,
    html: Annotated[str | None, typer.Option(metavar="FILE", help="A page of one file; - is standard output.")] = None,
    svg: Annotated[str | None, typer.Option(metavar="FILE", help="Who has it from whom, as a drawing.")] = None,
    png: Annotated[str | None, typer.Option(metavar="FILE", help="The same as a picture of pixels.")] = None,
    as_of: AsOf = None,
    ledger: Where = None,
) -> None:
    """Write a claim with all that it rests on as one page to print or send, or as a picture."""
    wanted = {"html": html, "svg": svg, "png": png}
    if not any(wanted.values()):
        msg = "Say where to: --html FILE, --svg FILE or --png FILE."
        raise typer.BadParameter(msg)
    if list(wanted.values()).count("-") > 1:
        msg = "Only one of them can go to standard output."
        raise typer.BadParameter(msg)
    with manners():
        from reportedly.show import report_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.report(id_, {kind: to for kind, to in wanted.items() if to}, as_of, ledger)


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_REPORT)(report)
