"""Tables of statements, and of the links of their chains."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.columns import Reference, Row, Table, Type, columns
from reportedly.export.material import Piece
from reportedly.export.voices import voice, who
from reportedly.model import Hop, Span, Spans, hull, words_of

_TO_REPORT = Reference(("report",), "reports", ("id",))
_TO_STATEMENT = Reference(("report", "statement"), "statements", ("report", "id"))


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


def _ends(spans: Spans) -> tuple[int | None, int | None]:
    whole: Span | None = hull(spans) if spans else None
    return (whole.start, whole.end) if whole else (None, None)


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
