"""Several people at one ledger: each under a name of their own, and nobody's decision lost or passed over unseen."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from starlette.testclient import TestClient

from reportedly.desk import deciding
from reportedly.errors import MeanwhileError
from reportedly.model import Decision, Subject, Verdict
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room
from room_by_hand import told

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)


@pytest.fixture
def two(shown: Room, visitor: TestClient) -> tuple[TestClient, TestClient]:
    app = app_for(shown)
    ida, bo = TestClient(app, base_url=str(visitor.base_url)), TestClient(app, base_url=str(visitor.base_url))
    for one, name in ((ida, "Ida"), (bo, "Bo")):
        one.post("/profile", data={"sign": shown.sign, "author": name})
    return ida, bo


def sign_on(visitor: TestClient, address: str = "/decisions") -> str:
    """Return the sign that the forms of a page go out with."""
    found = re.search(r'name="sign" value="([^"]+)"', visitor.get(address).text)
    assert found
    return found[1]


def reject(visitor: TestClient, sign: str, about: str, verdict: str = "reject", reason: str = "") -> tuple[int, str]:
    given = {"sign": sign, "verdict": verdict, "subject": "statement", "about": about, "reason": reason}
    answer = visitor.post("/decide", data=given, follow_redirects=False)
    return answer.status_code, answer.text


def test_the_second_of_two_is_told_what_the_first_decided(shown: Room, two: tuple[TestClient, TestClient]) -> None:
    ida, bo = two
    about = told(shown.ledger, "courier-1", 0)
    idas, bos = sign_on(ida), sign_on(bo)
    assert reject(ida, idas, about, reason="a parody")[0] == 303
    status, page = reject(bo, bos, about, "accept", "I was there")
    assert status == 409
    assert "Ida decided otherwise: reject (a parody). Yours is not kept yet." in page
    assert "I was there" in page
    assert [one.author for one in shown.ledger.decisions()] == ["Ida"]


def test_the_second_can_decide_all_the_same_and_both_are_kept(shown: Room, two: tuple[TestClient, TestClient]) -> None:
    ida, bo = two
    about = told(shown.ledger, "courier-1", 0)
    idas, bos = sign_on(ida), sign_on(bo)
    reject(ida, idas, about)
    _, page = reject(bo, bos, about, "accept", "I was there")
    again = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page[page.index("Somebody was first") :]))
    assert bo.post("/decide", data=again, follow_redirects=False).status_code == 303
    assert [(one.author, one.verdict, one.reason) for one in shown.ledger.decisions()] == [
        ("Ida", "reject", ""),
        ("Bo", "accept", "I was there"),
    ]


def test_who_decides_the_same_is_told_so(shown: Room, two: tuple[TestClient, TestClient]) -> None:
    ida, bo = two
    about = told(shown.ledger, "courier-1", 0)
    idas, bos = sign_on(ida), sign_on(bo)
    reject(ida, idas, about)
    status, page = reject(bo, bos, about)
    assert (status, "Ida decided the same" in page) == (409, True)


def test_decisions_on_other_things_and_notes_are_in_nobodys_way(
    shown: Room, two: tuple[TestClient, TestClient]
) -> None:
    ida, bo = two
    mine, other = told(shown.ledger, "courier-1", 0), told(shown.ledger, "lantern-1", 1)
    bos = sign_on(bo)
    assert reject(ida, sign_on(ida), mine)[0] == 303
    assert reject(bo, bos, other)[0] == 303
    assert reject(bo, bos, mine, "note", "Who counted?")[0] == 303


def test_what_two_undo_is_undone_once(shown: Room, two: tuple[TestClient, TestClient]) -> None:
    ida, bo = two
    reject(ida, sign_on(ida), told(shown.ledger, "courier-1", 0))
    signs = sign_on(ida), sign_on(bo)
    answers = [
        visitor.post("/undo", data={"sign": sign, "number": "1"}, follow_redirects=False).status_code
        for visitor, sign in zip(two, signs, strict=True)
    ]
    assert answers == [303, 409]
    assert len(shown.ledger.decisions()) == 2


def test_programs_are_told_as_well_what_was_decided_meanwhile(shown: Room, visitor: TestClient) -> None:
    about = told(shown.ledger, "courier-1", 0)
    wanted = {"verdict": "reject", "subject": "statement", "about": about, "author": "Ida", "seen": 0}
    assert visitor.post("/api/decisions", json=wanted).status_code == 201
    late = visitor.post("/api/decisions", json={**wanted, "verdict": "accept", "author": "Bo"})
    assert (late.status_code, late.headers["content-type"]) == (409, "application/problem+json")
    assert "Ida decided otherwise: reject" in late.json()["detail"]
    assert len(shown.ledger.decisions()) == 1
    assert visitor.post("/api/undo", json={"number": 1, "seen": 1}).status_code == 201
    assert visitor.post("/api/undo", json={"number": 1, "seen": 1}).status_code == 409
    assert visitor.post("/api/decisions", json={**wanted, "seen": -1}).status_code == 422
    assert visitor.post("/api/decisions", json={**wanted, "seen": 2}).status_code == 201


def test_two_names_are_one_question_in_either_order(shown: Room) -> None:
    made = Decision(Verdict.MERGE, Subject.ENTITY, "Ida Renn", "ida", NOON, "I. Renn")
    deciding.decide(shown.ledger, made, 0)
    other = Decision(Verdict.SPLIT, Subject.ENTITY, "I. Renn", "bo", NOON, "Ida Renn")
    with pytest.raises(MeanwhileError, match="ida decided otherwise: merge"):
        deciding.decide(shown.ledger, other, 0)
    assert deciding.decide(shown.ledger, other, 1).number == 2
