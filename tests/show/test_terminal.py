from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from reportedly.model import Reading, Span
from reportedly.show import terminal
from reportedly.show.marked import marked
from reportedly.show.wording import numbers_of


def shown(reading: Reading, width: int, *, color: bool = False) -> str:
    out = io.StringIO()
    system = "standard" if color else None
    console = Console(file=out, width=width, force_terminal=color, color_system=system)  # type: ignore[arg-type]
    terminal.show(reading, console, numbers_of(reading))
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 100])
def test_the_view(reading: Reading, width: int, golden: Callable[[str, str], None]) -> None:
    golden(f"view-{width}.txt", shown(reading, width))


@pytest.mark.parametrize("width", [20, 40, 79, 80, 200])
def test_no_line_is_wider_than_asked_for(reading: Reading, width: int) -> None:
    assert max(map(len, shown(reading, width).splitlines())) <= width


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("width", [40, 100])
def test_no_line_ends_in_blanks(reading: Reading, width: int, *, color: bool) -> None:
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown(reading, width, color=color))
    assert [line for line in bare.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("width", [40, 100])
def test_what_goes_on_is_explained_where_something_does(reading: Reading, width: int) -> None:
    assert "goes on" in shown(reading, width)
    whole = tuple(s for s in reading.statements if len(s.content) == 1)
    assert "goes on" not in shown(replace(reading, statements=whole, findings=()), width)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('He said: "It leaks."', "It leaks", 'He said: [1] "It leaks."'),
        ("“It leaks,” he said.", "It leaks", "[1] “It leaks,” he said."),
        ("“‘It leaks,’ she said,” he said.", "It leaks", "[1] “‘It leaks,’ she said,” he said."),
        ('("It leaks")', "It leaks", '([1] "It leaks")'),
        ('The "dam" leaks', " leaks", 'The "dam"[1]  leaks'),
        ("The dam's end", "s end", "The dam'[1] s end"),
        ('"It leaks."', '"It leaks."', '[1] "It leaks."'),
    ],
)
def test_a_number_stands_before_the_quotation_mark(reading: Reading, text: str, words: str, expected: str) -> None:
    start = text.index(words)
    statement = replace(reading.statements[0], content=(Span(start, start + len(words)),), text=words)
    report = replace(reading.report, text=text, regions=())
    assert marked(report, (statement,), {statement.id: 1}).plain == expected


def test_colour_marks_the_status(reading: Reading) -> None:
    assert "\x1b[4;33m" in shown(reading, 100, color=True)


def test_a_report_without_statements_says_so(reading: Reading) -> None:
    bare = replace(reading, statements=(), findings=(), not_asserted=(), problems=())
    view = shown(bare, 100)
    assert "No statements found." in view
    assert "Look twice" not in view


@pytest.mark.parametrize("width", [40, 100])
def test_an_articles_own_escapes_and_markup_do_nothing(reading: Reading, width: int) -> None:
    spike = "\x1b[31m\x1b]0;owned\x07\u202e\x9b2J[/nonsense][red]"
    n = len(spike)
    report = replace(reading.report, text=spike + reading.report.text[n:], title=spike, outlet=spike)
    statements = (replace(reading.statements[0], content=(Span(0, n),), text=spike), *reading.statements[1:])
    view = shown(replace(reading, report=report, statements=statements), width)
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(view)
    assert "[/nonsense]" in view


def test_an_empty_report_can_be_shown(reading: Reading) -> None:
    empty = replace(reading.report, text="", title=None, regions=(), byline=None, outlet=None, published=None, url=None)
    bare = Reading(empty, (), (), (), (), (), (), (), (), reading.made_by)
    assert shown(bare, 40).startswith("dam.txt\n")
