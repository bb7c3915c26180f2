"""The page where a statement is drawn by hand: one that the reading missed, or other borders and voices of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from reportedly.errors import UndecidableError
from reportedly.ledger import Ledger
from reportedly.model import Drawn, Reading, Span, Spans, Statement, Worded, spans_of, words_in_quotes, words_of
from reportedly.show.web.forms import Fields, fields_of
from reportedly.show.web.pages import page
from reportedly.show.web.report_page import CHOICES
from reportedly.show.web.room import room_of
from reportedly.show.wording import chain_of, words_in

DRAWN = ("content", "source", "cue")
"""What is drawn: each a field of words, and one that ends in "_at" with their place in the report."""

LONGEST_WORDS = 8_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a report's text, and what the statement that is being drawn has it for."""

    start: int
    text: str
    has: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A statement that is being drawn: what was asked for, what it comes to, and why not where it comes to nothing."""

    reading: Reading
    statement: Statement | None
    fields: Fields
    drawn: Drawn | None = None
    trouble: str = ""

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the whole text, cut where something that is drawn begins or ends."""
        return tuple(_stretches(self.reading.report.text, dict(_marks(self.drawn))))


def make(request: Request) -> Response:
    """Show what would be drawn, with a form that draws it."""
    sheet = sheet_of(room_of(request).ledger, request.query_params)
    return page(request, "make.html", sheet=sheet, choices=CHOICES)


async def look(request: Request) -> Response:
    """Show what a form would draw; nothing is kept."""
    fields = await fields_of(request)
    sheet = await run_in_threadpool(sheet_of, room_of(request).ledger, fields)
    return page(request, "make.html", sheet=sheet, choices=CHOICES)


def sheet_of(ledger: Ledger, asked: Fields) -> Sheet:
    """Return what an address or a form asks to be drawn; raises `UnknownSubjectError`."""
    from reportedly.desk.drawing import sketched, statement_of  # noqa: PLC0415 - what compares takes long to load

    statement: Statement | None = None
    if about := asked.get("statement"):
        statement, reading = statement_of(ledger, about)
    else:
        reading = ledger.reading(asked.get("report", ""))
    fields = filled(asked, reading, statement)
    if statement is None and not fields["content"]:
        return Sheet(reading, statement, fields)
    try:
        worded = worded_of(fields, reading, statement)
        return Sheet(reading, statement, fields, sketched(reading, statement, worded))
    except UndecidableError as error:
        return Sheet(reading, statement, fields, trouble=str(error))


def filled(asked: Fields, reading: Reading, statement: Statement | None) -> Fields:
    """Return the fields of the form: as asked for, else as the statement stands; a place alone gives its words."""
    found = _as_it_stands(reading, statement) if statement else dict.fromkeys(DRAWN, "")
    for name in DRAWN:
        at = asked.get(f"{name}_at", "")
        told = asked.get(name, _words_at(at, reading) if at else None)
        found |= {} if told is None else {name: told[:LONGEST_WORDS], f"{name}_at": at}
    return {**found, **{name: asked[name] for name in (*CHOICES, "reason") if name in asked}}


def worded_of(fields: Fields, reading: Reading, statement: Statement | None) -> Worded:
    """Return what the fields ask for; what is as it stands is not asked for, so that it stays the very same."""
    before: Fields = _as_it_stands(reading, statement) if statement else {}
    told = {name: None if before.get(name) == fields[name] else _placed(name, fields, reading) for name in DRAWN}
    certainty = ", ".join(f"{name}={fields[name]}" for name in CHOICES if fields.get(name))
    return Worded(told["content"], told["source"], told["cue"], "" if statement else certainty)


def _as_it_stands(reading: Reading, statement: Statement) -> dict[str, str]:
    text = reading.report.text
    return {
        "content": words_in(statement, text),
        "content_at": _at(statement.content),
        "source": chain_of(statement.chain),
        "cue": " <- ".join(words_of(hop.cue, text) for hop in statement.chain),
    }


def _placed(name: str, fields: Fields, reading: Reading) -> str:
    """Return the place of the words where they are still those that stand there, otherwise the words."""
    at = fields.get(f"{name}_at", "")
    return at if at and _plain(_words_at(at, reading)) == _plain(fields[name]) else fields[name]


def _words_at(at: str, reading: Reading) -> str:
    from reportedly.by_hand import found  # noqa: PLC0415 - as above

    try:
        return words_in_quotes(found(at, reading.report.text)) if at.startswith("chars=") else ""
    except UndecidableError:
        return ""


def _plain(words: str) -> str:
    return " ".join(words.split())


def _at(spans: Spans) -> str:
    return "chars=" + ";".join(f"{span.start},{span.end}" for span in spans)


def _marks(drawn: Drawn | None) -> Iterator[tuple[str, Spans]]:
    if drawn:
        yield "content", spans_of(drawn.content)
        yield "source", tuple(span for voice in drawn.voices for span in spans_of(voice.source))
        yield "cue", tuple(span for voice in drawn.voices for span in spans_of(voice.cue))


def _stretches(text: str, marks: Mapping[str, Spans]) -> Iterator[Stretch]:
    borders = {0, len(text), *(at for spans in marks.values() for span in spans for at in (span.start, span.end))}
    for start, end in pairwise(sorted(borders)):
        span = Span(start, end)
        has = tuple(name for name, spans in marks.items() if any(one.covers(span) for one in spans))
        yield Stretch(start, span.of(text), has)
