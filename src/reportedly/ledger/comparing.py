"""What reports are compared by, all of it derived: keys of statements, fingerprints of texts, claims and lineage."""

from __future__ import annotations

import functools
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from reportedly.ledger import dating
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched, pairs_where
from reportedly.ledger.codec import packed, picked, unpacked
from reportedly.ledger.facets import storable
from reportedly.ledger.keeping import report_of
from reportedly.model import Entry, Report, Said

_SHARING = (
    "WITH asked AS MATERIALIZED (SELECT term.key AS term, json_extract(one.value, '$[1]') AS weight, "
    "CASE WHEN term.uses <= ? THEN 0 ELSE (SELECT min(statement) FROM (SELECT statement FROM posting "
    "WHERE posting.term = term.key ORDER BY statement DESC LIMIT ?)) END AS first "
    "FROM json_each(?) AS one CROSS JOIN term ON term.value = json_extract(one.value, '$[0]')) "
    "SELECT posting.statement, sum(asked.weight) AS shared FROM asked "
    "CROSS JOIN posting ON posting.term = asked.term AND posting.statement >= asked.first "
    "GROUP BY posting.statement HAVING sum(asked.weight * (asked.first = 0)) >= ? OR shared >= ? "
    "ORDER BY shared DESC, posting.statement LIMIT ?"
)
_USED = "INSERT INTO term (value, uses) VALUES (?, ?) ON CONFLICT (value) DO UPDATE SET uses = uses + excluded.uses"
_OF_STATEMENTS = (
    "SELECT statement.reading, statement.id FROM statement "
    "JOIN current ON current.reading = statement.reading WHERE statement.id IN"
)
NEWEST = 12
"""How many statements are looked at of a key that too many have: who tells a large story tells it now."""
_MORE = 2
"""How many times as much two must share where some of it is what many have."""
_SIGN, _ALL_BITS = 1 << 63, 1 << 64


def remember(connection: Connection, report: int, reading: int, entry: Entry) -> None:
    """Write down what a report's statements are compared by, those of the reading that counts."""
    query = select(t.statement.c.id, t.statement.c.key).where(t.statement.c.reading == reading)
    keys: dict[str, int] = {row[0]: row[1] for row in connection.execute(query)}
    if entry.said:
        body = packed({one.statement: one for one in entry.said})
        connection.execute(insert(t.said), {"reading": reading, "body": body})
    _post(connection, {keys[id_]: words for id_, words in entry.keys.items() if id_ in keys})
    if entry.fingerprints:
        hashes = [(_signed(one), report) for one in entry.fingerprints]
        connection.exec_driver_sql("INSERT INTO fingerprint (hash, report) VALUES (?, ?)", sorted(hashes))
    dating.remember(connection, entry.said)


def forget(connection: Connection, report: int, reading: int) -> None:
    """Take away what a report was compared by, because another reading counts now or it is made again."""
    mine = select(t.statement.c.key).where(t.statement.c.reading == reading)
    posted = t.posting.c.statement.in_(mine)
    used = connection.execute(select(t.posting.c.term, func.count()).where(posted).group_by(t.posting.c.term))
    _use(connection, {term: -number for term, number in used})
    connection.execute(delete(t.posting).where(posted))
    connection.execute(delete(t.said).where(t.said.c.reading == reading))
    dating.forget(connection, reading)
    connection.execute(delete(t.fingerprint).where(t.fingerprint.c.report == report))
    connection.execute(delete(t.edge).where(t.edge.c.report == report))


def said_of(connection: Connection, ids: Iterable[str]) -> dict[str, Said]:
    """Return what those statements are compared by; without those that do not count or are not known."""
    wanted: dict[int, list[str]] = {}
    for reading, id_ in pairs_where(connection, _OF_STATEMENTS, ids):
        wanted.setdefault(reading, []).append(id_)
    kept = pairs_where(connection, "SELECT reading, body FROM said WHERE reading IN", wanted)
    return {id_: one for reading, body in kept for id_, one in picked(Said, body, wanted[reading]).items()}


def all_said(connection: Connection) -> Iterator[Said]:
    """Yield what every statement that counts is compared by, report by report in the order they were added."""
    query = select(t.said.c.body).join(t.current, t.current.c.reading == t.said.c.reading).order_by(t.current.c.report)
    for body in connection.execute(query).scalars():
        yield from unpacked(dict[str, Said], body).values()


def said_by(connection: Connection, reports: Iterable[str]) -> dict[str, tuple[Said, ...]]:
    """Return what all statements of these reports are compared by, in the order of their texts."""
    query = (
        select(t.report.c.id, t.said.c.body)
        .join(t.current, t.current.c.report == t.report.c.key)
        .join(t.said, t.said.c.reading == t.current.c.reading)
    )
    rows = (row for some in batched(reports) for row in connection.execute(query.where(t.report.c.id.in_(some))))
    return {id_: _said_in(body) for id_, body in rows}


@functools.lru_cache(maxsize=128)  # the reports of a story come soon after one another, and each asks for the others
def _said_in(body: bytes) -> tuple[Said, ...]:
    return tuple(unpacked(dict[str, Said], body).values())


def with_provenance(connection: Connection, reports: Iterable[str]) -> dict[str, tuple[Report, Mapping[str, object]]]:
    """Return these reports in their latest revisions, each with what was seen around it, the last time first."""
    query = (
        select(t.report.c.id, t.revision.c.body, t.capture.c.provenance)
        .join(t.current, t.current.c.report == t.report.c.key)
        .join(t.revision, t.revision.c.key == t.current.c.revision)
        .outerjoin(t.capture, t.capture.c.revision == t.revision.c.key)
        .order_by(t.capture.c.key)
    )
    found: dict[str, tuple[Report, Mapping[str, object]]] = {}
    for some in batched(reports):
        for id_, body, provenance in connection.execute(query.where(t.report.c.id.in_(some))):
            report, before = found.get(id_) or (_report_in(body), {})
            found[id_] = report, {**before, **json.loads(provenance or "{}")}
    return found


@functools.lru_cache(maxsize=128)
def _report_in(body: bytes) -> Report:
    return report_of(body)


def uses(connection: Connection, words: Iterable[str]) -> dict[str, int]:
    """Return how many statements have each key; 0 is left out."""
    query = "SELECT value, uses FROM term WHERE uses > 0 AND value IN"
    return dict(pairs_where(connection, query, map(storable, words)))


def sharing_keys(
    connection: Connection, asked: Iterable[Mapping[str, float]], most: int, best: int, least: float
) -> tuple[dict[str, float], ...]:
    """Return the statements that have the weightiest of these keys in common with them, with the sum of the weights.

    Of the statements of a key that more than `most` have, only the newest are looked at.
    """
    found = [_sharing(connection, weights, most, best, least) for weights in asked]
    keys = {key for rows in found for key, _ in rows}
    names = pairs_where(connection, "SELECT key, id FROM statement WHERE key IN", keys)
    ids: dict[int, str] = dict(names)
    return tuple({ids[key]: weight for key, weight in rows} for rows in found)


def _sharing(
    connection: Connection, weights: Mapping[str, float], most: int, best: int, least: float
) -> list[tuple[int, float]]:
    asked = json.dumps([[storable(word), weight] for word, weight in sorted(weights.items())])
    enough = least * sum(weights.values())
    found = connection.exec_driver_sql(_SHARING, (most, NEWEST, asked, enough, _MORE * enough, best))
    return [(key, weight) for key, weight in found.all()]


def prints_of(connection: Connection, reports: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return the fingerprints of the texts of these reports; those of which none are kept are left out."""
    query = "SELECT report.id, hash FROM report JOIN fingerprint ON fingerprint.report = report.key WHERE report.id IN"
    found: dict[str, list[int]] = {}
    for id_, one in pairs_where(connection, query, reports):
        found.setdefault(id_, []).append(one % _ALL_BITS)
    return {id_: frozenset(some) for id_, some in found.items()}


def sharing_text(connection: Connection, hashes: Iterable[int], least: int, most: int) -> dict[str, int]:
    """Return the reports that share `least` or more fingerprints, with how many.

    A fingerprint that more than `most` reports have is boilerplate, and tells nothing.
    """
    found: Counter[int] = Counter()
    query = select(t.fingerprint.c.hash, t.fingerprint.c.report)
    for some in batched(map(_signed, hashes)):
        having: dict[int, list[int]] = {}
        for one, report in connection.execute(query.where(t.fingerprint.c.hash.in_(some))):
            having.setdefault(one, []).append(report)
        for reports in having.values():
            found.update(reports if len(reports) <= most else ())
    enough = {report: number for report, number in found.items() if number >= least}
    names = select(t.report.c.key, t.report.c.id)
    return {
        id_: enough[key]
        for some in batched(enough)
        for key, id_ in connection.execute(names.where(t.report.c.key.in_(some)))
    }


def _post(connection: Connection, words: Mapping[int, frozenset[str]]) -> None:
    used = Counter(storable(word) for some in words.values() for word in some)
    if not used:
        return
    connection.exec_driver_sql(_USED, sorted(used.items()))  # hundreds a report: as tuples they take half the time
    terms = dict(pairs_where(connection, "SELECT value, key FROM term WHERE value IN", used))
    rows = sorted((terms[storable(word)], key) for key, some in words.items() for word in some)
    connection.exec_driver_sql("INSERT INTO posting (term, statement) VALUES (?, ?)", rows)


def _use(connection: Connection, more: Mapping[int, int]) -> None:
    if more:
        counted = update(t.term).where(t.term.c.key == bindparam("which"))
        rows = [{"which": term, "more": number} for term, number in more.items()]
        connection.execute(counted.values(uses=t.term.c.uses + bindparam("more")), rows)


def _signed(one: int) -> int:
    """Return 64 bits as the database counts them: the upper half as negative numbers."""
    return one - _ALL_BITS if one >= _SIGN else one
