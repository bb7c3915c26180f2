"""The `reportedly` command: what can be typed, and what it means."""

from __future__ import annotations

import datetime as dt
import gc
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from reportedly.show import (
    awaiting_cli,
    claims_cli,
    export_cli,
    ledger_cli,
    mcp_cli,
    profile_cli,
    report_cli,
    revisions_cli,
    web_cli,
)
from reportedly.show.manners import UNREADABLE, manners
from reportedly.show.short_help import shorten
from reportedly.show.typed import day_typed, form_of
from reportedly.show.wishes import Form, Subject, Wishes

app = typer.Typer(name="reportedly", no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)

_SCHEMAS = ("reading", "claim")

_EXIT_CODES = """\b
Exit codes:
  0    everything was read
  1    a report could not be read, or a statement not found; the others are shown
  2    the command was not understood
  3    the installation is incomplete or damaged
  130  interrupted"""

_READ_EXAMPLES = f"""\b
Examples:
  reportedly read article.txt
  reportedly read --no-own-voice page.html
  reportedly read https://example.com/news/1 --json
  pbpaste | reportedly read - --published 2012-02-08
  reportedly read --jsonl reports.jsonl --jobs 4 > readings.jsonl
  reportedly read news/ crawl.warc.gz statement.pdf mail.eml > readings.jsonl
  reportedly read https://example.com/feed.xml --follow
  reportedly read *.txt --csv > statements.csv

{_EXIT_CODES}"""

_DEMO_EXAMPLES = """\b
Examples:
  reportedly demo
  reportedly demo --json > readings.json"""

_SCHEMA_EXAMPLES = """\b
Examples:
  reportedly schema > reading.schema.json
  reportedly schema claim"""

_MAIN_EXAMPLES = f"""\b
Examples:
  reportedly demo
  reportedly read article.txt
  reportedly explain 2 article.txt
  reportedly add news/ crawl.warc.gz https://example.com/feed.xml
  reportedly search '"river guards"' --status denied
  reportedly claims
  reportedly serve

Where no ledger is named with --ledger, it is the one that REPORTEDLY_LEDGER
names, else one in your data folder.

{_EXIT_CODES}"""

_EVENTS_EXAMPLES = f"""\b
Examples:
  reportedly events article.txt
  reportedly events *.txt --csv > events.csv
  reportedly events --jsonl reports.jsonl --jobs 4 --csv > events.csv

The CSV has POLECAT's columns, and after them who tells it and how surely: a row
for each pair of an actor and a recipient, under one Event ID. A column that is
not coded is empty, as is the date of an event that the report does not date.

{_EXIT_CODES}"""

_EXPLAIN_EXAMPLES = """\b
A statement goes by the number that the table shows and the text is marked with,
[2], of 3 digits at most; or by its id, of which 4 characters are enough where
no other begins with them.

\b
Examples:
  reportedly explain 2 article.txt
  reportedly explain 3f9a1c article.txt
  reportedly explain 3f9a1c https://example.com/news/1
  reportedly explain 3f9a1c --kept"""


Published = Annotated[
    dt.date | None,
    typer.Option(
        parser=day_typed, metavar="YYYY-MM-DD", help="Day of publication, where the report is wrong or silent."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON; the default where the output is not a terminal.")]
Csv = Annotated[bool, typer.Option("--csv", help="CSV, one row a statement.")]
View = Annotated[bool, typer.Option("--view", help="The view for a terminal, even into a file or a pipe.")]
Width = Annotated[int | None, typer.Option(min=20, metavar="COLUMNS", help="Columns of the view.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; so does the environment's NO_COLOR.")]

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE|FOLDER|URL|-", help="Reports, or files of them; - is standard input."),
]
Follow = Annotated[bool, typer.Option("--follow", help="Fetch the pages that a feed only sums up.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from this machine and private networks, too.")
]
Lines = Annotated[str | None, typer.Option(metavar="FILE", help="Many reports, a JSON object a line; - too.")]
Jobs = Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Processes that share the work.")]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        min=0, max=1, metavar="0..1", help="Pass over what is read less surely; 0 for all. [default: the model's]"
    ),
]
RegisterFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Known people and bodies, as CSV or JSON; else that of REPORTEDLY_REGISTER."),
]


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"reportedly {version('reportedly')}")
        raise typer.Exit


@app.callback(epilog=_MAIN_EXAMPLES)
def reportedly(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read news reports and list every statement: who says it, through whom, how surely."""


@app.command(epilog=_READ_EXAMPLES)
def read(  # noqa: PLR0913 - one parameter an option
    files: Files = None,
    *,
    jsonl: Lines = None,
    json: Json = False,
    csv: Csv = False,
    view: View = False,
    published: Published = None,
    follow: Follow = False,
    allow_private: AllowPrivate = False,
    min_confidence: MinConfidence = None,
    register: RegisterFile = None,
    own_voice: Annotated[bool, typer.Option(help="Show what the author says without naming anybody.")] = True,
    text: Annotated[bool, typer.Option(help="Put the report's text into the JSON.")] = True,
    jobs: Jobs = 1,
    width: Width = None,
    no_color: NoColor = False,
    in_browser: Annotated[bool, typer.Option("--open", help="Show them as pages in a browser.")] = False,
) -> None:
    """Read reports and show who says what in them."""
    _one_or_the_other(files, jsonl)
    if in_browser and files:
        web_cli.open_read(files, published, follow=follow, private=allow_private)
        return
    wishes = Wishes(
        sources=tuple(files or ()),
        lines=jsonl,
        form=form_of(json=json, csv=csv, view=view),
        published=published,
        follow=follow,
        private=allow_private,
        min_confidence=min_confidence,
        register=register,
        own_voice=own_voice,
        text=text,
        jobs=jobs,
        width=width,
        color=not no_color,
    )
    with manners():
        from reportedly.show import commands  # noqa: PLC0415 - it takes a second to load

        _end(commands.read(wishes))


@app.command(epilog=_EVENTS_EXAMPLES)
def events(  # noqa: PLR0913 - one parameter an option
    files: Files = None,
    *,
    jsonl: Lines = None,
    json: Annotated[
        bool, typer.Option("--json", help="JSON, an event a line; the default into a file or pipe.")
    ] = False,
    csv: Annotated[bool, typer.Option("--csv", help="CSV in POLECAT's columns and ours.")] = False,
    view: View = False,
    published: Published = None,
    follow: Follow = False,
    allow_private: AllowPrivate = False,
    min_confidence: MinConfidence = None,
    register: RegisterFile = None,
    jobs: Jobs = 1,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Read reports and show what is told to happen in them: PLOVER events, and who tells each."""
    _one_or_the_other(files, jsonl)
    wishes = Wishes(
        sources=tuple(files or ()),
        lines=jsonl,
        form=form_of(json=json, csv=csv, view=view),
        published=published,
        follow=follow,
        private=allow_private,
        min_confidence=min_confidence,
        register=register,
        jobs=jobs,
        width=width,
        color=not no_color,
        subject=Subject.EVENTS,
    )
    with manners():
        from reportedly.show import commands  # noqa: PLC0415 - it takes a second to load

        _end(commands.read(wishes))


@app.command(epilog=_EXPLAIN_EXAMPLES)
def explain(  # noqa: PLR0913 - one parameter an option
    statement: Annotated[str, typer.Argument(metavar="NUMBER|ID", help="Its number or its id in what `read` shows.")],
    file: Annotated[str | None, typer.Argument(metavar="FILE|URL|-", help="The report; else those of `demo`.")] = None,
    *,
    kept: Annotated[bool, typer.Option("--kept", help="As the ledger has it, with what people decided.")] = False,
    ledger: Annotated[str | None, typer.Option(metavar="FILE", help="The ledger's file; with --kept.")] = None,
    published: Published = None,
    register: RegisterFile = None,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Tell why a statement is what it is: the words and the rules behind each value."""
    if file and (kept or ledger):
        msg = "Name a file to read, or a ledger; not both."
        raise typer.BadParameter(msg)
    with manners():
        if kept or ledger:
            from reportedly.show import ledger_commands  # noqa: PLC0415 - only what is asked for is loaded

            ledger_commands.explain(statement, ledger, ledger_commands.Shape(Form.VIEW, width))
            return
        from reportedly.show import commands  # noqa: PLC0415 - it takes a second to load

        wishes = Wishes(published=published, register=register, width=width, color=not no_color)
        _end(commands.explain(statement, file, wishes))


@app.command(epilog=_DEMO_EXAMPLES)
def demo(
    *, json: Json = False, csv: Csv = False, view: View = False, width: Width = None, no_color: NoColor = False
) -> None:
    """Read the sample reports that come with the package, and show them; then trace a claim through six more.

    JSON and CSV, only where they are asked for, have the sample reports alone.
    """
    form = form_of(json=json, csv=csv, view=view or not (json or csv))
    with manners():
        from reportedly.show import commands  # noqa: PLC0415 - it takes a second to load

        _end(commands.demo(Wishes(form=form, width=width, color=not no_color)))


@app.command(epilog=_SCHEMA_EXAMPLES)
def schema(name: Annotated[str, typer.Argument(help="Which one: reading or claim.")] = "reading") -> None:
    """Print the JSON Schema of what `read --json` or `claims --json` writes."""
    found = files("reportedly") / "schema" / f"{name}-1.json"
    if name not in _SCHEMAS:
        msg = f"There is no schema {name!r}; there are: {', '.join(_SCHEMAS)}."
        raise typer.BadParameter(msg)
    with manners():
        sys.stdout.write(found.read_text(encoding="utf-8"))


ledger_cli.register(app)
claims_cli.register(app)
awaiting_cli.register(app)
profile_cli.register(app)
web_cli.register(app)
export_cli.register(app)
report_cli.register(app)
revisions_cli.register(app)
mcp_cli.register(app)
shorten(app)


SELDOM = (50_000, 20, 50)
"""How seldom garbage is looked for: what is loaded is none, and looking through it made one report in fifteen wait."""


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    gc.set_threshold(*SELDOM)
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)


def _one_or_the_other(files: list[str] | None, lines: str | None) -> None:
    if bool(files) == bool(lines):
        msg = "Name the reports to read, or a file of them with --jsonl; not both."
        raise typer.BadParameter(msg)


def _end(all_was_read: bool) -> None:  # noqa: FBT001 - the only thing it is told
    if not all_was_read:
        raise typer.Exit(UNREADABLE)
