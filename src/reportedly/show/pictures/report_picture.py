"""A report as a picture: its text with every statement marked, and beside it who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.show.pictures.framing import Body, Made, framed, part
from reportedly.show.pictures.typesetting import Run, broken, lines_of

LEGEND = (
    "Marked: what somebody says, or the author with a hedge. Unmarked: the author's own voice. A ← B: A has it from B."
)

SIZE, LEADING = 15, 24
"""How high the letters of the text are, and how far its lines are apart."""

_TEXT, _NOTES, _NOTES_WIDE = 620, 656, 330
_NOTE_SIZE, _NOTE_LEADING, _BETWEEN, _SPARE = 13, 18, 8, 0.86


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside the text of one statement: its number, who says it, and how surely."""

    number: int
    who: str
    sure: str
    look: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it is to be drawn, with the notes on what begins in it."""

    runs: tuple[Run, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, or of a note, where it stands."""

    y: float
    runs: tuple[Run, ...] = ()
    words: str = ""
    look: str = ""


def report_svg(title: str, sums: str, passages: Iterable[Passage], made: Made) -> str:
    """Return the picture of a report."""
    text, notes, y = list[Line](), list[Line](), 0.0
    for passage in passages:
        lines = lines_of(passage.runs, SIZE, _TEXT)
        text += (Line(y + number * LEADING, runs) for number, runs in enumerate(lines, start=1))
        below = y + len(lines) * LEADING
        for note in passage.notes:
            notes += _lines_of(note, max(y, notes[-1].y + _BETWEEN if notes else 0.0))
        y = max(below, notes[-1].y if notes else 0.0) + _BETWEEN
    drawn = part("report.svg", text=text, notes=notes, size=SIZE, notes_x=_NOTES)
    return framed(title, sums, Body(drawn, _NOTES + _NOTES_WIDE, y), LEGEND, made)


def _lines_of(note: Note, top: float) -> Iterator[Line]:
    who = broken(f"{note.number}  {note.who}", _NOTE_SIZE, _NOTES_WIDE * _SPARE)
    for number, words in enumerate(who, start=1):
        yield Line(top + number * _NOTE_LEADING, words=words)
    yield Line(top + (len(who) + 1) * _NOTE_LEADING, words=note.sure, look=note.look)
