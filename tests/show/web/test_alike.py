"""Same and not the same, names that are one, and notes: what is decided in the pages beside corrections."""

from __future__ import annotations

from starlette.testclient import TestClient

from reportedly.model import Subject, Verdict
from reportedly.show.web.room import Room
from room_by_hand import told


def send(visitor: TestClient, room: Room, **fields: str) -> int:
    return visitor.post("/decide", data={"sign": room.sign, **fields}, follow_redirects=False).status_code


def test_a_statement_shows_what_says_the_same_and_takes_the_word_of_people(visitor: TestClient, shown: Room) -> None:
    mine, other = told(shown.ledger, "lantern-1", 1), told(shown.ledger, "courier-1", 0)
    page = visitor.get(f"/alike?statement={mine}").text
    assert "Twenty people are missing at Orsk." in page
    assert "in one claim" in page
    assert send(visitor, shown, verdict="not-same", subject="statement", about=mine, value=other) == 303
    page = visitor.get(f"/alike?statement={mine}").text
    assert "<strong>not-same</strong>, says <bdi>ida</bdi>" in page
    assert visitor.get("/alike?statement=none").status_code == 404


def test_two_names_are_merged_and_parted_on_the_page_of_a_voice(visitor: TestClient, shown: Room) -> None:
    given = {"subject": "entity", "about": "Ida Renn", "value": "Renn"}
    assert send(visitor, shown, verdict="merge", **given) == 303
    for name in ("Ida+Renn", "Renn"):
        assert "merge Ida Renn and Renn" in visitor.get(f"/voice?name={name}").text
    visitor.post("/undo", data={"sign": shown.sign, "number": "1"})
    assert "(undone)" in visitor.get("/voice?name=Renn").text


def test_a_source_is_noted_on_without_being_graded(visitor: TestClient, shown: Room) -> None:
    send(visitor, shown, verdict="note", subject="source", about="Ida Renn", value="F", reason="Once a diver.")
    (note,) = shown.ledger.decisions(Subject.SOURCE)
    assert (note.verdict, note.value, note.reason) == (Verdict.NOTE, "", "Once a diver.")
    assert "Once a diver." in visitor.get("/voice?name=Ida+Renn").text


def test_what_is_right_is_accepted(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "courier-1", 0)
    assert send(visitor, shown, verdict="accept", subject="statement", about=id_) == 303
    assert "accept" in visitor.get("/report?id=courier-1").text
