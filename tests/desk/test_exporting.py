"""Out of one ledger, into a package, and into another ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from exports_by_hand import CLAIM
from readings_by_hand import DAM, entry
from reportedly.desk import exporting, importing
from reportedly.export import data_package, geojson
from reportedly.export.material import Piece
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Became, Capture, Decision, Edge, Query, Status, Subject, Verdict

NOON = dt.datetime(2020, 5, 4, 12, tzinfo=dt.UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "one.sqlite") as opened:
        for number, outlet in enumerate(("Harbour Lantern", "Vell Post", None)):
            opened.add(entry(f"report-{number}", DAM, outlet=outlet))
        report = opened.report("report-0").report
        opened.capture(report, Capture("/copies/0.txt", NOON, "1" * 64, {"feed": "https://lantern.example/feed"}))
        opened.put_claims((CLAIM,))
        opened.put_edges({"report-1": (Edge("report-1", "report-0", "cites", "It names it."),)})
        yield opened


def decide(ledger: Ledger, verdict: Verdict, subject: Subject, about: str, value: str = "") -> Decision:
    return ledger.decide(Decision(verdict, subject, about, "ida", NOON, value, "because"))


def first_statement(ledger: Ledger) -> str:
    return ledger.statements("report-0")[0].statement


def everything(ledger: Ledger) -> tuple[object, ...]:
    material = exporting.kept_material(ledger)
    return tuple(material.pieces), material.claims, material.decisions


def taken_over(ledger: Ledger, tmp_path: Path, into: str = "two", query: Query | None = None) -> list[Became | None]:
    folder = tmp_path / f"package for {into}"
    if not folder.exists():
        data_package.write(exporting.kept_material(ledger, query), folder)
    with open_ledger(tmp_path / f"{into}.sqlite") as other:
        return [step.became for step in importing.import_package(importing.open_package(folder), other)]


class TestRoundTrip:
    def test_another_ledger_gets_all_of_it(self, ledger: Ledger, tmp_path: Path) -> None:
        decide(ledger, Verdict.REJECT, Subject.STATEMENT, first_statement(ledger))
        decide(ledger, Verdict.GRADE, Subject.SOURCE, "Vell Post", "C")
        decide(ledger, Verdict.UNDO, Subject.DECISION, "1")
        decide(ledger, Verdict.EDIT, Subject.STATEMENT, first_statement(ledger), "status=doubted")
        assert taken_over(ledger, tmp_path) == [Became.ADDED] * 3
        with open_ledger(tmp_path / "two.sqlite") as other:
            assert everything(other) == everything(ledger)
            assert other.statement(first_statement(ledger)).certainty.status is Status.DOUBTED

    def test_twice_is_once(self, ledger: Ledger, tmp_path: Path) -> None:
        decide(ledger, Verdict.REJECT, Subject.STATEMENT, first_statement(ledger))
        taken_over(ledger, tmp_path)
        assert taken_over(ledger, tmp_path) == [Became.KNOWN] * 3
        with open_ledger(tmp_path / "two.sqlite") as other:
            assert everything(other) == everything(ledger)

    def test_decisions_get_new_numbers_and_undoings_follow_them(self, ledger: Ledger, tmp_path: Path) -> None:
        kept = decide(ledger, Verdict.REJECT, Subject.STATEMENT, first_statement(ledger))
        decide(ledger, Verdict.UNDO, Subject.DECISION, str(kept.number))
        with open_ledger(tmp_path / "two.sqlite") as other:
            decide(other, Verdict.GRADE, Subject.SOURCE, "Vell Post", "B")
        taken_over(ledger, tmp_path)
        with open_ledger(tmp_path / "two.sqlite") as other:
            made = other.decisions()
            assert [(one.verdict, one.about) for one in made[1:]] == [
                (Verdict.REJECT, first_statement(ledger)),
                (Verdict.UNDO, "2"),
            ]
            assert not other.statement(first_statement(ledger)).rejected

    def test_claims_are_not_taken_over_where_there_are_other_reports(self, ledger: Ledger, tmp_path: Path) -> None:
        with open_ledger(tmp_path / "two.sqlite") as other:
            other.add(entry("another"))
        taken_over(ledger, tmp_path)
        with open_ledger(tmp_path / "two.sqlite") as other:
            assert other.claims() == ()


class TestChoosing:
    def test_only_what_is_asked_for_comes_and_its_report_comes_whole(self, ledger: Ledger) -> None:
        material = exporting.kept_material(ledger, Query(status=Status.DENIED, outlet="Vell Post"))
        (piece,) = material.pieces
        assert [one.text for one in piece.shown().statements] == ["Nobody was warned."]
        assert len(piece.reading.statements) == 3

    def test_decisions_come_with_what_they_are_about(self, ledger: Ledger) -> None:
        decide(ledger, Verdict.NOTE, Subject.STATEMENT, first_statement(ledger))
        decide(ledger, Verdict.NOTE, Subject.REPORT, "report-1")
        decide(ledger, Verdict.GRADE, Subject.SOURCE, "Vell Post", "B")
        decide(ledger, Verdict.UNDO, Subject.DECISION, "1")
        material = exporting.kept_material(ledger, Query(outlet="Vell Post"))
        assert [one.number for one in material.decisions] == [2, 3]

    def test_a_part_can_be_imported_and_the_rest_later(self, ledger: Ledger, tmp_path: Path) -> None:
        assert taken_over(ledger, tmp_path, query=Query(outlet="Vell Post")) == [Became.ADDED]
        with open_ledger(tmp_path / "two.sqlite") as other:
            assert other.reading("report-1") == ledger.reading("report-1")

    def test_what_is_rejected_is_not_handed_on(self, ledger: Ledger) -> None:
        decide(ledger, Verdict.REJECT, Subject.STATEMENT, first_statement(ledger))
        shown = [len(one.shown().statements) for one in exporting.kept_material(ledger).pieces]
        assert shown == [2, 3, 3]

    def test_many_hits_are_asked_for_page_by_page(self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(exporting, "_A_PAGE", 2)
        pieces = exporting.kept_material(ledger, Query(until=dt.date(2021, 1, 1))).pieces
        assert [len(piece.shown().statements) for piece in pieces] == [3, 3, 3]


def test_reports_come_one_by_one(ledger: Ledger) -> None:
    taken: list[int] = []

    def watched(pieces: Iterable[Piece], number: int) -> Iterator[Piece]:
        assert number == 3
        for piece in pieces:
            taken.append(1)
            yield piece

    chunks = geojson.write(exporting.kept_material(ledger, watched=watched))
    next(chunks)
    assert not taken
    list(chunks)
    assert len(taken) == 3
