"""schema.org as JSON-LD: articles, the quotations in them with whoever speaks, and the claims they make.

No rating goes with a claim: schema.org has one for what somebody found to be true or false, and that is nobody's here.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.ids import bearer_of, iri_of, report_iri
from reportedly.export.json_text import Json, document, without_none
from reportedly.export.material import Material
from reportedly.export.voices import author_of, marks_of, name_of, who
from reportedly.model import Claim, Hop, Report, SourceKind, Statement

_CONTEXT = {"@vocab": "http://schema.org/", "id": "@id", "type": "@type"}
_TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.OFFICIAL: "Person",
    SourceKind.WITNESS: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.OUTLET: "NewsMediaOrganization",
    SourceKind.GROUP: "Organization",
    SourceKind.DOCUMENT: "CreativeWork",
}


def write(material: Material) -> Iterator[str]:
    """Yield the graph, piece by piece."""
    return document({"@context": _CONTEXT}, "@graph", _nodes(material))


def _nodes(material: Material) -> Iterator[Json]:
    for reading in material.readings():
        yield _article(reading.report)
        for statement in reading.statements:
            yield _quotation(statement, reading.report)
    yield from map(_claim, material.claims)


def _article(report: Report) -> Json:
    known = without_none(
        headline=report.title,
        url=report.url,
        datePublished=report.published.isoformat() if report.published else None,
        author={"type": "Person", "name": report.byline} if report.byline else None,
        publisher={"type": "Organization", "name": report.outlet} if report.outlet else None,
    )
    article = {"id": report_iri(report), "type": "NewsArticle", "identifier": report.id, "inLanguage": report.language}
    return article | known


def _quotation(statement: Statement, report: Report) -> Json:
    """Return a statement: whose words they are is the farthest voice, the others are in its description."""
    speaker = next((hop for hop in reversed(statement.chain) if hop.source), None)
    return {
        "id": iri_of("statement", report.id, statement.id),
        "type": "Quotation",
        "identifier": statement.id,
        "text": statement.text,
        "description": who(statement.chain),
        "isPartOf": {"id": report_iri(report)},
        "additionalProperty": [
            {"type": "PropertyValue", "propertyID": scale, "value": mark} for scale, mark in marks_of(statement)
        ],
        **({"spokenByCharacter": _speaker(speaker, report)} if speaker else {"author": _author(report)}),
    }


def _speaker(hop: Hop, report: Report) -> Json:
    kind = hop.source.kind if hop.source else SourceKind.UNKNOWN
    return {"id": iri_of(*bearer_of(hop, report)), "type": _TYPES.get(kind, "Thing"), "name": name_of(hop)}


def _author(report: Report) -> Json:
    return {"id": iri_of("author", author_of(report)), "type": "Thing", "name": author_of(report)}


def _claim(claim: Claim) -> Json:
    """Return a claim, and where it appears; those who deny or doubt it appear with it, told apart by their stance."""
    dated = [one.published for one in claim.tellings if one.published]
    return {
        "id": iri_of("claim", claim.id),
        "type": "Claim",
        "identifier": claim.id,
        "text": claim.gist,
        "appearance": [{"id": iri_of("statement", one.report, one.statement)} for one in claim.tellings],
        **({"datePublished": min(dated).isoformat()} if dated else {}),
        "additionalProperty": [
            {"type": "PropertyValue", "propertyID": name, "value": value}
            for name, value in (
                ("independentOrigins", claim.independent_origins),
                ("unknownLineage", len(claim.unknown_lineage)),
                ("denials", len(claim.denials)),
                ("doubts", len(claim.doubts)),
                ("admiraltyCredibility", claim.credibility.value),
            )
        ],
    }
