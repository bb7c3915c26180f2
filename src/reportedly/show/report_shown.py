"""What is shown of a report, on its page and in print: its text, every statement in it, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reportedly.ledger import Ledger
from reportedly.ledger.drawn import drawn_value
from reportedly.model import ClaimLine, Kept, Reading, Spans, Subject, Verdict, words_of
from reportedly.show.actors_wording import actor_lines
from reportedly.show.audit import Trace, trails
from reportedly.show.places_wording import place_lines
from reportedly.show.report_cards import Card, cards_of
from reportedly.show.report_facts import event_rows, time_rows
from reportedly.show.report_text import Paragraph, paragraphs_of
from reportedly.show.wording import numbers_of, shortened

_WORDS = 120


@dataclass(frozen=True, slots=True)
class ReportShown:
    """A report with all that was read in it and decided on it."""

    kept: Kept
    reading: Reading
    cards: dict[int, Card]
    paragraphs: tuple[Paragraph, ...]
    claims: dict[str, ClaimLine]
    decided: tuple[Trace, ...]


def facts_of(reading: Reading) -> dict[str, Any]:
    """Return what a report holds besides who says what, by the names that templates know it by."""
    return {
        "findings": [(one, _words(one.spans, reading)) for one in reading.findings],
        "unasserted": [(one, _words((one.span,), reading)) for one in reading.not_asserted],
        "events": event_rows(reading),
        "times": time_rows(reading),
        "places": place_lines(reading),
        "actors": actor_lines(reading),
        "numbers": numbers_of(reading),
    }


def shown_of(ledger: Ledger, id_: str) -> ReportShown:
    """Collect what the page of a report shows; raises `UnknownSubjectError`."""
    kept, reading = ledger.report(id_), ledger.reading(id_)
    ids = [one.id for one in reading.statements]
    claims = ledger.claims_with(ids)
    hits = {one.statement: one for one in ledger.statements(id_)}
    cards = cards_of(reading, hits, claims, trails(ledger, Subject.STATEMENT, ids))
    return ReportShown(
        kept=kept,
        reading=reading,
        cards={card.number: card for card in cards},
        paragraphs=paragraphs_of(reading, {card.statement.id: card.look for card in cards}),
        claims=ledger.lines_of(id_ for some in claims.values() for id_ in some),
        decided=(*trails(ledger, Subject.REPORT, (id_,)).get(id_, ()), *taken_back_in(ledger, id_, ids)),
    )


def taken_back_in(ledger: Ledger, report: str, there: Iterable[str]) -> tuple[Trace, ...]:
    """Return what was decided on statements that people made in a report and that are there no longer, in order."""
    made = (one for one in ledger.decisions(Subject.STATEMENT) if one.verdict is Verdict.MAKE)
    gone = {one.about for one in made if drawn_value(one.value).report == report} - {*there}
    some = trails(ledger, Subject.STATEMENT, gone).values() if gone else ()
    return tuple(sorted((one for trail in some for one in trail), key=lambda one: one.decision.number))


def _words(spans: Spans, reading: Reading) -> str:
    return shortened(words_of(spans, reading.report.text), _WORDS)
