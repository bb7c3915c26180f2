"""The page of an article's revisions."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from readings_by_hand import Line, entry
from reportedly.model import Status
from reportedly.show.web.room import Room
from room_by_hand import COURIER

LATER: tuple[Line, ...] = (
    ("Ida Renn", "Twelve people are missing at Orsk.", Status.UNCONFIRMED),
    ("the mayor", "The river <b>is</b> calm.", Status.DENIED),
)


@pytest.fixture
def revised(shown: Room) -> Room:
    shown.ledger.add(entry("courier-1", LATER, outlet="Hill Courier", published="2020-05-06"))
    return shown


@pytest.mark.usefixtures("revised")
def test_words_and_statements_that_changed_are_shown(visitor: TestClient) -> None:
    page = visitor.get("/revisions?id=courier-1").text
    assert "<del>Twenty </del><ins>Twelve </ins>" in page
    assert "It was asserted; now it is unconfirmed." in page
    assert "&lt;b&gt;" in page
    assert "no conflict between reports" in page
    assert "/revisions?id=courier-1" in visitor.get("/report?id=courier-1").text


@pytest.mark.usefixtures("revised")
def test_the_two_may_be_chosen(visitor: TestClient) -> None:
    page = visitor.get("/revisions?id=courier-1&before=2&after=1").text
    assert "<del>Twelve </del><ins>Twenty </ins>" in page


def test_what_was_never_revised_is_told_so(visitor: TestClient, shown: Room) -> None:
    assert shown.ledger.report("courier-1").revision == 1 == len(COURIER) - 1
    assert "never revised" in visitor.get("/revisions?id=courier-1").text


@pytest.mark.parametrize(
    ("asked", "code"), [("id=none", 404), ("id=courier-1&before=9", 404), ("id=courier-1&before=x", 422), ("", 404)]
)
def test_what_is_not_there_is_told_in_a_sentence(visitor: TestClient, asked: str, code: int) -> None:
    assert visitor.get(f"/revisions?{asked}").status_code == code
