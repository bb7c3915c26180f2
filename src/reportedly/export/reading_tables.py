"""Tables of what is read in reports: reports, statements, the links of their chains, entities, events."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.columns import Reference, Row, Table, Type, columns
from reportedly.export.material import Piece
from reportedly.export.voices import voice, who
from reportedly.model import Event, Hop, Role, Span, Spans, Statement, hull, words_of

_TO_REPORT = Reference(("report",), "reports", ("id",))
_TO_STATEMENT = Reference(("report", "statement"), "statements", ("report", "id"))
_BETWEEN = "; "


def _reports(piece: Piece) -> Iterator[Row]:
    report, first = piece.reading.report, next(iter(piece.captures), None)
    by = piece.reading.made_by
    yield (
        report.id,
        report.title,
        report.outlet,
        report.byline,
        report.published,
        report.url,
        report.language,
        report.sha256,
        first.read_from if first else None,
        first.read_at if first else None,
        sum(1 for _ in piece.statements()),
        _BETWEEN.join(filter(None, (by.reportedly, by.tagger, by.lexicon, by.parser, by.gazetteer, by.factuality))),
    )


def _statements(piece: Piece) -> Iterator[Row]:
    for one in piece.statements():
        certainty = piece.certainty(one)
        yield (
            piece.reading.report.id,
            one.id,
            one.position.value,
            *_ends(one.content),
            one.text,
            who(one.chain),
            certainty.status.value,
            certainty.polarity.value,
            certainty.commitment.value,
            one.speech.value,
            one.confidence,
            one.nested_in,
            one.id in piece.set_by_people,
            one.id in piece.rejected,
        )


def _hops(piece: Piece) -> Iterator[Row]:
    for one in piece.statements():
        for number, hop in enumerate(one.chain, start=1):
            yield (piece.reading.report.id, one.id, number, *_hop(hop, piece.reading.report.text))


def _hop(hop: Hop, text: str) -> Row:
    source, certainty = hop.source, hop.certainty
    return (
        voice(hop) if source else None,
        *_ends(source.spans if source else ()),
        source.kind.value if source else None,
        bool(source and source.named),
        source.name if source else None,
        source.entity if source else None,
        words_of(hop.cue, text),
        hop.via.value,
        certainty.status.value,
        certainty.polarity.value,
        certainty.commitment.value,
    )


def _entities(piece: Piece) -> Iterator[Row]:
    for one in piece.reading.entities:
        known = one.known_as
        yield (
            piece.reading.report.id,
            one.id,
            str(one.kind),
            one.name,
            len(one.mentions),
            _BETWEEN.join(one.roles),
            _BETWEEN.join(one.same_as),
            known.id if known else None,
        )


def _events(piece: Piece) -> Iterator[Row]:
    told: list[tuple[Statement | None, Event]] = [(s, e) for s in piece.statements() for e in s.events]
    around: list[tuple[Statement | None, Event]] = [(None, e) for e in piece.events()]
    for number, (statement, event) in enumerate(told + around, start=1):
        yield (
            piece.reading.report.id,
            number,
            statement.id if statement else None,
            *_event(event, piece.reading.report.text),
        )


def _event(event: Event, text: str) -> Row:
    when, where = event.when, event.where
    return (
        event.type,
        event.mode,
        words_of([event.trigger], text),
        _in_role(event, Role.ACTOR),
        _in_role(event, Role.RECIPIENT),
        event.polarity.value,
        event.commitment.value,
        event.stage.value,
        event.factuality.value if event.factuality else None,
        when.earliest if when else None,
        when.latest if when else None,
        where.text if where else None,
        where.geonames if where else None,
        where.lat if where else None,
        where.lon if where else None,
        where.country if where else None,
    )


def _in_role(event: Event, role: Role) -> str:
    return _BETWEEN.join(" ".join(one.text.split()) for one in event.participants if one.role is role)


def _ends(spans: Spans) -> tuple[int | None, int | None]:
    whole: Span | None = hull(spans) if spans else None
    return (whole.start, whole.end) if whole else (None, None)


REPORTS = Table(
    "reports",
    "The reports: what was published, by whom, and whence it was read.",
    columns(
        ("id", Type.STRING, "Its id in the ledger."),
        ("title", Type.STRING, "Its headline."),
        ("outlet", Type.STRING, "Who published it."),
        ("byline", Type.STRING, "Who wrote it."),
        ("published", Type.DATE, "Its day of publication."),
        ("url", Type.STRING, "Its address."),
        ("language", Type.STRING, "Its language (BCP 47)."),
        ("sha256", Type.STRING, "The digest of the bytes it was read from."),
        ("read_from", Type.STRING, "From where it was first read."),
        ("read_at", Type.DATETIME, "When it was first read."),
        ("statements", Type.INTEGER, "How many statements are exported of it."),
        ("made_by", Type.STRING, "The versions that made its reading."),
    ),
    ("id",),
    _reports,
)

STATEMENTS = Table(
    "statements",
    "Who says what, and how surely, in the report's own words; nothing here says that it is so.",
    columns(
        ("report", Type.STRING, "The id of its report."),
        ("id", Type.STRING, "Its id."),
        ("where", Type.STRING, "Headline, body or caption."),
        ("start", Type.INTEGER, "Where its words begin, in characters of the report's text."),
        ("end", Type.INTEGER, "Where its words end; it may be interrupted."),
        ("text", Type.STRING, "Its words."),
        ("who", Type.STRING, "The voices, outermost first: A <- B where A has it from B."),
        ("status", Type.STRING, "What the words mark it as, or what people have set it to."),
        ("polarity", Type.STRING, "Whether the source says that it is so, or that it is not."),
        ("commitment", Type.STRING, "How strongly the source stands behind it."),
        ("speech", Type.STRING, "How the words of the source are given."),
        ("reading_confidence", Type.NUMBER, "How sure the reading is of the borders; nothing about the source."),
        ("nested_in", Type.STRING, "The id of the statement whose content holds it."),
        ("edited", Type.BOOLEAN, "Whether people have set how sure it is."),
        ("rejected", Type.BOOLEAN, "Whether people have rejected it."),
    ),
    ("report", "id"),
    _statements,
    (_TO_REPORT,),
)

HOPS = Table(
    "hops",
    "The links of the statements' chains, from the voice nearest the reader to the farthest that the report names.",
    columns(
        ("report", Type.STRING, "The id of its report."),
        ("statement", Type.STRING, "The id of its statement."),
        ("number", Type.INTEGER, "1 is the voice nearest the reader."),
        ("source", Type.STRING, "The words for the source, with the name of whoever they mean."),
        ("start", Type.INTEGER, "Where these begin."),
        ("end", Type.INTEGER, "Where they end."),
        ("kind", Type.STRING, "What sort of voice it is."),
        ("named", Type.BOOLEAN, "Whether it is named."),
        ("name", Type.STRING, "The fullest name the report gives it."),
        ("entity", Type.STRING, "The id of the entity it was resolved to."),
        ("cue", Type.STRING, "The words that tie the source to what it says."),
        ("via", Type.STRING, "How they do."),
        ("status", Type.STRING, "What the link is marked as."),
        ("polarity", Type.STRING, "Whether this voice says that it is so, or that it is not."),
        ("commitment", Type.STRING, "How strongly this voice stands behind it."),
    ),
    ("report", "statement", "number"),
    _hops,
    (_TO_STATEMENT,),
)

ENTITIES = Table(
    "entities",
    "Whom and what the reports speak of; the same name in two reports may be two.",
    columns(
        ("report", Type.STRING, "The id of its report."),
        ("id", Type.STRING, "Its id within the report."),
        ("kind", Type.STRING, "Person, organisation, outlet, group, place ..."),
        ("name", Type.STRING, "The fullest name the report gives it."),
        ("mentions", Type.INTEGER, "How often it is named or meant."),
        ("roles", Type.STRING, "What the report says it is."),
        ("same_as", Type.STRING, "Other spellings in the report."),
        ("known_as", Type.STRING, "Its entry in the user's register."),
    ),
    ("report", "id"),
    _entities,
    (_TO_REPORT,),
)

EVENTS = Table(
    "events",
    "What is told to happen (PLOVER); who tells it, and how surely, stands with the statement.",
    columns(
        ("report", Type.STRING, "The id of its report."),
        ("number", Type.INTEGER, "Its number within the report."),
        ("statement", Type.STRING, "The statement that tells it; empty where the author does, around the statements."),
        ("type", Type.STRING, "Its type."),
        ("mode", Type.STRING, "Its mode."),
        ("trigger", Type.STRING, "The word that tells of it."),
        ("actors", Type.STRING, "Who does it."),
        ("recipients", Type.STRING, "To whom it is done."),
        ("polarity", Type.STRING, "Whether it is told as so, or as not so."),
        ("commitment", Type.STRING, "How surely the clause tells it."),
        ("stage", Type.STRING, "How far it has come."),
        ("factuality", Type.NUMBER, "How far the words tell it as having happened, -3 to 3."),
        ("earliest", Type.DATE, "The first day it can be meant for."),
        ("latest", Type.DATE, "The last day."),
        ("place", Type.STRING, "Where, as written."),
        ("geonames", Type.INTEGER, "The GeoNames id of the place."),
        ("lat", Type.NUMBER, "Degrees north."),
        ("lon", Type.NUMBER, "Degrees east."),
        ("country", Type.STRING, "The country's ISO 3166 code."),
    ),
    ("report", "number"),
    _events,
    (_TO_REPORT,),
)

READING_TABLES: tuple[Table[Piece], ...] = (REPORTS, STATEMENTS, HOPS, ENTITIES, EVENTS)
