"""What can be typed to hand on a claim with all it rests on, or anything as a picture: report, picture."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from reportedly.model import Query
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

_PICTURE = """\b
Examples:
  reportedly picture report lantern-1 --svg report.svg --html report.html
  reportedly picture timeline --png timeline.png
  reportedly picture map --words "dam -bridge" --png map.png
  reportedly picture claim 5fa90d --svg claim.svg

PNG needs: pip install 'reportedly[pictures]'"""


class What(StrEnum):
    """What there are pictures of."""

    CLAIM = "claim"
    REPORT = "report"
    TIMELINE = "timeline"
    MAP = "map"


Html = Annotated[str | None, typer.Option(metavar="FILE", help="A page of one file; - is standard output.")]
Svg = Annotated[str | None, typer.Option(metavar="FILE", help="A drawing; - is standard output.")]
Png = Annotated[str | None, typer.Option(metavar="FILE", help="A picture of pixels; - is standard output.")]


def report(  # noqa: PLR0913 - one parameter an option
    id_: Id, *, html: Html = None, svg: Svg = None, png: Png = None, as_of: AsOf = None, ledger: Where = None
) -> None:
    """Write a claim with all that it rests on as one page to print or send, or as a picture."""
    wanted = _wanted(html, svg, png)
    with manners():
        from reportedly.show import report_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.report(id_, wanted, as_of, ledger)


def picture(  # noqa: PLR0913 - one parameter an option
    what: Annotated[What, typer.Argument(help=", ".join(What))],
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of the claim or report.")] = "",
    *,
    words: Annotated[str, typer.Option(metavar="WORDS", help="On the map: what is said, as in `search`.")] = "",
    source: Annotated[str, typer.Option(metavar="NAME", help="On the map: whose words.")] = "",
    outlet: Annotated[str, typer.Option(metavar="NAME", help="On the map: who published it.")] = "",
    html: Html = None,
    svg: Svg = None,
    png: Png = None,
    ledger: Where = None,
) -> None:
    """Write a claim, a report, the timeline or the map as a picture, or as a page to print."""
    wanted = _wanted(html, svg, png)
    if bool(id_) != (what in {What.CLAIM, What.REPORT}):
        msg = "A claim or a report is named by its id; the timeline and the map have none."
        raise typer.BadParameter(msg)
    query = Query(words, source or None, outlet=outlet or None)
    with manners():
        from reportedly.show import picture_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.picture(what, commands.Wanted(id_, query), wanted, ledger)


def _wanted(html: str | None, svg: str | None, png: str | None) -> dict[str, str]:
    """Return where each kind is to go; raises what typer tells the user where none goes anywhere."""
    wanted = {kind: to for kind, to in (("html", html), ("svg", svg), ("png", png)) if to}
    if not wanted:
        msg = "Say where to: --html FILE, --svg FILE or --png FILE."
        raise typer.BadParameter(msg)
    if list(wanted.values()).count("-") > 1:
        msg = "Only one of them can go to standard output."
        raise typer.BadParameter(msg)
    return wanted


def register(app: typer.Typer) -> None:
    """Let the application know the commands."""
    app.command(epilog=_REPORT)(report)
    app.command(epilog=_PICTURE)(picture)
