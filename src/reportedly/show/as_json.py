"""A reading as JSON: the shape reportedly/reading/1, which ships as a JSON Schema in `schema/`."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from reportedly.model import (
    Certainty,
    Entity,
    Event,
    Finding,
    Hop,
    NotAsserted,
    Participant,
    Problem,
    Quantity,
    Reading,
    Report,
    Span,
    Spans,
    Statement,
    When,
    Where,
)

SCHEMA = "reportedly/reading/1"

Json = dict[str, Any]


def dump(reading: Reading, *, text: bool = True, indent: int | None = None) -> str:
    """Write one reading as a JSON document: on one line, unless an `indent` is given.

    `text` says whether the report's text goes with it.
    """
    value = to_json(reading, text=text)
    written = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # Half a surrogate pair can stand in JSON that was read, and cannot be written as UTF-8: as an escape it can.
    return written if _is_writable(written) else json.dumps(value, indent=indent, allow_nan=False)


def to_json(reading: Reading, *, text: bool = True) -> Json:
    """Return one reading as plain values in the order of the schema; offsets count characters of the report's text."""
    return {
        "schema": SCHEMA,
        "report": _report(reading.report, text=text),
        "statements": [_statement(s) for s in reading.statements],
        "not_asserted": [_not_asserted(n) for n in reading.not_asserted],
        "entities": [_entity(e) for e in reading.entities],
        "times": [_when(t) for t in reading.times],
        "places": [_where(p) for p in reading.places],
        "quantities": [_quantity(q) for q in reading.quantities],
        "findings": [_finding(f) for f in reading.findings],
        "problems": [_problem(p) for p in reading.problems],
        "made_by": {name: getattr(reading.made_by, name) for name in ("reportedly", "tagger", "lexicon", "parser")},
    }


def _is_writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _report(report: Report, *, text: bool) -> Json:
    return {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "byline": report.byline,
        "published": _date(report.published),
        "url": report.url,
        "language": report.language,
        "contributors": list(report.contributors),
        "sha256": report.sha256,
        **({"text": report.text} if text else {}),
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "where": statement.position,
        "content": _spans(statement.content),
        "text": statement.text,
        "chain": [_hop(hop) for hop in statement.chain],
        **_certainty(statement.certainty),
        "speech": statement.speech,
        "nested_in": statement.nested_in,
        "confidence": round(statement.confidence, 4),
        "events": [_event(event) for event in statement.events],
        "evidence": [{"rule": e.rule, "span": _span(e.span), "says": e.says} for e in statement.evidence],
    }


def _hop(hop: Hop) -> Json:
    source = hop.source
    return {
        "source": _spans(source.spans) if source else None,
        "text": source.text if source else "",
        "cue": _spans(hop.cue),
        "kind": source.kind if source else "unknown",
        "named": bool(source and source.named),
        "name": source.name if source else None,
        "descriptor": source.descriptor if source else None,
        "entity": source.entity if source else None,
        **_certainty(hop.certainty),
        "via": hop.via,
    }


def _certainty(certainty: Certainty) -> Json:
    return {"status": certainty.status, "polarity": certainty.polarity, "commitment": certainty.commitment}


def _event(event: Event) -> Json:
    return {
        "type": event.type,
        "mode": event.mode,
        "trigger": _span(event.trigger),
        "participants": [_participant(p) for p in event.participants],
        "when": _when(event.when) if event.when else None,
        "where": _where(event.where) if event.where else None,
        "quantities": [_quantity(q) for q in event.quantities],
        "polarity": event.polarity,
        "commitment": event.commitment,
        "stage": event.stage,
    }


def _participant(participant: Participant) -> Json:
    return {
        "role": participant.role,
        "span": _span(participant.span),
        "text": participant.text,
        "entity": participant.entity,
    }


def _when(when: When) -> Json:
    return {
        "value": when.value,
        "earliest": _date(when.earliest),
        "latest": _date(when.latest),
        "span": _span(when.span),
    }


def _where(where: Where) -> Json:
    return {
        "text": where.text,
        "span": _span(where.span),
        "geonames": where.geonames,
        "lat": where.lat,
        "lon": where.lon,
        "country": where.country,
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "low": quantity.low,
        "high": quantity.high,
        "about": quantity.about,
        "unit": quantity.unit,
        "span": _span(quantity.span),
    }


def _not_asserted(words: NotAsserted) -> Json:
    return {
        "span": _span(words.span),
        "why": words.why,
        "source": _spans(words.source.spans) if words.source else None,
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "mentions": _spans(entity.mentions),
        "roles": list(entity.roles),
        "same_as": list(entity.same_as),
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind,
        "message": finding.message,
        "statements": list(finding.statements),
        "spans": _spans(finding.spans),
    }


def _problem(problem: Problem) -> Json:
    return {"stage": problem.stage, "message": problem.message, "span": _span(problem.span)}


def _spans(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None


def _date(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
