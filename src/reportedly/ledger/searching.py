"""Finds statements: by their words, the best first, or else by what they are, the newest first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select, text

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.ledger.codec import read
from reportedly.ledger.decided import decisions, edited, holding
from reportedly.ledger.facets import EVERY, FIRST_DAY, LAST_DAY, folded, mark, place_in_order
from reportedly.ledger.listing import REJECTED, report_mark
from reportedly.ledger.other_names import other_names
from reportedly.model import (
    BY_HAND,
    Certainty,
    Commitment,
    Decision,
    Hit,
    Polarity,
    Query,
    Span,
    Spans,
    Status,
    Subject,
    plain_name,
)

_OPEN, _CLOSE = "\ue000", "\ue001"
_WORD = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_FOUND = text(
    "SELECT rowid, highlight(statement_fts, 0, :open, :close) FROM statement_fts "
    "WHERE statement_fts MATCH :asked AND rowid >= :first AND rowid < :last AND rank MATCH 'bm25(10, 4, 1, 1, 0)' "
    "ORDER BY rank LIMIT :limit OFFSET :offset"
)
_NEWEST = text(
    "SELECT rowid, highlight(statement_fts, 0, :open, :close) FROM statement_fts "
    "WHERE statement_fts MATCH :asked AND rowid >= :first AND rowid < :last "
    "ORDER BY rowid DESC LIMIT :limit OFFSET :offset"
)
_COUNT = text(
    "SELECT count(*) FROM (SELECT rowid FROM statement_fts "
    "WHERE statement_fts MATCH :asked AND rowid >= :first AND rowid < :last LIMIT :most)"
)
NOBODY: Mapping[str, Sequence[str]] = MappingProxyType({})
"""No other names."""

RANKED = 5_000
"""Of more statements than these none is better than another: to tell would take longer than anybody waits."""


def search(connection: Connection, query: Query) -> tuple[Hit, ...]:
    """Return the statements that count and are asked for."""
    asked = asked_of(connection, query)
    found = _FOUND if ranks(query, count(connection, asked, RANKED + 1)) else _NEWEST
    marks = {"open": _OPEN, "close": _CLOSE} if _has_words(query) else {"open": "", "close": ""}
    rows = connection.execute(found, asked | marks | {"limit": query.limit, "offset": query.offset}).all()
    return hits(connection, {row[0]: row[1] for row in rows})


def asked_of(connection: Connection, query: Query) -> dict[str, Any]:
    """Return which words of the search index are asked for, and from which place on to which."""
    last = place_in_order(query.until.toordinal() + 1 if query.until else LAST_DAY, 0)
    return {
        "asked": expression(query, query.report and report_mark(connection, query.report), _others(connection, query)),
        "first": place_in_order(query.since.toordinal() if query.since else FIRST_DAY, 0),
        "last": last if query.before is None else min(last, query.before),
    }


def count(connection: Connection, asked: Mapping[str, Any], most: int) -> int:
    """Return how many statements are asked for, `most` where there are as many or more."""
    return connection.execute(_COUNT, {**asked, "most": most}).scalar() or 0


def ranks(query: Query, found: int) -> bool:
    """Say whether the best come first of so many statements: where words are asked for, and not too common ones."""
    return query.before is None and _has_words(query) and found <= RANKED


def _others(connection: Connection, query: Query) -> Mapping[str, Sequence[str]]:
    """Return the names that people hold for one, where somebody is asked for."""
    return other_names(decisions(connection, Subject.ENTITY)) if query.source or query.actor else {}


def expression(query: Query, of_report: str | None = None, others: Mapping[str, Sequence[str]] = NOBODY) -> str:
    """Return a query in the words of the search index (FTS5); `others` are further names of who may be asked for."""
    wanted = [f"{{text voices}} : {one}" for one in _words(query.words, "")]
    wanted += [f"places : {one}" for one in _words(query.place or "", "")]
    for column, name in (("voices", query.source or ""), ("actors", query.actor or "")):
        wanted += [f"{column} : {one}" for one in _called(name, others.get(plain_name(name), ()))]
    status = query.status and mark("status", query.status)
    outlet = query.outlet and mark("outlet", folded(query.outlet))
    wanted += [f"facets : {one}" for one in (status, outlet, of_report) if one]
    unwanted = [f"{{text voices}} : {one}" for one in _words(query.words, "-")]
    unwanted += [] if query.rejected else [f"facets : {REJECTED}"]
    everything = " AND ".join(wanted) or f"facets : {EVERY}"
    return " NOT ".join((f"({everything})", *(f"({one})" for one in unwanted)))


def _called(name: str, others: Sequence[str]) -> Iterator[str]:
    """Yield what finds somebody by a name, or by those of the same that people decided on."""
    words, also = tuple(_words(name, "")), [one for other in others for one in _words(f'"{other}"', "")]
    if words and also:
        yield f"(({' AND '.join(words)}) OR {' OR '.join(also)})"
    else:
        yield from words


def _has_words(query: Query) -> bool:
    return any(_words(query.words, ""))


def _words(asked: str, sign: str) -> Iterator[str]:
    """Yield the words and phrases that stand after that sign, quoted so that nothing in them is an operator."""
    for found in _WORD.finditer(asked):
        phrase, word = found[2], found[3] or ""
        said = phrase if phrase is not None else word.rstrip("*")
        if found[1] == sign and any(map(str.isalnum, said)):
            quoted = said.replace('"', '""')
            yield f'"{quoted}"{" *" if word.endswith("*") else ""}'


def hits(connection: Connection, places: Mapping[int, str]) -> tuple[Hit, ...]:
    """Return what stands at these places, in their order; the values are the texts with what was found marked."""
    columns = (t.listed.c.place, *_COLUMNS)
    joined = t.listed.join(t.statement, t.statement.c.key == t.listed.c.statement)
    rows = connection.execute(select(*columns).select_from(_with_report(joined)).where(t.listed.c.place.in_(places)))
    found = {row.place: row for row in rows}
    return _hits(connection, [found[place] for place in places if place in found], places)


def statements_of(connection: Connection, report: str) -> tuple[Hit, ...]:
    """Return the statements of a report that count, in the order of its text, the rejected ones too."""
    joined = t.listed.join(t.statement, t.statement.c.key == t.listed.c.statement)
    query = select(t.listed.c.place, *_COLUMNS).select_from(_with_report(joined)).where(t.report.c.id == report)
    return _hits(connection, connection.execute(query.order_by(t.statement.c.number)).all(), {})


def statement(connection: Connection, id_: str) -> Hit:
    """Return a statement that counts by its id or how that begins; raises `UnknownSubjectError`."""
    joined = t.listed.join(t.statement, t.statement.c.key == t.listed.c.statement)
    begins = t.statement.c.id.between(id_, id_ + "\U0010ffff")
    query = select(t.listed.c.place, *_COLUMNS).select_from(_with_report(joined)).where(begins)
    found = connection.execute(query.limit(2)).all()
    if len(found) != 1:
        msg = f"{'Several statements begin' if found else 'No statement begins'} with {id_!r}; give its whole id."
        raise UnknownSubjectError(msg)
    return _hits(connection, found, {})[0]


def statements(connection: Connection, ids: Iterable[str]) -> dict[str, Hit]:
    """Return statements by their ids; without those that no reading which counts has any more."""
    joined = t.listed.join(t.statement, t.statement.c.key == t.listed.c.statement)
    query = select(t.listed.c.place, *_COLUMNS).select_from(_with_report(joined))
    rows = [row for some in batched(ids) for row in connection.execute(query.where(t.statement.c.id.in_(some)))]
    return {hit.statement: hit for hit in _hits(connection, rows, {})}


_COLUMNS = (
    t.statement.c.key,
    t.statement.c.id,
    t.statement.c.text,
    t.statement.c.content,
    t.statement.c.status,
    t.statement.c.polarity,
    t.statement.c.commitment,
    t.listed.c.status.label("standing"),
    t.report.c.id.label("report"),
    t.revision.c.published,
    t.revision.c.outlet,
    t.revision.c.title,
)


def _with_report(joined: Any) -> Any:
    return (
        joined.join(t.current, t.current.c.reading == t.listed.c.reading)
        .join(t.revision, t.revision.c.key == t.current.c.revision)
        .join(t.report, t.report.c.key == t.current.c.report)
    )


def _hits(connection: Connection, rows: Sequence[Any], marked: Mapping[int, str]) -> tuple[Hit, ...]:
    voices = _voices(connection, [row.key for row in rows])
    decided = holding(connection, Subject.STATEMENT, (row.id for row in rows))
    return tuple(_hit(row, voices.get(row.key, ()), decided.get(row.id, ()), marked.get(row.place, "")) for row in rows)


def _voices(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
    query = select(t.hop.c.statement, t.hop.c.name, t.hop.c.text).order_by(t.hop.c.statement, t.hop.c.number)
    found: dict[int, tuple[str, ...]] = {}
    for some in batched(keys):
        for statement, name, words in connection.execute(query.where(t.hop.c.statement.in_(some))):
            found[statement] = (*found.get(statement, ()), name or words)
    return found


def _hit(row: Any, who: tuple[str, ...], decided: Sequence[Decision], marked: str) -> Hit:
    as_read = Certainty(Status(row.status), Polarity(row.polarity), Commitment(row.commitment))
    certainty = edited(as_read, decided)
    return Hit(
        statement=row.id,
        report=row.report,
        text=row.text,
        who=who,
        certainty=certainty,
        published=dt.date.fromisoformat(row.published) if row.published else None,
        outlet=row.outlet,
        title=row.title,
        content=read(Spans, row.content),
        marks=marks_in(row.text, marked),
        edited=certainty != as_read,
        rejected=not row.standing,
        by_hand=any(one.verdict in BY_HAND for one in decided),
        place=row.place,
    )


def marks_in(words: str, marked: str) -> tuple[Span, ...]:
    """Return which parts of a text are marked in its marked copy; none where the text has such marks of its own."""
    pieces = re.split(f"([{_OPEN}{_CLOSE}])", marked)
    if not marked or "".join(pieces[::2]) != words:
        return ()
    spans, at, begun = list[Span](), 0, 0
    for piece, sign in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        at += len(piece)
        if sign == _OPEN:
            begun = at
        elif sign == _CLOSE:
            spans.append(Span(begun, at))
    return tuple(spans)
