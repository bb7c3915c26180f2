"""The page of a claim that hundreds of statements make: shown at once, and worked out meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from piles_by_hand import BURST, add, told
from reportedly.desk import whole
from reportedly.desk.renewing import renewal, wide
from reportedly.ledger import open_ledger
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room

HERE = "http://127.0.0.1:8017"
OUTLETS = ("lantern", "herald", "globe", "echo", "star")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """Return a room with a claim that is held to be long, and that another report joined since."""
    for module, name, held in ((renewal, "ALL_ANEW", 0), (renewal, "MOST_ANEW", 0), (wide, "WIDE", 3)):
        monkeypatch.setattr(module, name, held)
    monkeypatch.setattr(whole, "LONG", 3)
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        for day, one in enumerate(OUTLETS, start=1):
            add(ledger, told(one, BURST, day=day))
        renewal.complete(ledger)
        add(ledger, told("courier", BURST, day=9, who="the ministry"))
        yield Room(ledger, "ledger", "ida")


def test_a_long_claim_is_shown_at_once_and_whole_the_next_time(room: Room) -> None:
    (claim,) = room.ledger.claims()
    visitor = TestClient(app_for(room), base_url=HERE)
    first, again = (visitor.get(f"/claim?id={claim.id}").text for _ in range(2))
    assert "1 more statement joined it" in first
    assert "courier" not in first
    assert "more statement" not in again
    assert "courier" in again
    assert room.at_work == set()


def test_a_claim_that_is_worked_out_already_is_not_worked_out_twice(room: Room) -> None:
    (claim,) = room.ledger.claims()
    room.at_work.add(claim.id)
    visitor = TestClient(app_for(room), base_url=HERE)
    texts = [visitor.get(f"/claim?id={claim.id}").text for _ in range(2)]
    assert all("1 more statement joined it" in text for text in texts)
