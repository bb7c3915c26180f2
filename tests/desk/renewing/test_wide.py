"""Claims that many reports tell: what joins them is taken up at once, and told when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from piles_by_hand import BURST, DEAR, SANK, add, decide, statement, tellers, told
from reportedly.desk import asking
from reportedly.desk.asking import Wanted
from reportedly.desk.renewing import renewal, wide
from reportedly.ledger import Ledger, nearness, open_ledger
from reportedly.model import Renewal, Subject, Verdict

OUTLETS = ("lantern", "herald", "globe", "echo", "star")
LATE = told("courier", BURST, day=9, who="the ministry")


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """Return a ledger that is held to be large, with a claim that is held to be wide."""
    for name in ("ALL_ANEW", "MOST_ANEW"):
        monkeypatch.setattr(renewal, name, 0)
    monkeypatch.setattr(wide, "WIDE", 3)
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        for day, one in enumerate(OUTLETS, start=1):
            add(opened, told(one, BURST, day=day))
        renewal.complete(opened)
        yield opened


def test_what_joins_is_taken_up_and_told_when_somebody_asks(ledger: Ledger) -> None:
    (before,) = ledger.claims()
    add(ledger, LATE)
    assert ledger.stale() == ()
    assert ledger.grown() == (before.id,)
    assert ledger.claims() == (before,)
    assert ledger.claims_with([statement(ledger, "courier")]) == {statement(ledger, "courier"): (before.id,)}
    (after,) = asking.claims(ledger)
    assert after.id == before.id
    assert tellers([after]) == {frozenset({*OUTLETS, "courier"})}
    assert ledger.grown() == ()


def test_it_goes_on_to_grow_where_too_many_have_all_its_keys(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    (before,) = ledger.claims()
    monkeypatch.setattr(nearness, "MOST_HAVING", 2)
    add(ledger, LATE)
    assert ledger.claims_with([statement(ledger, "courier")]) == {statement(ledger, "courier"): (before.id,)}


def test_it_is_what_it_would_be_if_it_were_not_wide(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    add(ledger, LATE)
    (many,) = asking.claims(ledger, Wanted())
    edges = asking.trace(ledger, many.id).edges
    monkeypatch.setattr(wide, "WIDE", 1_000)
    ledger.make_stale()
    (whole,) = asking.claims(ledger)
    assert whole == many
    assert asking.trace(ledger, whole.id).edges == edges


def test_a_trace_tells_of_all_that_joined(ledger: Ledger) -> None:
    add(ledger, LATE)
    (claim,) = ledger.claims()
    assert "courier" in asking.trace(ledger, claim.id).issues


def test_a_report_that_says_something_else_now_leaves_it(ledger: Ledger) -> None:
    add(ledger, told("globe", DEAR, day=3))
    renewal.complete(ledger)
    assert tellers(ledger.claims()) == {frozenset(OUTLETS) - {"globe"}}


def test_what_people_decide_is_looked_at_as_a_whole(ledger: Ledger) -> None:
    add(ledger, told("noon", SANK, day=2), told("dusk", SANK, day=3))
    decide(ledger, Verdict.SAME, Subject.STATEMENT, statement(ledger, "noon"), statement(ledger, "star"))
    assert tellers(asking.claims(ledger)) == {frozenset({*OUTLETS, "noon", "dusk"})}
    assert ledger.grown() == ()


def test_whoever_comes_second_starts_again(ledger: Ledger) -> None:
    (claim,) = ledger.claims()
    grown = Renewal((), grown={claim.id: (("courier", "some statement"),)})
    ledger.put_claims((), dropped=[claim.id])
    assert not ledger.renew(grown)
    assert ledger.members([claim.id]) == {claim.id: ()}


def test_nothing_is_worked_out_where_nothing_joined(ledger: Ledger) -> None:
    assert not renewal.complete(ledger)
