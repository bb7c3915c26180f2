"""Readings made by hand: reports of a line each sentence, without any analysis."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence

from reportedly.model import (
    Capture,
    Certainty,
    Entity,
    Entry,
    Hop,
    MadeBy,
    Reading,
    Report,
    Source,
    SourceKind,
    Span,
    Speech,
    Statement,
    Status,
    Where,
)
from reportedly.model.statement import Position

MADE_BY = MadeBy("1.0", "tagger 1", "lexicon 1", "parser 1")
NOON = dt.datetime(2020, 5, 4, 12, tzinfo=dt.UTC)

Line = tuple[str, str, Status]
"""Who says it ("" for the author), what, and its status."""

DAM: tuple[Line, ...] = (
    ("", "The dam at Orsk burst on Monday.", Status.ASSERTED),
    ("Ida Renn", "Twelve people are missing.", Status.UNCONFIRMED),
    ("the ministry", "Nobody was warned.", Status.DENIED),
)


def reading(  # noqa: PLR0913 - what is known of a report
    id_: str = "lantern-1",
    lines: Sequence[Line] = DAM,
    *,
    published: str | None = "2020-05-04",
    outlet: str | None = "Harbour Lantern",
    url: str | None = None,
    made_by: MadeBy = MADE_BY,
    places: Iterable[str] = ("Orsk",),
) -> Reading:
    """Return the reading of a report in which each line is a statement."""
    text = "\n".join(f"{who}: {words}" if who else words for who, words, _ in lines)
    report = Report(
        id_,
        text,
        title=f"Title of {id_}",
        outlet=outlet,
        published=dt.date.fromisoformat(published) if published else None,
        url=url,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    statements = tuple(_statements(id_, lines))
    found = tuple(
        Where(Span(text.index(name), text.index(name) + len(name)), name, country="RU")
        for name in places
        if name in text
    )
    people = tuple(_entities(text, lines))
    return Reading(report, statements, (), people, (), found, (), (), (), made_by)


def entry(
    id_: str = "lantern-1", lines: Sequence[Line] = DAM, *, read_from: str | None = None, **known: object
) -> Entry:
    """Return a reading as it is handed to the ledger."""
    made = reading(id_, lines, **known)  # type: ignore[arg-type]
    return Entry(made, Capture(read_from or f"/reports/{id_}.txt", NOON, made.report.sha256))


def span_of(words: str, text: str) -> Span:
    """Return where these words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def _statements(id_: str, lines: Sequence[Line]) -> Iterable[Statement]:
    at = 0
    for number, (who, words, status) in enumerate(lines):
        start = at + (len(who) + 2 if who else 0)
        span = Span(start, start + len(words))
        source = Source((Span(at, at + len(who)),), who, SourceKind.PERSON, named=who[:1].isupper(), name=who)
        yield Statement(
            id=hashlib.sha256(f"{id_} {number}".encode()).hexdigest()[:12],
            report_id=id_,
            position=Position.BODY,
            content=(span,),
            text=" ".join(words.split()),
            chain=(Hop(source, (), Certainty(status)),) if who else (),
            certainty=Certainty(status),
            speech=Speech.INDIRECT,
            confidence=0.9,
        )
        at = span.end + 1


def _entities(text: str, lines: Sequence[Line]) -> Iterable[Entity]:
    for number, who in enumerate(dict.fromkeys(who for who, _, _ in lines if who)):
        yield Entity(f"e{number}", SourceKind.PERSON, who, (span_of(who, text),))
