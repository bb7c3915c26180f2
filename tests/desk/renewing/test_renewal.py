"""The claims of a ledger, kept up to date as reports come and people decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from piles_by_hand import DEAR, PILE, add, decide, statement, tellers, told
from readings_by_hand import MADE_BY
from reportedly.desk import comparing, deciding
from reportedly.desk.renewing import regrouping, renewal
from reportedly.desk.renewing.verdicts import verdicts_on
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Claim, Reading, Stance, Subject, Verdict


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


class TestAdding:
    def test_two_reports_make_a_claim(self, ledger: Ledger) -> None:
        add(ledger, PILE[0])
        assert ledger.claims() == ()
        add(ledger, PILE[1])
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald"})}
        assert ledger.stale() == ()

    @given(order=st.permutations(PILE), at_once=st.integers(1, len(PILE)))
    @settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_in_whatever_order_reports_come_the_claims_are_those_of_the_pile(
        self, tmp_path_factory: pytest.TempPathFactory, order: list[Reading], at_once: int
    ) -> None:
        with open_ledger(tmp_path_factory.mktemp("order") / "ledger.sqlite") as ledger:
            for begin in range(0, len(order), at_once):
                add(ledger, *order[begin : begin + at_once])
            assert ledger.claims() == comparing.claims_in(PILE)

    @pytest.mark.parametrize("region", [0, 60])
    @pytest.mark.parametrize("order", [PILE, PILE[::-1], PILE[3:] + PILE[:3]])
    def test_a_large_ledger_looks_only_at_neighbours_and_finds_the_same(
        self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch, order: tuple[Reading, ...], region: int
    ) -> None:
        monkeypatch.setattr(renewal, "ALL_ANEW", 0)
        monkeypatch.setattr(renewal, "MOST_ANEW", 0)
        monkeypatch.setattr(regrouping, "REGION", region)
        for one in order:
            add(ledger, one)
        assert tellers(ledger.claims()) == tellers(comparing.claims_in(PILE))

    def test_a_revision_takes_the_place_of_what_it_revises(self, ledger: Ledger) -> None:
        add(ledger, *PILE[:2])
        add(ledger, told("herald", DEAR, day=5))
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald"})}
        assert ledger.claims()[0].tellings[0].statement == statement(ledger, "lantern", 1)

    def test_another_reading_keeps_the_claim(self, ledger: Ledger) -> None:
        add(ledger, *PILE[:2])
        before = ledger.claims()
        add(ledger, replace(PILE[1], made_by=replace(MADE_BY, lexicon="lexicon 2")))
        assert ledger.claims() == before

    def test_what_two_programs_renew_at_once_is_renewed_again(
        self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add(ledger, *PILE[:2])
        answers = iter([False, True])
        kept = ledger.renew
        monkeypatch.setattr(ledger, "renew", lambda renewal: next(answers) and kept(renewal))
        add(ledger, PILE[4])
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald", "star"})}

    def test_repair_makes_them_again(self, ledger: Ledger) -> None:
        add(ledger, *PILE)
        before = ledger.claims()
        ledger.put_claims((), dropped=[one.id for one in before])
        ledger.repair()
        renewal.renew(ledger)
        assert ledger.claims() == before

    def test_who_repeats_whom_is_kept_with_the_claim(self, ledger: Ledger) -> None:
        add(ledger, *PILE[:2])
        (claim,) = ledger.claims()
        assert {edge.report for edge in ledger.lineage(["lantern", "herald"], claim.id)} == {"lantern", "herald"}


class TestDeciding:
    @pytest.fixture(autouse=True)
    def _pile(self, ledger: Ledger) -> None:
        add(ledger, *PILE)

    def claim_of(self, ledger: Ledger, report: str) -> Claim:
        (one,) = (one for one in ledger.claims() if any(part.report == report for part in one.tellings))
        return one

    def test_what_is_rejected_tells_nothing(self, ledger: Ledger) -> None:
        before = ledger.claims()
        kept = decide(ledger, Verdict.REJECT, Subject.STATEMENT, statement(ledger, "herald"))
        assert frozenset({"lantern", "star"}) in tellers(ledger.claims())
        deciding.undo(ledger, kept.number)
        assert ledger.claims() == before

    def test_a_report_is_rejected_as_a_whole(self, ledger: Ledger) -> None:
        decide(ledger, Verdict.REJECT, Subject.REPORT, "globe")
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald", "star"})}
        decide(ledger, Verdict.ACCEPT, Subject.REPORT, "globe")
        assert frozenset({"globe", "echo"}) in tellers(ledger.claims())

    def test_an_edited_status_is_what_the_claim_is_made_by(self, ledger: Ledger) -> None:
        assert self.claim_of(ledger, "star").denials
        decide(ledger, Verdict.EDIT, Subject.STATEMENT, statement(ledger, "star"), "status=asserted")
        after = self.claim_of(ledger, "star")
        assert after.denials == ()
        assert {part.stance for part in after.tellings} == {Stance.REPORTS}

    def test_statements_that_are_the_same_bring_their_claims_together(self, ledger: Ledger) -> None:
        kept = decide(ledger, Verdict.SAME, Subject.STATEMENT, statement(ledger, "courier"), statement(ledger, "globe"))
        assert frozenset({"courier", "globe", "echo"}) in tellers(ledger.claims())
        deciding.undo(ledger, kept.number)
        assert frozenset({"globe", "echo"}) in tellers(ledger.claims())

    def test_statements_that_are_not_the_same_are_kept_apart(self, ledger: Ledger) -> None:
        decide(ledger, Verdict.NOT_SAME, Subject.STATEMENT, statement(ledger, "globe"), statement(ledger, "echo"))
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald", "star"})}

    def test_claims_are_merged_and_parted_again(self, ledger: Ledger) -> None:
        one, other = self.claim_of(ledger, "globe"), self.claim_of(ledger, "star")
        kept = decide(ledger, Verdict.MERGE, Subject.CLAIM, one.id[:6], other.id)
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald", "star", "globe", "echo"})}
        assert kept.subject is Subject.STATEMENT
        deciding.undo(ledger, kept.number)
        assert {one, other} == set(ledger.claims())

    def test_a_statement_is_split_from_its_claim(self, ledger: Ledger) -> None:
        claim, alone = self.claim_of(ledger, "star"), statement(ledger, "star")
        kept = decide(ledger, Verdict.SPLIT, Subject.CLAIM, claim.id, alone)
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald"}), frozenset({"globe", "echo"})}
        deciding.undo(ledger, kept.number)
        assert self.claim_of(ledger, "star") == claim

    def test_decisions_hold_in_a_large_ledger_too(self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(renewal, "ALL_ANEW", 0)
        monkeypatch.setattr(renewal, "MOST_ANEW", 0)
        one, other = self.claim_of(ledger, "globe"), self.claim_of(ledger, "star")
        kept = decide(ledger, Verdict.MERGE, Subject.CLAIM, one.id, other.id)
        assert tellers(ledger.claims()) == {frozenset({"lantern", "herald", "star", "globe", "echo"})}
        deciding.undo(ledger, kept.number)
        assert tellers(ledger.claims()) == tellers((one, other))

    def test_names_are_one_or_not(self, ledger: Ledger) -> None:
        words = "{} has left the city of Orsk by the night train with his guards."
        add(ledger, told("noon", words.format("Tomas Veleny")), told("dusk", words.format("the Otter"), day=5))
        decide(ledger, Verdict.SAME, Subject.ENTITY, "Tomas Veleny", "The  otter")
        naming = verdicts_on(ledger).comparer().naming
        assert naming.alike("tomas veleny", "the Otter") == 1.0
        assert naming.keys("Tomas Veleny") & naming.keys("the Otter")
        decide(ledger, Verdict.SPLIT, Subject.ENTITY, "the otter", "Tomas Veleny")
        assert verdicts_on(ledger).comparer().naming.alike("Tomas Veleny", "the Otter") == 0.0
