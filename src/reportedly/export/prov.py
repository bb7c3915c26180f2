"""PROV-O as JSON-LD: which statement was quoted from which report, of whom, by which version, and who decided what."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.ids import bearer_of, iri_of, report_iri
from reportedly.export.json_text import Json, document, without_none
from reportedly.export.material import Material, Piece
from reportedly.export.moments import moment
from reportedly.export.voices import author_of, marks_of, name_of, who
from reportedly.model import Claim, Decision, Hop, MadeBy, Report, SourceKind, Statement, Subject

_CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "r": "urn:reportedly:",
    "id": "@id",
    "type": "@type",
    "label": "rdfs:label",
    "value": "prov:value",
    "used": {"@id": "prov:used", "@type": "@id"},
    "associatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "attributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "generatedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "quotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "memberOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "address": {"@id": "prov:atLocation", "@type": "@id"},
    "issued": {"@id": "dcterms:issued", "@type": "xsd:date"},
    "endedAt": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
}
_PERSONS = {SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.WITNESS}
_BODIES = {SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.GROUP}


def write(material: Material) -> Iterator[str]:
    """Yield the graph, piece by piece."""
    return document({"@context": _CONTEXT}, "@graph", _nodes(material))


def _nodes(material: Material) -> Iterator[Json]:
    for piece in material.pieces:
        yield from _of_piece(piece)
    yield from map(_claim, material.claims)
    for decision in material.decisions:
        yield from _decision(decision)


def _of_piece(piece: Piece) -> Iterator[Json]:
    reading = piece.shown()
    report, by = reading.report, reading.made_by
    work, tool = iri_of("reading", report.id, *_versions(by)), iri_of("tool", *_versions(by))
    yield from _report(piece)
    yield {"id": tool, "type": ["prov:Agent", "prov:SoftwareAgent"], "label": " ".join(_versions(by))}
    yield {"id": work, "type": "prov:Activity", "used": _report_iri(report.id), "associatedWith": tool}
    for statement in reading.statements:
        yield {**_statement(statement, report), "generatedBy": work}
        yield from (_agent(hop, report) for hop in statement.chain if hop.source)


def _report(piece: Piece) -> Iterator[Json]:
    report = piece.reading.report
    author = iri_of("author", author_of(report))
    published = report.published.isoformat() if report.published else None
    address = report_iri(report)
    known = without_none(label=report.title, issued=published, address=address if report.url == address else None)
    yield {"id": author, "type": "prov:Agent", "label": author_of(report)}
    told = {"id": _report_iri(report.id), "type": "prov:Entity", "attributedTo": author, "r:report": report.id, **known}
    origins = [_report_iri(edge.origin) for edge in piece.edges]
    yield told | ({"derivedFrom": origins} if origins else {})
    yield from ({"id": _report_iri(edge.origin), "r:report": edge.origin} for edge in piece.edges)


def _report_iri(id_: str) -> str:
    """Return the name of a report, by its id; its address is said of it, since others know it by the id alone."""
    return iri_of("report", id_)


def _statement(statement: Statement, report: Report) -> Json:
    sources = [iri_of(*bearer_of(hop, report)) for hop in statement.chain if hop.source]
    return {
        "id": _statement_iri(report.id, statement.id),
        "type": "prov:Entity",
        "label": who(statement.chain),
        "value": statement.text,
        "quotedFrom": _report_iri(report.id),
        "attributedTo": list(dict.fromkeys(sources)) or [iri_of("author", author_of(report))],
        **{f"r:{scale}": mark for scale, mark in marks_of(statement)},
    }


def _statement_iri(report: str, statement: str) -> str:
    return iri_of("statement", report, statement)


def _agent(hop: Hop, report: Report) -> Json:
    kind = hop.source.kind if hop.source else SourceKind.UNKNOWN
    more = ["prov:Person"] if kind in _PERSONS else ["prov:Organization"] if kind in _BODIES else []
    return {"id": iri_of(*bearer_of(hop, report)), "type": ["prov:Agent", *more], "label": name_of(hop)}


def _claim(claim: Claim) -> Json:
    return {
        "id": iri_of("claim", claim.id),
        "type": ["prov:Entity", "r:Claim"],
        "label": claim.gist,
        "derivedFrom": [_statement_iri(one.report, one.statement) for one in claim.tellings],
        "r:independentOrigins": claim.independent_origins,
        "r:credibility": claim.credibility.value,
    }


def _decision(one: Decision) -> Iterator[Json]:
    person = iri_of("decider", one.author)
    yield {"id": person, "type": ["prov:Agent", "prov:Person"], "label": one.author}
    yield {
        "id": iri_of("decision", one.number, one.at.isoformat()),
        "type": "prov:Activity",
        "label": " ".join(filter(None, (one.verdict.value, one.subject.value, one.about, one.value))),
        "endedAt": moment(one.at),
        "associatedWith": person,
        **({"used": iri_of("claim", one.about)} if one.subject is Subject.CLAIM else {}),
        **({"r:reason": one.reason} if one.reason else {}),
    }


def _versions(by: MadeBy) -> tuple[str, ...]:
    return tuple(filter(None, (by.reportedly, by.tagger, by.lexicon, by.parser, by.gazetteer, by.factuality)))
