"""The text of a report with its statements marked: a number before each, and its status as colour and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from rich.text import Text

from reportedly.model import RegionKind, Report, Span, Statement, Status
from reportedly.show.harmless import harmless

STYLES = {
    Status.ASSERTED: "cyan",
    Status.UNCONFIRMED: "yellow underline",
    Status.ALLEGED: "bright_yellow underline",
    Status.DENIED: "red underline",
    Status.DOUBTED: "magenta underline",
    Status.RUMOURED: "yellow italic",
    Status.PLANNED: "blue",
    Status.CONDITIONAL: "blue italic",
    Status.RETRACTED: "red strike",
    Status.RECOMMENDED: "green",
}

_OPENING = "“‘„«‹"
_STRAIGHT = "\"'"
_OPENING_BEHIND = f"([—–-{_OPENING}{_STRAIGHT}"
_AUTHORS_OWN = ""
_ASIDE = frozenset({RegionKind.BOILERPLATE, RegionKind.DISCLAIMER, RegionKind.CREDIT, RegionKind.BYLINE})


def style_of(statement: Statement) -> str:
    """Return the look of a statement; the author's own unmarked words look like plain text."""
    plain = not statement.chain and statement.certainty.status is Status.ASSERTED
    return _AUTHORS_OWN if plain else STYLES[statement.certainty.status]


def marked(report: Report, statements: tuple[Statement, ...], numbers: Mapping[str, int]) -> Text:
    """Return the report's text with "[1]" before the first words of each statement and "[…1]" where it goes on.

    `numbers` are the statements' by their ids. A quotation mark that opens right before the words comes after it.
    """
    text, styles = harmless(report.text), _styles(report, statements)
    marks = _marks(report.text, statements, numbers)
    shown = Text()
    for place, end in pairwise(_borders(marks, styles)):
        shown.append(marks.get(place, ""), "bold")
        shown.append(text[place:end], styles[place])
    shown.rstrip()
    return shown


def _borders(marks: Mapping[int, str], styles: Sequence[str]) -> list[int]:
    changes = (i for i, (before, after) in enumerate(pairwise(styles), start=1) if before != after)
    return sorted({0, *marks, *changes, len(styles)})


def _marks(text: str, statements: tuple[Statement, ...], numbers: Mapping[str, int]) -> dict[int, str]:
    at: dict[int, str] = {}
    for statement in statements:
        number = numbers[statement.id]
        for i, span in enumerate(statement.content):
            place = _before_quotation_marks(text, span.start)
            at[place] = at.get(place, "") + (f"[…{number}] " if i else f"[{number}] ")
    return at


def _before_quotation_marks(text: str, place: int) -> int:
    while place and _opens(text, place - 1):
        place -= 1
    return place


def _opens(text: str, at: int) -> bool:
    """Say whether a quotation mark stands at `at` and opens: a straight one does after a blank or a bracket."""
    before = text[at - 1] if at else " "
    return text[at] in _OPENING or (text[at] in _STRAIGHT and (before.isspace() or before in _OPENING_BEHIND))


def _styles(report: Report, statements: tuple[Statement, ...]) -> list[str]:
    """Paint the widest statements first, so that what is nested in them stays visible."""
    styles = [""] * len(report.text)
    for region in report.regions:
        _paint(styles, region.span, "dim" if region.kind in _ASIDE else "")
    for statement in sorted(statements, key=lambda s: -sum(map(len, s.content))):
        for span in statement.content:
            _paint(styles, span, style_of(statement))
    return styles


def _paint(styles: list[str], span: Span, style: str) -> None:
    styles[span.start : span.end] = [style] * len(span)
