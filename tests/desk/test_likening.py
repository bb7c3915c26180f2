"""What may say the same as a statement, as a ledger tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from readings_by_hand import reading
from reportedly.desk import adding, deciding
from reportedly.desk.likening import alike
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Decision, Reading, Status, Subject, Verdict

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)
BURST = "The dam at Orsk burst and twelve houses are gone."
NEAR = "Twelve houses near the dam at Orsk were painted."


def told(id_: str, *words: str) -> Reading:
    return reading(id_, tuple(("Ida Renn", one, Status.ASSERTED) for one in words), outlet=id_.title(), places=())


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        list(adding.add_readings((told("lantern", BURST), told("herald", BURST), told("globe", NEAR)), opened))
        yield opened


def test_those_of_one_claim_come_first_with_why(ledger: Ledger) -> None:
    mine, near = alike(ledger, ledger.statements("lantern")[0].statement[:8])
    assert mine.report == "lantern"
    assert (near[0].hit.report, bool(near[0].claims)) == ("herald", True)
    assert near[0].score > 0.5
    assert {"dam", "orsk", "burst"} <= {*near[0].shared}


def test_what_somebody_decided_is_told_and_stays_in_sight(ledger: Ledger) -> None:
    ids = [ledger.statements(one)[0].statement for one in ("lantern", "herald")]
    wanted = Decision(Verdict.NOT_SAME, Subject.STATEMENT, ids[0], "ida", NOON, ids[1])
    kept = deciding.decide(ledger, wanted)
    for mine, other in (ids, ids[::-1]):
        (found,) = (one for one in alike(ledger, mine)[1] if one.hit.statement == other)
        assert (found.claims, found.decided) == ((), kept)
