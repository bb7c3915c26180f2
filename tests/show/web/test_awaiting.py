"""The page of what awaits a decision: each thing once, answered by one button, never asked again."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from piles_by_hand import HERALD, LANTERN, add, with_findings
from reportedly.model import Verdict
from reportedly.show.web.room import Room


@pytest.fixture
def asked(shown: Room) -> Room:
    add(shown.ledger, with_findings(LANTERN), HERALD)
    return shown


def fields(page: str, verdict: str = "") -> dict[str, str]:
    """Return what the first form on the page sends when the button of that verdict is pressed."""
    form = page[page.index("data-doubt>") :]
    form = form[: form.index("</form>")]
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))
    return {**sent, "verdict": verdict, "reason": "seen both"}


def test_two_that_may_say_the_same_stand_side_by_side(visitor: TestClient, asked: Room) -> None:
    page = visitor.get("/review?kind=statements").text
    assert asked.ledger.doubt_counts()
    assert "brown sheep aboard" in page
    assert "went down with its crew" in page
    assert "both have ferry" in page
    assert "Likeness 0." in page


@pytest.mark.parametrize("verdict", ["same", "not-same"])
def test_what_is_answered_is_kept_and_not_asked_again(visitor: TestClient, asked: Room, verdict: str) -> None:
    before = visitor.get("/review?kind=statements").text
    answer = visitor.post("/decide", data=fields(before, verdict), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"].partition("#")[0]) == (303, "/review?kind=statements")
    (kept,) = asked.ledger.decisions()
    assert (kept.verdict, kept.reason) == (Verdict(verdict), "seen both")
    after = visitor.get("/review?kind=statements").text
    assert fields(before)["about"] not in after


def test_what_is_left_for_later_comes_back_last(visitor: TestClient, asked: Room) -> None:
    given = fields(visitor.get("/review?kind=statements").text)
    assert visitor.post("/later", data=given, follow_redirects=False).status_code == 303
    assert "left for later before" in visitor.get("/review?kind=statements").text
    assert asked.ledger.decisions() == ()
    assert visitor.post("/later", data=given | {"doubt": "x"}).status_code == 422


def test_reports_with_findings_are_taken_or_rejected(visitor: TestClient, asked: Room) -> None:
    page = visitor.get("/review?kind=reports").text
    assert "The headline says more than the text." in page
    visitor.post("/decide", data=fields(page, "accept"))
    assert [one.verdict for one in asked.ledger.decisions()] == [Verdict.ACCEPT]
    assert "Nothing of this kind awaits a decision." in visitor.get("/review?kind=reports").text


@pytest.mark.parametrize("address", ["/review?kind=ghosts", "/review?kind=names&after=x", "/review?after=1-2-x"])
def test_what_makes_no_sense_is_told_in_a_sentence(visitor: TestClient, address: str) -> None:
    assert visitor.get(address).status_code == 422


def test_where_nothing_is_open_the_page_says_so(visitor: TestClient) -> None:
    for kind in ("names", "reports"):
        assert "Nothing of this kind awaits a decision." in visitor.get(f"/review?kind={kind}").text
    assert "Everything could be read." in visitor.get("/review?kind=failures").text


def test_the_inbox_leads_to_what_awaits_a_decision(visitor: TestClient, asked: Room) -> None:
    number = sum(asked.ledger.doubt_counts().values())
    assert re.search(rf'<a href="/review">{number} questions? to decide</a>', visitor.get("/").text)


def test_programs_are_told_the_same_a_page_at_a_time(visitor: TestClient, asked: Room) -> None:
    told = visitor.get("/api/review?kind=statements&limit=1").json()
    (one,) = told["items"]
    assert {side["statement"]["report"] for side in one["sides"]} <= set(asked.ledger.reports())
    assert one["one"] in visitor.get("/review?kind=statements").text
    assert told["next"] is None or visitor.get(told["next"]).status_code == 200
    assert visitor.get("/api/review?after=0-0.5-x").status_code == 422
    assert visitor.get("/api/review?after=0-0.5-1").json()["items"] == []
