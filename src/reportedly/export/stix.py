"""STIX 2.1: a report for each report, a note for each statement, an opinion for whoever denies or doubts a claim.

No `confidence` is set: it would be ours, and we have none in what others say.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.ids import bearer_of, uuid_of
from reportedly.export.json_text import Json, document, without_none
from reportedly.export.material import Material, Piece
from reportedly.export.moments import moment_in_ms
from reportedly.export.stix_claims import claim_objects
from reportedly.export.stix_objects import NO_TIME, TOOL, identity, made, tool
from reportedly.export.voices import author_of, marks_of, name_of, who
from reportedly.model import Reading, Report, SourceKind, Statement, Where

_CLASSES = {
    SourceKind.PERSON: "individual",
    SourceKind.OFFICIAL: "individual",
    SourceKind.WITNESS: "individual",
    SourceKind.ORGANISATION: "organization",
    SourceKind.OUTLET: "organization",
    SourceKind.GROUP: "group",
}


def write(material: Material) -> Iterator[str]:
    """Yield a bundle, piece by piece."""
    head = {"type": "bundle", "id": f"bundle--{uuid_of('bundle', moment_in_ms(material.made_at))}"}
    return document(head, "objects", _once_each(_objects(material)))


def _once_each(objects: Iterator[Json]) -> Iterator[Json]:
    """Pass over what was written before: a source that is in two reports, a place of two statements."""
    seen = set[str]()
    for one in objects:
        if one["id"] not in seen:
            seen.add(one["id"])
            yield one


def _objects(material: Material) -> Iterator[Json]:
    at = moment_in_ms(material.made_at)
    yield tool(at)
    for piece in material.pieces:
        yield from _of_piece(piece, at)
    for claim in material.claims:
        yield from claim_objects(claim, at)


def _of_piece(piece: Piece, at: str) -> Iterator[Json]:
    reading = piece.shown()
    since = moment_in_ms(piece.captures[0].read_at) if piece.captures else NO_TIME
    author = identity(("author", author_of(reading.report)), author_of(reading.report), "unknown", at)
    places = [_location(place, at) for place in reading.places if place.lat is not None and place.lon is not None]
    notes, refs = list[Json](), [author["id"], *(place["id"] for place in places)]
    for statement in reading.statements:
        speakers = list(_speakers(statement, reading.report, at))
        notes += [*speakers, _note(statement, reading, [one["id"] for one in speakers] or [author["id"]], (since, at))]
        refs += [one["id"] for one in (*speakers, notes[-1])]
    yield from (author, *places, *notes)
    yield _report(reading, list(dict.fromkeys(refs)), (since, at))


def _speakers(statement: Statement, report: Report, at: str) -> Iterator[Json]:
    for hop in statement.chain:
        if hop.source:
            yield identity(bearer_of(hop, report), name_of(hop), _CLASSES.get(hop.source.kind, "unknown"), at)


def _note(statement: Statement, reading: Reading, about: list[str], span: tuple[str, str]) -> Json:
    return {
        **made("note", ("statement", reading.report.id, statement.id), *span),
        "created_by_ref": TOOL,
        "abstract": who(statement.chain),
        "content": statement.text or "-",
        "labels": [f"{scale}:{mark}" for scale, mark in marks_of(statement)],
        "object_refs": list(dict.fromkeys(about)),
        "external_references": [_where(reading.report)],
    }


def _report(reading: Reading, refs: list[str], span: tuple[str, str]) -> Json:
    report = reading.report
    return {
        **made("report", ("report", report.id), *span),
        "created_by_ref": TOOL,
        "name": report.title or report.id,
        # A report must have a day: where it tells none, it is the one on which it was read, and the label says so.
        "published": _day(report) or (span[1] if span[0] == NO_TIME else span[0]),
        "labels": ["news"] if report.published else ["news", "day of publication unknown"],
        "object_refs": refs,
        "external_references": [_where(report)],
    }


def _day(report: Report) -> str | None:
    return f"{report.published.isoformat()}T00:00:00Z" if report.published else None


def _where(report: Report) -> Json:
    return without_none(source_name=author_of(report), url=report.url, external_id=report.id)


def _location(place: Where, at: str) -> Json:
    named = place.name or place.text
    key = place.geonames if place.geonames is not None else (named, place.lat, place.lon)
    fields = without_none(name=named, latitude=place.lat, longitude=place.lon, country=place.country)
    return {**made("location", ("location", key), NO_TIME, at), "created_by_ref": TOOL, **fields}
