"""Statements drawn by hand in the pages: made, redrawn, looked at before, refused in a sentence, and undone."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.model import Span
from reportedly.show.web.app import app_for
from reportedly.show.web.make_page import sheet_of
from reportedly.show.web.room import Room
from room_by_hand import room, told

MAKING = {"verdict": "make", "subject": "report", "about": "lantern-1", "report": "lantern-1"}
BURST = {"content": "The dam at Orsk burst", "source": "the ministry", "cue": "", "status": "alleged", "reason": "See."}


def send(visitor: TestClient, room: Room, address: str = "/decide", **fields: str) -> tuple[int, str, str]:
    answer = visitor.post(address, data={"sign": room.sign, **fields}, follow_redirects=False)
    return answer.status_code, answer.headers.get("location", ""), answer.text


def said_in(room: Room, report: str) -> list[tuple[tuple[str, ...], str, str]]:
    return [(hit.who, str(hit.certainty.status), hit.text) for hit in room.ledger.statements(report)]


def test_what_is_made_stands_in_the_report_and_can_be_undone_there(visitor: TestClient, shown: Room) -> None:
    before = said_in(shown, "lantern-1")
    status, there, _ = send(visitor, shown, **MAKING, **BURST)
    assert status == 303
    assert (("the ministry",), "alleged", "The dam at Orsk burst") in said_in(shown, "lantern-1")
    page = visitor.get(there).text
    assert there.split("#")[1] in page
    assert "drawn by hand" in page
    assert "make “The dam at Orsk burst” the ministry, alleged" in page
    assert "ida made it in decision 1: See." in page
    send(visitor, shown, "/undo", number="1")
    assert said_in(shown, "lantern-1") == before
    assert "undo of decision 1" in visitor.get("/report?id=lantern-1").text, "what was taken back is not forgotten"


def test_the_form_for_a_statement_has_its_words_and_voice(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "lantern-1", 1)
    page = visitor.get(f"/make?statement={id_}").text
    assert re.search(r'name="content"[^>]*>Twelve people are missing\.</textarea>', page)
    assert re.search(r'name="source"[^>]*>a senior officer</textarea>', page)


def test_redrawing_keeps_what_is_not_changed(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "lantern-1", 1)
    sheet = sheet_of(shown.ledger, {"statement": id_})
    fields = {**sheet.fields, "content": "people are missing"}
    given = {"verdict": "redraw", "subject": "statement", "about": id_, "statement": id_, **fields}
    assert send(visitor, shown, **given)[0] == 303
    assert said_in(shown, "lantern-1")[1] == (("a senior officer",), "unconfirmed", "people are missing")
    assert "drawn by hand" in visitor.get("/report?id=lantern-1").text


def test_a_place_gives_its_words_and_words_that_were_changed_since_have_no_place(shown: Room) -> None:
    asked = {"report": "lantern-1", "content_at": "chars=4,7"}
    assert sheet_of(shown.ledger, asked).fields["content"] == "dam"
    other = sheet_of(shown.ledger, {**asked, "content": "Nobody"}).drawn
    assert other
    assert other.words == "Nobody"


def test_looking_keeps_nothing_and_shows_it_in_the_text(visitor: TestClient, shown: Room) -> None:
    status, _, page = send(visitor, shown, "/make", **MAKING, **BURST)
    assert status == 200
    assert 'class="drawn-content ">The dam at Orsk burst</span>' in page
    assert 'class="drawn-source ">the ministry</span>' in page
    assert shown.ledger.decisions() == ()


@pytest.mark.parametrize(
    ("content", "why"), [("no such words", "does not stand"), ("e", "stands"), ("chars=1,99999", "no words of")]
)
def test_words_that_are_not_in_one_place_come_back_in_the_form(
    visitor: TestClient, shown: Room, content: str, why: str
) -> None:
    status, _, page = send(visitor, shown, **MAKING, **{**BURST, "content": content})
    assert status == 422
    assert why in page
    assert "the ministry" in page
    assert shown.ledger.decisions() == ()


def test_what_is_there_already_comes_back_in_the_form(visitor: TestClient, shown: Room) -> None:
    send(visitor, shown, **MAKING, **BURST)
    status, _, page = send(visitor, shown, **MAKING, **BURST)
    assert (status, len(shown.ledger.decisions())) == (422, 1)
    assert "has that statement already" in page
    assert "What it comes to" in page


def test_a_form_of_another_site_draws_nothing(visitor: TestClient, shown: Room) -> None:
    answer = visitor.post("/decide", data={"sign": "guessed", **MAKING, **BURST})
    assert answer.status_code == 403
    assert shown.ledger.decisions() == ()


def test_programs_draw_too(visitor: TestClient) -> None:
    value = '{"content": "The dam at Orsk burst", "source": "the ministry"}'
    sent = {"verdict": "make", "subject": "report", "about": "lantern-1", "value": value}
    answer = visitor.post("/api/decisions", json=sent)
    assert answer.status_code == 201
    assert (answer.json()["subject"], answer.json()["verdict"]) == ("statement", "make")
    assert visitor.post("/api/decisions", json={**sent, "value": "x"}).status_code == 422


asked = st.dictionaries(
    st.sampled_from(["content", "content_at", "source", "source_at", "cue", "cue_at", "status", "reason"]),
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
        st.sampled_from(["people", "chars=0,5", "chars=5,0", "chars=", "…", "a <- b", "<-", "(", "chars=0,3;4,9"]),
    ),
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked)
def test_whatever_is_asked_the_text_is_shown_whole_and_what_is_drawn_lies_in_it(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, str]
) -> None:
    with room(tmp_path_factory.mktemp("room")) as made:
        sheet = sheet_of(made.ledger, {"report": "lantern-1", **fields})
        text = made.ledger.report("lantern-1").report.text
        assert "".join(one.text for one in sheet.stretches) == text
        assert bool(sheet.trouble) <= (sheet.drawn is None)
        for one in sheet.drawn.content if sheet.drawn else ():
            assert one.span.of(text) == one.words
            assert Span(0, len(text)).covers(one.span)
        answer = TestClient(app_for(made), base_url="http://127.0.0.1:8017").get(
            "/make", params={"report": "lantern-1", **fields}
        )
        assert answer.status_code == 200
