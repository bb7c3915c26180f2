"""How long lists are shown: a page at a time, each going on where the one before ended."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient

from readings_by_hand import NOON, entry
from reportedly.ledger import Ledger
from reportedly.model import Claim, Decision, Said, Stance, Status, Subject, Telling, Verdict
from reportedly.show.web.room import Room

MANY = 45


def walked(visitor: TestClient, address: str, found: str) -> list[list[str]]:
    """Follow the links to the next page to the end, and return what each page has of that kind."""
    pages = list[list[str]]()
    while address:
        answer = visitor.get(address)
        assert answer.status_code == 200
        pages.append(re.findall(found, answer.text))
        onward = re.search(r'rel="next" href="([^"]+)"', answer.text)
        address = unescape(onward[1]) if onward else ""
    return pages


def fill(ledger: Ledger) -> None:
    lines = (("the mayor", "The school is closed.", Status.ASSERTED),)
    ledger.add_all(entry(f"reed-{n:02}", lines, published=f"2020-06-{n % 28 + 1:02}") for n in range(MANY))


def test_inbox_goes_on_through_all_reports(visitor: TestClient, shown: Room) -> None:
    fill(shown.ledger)
    pages = walked(visitor, "/", r'data-entry href="/report\?id=([^"]+)"')
    assert [len(one) for one in pages] == [20, 20, 8]
    assert [one for some in pages for one in some] == list(shown.ledger.reports())[::-1]


def test_what_comes_in_meanwhile_moves_no_page(visitor: TestClient, shown: Room) -> None:
    fill(shown.ledger)
    second = re.findall(r'rel="next" href="([^"]+)"', visitor.get("/").text)[0]
    before = re.findall(r'href="/report\?id=[^"]+"', visitor.get(second).text)
    shown.ledger.add(entry("late-1"))
    assert re.findall(r'href="/report\?id=[^"]+"', visitor.get(second).text) == before
    assert 'rel="first" href="/"' in visitor.get(second).text


@pytest.mark.parametrize("asked", ["words=school", "source=mayor", "words=school&outlet=harbour+lantern"])
def test_search_goes_on_through_all_that_is_found(visitor: TestClient, shown: Room, asked: str) -> None:
    fill(shown.ledger)
    pages = walked(visitor, f"/search?{asked}", r'data-entry href="/report\?id=([^"]+)#')
    found = [one for some in pages for one in some]
    assert len(found) == len(set(found)) >= MANY


def test_search_says_how_many_there_are_and_of_how_many_its_numbers_are(visitor: TestClient, shown: Room) -> None:
    fill(shown.ledger)
    page = visitor.get("/search?words=school").text
    assert "45 found, the best first" in page
    assert "Numbers are of the newest" not in page


def test_claims_go_on_through_all_of_them(visitor: TestClient, shown: Room) -> None:
    telling = Telling("s", "r", Stance.REPORTS, Status.ASSERTED)
    shown.ledger.put_claims(Claim(f"{n:04x}", f"Claim {n}.", (telling,)) for n in range(MANY))
    pages = walked(visitor, "/claims", r'href="/claim\?id=([^"]+)"')
    assert [len(one) for one in pages] == [20, 20, 6]
    assert [one for some in pages for one in some] == [one.id for one in shown.ledger.claims()]


def test_decisions_go_on_and_say_which_were_undone_later(visitor: TestClient, shown: Room) -> None:
    for number in range(MANY):
        note = Decision(Verdict.NOTE, Subject.SOURCE, f"source {number}", "ida", NOON, reason="Seen.")
        shown.ledger.decide(note)
    shown.ledger.decide(Decision(Verdict.UNDO, Subject.DECISION, "1", "ida", NOON))
    pages = walked(visitor, "/decisions", r"<td>(\d+)</td><td>")
    assert [one for some in pages for one in some] == [str(n) for n in range(MANY + 1, 0, -1)]
    assert visitor.get("/decisions?before=2").text.count("undone") == 2


@pytest.mark.parametrize("address", ["/?before=x", "/decisions?before=-1", "/claims?after=ab", "/search?before=1e9"])
def test_a_place_that_is_none_is_told_so(visitor: TestClient, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 422
    assert "no place in a list" in unescape(answer.text)


def test_timeline_shows_the_claims_of_a_period(visitor: TestClient, shown: Room) -> None:
    made = entry("reed-1", (("", "The dam burst.", Status.ASSERTED),))
    statement, day = made.reading.statements[0], dt.date(2020, 5, 4)
    shown.ledger.add(replace(made, said=(Said(statement.id, "reed-1", statement.text, days=((day, day),)),)))
    telling = Telling(statement.id, "reed-1", Stance.REPORTS, Status.ASSERTED)
    shown.ledger.put_claims([Claim("dead01", "The dam burst in May.", (telling,))])
    assert "The dam burst in May." in visitor.get("/timeline?since=2020-05-01&until=2020-05-31").text
    later = visitor.get("/timeline?since=2020-06-01").text
    assert "The dam burst in May." not in later
    assert "No claim tells of anything that began then." in later
    assert 'href="/timeline.svg?since=2020-06-01"' in later
    assert visitor.get("/timeline?since=yesterday").status_code == 422


def test_claim_of_many_reports_shows_some_at_once_and_counts_all(visitor: TestClient, shown: Room) -> None:
    fill(shown.ledger)
    ids = [shown.ledger.reading(f"reed-{n:02}").statements[0].id for n in range(MANY)]
    tellings = (Telling(id_, f"reed-{n:02}", Stance.REPORTS, Status.ASSERTED) for n, id_ in enumerate(ids))
    shown.ledger.put_claims([Claim("beef01", "The school is closed.", tuple(tellings))])
    first = visitor.get("/claim?id=beef01").text
    assert "<span>45 reports</span>" in first
    assert "Reports 1 to 40 of 45" in first
    pages = walked(visitor, "/claim?id=beef01", r'data-entry href="/report\?id=([^"#]+)#')
    assert [len(one) for one in pages] == [40, 5]
    assert len({one for some in pages for one in some}) == MANY
