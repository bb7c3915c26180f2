"""What can be typed to see what many reports amount to: claims, one claim, its trace, conflicts, time, sources."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack
from typing import Annotated

import typer

from reportedly.model import Hearing, Query, SourceKind, Status
from reportedly.show.ledger_cli import Csv, Json, View, Where, Width
from reportedly.show.manners import UNREADABLE, manners
from reportedly.show.typed import day_typed, form_of
from reportedly.show.wishes import Form

_CLAIMS = """\b
Examples:
  reportedly claims
  reportedly claims soldiers Damascus --since 2012-02-01 --reports 3
  reportedly claims --source naqdi --status denied --csv > denied.csv
  reportedly claims --json --as-of 2012-02-10 > claims.json
  reportedly claims --jsonl reports.jsonl

A claim is what at least two reports tell, doubt or deny. Nothing here says that
a claim is true: it says who says so. With --jsonl the reports of a file are
compared and no ledger is needed."""

_CLAIM = """\b
Examples:
  reportedly claim 5fa90d
  reportedly claim 5fa90d --as-of 2012-02-10
  reportedly claim 5fa90d --csv > statements.csv"""

_TRACE = """\b
Examples:
  reportedly trace 5fa90d
  reportedly trace 5fa90d --json

A full dot is an origin that counts, an empty one an origin that nothing shows to
be independent of another; below each are the reports that have it from there."""

_CONFLICTS = """\b
Examples:
  reportedly conflicts
  reportedly conflicts dam --csv > conflicts.csv"""

_TIMELINE = """\b
Examples:
  reportedly timeline
  reportedly timeline 5fa90d
  reportedly timeline soldiers Damascus --until 2012-03-01"""

_SOURCES = """\b
Examples:
  reportedly sources
  reportedly sources press --kind outlet
  reportedly decide grade "Press TV" C --on source --reason "state broadcaster"
  reportedly sources --csv > sources.csv

Grades of reliability (A to F) are given by people, never by the program."""

_VIEWED = 20

Words = Annotated[list[str] | None, typer.Argument(help="Words of its statements, as in `search`.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="The claim's id, or how that begins.")]
AsOf = Annotated[dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="As it stood on that day.")]
SourceName = Annotated[str | None, typer.Option("--source", metavar="NAME", help="Whose words: a name or some of it.")]
Actor = Annotated[str | None, typer.Option(metavar="NAME", help="Who is spoken of.")]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="Where.")]
Said = Annotated[Status | None, typer.Option("--status", help="How a statement of it is said.")]
Since = Annotated[
    dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="Told on that day or after.")
]
Until = Annotated[dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="Told by that day.")]
Reports = Annotated[int, typer.Option(min=1, metavar="N", help="Told by at least so many reports.")]
Limit = Annotated[
    int | None, typer.Option(min=1, metavar="N", help=f"How many at most. [default: {_VIEWED} in the view, else all]")
]


def claims(  # noqa: PLR0913 - one parameter an option
    words: Words = None,
    *,
    jsonl: Annotated[
        str | None, typer.Option(metavar="FILE", help="Compare these reports, a JSON object a line; - too.")
    ] = None,
    source: SourceName = None,
    actor: Actor = None,
    place: Place = None,
    status: Said = None,
    since: Since = None,
    until: Until = None,
    reports: Reports = 1,
    as_of: AsOf = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    jobs: Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Processes that share the work.")] = 1,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show what reports amount to: claims, who denies and doubts them, what does not fit, how it went."""
    form, query = form_of(json=json, csv=csv, view=view), _query(words, source, actor, place, status, since, until)
    if jsonl is not None and (query or ledger):
        msg = "With --jsonl all claims of the file are shown: give neither words nor filters nor --ledger."
        raise typer.BadParameter(msg)
    with manners(), ExitStack() as open_files:
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        shape = commands.Shape(form, width)
        if jsonl is None:
            commands.claims(commands.Wanted(query, reports, as_of, _limit(limit, form)), ledger, shape)
        elif not commands.claims_of_pile(commands.Pile(jsonl, as_of, jobs), shape, open_files):
            raise typer.Exit(UNREADABLE)


def claim(  # noqa: PLR0913 - one parameter an option
    id_: Id,
    *,
    as_of: AsOf = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show one claim of the ledger: its statements, origins, conflicts and history, and what was decided on it."""
    form = form_of(json=json, csv=csv, view=view)
    with manners():
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.claim(id_, as_of, ledger, commands.Shape(form, width))


def trace(  # noqa: PLR0913 - one parameter an option
    id_: Id,
    *,
    as_of: AsOf = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show who has a claim from whom, as a tree with the reason behind each step, and what changed on the way."""
    form = form_of(json=json, csv=csv, view=view)
    with manners():
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.trace(id_, as_of, ledger, commands.Shape(form, width))


def conflicts(  # noqa: PLR0913 - one parameter an option
    words: Words = None,
    *,
    source: SourceName = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show on what reports of one claim disagree: figures, days, places, who did it, and whether it is so."""
    form, query = form_of(json=json, csv=csv, view=view), _query(words, source, None, place, None, since, until)
    with manners():
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.conflicts(commands.Wanted(query, as_of=as_of), ledger, commands.Shape(form, width))


def timeline(  # noqa: PLR0913 - one parameter an option
    words: Annotated[
        list[str] | None, typer.Argument(metavar="ID|WORDS", help="A claim, or words as in `search`.")
    ] = None,
    *,
    source: SourceName = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show day by day how the standing of claims changed: first heard, unconfirmed, stated as fact, denied."""
    form, query = form_of(json=json, csv=csv, view=view), _query(words, source, None, place, None, since, until)
    with manners():
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        commands.timeline(commands.Wanted(query, as_of=as_of), ledger, commands.Shape(form, width))


def sources(  # noqa: PLR0913 - one parameter an option
    words: Annotated[list[str] | None, typer.Argument(metavar="NAME", help="Words of their names.")] = None,
    *,
    kind: Annotated[SourceKind | None, typer.Option(help="What sort of voice.")] = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Show who says how much, who repeats whom, and how people have graded them."""
    form = form_of(json=json, csv=csv, view=view)
    with manners():
        from reportedly.show import claims_commands as commands  # noqa: PLC0415 - it takes a second to load

        asked = Hearing(" ".join(words or ()), kind, limit=_limit(limit, form))
        commands.sources(asked, ledger, commands.Shape(form, width))


def register(app: typer.Typer) -> None:
    """Let the application know the commands."""
    for command, epilog in (
        (claims, _CLAIMS),
        (claim, _CLAIM),
        (trace, _TRACE),
        (conflicts, _CONFLICTS),
        (timeline, _TIMELINE),
        (sources, _SOURCES),
    ):
        app.command(epilog=epilog)(command)


def _query(  # noqa: PLR0913, PLR0917 - one parameter a filter
    words: list[str] | None,
    source: str | None,
    actor: str | None,
    place: str | None,
    status: Status | None,
    since: dt.date | None,
    until: dt.date | None,
) -> Query | None:
    """Return what statements of a claim are asked for; None where all are."""
    asked = Query(" ".join(words or ()), source, actor, place, status, since=since, until=until, limit=_MOST_HITS)
    return None if asked == Query(limit=_MOST_HITS) else asked


def _limit(limit: int | None, form: Form) -> int | None:
    return _VIEWED if limit is None and form is Form.VIEW else limit


_MOST_HITS = 10_000
