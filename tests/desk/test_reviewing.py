"""What awaits a decision: found when reports are added, asked once, and gone when it is decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from piles_by_hand import HERALD, LANTERN, SHEEP, add, told, with_findings
from readings_by_hand import entry
from reportedly.desk import adding, deciding, reviewing
from reportedly.desk.reviewing import Answer, Awaiting
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Decision, DoubtKind, Status, Subject, Verdict

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def asked(ledger: Ledger, kind: DoubtKind = DoubtKind.STATEMENTS) -> tuple[Awaiting, ...]:
    return reviewing.awaiting(ledger, kind).shown


def answer(ledger: Ledger, one: Awaiting, given: Answer) -> Decision:
    wanted = reviewing.decision_on(one.doubt, given, "ida")
    assert wanted
    return deciding.decide(ledger, wanted)


class TestStatements:
    def test_two_that_nearly_say_the_same_are_asked_about(self, ledger: Ledger) -> None:
        add(ledger, LANTERN, HERALD)
        (one,) = asked(ledger)
        assert {side.hit.report for side in one.sides if side.hit} == {"lantern", "herald"}
        assert 0 < one.doubt.score < 1
        assert any("ferry" in why for why in one.doubt.why)

    def test_two_that_surely_say_the_same_are_not(self, ledger: Ledger) -> None:
        add(ledger, LANTERN, told("globe", SHEEP, day=5))
        assert len(ledger.claims()) == 1
        assert asked(ledger) == ()

    @pytest.mark.parametrize("given", [Answer.SAME, Answer.NOT_SAME])
    def test_what_is_decided_is_never_asked_again(self, ledger: Ledger, given: Answer) -> None:
        add(ledger, LANTERN, HERALD)
        answer(ledger, asked(ledger)[0], given)
        assert asked(ledger) == ()
        assert len(ledger.claims()) == (given is Answer.SAME)
        add(ledger, told("echo", "Snow fell on the hills of the north for nine days.", day=8))
        ledger.make_stale()
        add(ledger, told("star", "Bread is dear in the markets of the south.", day=8))
        assert asked(ledger) == ()

    def test_what_is_undone_is_asked_again(self, ledger: Ledger) -> None:
        add(ledger, LANTERN, HERALD)
        kept = answer(ledger, asked(ledger)[0], Answer.NOT_SAME)
        deciding.undo(ledger, kept.number, author="ida")
        assert len(asked(ledger)) == 1

    def test_what_people_rejected_is_not_asked_about(self, ledger: Ledger) -> None:
        add(ledger, LANTERN, HERALD)
        statement = ledger.statements("herald")[0].statement
        deciding.decide(ledger, Decision(Verdict.REJECT, Subject.STATEMENT, statement, "ida", NOON))
        assert asked(ledger) == ()

    def test_a_statement_that_is_gone_is_not_asked_about(self, ledger: Ledger) -> None:
        add(ledger, LANTERN, HERALD)
        add(ledger, told("herald", "Bread is dear in the markets of the south.", day=5))
        assert asked(ledger) == ()


class TestLater:
    def test_what_is_left_for_later_comes_last(self, ledger: Ledger) -> None:
        add(ledger, LANTERN, HERALD)
        more = (
            told("globe", "The dam at Orsk burst and wooden houses are gone.", day=5),
            told(
                "echo", "The old dam of the valley burst at night after days of frost and the school was lost.", day=6
            ),
        )
        add(ledger, *more)
        first, second = asked(ledger)
        assert reviewing.decision_on(first.doubt, Answer.LATER) is None
        ledger.put_off(first.doubt.key)
        assert [one.doubt.key for one in asked(ledger)] == [second.doubt.key, first.doubt.key]

    def test_pages_go_on_where_the_last_ended(self, ledger: Ledger) -> None:
        self.test_what_is_left_for_later_comes_last(ledger)
        first = reviewing.awaiting(ledger, DoubtKind.STATEMENTS, 1)
        second = reviewing.awaiting(ledger, DoubtKind.STATEMENTS, 1, first.onward)
        assert (*first.shown, *second.shown) == asked(ledger)
        assert second.onward is None
        assert first.counts[DoubtKind.STATEMENTS] == 2


class TestNames:
    def test_names_that_are_alike_and_kept_apart_are_asked_about(self, ledger: Ledger) -> None:
        add(
            ledger,
            told("lantern", SHEEP, who="Anders Brock"),
            told("herald", SHEEP, day=5, who="Anders Broch"),
        )
        (one,) = asked(ledger, DoubtKind.NAMES)
        assert {side.name for side in one.sides} == {"Anders Brock", "Anders Broch"}
        kept = answer(ledger, one, Answer.NOT_SAME)
        assert (kept.verdict, kept.subject) == (Verdict.SPLIT, Subject.ENTITY)
        assert asked(ledger, DoubtKind.NAMES) == ()

    def test_names_that_are_gone_are_not_asked_about(self, ledger: Ledger) -> None:
        add(ledger, told("lantern", SHEEP, who="Anders Brock"), told("herald", SHEEP, day=5, who="Anders Broch"))
        add(ledger, told("herald", SHEEP, day=5, who="a sailor"))
        assert asked(ledger, DoubtKind.NAMES) == ()


class TestReports:
    def test_a_report_with_findings_is_looked_at_twice_until_somebody_decides(self, ledger: Ledger) -> None:
        add(ledger, with_findings(LANTERN), HERALD)
        (one,) = asked(ledger, DoubtKind.REPORTS)
        assert (one.sides[0].name, one.doubt.why) == ("Title of lantern", ("The headline says more than the text.",))
        kept = answer(ledger, one, Answer.SAME)
        assert (kept.verdict, kept.subject) == (Verdict.ACCEPT, Subject.REPORT)
        assert asked(ledger, DoubtKind.REPORTS) == ()
        deciding.undo(ledger, kept.number, author="ida")
        assert len(asked(ledger, DoubtKind.REPORTS)) == 1

    def test_it_is_found_again_when_the_ledger_is_repaired(self, ledger: Ledger) -> None:
        for _ in adding.add_readings((with_findings(LANTERN), HERALD), ledger):
            pass
        ledger.repair()
        assert len(asked(ledger, DoubtKind.REPORTS)) == 1
        assert not ledger.check()


def test_an_empty_ledger_has_nothing_to_decide(ledger: Ledger) -> None:
    assert all(asked(ledger, kind) == () for kind in DoubtKind)
    ledger.add(entry("lantern-1", (("", "The river rose.", Status.ASSERTED),)))
    assert asked(ledger) == ()
