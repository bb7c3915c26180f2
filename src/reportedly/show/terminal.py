"""A reading on the terminal: the marked text, its statements, and what to look at twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.model import Commitment, Finding, NotAsserted, Polarity, Problem, Reading, Statement, words_of
from reportedly.show.actors_wording import actor_lines
from reportedly.show.harmless import harmless
from reportedly.show.marked import marked, style_of
from reportedly.show.places_wording import place_lines
from reportedly.show.unpadded import draw
from reportedly.show.wording import AUTHOR, known_voice, line_of, marks_of, place_of, short_ids, shortened, words_in

NARROW = 80
"""Columns below which a table would squeeze its words, so that a list is drawn."""

_WORDS = 200
"""How many characters of a statement a table shows."""


def show(reading: Reading, console: Console, numbers: Mapping[str, int]) -> None:
    """Print one reading, fitted to the console's width; `numbers` are the statements' by their ids."""
    for part in _parts(reading, numbers, console.width):
        draw(part, console)
        console.print()


def _parts(reading: Reading, numbers: Mapping[str, int], width: int) -> Iterator[RenderableType]:
    yield header_of(reading)
    yield marked(reading.report, reading.statements, numbers)
    yield _statements(reading, numbers, width)
    for title, lines in (
        ("Look twice", [_finding(f, reading, numbers) for f in reading.findings]),
        ("Not asserted by anybody", [_not_asserted(n, reading) for n in reading.not_asserted]),
        ("Who is who", actor_lines(reading)),
        ("Places", place_lines(reading)),
        ("Not understood", [_problem(p, reading) for p in reading.problems]),
    ):
        if lines:
            yield _section(title, lines)


def header_of(reading: Reading) -> Text:
    """Return what stands above a report: its title, and where it comes from."""
    report = reading.report
    known = (report.outlet, report.byline, report.published and report.published.isoformat(), report.url)
    below = " · ".join(part for part in known if part)
    return Text.assemble(
        (harmless(report.title or report.id), "bold"),
        (f"\n{harmless(below)}" if below else "", "dim"),
    )


def _statements(reading: Reading, numbers: Mapping[str, int], width: int) -> RenderableType:
    if not reading.statements:
        return Text("No statements found.")
    drawn = _list(reading, numbers) if width < NARROW else _table(reading, numbers)
    return Group(drawn, *(Text(line, "dim") for line in _legend(reading.statements)))


def _legend(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield a line for every sign in the text and the table that does not speak for itself."""
    every = tuple(statements)
    if any(len(statement.chain) > 1 for statement in every):
        yield "A <- B: A has it from B."
    if any(len(statement.content) > 1 for statement in every):
        yield "[…1]: here statement [1] goes on, after other words."


def _table(reading: Reading, numbers: Mapping[str, int]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("who <- from whom", ratio=6)
    table.add_column("status", ratio=5)
    table.add_column("words", ratio=10)
    table.add_column("where", no_wrap=True)
    table.add_column("id", no_wrap=True, style="dim")
    ids = short_ids(s.id for s in reading.statements)
    for statement in reading.statements:
        who, status, words, where = _cells(statement, reading)
        table.add_row(str(numbers[statement.id]), who, status, words, where, ids[statement.id])
    return table


def _list(reading: Reading, numbers: Mapping[str, int]) -> Group:
    ids = short_ids(s.id for s in reading.statements)
    rows = ((numbers[s.id], s, _cells(s, reading)) for s in reading.statements)
    return Group(
        *(
            Group(
                Text.assemble((f"[{number}] ", "bold"), status, f", {where.plain}, ", (ids[statement.id], "dim")),
                Padding(Group(who, words), (0, 0, 0, 4), expand=False),
            )
            for number, statement, (who, status, words, where) in rows
        )
    )


def _cells(statement: Statement, reading: Reading) -> tuple[Text, Text, Text, Text]:
    text = reading.report.text
    who = " <- ".join(map(known_voice, statement.chain)) or AUTHOR
    words = shortened(words_in(statement, text), _WORDS)
    where = place_of(statement, reading.report)
    return Text(harmless(who)), _status(statement, text), Text(harmless(words)), Text(where)


def _status(statement: Statement, text: str) -> Text:
    certainty = statement.certainty
    parts = [str(certainty.status)]
    parts += ["negative"] if certainty.polarity is Polarity.NEGATIVE else []
    parts += [str(certainty.commitment)] if certainty.commitment is not Commitment.CERTAIN else []
    words = ", ".join(f'"{shortened(mark, 30)}"' for mark in marks_of(statement, text))
    return Text.assemble((", ".join(parts), style_of(statement)), harmless(f" ({words})") if words else "")


def _section(title: str, lines: Iterable[str]) -> Group:
    return Group(Text(title, "bold"), *(Padding(Text(harmless(line)), (0, 0, 0, 2), expand=False) for line in lines))


def _finding(finding: Finding, reading: Reading, numbers: Mapping[str, int]) -> str:
    shown = {statement.id for statement in reading.statements}
    about = " ".join(f"[{numbers[i]}]" for i in finding.statements if i in shown)
    words = " / ".join(f'"{shortened(words_of([s], reading.report.text), 80)}"' for s in finding.spans)
    return " ".join(part for part in (f"{finding.kind}: {finding.message}", about, words) if part)


def _not_asserted(words: NotAsserted, reading: Reading) -> str:
    text = shortened(words_of([words.span], reading.report.text), _WORDS)
    who = f", {' '.join(words.source.text.split())}" if words.source else ""
    return f'"{text}" ({words.why}{who}, {line_of(words.span, reading.report.text)})'


def _problem(problem: Problem, reading: Reading) -> str:
    where = f" ({line_of(problem.span, reading.report.text)})" if problem.span else ""
    return f"{problem.stage}: {problem.message}{where}"
