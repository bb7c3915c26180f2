"""What the pages show, and how they hang together."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from readings_by_hand import entry
from reportedly.model import Status
from reportedly.show.web.addresses import report_at
from reportedly.show.web.room import Room
from room_by_hand import GAZETTE, LANTERN, told

PAGES = (
    "/",
    "/search",
    "/search?words=missing",
    "/report?id=lantern-1",
    "/claims",
    "/claim?id=ab12cd34ef56",
    "/beside?one=lantern-1&other=courier-1",
    "/timeline",
    "/map",
    "/voice?name=Ida+Renn",
    "/decisions",
)


def words_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_and_is_small(visitor: TestClient, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 200
    assert len(answer.content) < 60_000
    assert "<h1" in answer.text


def test_first_page_weighs_under_100_kb_with_all_that_it_loads(visitor: TestClient) -> None:
    first = visitor.get("/").text
    loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', first)
    assert len(loaded) == 5
    assert len(first) + sum(len(visitor.get(address).content) for address in loaded) < 100_000


def test_inbox_lists_the_latest_report_first(visitor: TestClient) -> None:
    page = words_of(visitor.get("/").text)
    assert page.index("Title of gazette-1") < page.index("Title of courier-1") < page.index("Title of lantern-1")
    assert "3 reports · 1 origin · 1 denial · 1 conflict" in page


def test_report_keeps_its_text_to_the_letter(visitor: TestClient, shown: Room) -> None:
    page = visitor.get("/report?id=lantern-1").text
    pieces = re.findall(r"<span data-at=[^>]*>([^<]*)</span>", page)
    assert unescape("".join(pieces)) == shown.ledger.report("lantern-1").report.text


def test_report_tells_who_says_it_and_leads_to_the_claim(visitor: TestClient) -> None:
    page = visitor.get("/report?id=lantern-1").text
    for who, words, status in LANTERN:
        assert who in page
        assert words in page
        assert str(status) in page
    assert 'href="/claim?id=ab12cd34ef56"' in page


def test_authors_own_words_are_told_apart(visitor: TestClient) -> None:
    page = visitor.get("/report?id=lantern-1").text
    own = page.index("The dam at Orsk burst on Monday.")
    assert 'class=""' in page[own - 60 : own]
    said = page.index("Nobody was warned.")
    assert "is-denied" in page[said - 60 : said]


def test_claim_says_what_it_amounts_to(visitor: TestClient) -> None:
    page = words_of(visitor.get("/claim?id=ab12cd34ef56").text)
    for words in ("3 reports", "1 origin", "0 named", "1 denial", "12 became 20.", "First heard.", "doubtful"):
        assert words in page


def test_every_element_of_a_claim_leads_to_the_words_it_comes_from(visitor: TestClient, shown: Room) -> None:
    page = visitor.get("/claim?id=ab12cd34ef56").text
    for report, number in (("lantern-1", 1), ("courier-1", 0), ("gazette-1", 0)):
        assert f'href="{report_at(report, told(shown.ledger, report, number))}"' in page


def test_search_marks_what_was_searched_for_and_counts_facets(visitor: TestClient) -> None:
    page = visitor.get("/search?words=missing").text
    assert "<mark>missing</mark>" in page
    assert "Twelve people are" in page
    assert "status=denied" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("source=mayor", GAZETTE[0][1]),
        ("status=denied&outlet=Reed+Gazette", GAZETTE[0][1]),
        ("since=2020-05-07", GAZETTE[0][1]),
        ("until=2020-05-04&status=unconfirmed", LANTERN[1][1]),
    ],
)
def test_search_narrows_down(visitor: TestClient, asked: str, found: str) -> None:
    page = visitor.get(f"/search?{asked}").text
    assert found in page
    assert "The river is calm." not in page


@pytest.mark.parametrize("asked", ["status=certain", "since=yesterday", "page=0", "page=x", "page=99999"])
def test_senseless_questions_get_a_sentence(visitor: TestClient, asked: str) -> None:
    answer = visitor.get(f"/search?{asked}")
    assert answer.status_code == 422
    assert "That did not work" in answer.text


@pytest.mark.parametrize(
    "address", ["/nowhere", "/report?id=none", "/claim?id=ffff", "/statement?id=zz", "/voice?name="]
)
def test_what_is_not_there_is_said_so(visitor: TestClient, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_statement_leads_to_its_place(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "courier-1", 0)
    answer = visitor.get(f"/statement?id={id_[:8]}", follow_redirects=False)
    assert answer.headers["location"] == report_at("courier-1", id_)


def test_voice_shows_what_was_said_and_who_prints_it(visitor: TestClient) -> None:
    page = words_of(visitor.get("/voice?name=Ida Renn").text)
    assert "Twenty people are missing at Orsk." in page
    assert "Repeated by who has something from them Hill Courier" in page


def test_two_reports_side_by_side_share_letters(visitor: TestClient) -> None:
    page = words_of(visitor.get("/beside?one=lantern-1&other=courier-1").text)
    assert "A Twelve people are missing" in page
    assert "A Twenty people are missing at Orsk." in page
    assert "A The river is calm." not in page
    assert "a senior officer · unconfirmed Ida Renn · asserted" in page
    assert "They do not fit together: quantity: 12 in Harbour Lantern; 20 in Hill Courier" in page
    assert visitor.get("/beside?one=lantern-1&other=none").status_code == 404


def test_a_claim_begins_with_whose_words_it_is_in_and_what_stands_against_it(visitor: TestClient) -> None:
    page = words_of(visitor.get("/claim?id=ab12cd34ef56").text)
    assert "Claim, in the words of" in page
    assert page.index("Credibility, by rule:") < page.index("Who has it from whom")
    assert "do not agree on the quantity" in page


def test_decisions_are_told_in_the_words_they_are_on(visitor: TestClient, shown: Room) -> None:
    about = told(shown.ledger, "courier-1", 0)
    note = {"verdict": "note", "subject": "statement", "about": about, "reason": "Who counted?"}
    assert visitor.post("/api/decisions", json=note).status_code == 201
    assert shown.ledger.statement(about).text in words_of(visitor.get("/decisions").text)


def test_claims_are_found_by_words_of_their_statements(visitor: TestClient) -> None:
    assert "Twelve people are missing" in words_of(visitor.get("/claims?words=twenty").text)
    page = visitor.get("/claims?words=volcano").text
    assert "No claim has these words." in page
    assert '/search?words=volcano"' in page


def test_a_report_that_quotes_nobody_says_so(visitor: TestClient, shown: Room) -> None:
    shown.ledger.add(entry("plain-1", [("", "The river rose.", Status.ASSERTED)]))
    shown.ledger.add(entry("bare-1", []))
    assert "Nobody is quoted in it" in visitor.get("/report?id=plain-1").text
    assert "No statements were found in it." in visitor.get("/report?id=bare-1").text
    assert "Nobody is quoted" not in visitor.get("/report?id=lantern-1").text
