"""The parts of a reading's JSON that say what happens: events, times, places, quantities, and offsets."""

from __future__ import annotations

import datetime as dt
from typing import Any

from reportedly.model import Blame, Event, Evidence, Participant, Quantity, Report, Span, Spans, When, Where, words_of

Json = dict[str, Any]


def event_json(event: Event) -> Json:
    """Return one coded event."""
    return {
        "type": event.type,
        "mode": event.mode,
        "trigger": span_json(event.trigger),
        "participants": [_participant(p) for p in event.participants],
        "when": when_json(event.when) if event.when else None,
        "where": where_json(event.where) if event.where else None,
        "quantities": [quantity_json(q) for q in event.quantities],
        "polarity": event.polarity,
        "commitment": event.commitment,
        "stage": event.stage,
        "condition": span_json(event.condition),
        "factuality": None if event.factuality is None else round(event.factuality.value, 2),
        "rule": event.rule,
        "evidence": evidence_json(event.factuality.evidence if event.factuality else ()),
    }


def _participant(participant: Participant) -> Json:
    return {
        "role": participant.role,
        "span": span_json(participant.span),
        "text": participant.text,
        "entity": participant.entity,
    }


def when_json(when: When) -> Json:
    """Return a time; null is an open or unknown end."""
    return {
        "value": when.value,
        "earliest": date_json(when.earliest),
        "latest": date_json(when.latest),
        "span": span_json(when.span),
        "type": when.kind,
        "rule": when.rule,
        "counted_from": when.counted_from,
        "anchor": span_json(when.anchor),
    }


def where_json(where: Where) -> Json:
    """Return a place."""
    return {
        "text": where.text,
        "span": span_json(where.span),
        "geonames": where.geonames,
        "lat": where.lat,
        "lon": where.lon,
        "country": where.country,
        "name": where.name,
        "kind": where.kind,
        "note": where.note,
        "evidence": evidence_json(where.evidence),
    }


def quantity_json(quantity: Quantity) -> Json:
    """Return a count or amount."""
    return {
        "low": quantity.low,
        "high": quantity.high,
        "about": quantity.about,
        "unit": quantity.unit,
        "kind": quantity.kind,
        "span": span_json(quantity.span),
    }


def blame_json(blame: Blame, report: Report) -> Json:
    """Return who is said to have done an act, and how surely."""
    return {
        "held": span_json(blame.held),
        "text": words_of((blame.held,), report.text),
        "act": span_json(blame.act),
        "degree": blame.degree,
        "statement": blame.statement,
        "evidence": evidence_json(blame.evidence),
    }


def evidence_json(evidence: tuple[Evidence, ...]) -> list[Json]:
    """Return why a value is what it is."""
    return [{"rule": e.rule, "span": span_json(e.span), "says": e.says} for e in evidence]


def spans_json(spans: Spans) -> list[list[int]]:
    """Return spans as pairs of offsets."""
    return [[span.start, span.end] for span in spans]


def span_json(span: Span | None) -> list[int] | None:
    """Return a span as a pair of offsets; null where there is none."""
    return [span.start, span.end] if span is not None else None


def date_json(day: dt.date | None) -> str | None:
    """Return a day in ISO 8601; null where there is none."""
    return day.isoformat() if day else None
