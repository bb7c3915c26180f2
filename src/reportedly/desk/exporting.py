"""What a user can hand to other programs, one function each."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from importlib.metadata import version

from reportedly.export.formats import FORMATS, Format
from reportedly.export.material import Material, Piece
from reportedly.ledger import Ledger
from reportedly.ledger.clock import now
from reportedly.model import Claim, Decision, Query, Reading, Subject, ids_of

__all__ = ["FORMATS", "Format", "kept_material", "read_material"]

_A_PAGE = 2_000

Chosen = Mapping[str, frozenset[str]]
"""The statements that are asked for, by the ids of their reports."""


def kept_material(
    ledger: Ledger, query: Query | None = None, watched: Callable[[Iterable[Piece], int], Iterable[Piece]] | None = None
) -> Material:
    """Return what a ledger has, to be exported: all of it, or the statements of a query with all that belongs to them.

    `watched` is handed the reports, as they come, with their number, so that somebody can be told how far it is.
    """
    chosen = _chosen(ledger, query) if query else None
    every = ledger.decisions()
    pieces: Iterable[Piece] = _pieces(ledger, chosen, decided=any(one.subject is Subject.STATEMENT for one in every))
    if watched:
        pieces = watched(pieces, ledger.stats().reports if chosen is None else len(chosen))
    claims = tuple(one for one in ledger.claims() if _is_wanted(one, chosen))
    decisions = tuple(_wanted(every, chosen, {id_ for claim in claims for id_ in ids_of(claim)}))
    return Material(pieces, now(), version("reportedly"), claims, decisions)


def read_material(readings: Iterable[Reading]) -> Material:
    """Return readings that no ledger has, to be exported."""
    return Material((Piece(reading) for reading in readings), now(), version("reportedly"))


def _pieces(ledger: Ledger, chosen: Chosen | None, *, decided: bool) -> Iterator[Piece]:
    for id_ in ledger.reports() if chosen is None else chosen:
        hits = ledger.statements(id_) if decided else ()
        yield Piece(
            ledger.reading(id_),
            ledger.report(id_).captures,
            {hit.statement: hit.certainty for hit in hits if hit.edited},
            frozenset(hit.statement for hit in hits if hit.rejected),
            None if chosen is None else chosen[id_],
            tuple(edge for edge in ledger.lineage((id_,)) if edge.report == id_),
            ledger.as_read(id_) if decided else None,
        )


def _chosen(ledger: Ledger, query: Query) -> Chosen:
    found = dict[str, set[str]]()
    for offset in itertools.count(0, _A_PAGE):
        hits = ledger.search(replace(query, limit=_A_PAGE, offset=offset))
        for hit in hits:
            found.setdefault(hit.report, set()).add(hit.statement)
        if len(hits) < _A_PAGE:
            break
    return {report: frozenset(statements) for report, statements in found.items()}


def _is_wanted(claim: Claim, chosen: Chosen | None) -> bool:
    return chosen is None or any(one.statement in chosen.get(one.report, ()) for one in claim.tellings)


def _wanted(decisions: Iterable[Decision], chosen: Chosen | None, claims: set[str]) -> Iterator[Decision]:
    """Yield the decisions on what is exported; those on sources and entities go with any of it."""
    if chosen is None:
        yield from decisions
        return
    here = {
        Subject.STATEMENT: set[str]().union(*chosen.values()),
        Subject.REPORT: set(chosen),
        Subject.CLAIM: claims,
        Subject.DECISION: set[str](),
    }
    for one in decisions:
        if one.subject not in here or one.about in here[one.subject]:
            here[Subject.DECISION].add(str(one.number))
            yield one
