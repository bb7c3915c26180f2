"""What can be typed to keep a ledger: add, search, stats, check, decide, undo."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from reportedly.model import BY_HAND, Query, Status, Subject, Verdict, Worded
from reportedly.show.manners import UNREADABLE, manners
from reportedly.show.typed import day_typed, form_of

_ADD = """\b
Examples:
  reportedly add news/ crawl.warc.gz https://example.com/feed.xml
  reportedly add --jsonl reports.jsonl --jobs 4
  reportedly add --retry-failed
  reportedly add *.html --ledger case-7.sqlite

What is there already is not read again: after an interruption, run the same
command once more. The ledger is one file; without --ledger it is the one that
REPORTEDLY_LEDGER names, else one in your data folder."""

_SEARCH = """\b
Examples:
  reportedly search soldiers Damascus
  reportedly search '"15,000 soldiers"' --status denied
  reportedly search --source naqdi --since 2012-02-01 --until 2012-02-29
  reportedly search troop* -exercise --outlet "Press TV" --csv > found.csv

With words the best come first, without them the newest."""

_STATS = """\b
Examples:
  reportedly stats
  reportedly stats --csv > months.csv"""

_CHECK = """\b
Examples:
  reportedly check
  reportedly check --repair --ledger case-7.sqlite

Exit code 1 tells that something is damaged. What was read cannot be repaired,
only restored from a copy or added again; what is derived from it can be."""

_DECIDE = """\b
Examples:
  reportedly decide reject 3f9a1c --reason "a parody site"
  reportedly decide edit 3f9a1c status=denied
  reportedly decide grade "Press TV" C --on source --reason "state broadcaster"
  reportedly decide not-same 77b1 90c2 --on claim
  reportedly decide note 5fa90d "ask the ministry" --on claim
  reportedly decide merge "Tomas Veleny" Velenyi --on entity
  reportedly decide make dam.txt commitment=possible --cue fear
      --content "the bridge will not hold" --source "officials of the ministry"
  reportedly decide redraw 3f9a1c --source "the Lantern <- a senior officer"
  reportedly decide --list

To make a statement that the reading missed, name its report; to redraw one, the
statement. The words are looked for in the report; where they stand in several
places, --content "chars=120,180" tells which. In --source, A <- B says that A
has it from B; a name that the report does not have is kept as a name, and ""
leaves it to the author.

Nothing is erased: the latest decision holds, and `undo` takes one back."""

_UNDO = """\b
Examples:
  reportedly undo 12 --reason "the wrong statement" """


Where = Annotated[str | None, typer.Option("--ledger", metavar="FILE", help="The ledger's file.")]
Json = Annotated[bool, typer.Option("--json", help="JSON; the default where the output is not a terminal.")]
Csv = Annotated[bool, typer.Option("--csv", help="CSV.")]
View = Annotated[bool, typer.Option("--view", help="The view for a terminal, even into a file or a pipe.")]
Width = Annotated[int | None, typer.Option(min=20, metavar="COLUMNS", help="Columns of the view.")]
Author = Annotated[
    str,
    typer.Option("--author", "--as", metavar="NAME", help="Who decides. [default: REPORTEDLY_AUTHOR, or the profile]"),
]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why.")]


def add(  # noqa: PLR0913 - one parameter an option
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|FOLDER|URL", help="Reports, or files of them.")
    ] = None,
    *,
    jsonl: Annotated[
        str | None, typer.Option(metavar="FILE", help="Reports, a JSON object a line, under their own ids; - too.")
    ] = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Try what could not be read before.")] = False,
    published: Annotated[
        dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="Day of publication of all of them.")
    ] = None,
    follow: Annotated[bool, typer.Option("--follow", help="Fetch the pages that a feed only sums up.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from this machine and private networks, too.")
    ] = False,
    jobs: Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Processes that share the work.")] = 1,
    json: Annotated[bool, typer.Option("--json", help="A line of JSON for each report.")] = False,
    ledger: Where = None,
) -> None:
    """Read reports and keep them, with all that is said in them, in the ledger."""
    if sum(map(bool, (sources, jsonl, retry_failed))) != 1:
        msg = "Name the reports to add, or a file of them with --jsonl, or give --retry-failed; only one of these."
        raise typer.BadParameter(msg)
    with manners():
        from reportedly.show import ledger_adding  # noqa: PLC0415 - it takes a second to load

        given = tuple(sources or ())
        wanted = ledger_adding.Adding(given, jsonl, published, follow, allow_private, jobs=jobs, json=json)
        _end(ledger_adding.add(wanted, ledger))


def search(  # noqa: PLR0913 - one parameter an option
    words: Annotated[
        list[str] | None,
        typer.Argument(help='Words, "a phrase", a beginning*, -not; after -- where one begins with -.'),
    ] = None,
    *,
    source: Annotated[str | None, typer.Option(metavar="NAME", help="Whose words: a name or some of it.")] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who is spoken of.")] = None,
    place: Annotated[str | None, typer.Option(metavar="NAME", help="Where.")] = None,
    status: Annotated[Status | None, typer.Option(help="How it is said.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    report: Annotated[str | None, typer.Option(metavar="ID", help="In which report.")] = None,
    since: Annotated[dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="First day.")] = None,
    until: Annotated[dt.date | None, typer.Option(parser=day_typed, metavar="YYYY-MM-DD", help="Last day.")] = None,
    rejected: Annotated[bool, typer.Option("--rejected", help="Show what people have rejected, too.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=10_000, metavar="N", help="How many at most.")] = 20,
    offset: Annotated[int, typer.Option(min=0, metavar="N", help="How many to pass over.")] = 0,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    width: Width = None,
    ledger: Where = None,
) -> None:
    """Find statements in the ledger."""
    query = Query(
        " ".join(words or ()), source, actor, place, status, outlet, report, since, until, rejected, limit, offset
    )
    with manners():
        from reportedly.show import ledger_commands as commands  # noqa: PLC0415 - only what is asked for is loaded

        commands.search(query, ledger, commands.Shape(form_of(json=json, csv=csv, view=view), width))


def stats(
    *, json: Json = False, csv: Csv = False, view: View = False, width: Width = None, ledger: Where = None
) -> None:
    """Show how much the ledger holds, by month and status."""
    with manners():
        from reportedly.show import ledger_commands as commands  # noqa: PLC0415 - only what is asked for is loaded

        commands.stats(ledger, commands.Shape(form_of(json=json, csv=csv, view=view), width))


def check(
    *,
    repair: Annotated[bool, typer.Option("--repair", help="Make again what is derived, then check.")] = False,
    json: Annotated[bool, typer.Option("--json", help="A line of JSON for each damage.")] = False,
    ledger: Where = None,
) -> None:
    """Find out whether anything in the ledger is damaged, and what to do about it."""
    with manners():
        from reportedly.show import ledger_commands as commands  # noqa: PLC0415 - only what is asked for is loaded

        _end(commands.check(ledger, repair=repair, json=json))


def decide(  # noqa: PLR0913 - one parameter an option
    verdict: Annotated[Verdict | None, typer.Argument(metavar="VERDICT", help=", ".join(Verdict))] = None,
    about: Annotated[str | None, typer.Argument(metavar="ID|NAME", help="What it is about.")] = None,
    value: Annotated[str, typer.Argument(help="A grade, an edit, a note's words, or the id of the other one.")] = "",
    *,
    content: Annotated[
        str | None, typer.Option(metavar="WORDS", help="What is said, as written; make and redraw.")
    ] = None,
    source: Annotated[str | None, typer.Option(metavar="WORDS", help="Who says it; make and redraw.")] = None,
    cue: Annotated[str | None, typer.Option(metavar="WORDS", help="Their saying it; make and redraw.")] = None,
    on: Annotated[Subject, typer.Option(help="What kind of thing it is about.")] = Subject.STATEMENT,
    reason: Reason = "",
    author: Author = "",
    list_all: Annotated[bool, typer.Option("--list", help="Show every decision, undone or not.")] = False,
    json: Json = False,
    view: View = False,
    ledger: Where = None,
) -> None:
    """Decide on a statement, report, claim, entity or source: kept with who, when and why."""
    if list_all != (verdict is None or about is None):
        msg = "Give a verdict and what it is about, or --list."
        raise typer.BadParameter(msg)
    asked = Worded(content, source, cue, value)
    if (verdict not in BY_HAND) and asked != Worded(certainty=value):
        msg = "Words are drawn with make or redraw only."
        raise typer.BadParameter(msg)
    with manners():
        from reportedly.show import ledger_commands as commands  # noqa: PLC0415 - only what is asked for is loaded

        note = commands.Note(author, reason)
        if verdict is None or about is None:
            commands.decisions(ledger, commands.Shape(form_of(json=json, csv=False, view=view)))
        elif verdict in BY_HAND:
            commands.decide(commands.drawn(verdict, about, asked, note), ledger)
        else:
            commands.decide(commands.decision(verdict, on, about, value, note), ledger)


def undo(
    number: Annotated[int, typer.Argument(min=1, help="The number of the decision.")],
    *,
    reason: Reason = "",
    author: Author = "",
    ledger: Where = None,
) -> None:
    """Take a decision back; what it changed is as it was before."""
    with manners():
        from reportedly.show import ledger_commands as commands  # noqa: PLC0415 - only what is asked for is loaded

        commands.undo(number, ledger, commands.Note(author, reason))


def register(app: typer.Typer) -> None:
    """Let the application know the commands."""
    for command, epilog in (
        (add, _ADD),
        (search, _SEARCH),
        (stats, _STATS),
        (check, _CHECK),
        (decide, _DECIDE),
        (undo, _UNDO),
    ):
        app.command(epilog=epilog)(command)


def _end(all_is_well: bool) -> None:  # noqa: FBT001 - the only thing it is told
    if not all_is_well:
        raise typer.Exit(UNREADABLE)
