"""What people decide in the pages: kept, shown with who and why, and undone."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from reportedly.model import Status, Verdict
from reportedly.show.web.forms import way_back
from reportedly.show.web.room import Room
from room_by_hand import told


def decide(visitor: TestClient, room: Room, **fields: str) -> int:
    return visitor.post("/decide", data={"sign": room.sign, **fields}, follow_redirects=False).status_code


def test_correcting_a_statement_and_undoing_it(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "courier-1", 0)
    given = {"verdict": "edit", "subject": "statement", "about": id_, "status": "alleged", "reason": "see line 3"}
    assert decide(visitor, shown, **given) == 303
    assert shown.ledger.statement(id_).certainty.status is Status.ALLEGED
    page = visitor.get("/report?id=courier-1").text
    assert "corrected" in page
    assert "see line 3" in page
    visitor.post("/undo", data={"sign": shown.sign, "number": "1"})
    assert shown.ledger.statement(id_).certainty.status is Status.ASSERTED
    page = visitor.get("/report?id=courier-1").text
    assert "(undone)" in page
    assert "undo of decision 1" in page


def test_rejected_statements_leave_the_search(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "courier-1", 0)
    decide(visitor, shown, verdict="reject", subject="statement", about=id_)
    assert "Twenty people" not in visitor.get("/search?source=Renn").text
    assert "Twenty people" in visitor.get("/search?source=Renn&rejected=yes").text


def test_each_browser_decides_under_its_own_name(visitor: TestClient, shown: Room) -> None:
    visitor.post("/profile", data={"sign": shown.sign, "author": "Åse Holm"})
    decide(visitor, shown, verdict="note", subject="report", about="lantern-1", reason="Old.")
    assert [(one.author, one.reason) for one in shown.ledger.decisions()] == [("Åse Holm", "Old.")]
    assert 'value="Åse Holm"' in visitor.get("/").text


def test_grading_a_source_shows_wherever_it_stands(visitor: TestClient, shown: Room) -> None:
    who = "a senior officer"
    assert decide(visitor, shown, verdict="grade", subject="source", about=who, value="C", reason="Late before.") == 303
    assert ">C</abbr>" in visitor.get("/claim?id=ab12cd34ef56").text
    assert ">C</abbr>" in visitor.get("/voice?name=a+senior+officer").text


def test_a_statement_can_be_taken_out_of_a_claim(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "gazette-1", 0)
    assert decide(visitor, shown, verdict="split", subject="claim", about="ab12cd34ef56", value=id_) == 303
    assert shown.ledger.decisions()[0].verdict is Verdict.SPLIT
    assert "split" in visitor.get("/decisions").text


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"verdict": "burn", "subject": "report", "about": "lantern-1"}, 422),
        ({"verdict": "undo", "subject": "decision", "about": "1"}, 422),
        ({"verdict": "note", "subject": "report", "about": "lantern-1"}, 422),
        ({"verdict": "edit", "subject": "statement", "about": "x"}, 422),
        ({"verdict": "edit", "subject": "statement", "about": "none", "status": "denied"}, 404),
        ({"verdict": "grade", "subject": "source", "about": "Renn", "value": "Z"}, 422),
        ({"verdict": "reject", "subject": "report", "about": "none"}, 404),
    ],
)
def test_senseless_decisions_are_refused_in_a_sentence(
    visitor: TestClient, shown: Room, fields: dict[str, str], code: int
) -> None:
    assert decide(visitor, shown, **fields) == code
    assert not shown.ledger.decisions()


@pytest.mark.parametrize("number", ["", "x", "-1", "99", "²", "9" * 40])
def test_undoing_what_is_none_is_refused(visitor: TestClient, shown: Room, number: str) -> None:
    assert visitor.post("/undo", data={"sign": shown.sign, "number": number}).status_code in {404, 422}


@pytest.mark.parametrize(
    "back",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x"],
)
def test_the_way_back_never_leads_to_another_site(visitor: TestClient, shown: Room, back: str) -> None:
    form = {
        "sign": shown.sign,
        "verdict": "note",
        "subject": "report",
        "about": "lantern-1",
        "reason": "x",
        "back": back,
    }
    assert visitor.post("/decide", data=form, follow_redirects=False).headers["location"] == "/"
    assert way_back({"back": back}) == "/"


def test_forms_carry_the_way_back_to_the_statement(visitor: TestClient, shown: Room) -> None:
    page = visitor.get("/report?id=courier-1").text
    backs = set(re.findall(r'name="back" value="([^"]+)"', page))
    assert f"/report?id=courier-1#s-{told(shown.ledger, 'courier-1', 0)}" in backs
