"""What a user can take over from a data package that was exported, one function each."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.desk import drawing
from reportedly.desk.adding import Step
from reportedly.desk.entries import entry_of
from reportedly.export.material import Piece
from reportedly.export.package_reading import Package, open_package
from reportedly.ledger import Ledger
from reportedly.ledger.clock import now
from reportedly.model import Capture, Decision, Entry, Verdict

__all__ = ["import_package", "number_of_reports", "open_package"]

_AT_ONCE = 20


def number_of_reports(package: Package) -> int:
    """Return how many reports a package has."""
    return package.number_of_pieces()


def import_package(package: Package, ledger: Ledger) -> Iterator[Step]:
    """Add all that a data package holds to a ledger, and yield what became of each report.

    What is there already stays as it is, so the same package can be imported twice. Claims and lineage are made of all
    reports together: they are taken over only where the ledger has no other reports than the package, and until
    `renewal.renew` brings them up to date with what is read here.
    """
    imported = set[str]()
    for pieces in _batches(package.pieces()):
        became = ledger.add_all([_entry(one, package) for one in pieces])
        for piece, what in zip(pieces, became, strict=True):
            for capture in piece.captures[1:]:
                ledger.capture(piece.reading.report, capture)
            imported.add(piece.reading.report.id)
            yield Step(_read_from(piece, package), piece.reading.report.id, what)
    _import_decisions(package.decisions(), ledger)
    if imported.issuperset(ledger.reports()):
        ledger.put_claims(package.claims())
        for pieces in _batches(package.pieces()):
            ledger.put_edges({one.reading.report.id: one.edges for one in pieces})


def _batches(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    return iter(lambda: list(itertools.islice(pieces, _AT_ONCE)), [])


def _entry(piece: Piece, package: Package) -> Entry:
    capture = next(iter(piece.captures), None)
    return entry_of(piece.reading, capture or Capture(_read_from(piece, package), now(), piece.reading.report.sha256))


def _read_from(piece: Piece, package: Package) -> str:
    return piece.captures[0].read_from if piece.captures else f"{package.folder}#{piece.reading.report.id}"


def _import_decisions(decisions: Iterable[Decision], ledger: Ledger) -> None:
    """Keep decisions that the ledger has not, in their order and under new numbers, which undoings follow."""
    known = {replace(one, number=0): one.number for one in ledger.decisions()}
    numbers = dict[str, str]()
    for one in decisions:
        about = numbers.get(one.about, one.about) if one.verdict is Verdict.UNDO else one.about
        wanted = replace(one, about=about, number=0)
        number = known.get(wanted) or ledger.decide(wanted).number
        numbers[str(one.number)] = str(number)
    drawing.follow(ledger)
