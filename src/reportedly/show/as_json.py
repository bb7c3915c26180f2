"""A reading as JSON: the shape reportedly/reading/1, which ships as a JSON Schema in `schema/`."""

from __future__ import annotations

import json

from reportedly.model import Certainty, Finding, Hop, NotAsserted, Problem, Reading, Report, Statement
from reportedly.show.entity_json import entity_json
from reportedly.show.event_json import (
    Json,
    blame_json,
    date_json,
    event_json,
    evidence_json,
    quantity_json,
    span_json,
    spans_json,
    when_json,
    where_json,
)
from reportedly.show.told_events import ToldEvent, told_events

SCHEMA = "reportedly/reading/1"
_MAKERS = ("reportedly", "tagger", "lexicon", "parser", "gazetteer", "factuality")


def dump(reading: Reading, *, text: bool = True, indent: int | None = None) -> str:
    """Write one reading as a JSON document: on one line, unless an `indent` is given.

    `text` says whether the report's text goes with it.
    """
    return _dumped(to_json(reading, text=text), indent)


def _dumped(value: Json, indent: int | None = None) -> str:
    written = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # Half a surrogate pair can stand in JSON that was read, and cannot be written as UTF-8: as an escape it can.
    return written if _is_writable(written) else json.dumps(value, indent=indent, allow_nan=False)


def dump_events(reading: Reading) -> str:
    """Write the events of one reading, a JSON object a line, each with its statement's id, status and voices."""
    return "".join(f"{_dumped(_told_event(one, reading))}\n" for one in told_events(reading))


def to_json(reading: Reading, *, text: bool = True) -> Json:
    """Return one reading as plain values in the order of the schema; offsets count characters of the report's text."""
    return {
        "schema": SCHEMA,
        "report": _report(reading.report, text=text),
        "statements": [_statement(s) for s in reading.statements],
        "not_asserted": [_not_asserted(n) for n in reading.not_asserted],
        "entities": [entity_json(e) for e in reading.entities],
        "times": [when_json(t) for t in reading.times],
        "places": [where_json(p) for p in reading.places],
        "quantities": [quantity_json(q) for q in reading.quantities],
        "events": [event_json(e) for e in reading.events],
        "blames": [blame_json(b, reading.report) for b in reading.blames],
        "findings": [_finding(f) for f in reading.findings],
        "problems": [_problem(p) for p in reading.problems],
        "made_by": {name: getattr(reading.made_by, name) for name in _MAKERS},
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
        "published": date_json(report.published),
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
        "content": spans_json(statement.content),
        "text": statement.text,
        "chain": [_hop(hop) for hop in statement.chain],
        **_certainty(statement.certainty),
        "speech": statement.speech,
        "nested_in": statement.nested_in,
        "confidence": round(statement.confidence, 4),
        "events": [event_json(event) for event in statement.events],
        "evidence": evidence_json(statement.evidence),
    }


def _told_event(one: ToldEvent, reading: Reading) -> Json:
    statement = one.statement
    return {
        "report": reading.report.id,
        "published": date_json(reading.report.published),
        "statement": statement.id if statement else None,
        "chain": [_hop(hop) for hop in statement.chain] if statement else [],
        **_certainty(statement.certainty if statement else Certainty()),
        "event": event_json(one.event),
    }


def _hop(hop: Hop) -> Json:
    source = hop.source
    return {
        "source": spans_json(source.spans) if source else None,
        "text": source.text if source else "",
        "cue": spans_json(hop.cue),
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


def _not_asserted(words: NotAsserted) -> Json:
    return {
        "span": span_json(words.span),
        "why": words.why,
        "source": spans_json(words.source.spans) if words.source else None,
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind,
        "message": finding.message,
        "statements": list(finding.statements),
        "spans": spans_json(finding.spans),
    }


def _problem(problem: Problem) -> Json:
    return {"stage": problem.stage, "message": problem.message, "span": span_json(problem.span)}
