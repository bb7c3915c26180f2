"""Tables of reports, of whom they speak, and of whom they have it from; with those of what they say."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.columns import Reference, Row, Table, Type, columns
from reportedly.export.event_table import EVENTS
from reportedly.export.material import Piece
from reportedly.export.statement_tables import HOPS, STATEMENTS

_TO_REPORT = Reference(("report",), "reports", ("id",))
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


def _lineage(piece: Piece) -> Iterator[Row]:
    for number, one in enumerate(piece.edges, start=1):
        yield one.report, number, one.origin, one.kind, one.why


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

LINEAGE = Table(
    "lineage",
    "From whom the reports have what they say, as far as that can be told.",
    columns(
        ("report", Type.STRING, "The id of the report."),
        ("number", Type.INTEGER, "The number of the origin within the report."),
        ("origin", Type.STRING, "The id of another report, or what a voice outside the ledger is called by."),
        ("kind", Type.STRING, "How that is known."),
        ("why", Type.STRING, "The same in a sentence."),
    ),
    ("report", "number"),
    _lineage,
    (_TO_REPORT,),
)

READING_TABLES: tuple[Table[Piece], ...] = (REPORTS, STATEMENTS, HOPS, ENTITIES, EVENTS, LINEAGE)
