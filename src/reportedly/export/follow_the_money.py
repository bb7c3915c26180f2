"""FollowTheMoney entities, one a line: articles, whom they mention, what is noted in them and who is linked with that.

Whom two reports name alike stays two: that they are one is for people to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.ids import uuid_of
from reportedly.export.json_text import Json, lines
from reportedly.export.material import Material, Piece
from reportedly.export.moments import moment
from reportedly.export.voices import marks_of, who
from reportedly.model import Claim, Entity, Event, Reading, SourceKind, Statement, words_of

_SCHEMAS = {
    SourceKind.PERSON: "Person",
    SourceKind.OFFICIAL: "Person",
    SourceKind.WITNESS: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.OUTLET: "Organization",
    SourceKind.GROUP: "LegalEntity",
    SourceKind.UNKNOWN: "LegalEntity",
}
"""Places and documents are no bearers of rights and duties, and stay inside the text."""

_LANGUAGES = {"en": "eng"}
_LONGEST_NAME = 300


def write(material: Material) -> Iterator[str]:
    """Yield entities as JSON lines."""
    return lines(_entities(material))


def _entities(material: Material) -> Iterator[Json]:
    for piece in material.pieces:
        reading = piece.shown()
        yield _article(piece, material.version)
        schemas = schemas_of(reading)
        for entity in reading.entities:
            if entity.id in schemas:
                yield _party(entity, schemas[entity.id], reading)
                yield _mention(entity, schemas[entity.id], reading)
        for statement in reading.statements:
            yield from _note_and_links(statement, reading, schemas)
        for number, (told_by, event) in enumerate(_told(reading), start=1):
            yield _event(event, number, told_by, reading, schemas)
    yield from map(_claim, material.claims)


def schemas_of(reading: Reading) -> dict[str, str]:
    """Return the schema of each entity that can have one; a body that gives a state's offices is a public one."""
    public = {one.body for entity in reading.entities for one in entity.offices if one.body and one.country}
    found = {e.id: _SCHEMAS[SourceKind(e.kind)] for e in reading.entities if e.kind in _SCHEMAS}
    return {
        id_: "PublicBody" if id_ in public and schema == "Organization" else schema for id_, schema in found.items()
    }


def _made(schema: str, id_: str, **properties: Iterable[str | None]) -> Json:
    given = {name: [one for one in values if one] for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in given.items() if values}}


def _article(piece: Piece, version: str) -> Json:
    report = piece.reading.report
    return _made(
        "Article",
        uuid_of("report", report.id),
        title=[report.title],
        fileName=[report.id],
        author=[report.byline],
        publisher=[report.outlet],
        publishedAt=[report.published.isoformat() if report.published else None],
        sourceUrl=[report.url],
        language=[_LANGUAGES.get(report.language)],
        bodyText=[report.text.strip()],
        retrievedAt=[moment(piece.captures[0].read_at).removesuffix("Z") if piece.captures else None],
        processingAgent=[f"reportedly {version}"],
    )


def _party(entity: Entity, schema: str, reading: Reading) -> Json:
    report = reading.report
    return _made(
        schema,
        _party_id(entity.id, reading),
        name=[_short(entity.name)],
        alias=entity.same_as,
        summary=entity.roles,
        proof=[uuid_of("report", report.id)],
        sourceUrl=[report.url],
        publisher=[report.outlet],
    )


def _party_id(id_: str, reading: Reading) -> str:
    return uuid_of("entity", reading.report.id, id_)


def _mention(entity: Entity, schema: str, reading: Reading) -> Json:
    id_ = uuid_of("mention", reading.report.id, entity.id)
    article, party = uuid_of("report", reading.report.id), _party_id(entity.id, reading)
    names = tuple(map(_short, (entity.name, *entity.same_as)))
    return _made("Mention", id_, document=[article], resolved=[party], name=names, detectedSchema=[schema])


def _note_and_links(statement: Statement, reading: Reading, schemas: dict[str, str]) -> Iterator[Json]:
    report, note = reading.report, uuid_of("statement", reading.report.id, statement.id)
    yield _made(
        "Note",
        note,
        name=[_short(who(statement.chain))],
        summary=[who(statement.chain)],
        description=[statement.text],
        keywords=[f"{scale}:{mark}" for scale, mark in marks_of(statement)],
        entity=[uuid_of("report", report.id)],
        proof=[uuid_of("report", report.id)],
        publisher=[report.outlet],
        sourceUrl=[report.url],
    )
    for number, hop in enumerate(statement.chain, start=1):
        entity = hop.source.entity if hop.source else None
        if entity in schemas:
            yield _made(
                "UnknownLink",
                uuid_of("link", report.id, statement.id, number),
                subject=[_party_id(entity, reading)],
                object=[note],
                role=[f"voice {number} of {len(statement.chain)}"],
                status=[hop.certainty.status.value],
                proof=[uuid_of("report", report.id)],
            )


def _told(reading: Reading) -> Iterator[tuple[Statement | None, Event]]:
    yield from ((statement, event) for statement in reading.statements for event in statement.events)
    yield from ((None, event) for event in reading.events)


def _event(event: Event, number: int, told_by: Statement | None, reading: Reading, schemas: dict[str, str]) -> Json:
    report, when, where = reading.report, event.when, event.where
    involved = dict.fromkeys(p.entity for p in event.participants if p.entity in schemas and p.entity)
    days = [day.isoformat() for day in (when.earliest, when.latest) if day] if when else []
    marks = (f"polarity:{event.polarity.value}", f"commitment:{event.commitment.value}", f"stage:{event.stage.value}")
    return _made(
        "Event",
        uuid_of("event", report.id, number),
        name=[f"{' '.join(filter(None, (event.type, event.mode)))}: {words_of([event.trigger], report.text)}"],
        summary=[who(told_by.chain if told_by else ())],
        description=[told_by.text if told_by else None],
        keywords=(*marks, f"status:{told_by.certainty.status.value}") if told_by else marks,
        involved=[_party_id(one, reading) for one in involved],
        startDate=days[:1],
        endDate=days[1:],
        location=[where.text if where else None],
        country=[where.country.lower() if where and where.country else None],
        proof=[uuid_of("report", report.id)],
    )


def _short(name: str) -> str:
    """Return a name no longer than names may be."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"


def _claim(claim: Claim) -> Json:
    reports = dict.fromkeys(telling.report for telling in claim.tellings)
    return _made(
        "Note",
        uuid_of("claim", claim.id),
        name=[_short(claim.gist or claim.id)],
        summary=[claim.gist],
        description=[origin.why for origin in claim.origins],
        keywords=[f"independent origins:{claim.independent_origins}", f"credibility:{claim.credibility.value}"],
        entity=[uuid_of("report", one) for one in reports],
    )
