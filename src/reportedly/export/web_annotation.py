"""W3C Web Annotations: one for each statement and for each voice, with the place and the words it is about.

Positions count the characters of the text as read; the quotation, with what stands around it, finds the words on the
page.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.ids import iri_of, report_iri
from reportedly.export.json_text import Json, document
from reportedly.export.material import Material
from reportedly.export.moments import moment
from reportedly.export.voices import marks_of, name_of, who
from reportedly.model import Hop, Reading, Report, Span, Spans, Statement

_AROUND = 32


def write(material: Material) -> Iterator[str]:
    """Yield an annotation collection, piece by piece."""
    head = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": iri_of("annotations", moment(material.made_at)),
        "type": "AnnotationPage",
        "startIndex": 0,
    }
    return document(head, "items", _annotations(material))


def _annotations(material: Material) -> Iterator[Json]:
    made = {
        "created": moment(material.made_at),
        "generator": {"type": "Software", "name": f"reportedly {material.version}"},
    }
    for reading in material.readings():
        for statement in reading.statements:
            yield {**_of_statement(statement, reading), **made}
            for number, hop in enumerate(statement.chain, start=1):
                words = (*(hop.source.spans if hop.source else ()), *hop.cue)
                if words:
                    yield {**_of_hop(hop, number, statement, reading, words), **made}


def _of_statement(statement: Statement, reading: Reading) -> Json:
    told = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": who(statement.chain)}
    tags = [f"{scale}:{mark}" for scale, mark in marks_of(statement)]
    return {
        "id": _statement_iri(statement),
        "type": "Annotation",
        "motivation": "describing",
        "body": [told, *map(_tag, tags)],
        "target": _targets(statement.content, reading.report),
    }


def _of_hop(hop: Hop, number: int, statement: Statement, reading: Reading, words: Spans) -> Json:
    kind = hop.source.kind.value if hop.source else "unknown"
    tags = (f"voice:{number}", f"kind:{kind}", f"via:{hop.via.value}", f"status:{hop.certainty.status.value}")
    called = {"type": "TextualBody", "purpose": "identifying", "format": "text/plain", "value": name_of(hop)}
    linked = {"type": "SpecificResource", "purpose": "linking", "source": _statement_iri(statement)}
    return {
        "id": iri_of("hop", statement.report_id, statement.id, number),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [called, *map(_tag, tags), linked],
        "target": _targets(words, reading.report),
    }


def _statement_iri(statement: Statement) -> str:
    return iri_of("statement", statement.report_id, statement.id)


def _tag(value: str) -> Json:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _targets(spans: Spans, report: Report) -> list[Json]:
    """Return one target a span: words that are interrupted are several."""
    source = report_iri(report)
    return [{"type": "SpecificResource", "source": source, "selector": _selectors(s, report.text)} for s in spans]


def _selectors(span: Span, text: str) -> list[Json]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(span.start - _AROUND, 0) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]
