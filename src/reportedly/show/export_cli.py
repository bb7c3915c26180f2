"""What can be typed to hand what is known to other programs, and to take it back: export, import."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportedly.model import Query, Status
from reportedly.show.ledger_cli import Where
from reportedly.show.manners import UNREADABLE, manners
from reportedly.show.typed import day_typed

_EXPORT = """\b
Examples:
  reportedly export --as datapackage --to case-7
  reportedly export --as stix --to bundle.json --source renn --since 2020-05-01
  reportedly export article.txt --as webannotation > annotations.json
  reportedly export --as geojson --words "dam -bridge" > dams.geojson

\b
datapackage    a folder of CSV and JSON lines with digests; `import` reads it
parquet        a folder of tables (needs the extra `parquet`)
webannotation  W3C Web Annotations
ftm            FollowTheMoney entities, one a line
stix           a STIX 2.1 bundle
misp           MISP events
prov           PROV-O as JSON-LD
schemaorg      schema.org as JSON-LD
geojson        the places told of

Nothing is exported as true: every format says who says it. docs/export.md has
what each keeps and what it loses."""

_IMPORT = """\b
Examples:
  reportedly import case-7
  reportedly import case-7 --ledger other.sqlite

Every file must be as it was written. What the ledger has stays as it is."""


class Name(StrEnum):
    """The formats by what is typed."""

    DATAPACKAGE = "datapackage"
    PARQUET = "parquet"
    WEBANNOTATION = "webannotation"
    FTM = "ftm"
    STIX = "stix"
    MISP = "misp"
    PROV = "prov"
    SCHEMAORG = "schemaorg"
    GEOJSON = "geojson"


def export(  # noqa: PLR0913 - one parameter an option
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|FOLDER|URL", help="Reports; else those of the ledger.")
    ] = None,
    *,
    format_: Annotated[Name, typer.Option("--as", metavar="FORMAT", help=", ".join(Name))],
    to: Annotated[Path | None, typer.Option(metavar="FILE|FOLDER", help="Where to. [default: standard output]")] = None,
    words: Annotated[str, typer.Option(metavar="WORDS", help="What is said, as in `search`.")] = "",
    source: Annotated[str | None, typer.Option(metavar="NAME", help="Whose words: a name or some of it.")] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who is spoken of.")] = None,
    place: Annotated[str | None, typer.Option(metavar="NAME", help="Where.")] = None,
    status: Annotated[Status | None, typer.Option(help="How it is said.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    report: Annotated[str | None, typer.Option(metavar="ID", help="In which report.")] = None,
    since: Annotated[dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="First day.")] = None,
    until: Annotated[dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="Last day.")] = None,
    jobs: Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Processes that share the work.")] = 1,
    ledger: Where = None,
) -> None:
    """Write what is known for other programs: who says what, through whom, how surely."""
    query = Query(words, source, actor, place, status, outlet, report, since, until)
    if sources and (ledger or query != Query()):
        msg = "Reports that are named are exported whole; --ledger and the filters are for what a ledger has."
        raise typer.BadParameter(msg)
    with manners():
        from reportedly.show import export_commands as commands  # noqa: PLC0415 - it takes a second to load

        wanted = commands.Wanted(format_, to, tuple(sources or ()), query if query != Query() else None, jobs)
        if not commands.export(wanted, ledger):
            raise typer.Exit(UNREADABLE)


def import_(
    package: Annotated[Path, typer.Argument(metavar="FOLDER", help="A data package that `export` wrote.")],
    *,
    ledger: Where = None,
) -> None:
    """Add what a data package holds to the ledger, with people's decisions."""
    with manners():
        from reportedly.show import export_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.import_(package, ledger)


def register(app: typer.Typer) -> None:
    """Let the application know the commands."""
    app.command(epilog=_EXPORT)(export)
    app.command("import", epilog=_IMPORT)(import_)
