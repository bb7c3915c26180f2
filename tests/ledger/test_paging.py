from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readings_by_hand import NOON, Line, entry
from reportedly.ledger import Ledger, open_ledger, searching
from reportedly.model import Claim, Decision, Query, Stance, Status, Subject, Telling, Verdict

STREET: tuple[Line, ...] = (
    ("Ida Renn", "The street is closed.", Status.ASSERTED),
    ("Ida Renn", "The bridge is closed.", Status.DENIED),
    ("the mayor", "The school is closed.", Status.ASSERTED),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def told(number: int, reports: int) -> Claim:
    tellings = (Telling(f"s{number}-{n}", f"r{n}", Stance.REPORTS, Status.ASSERTED) for n in range(reports))
    return Claim(f"claim-{number:02}", f"Claim {number}.", tuple(tellings))


def decision(number: int) -> Decision:
    return Decision(Verdict.NOTE, Subject.SOURCE, f"source {number}", "ida", NOON, reason="Seen.")


def test_the_latest_reports_come_first_and_the_next_page_goes_on(ledger: Ledger) -> None:
    ledger.add_all(entry(f"lantern-{n}", STREET) for n in range(5))
    first = ledger.latest_reports(2)
    ledger.add(entry("lantern-5", STREET))
    rest = ledger.latest_reports(9, before=first[-1].place)
    assert [one.id for one in (*first, *rest)] == [f"lantern-{n}" for n in (4, 3, 2, 1, 0)]


def test_a_report_is_listed_with_what_its_statements_are(ledger: Ledger) -> None:
    ledger.add(entry("lantern-1", STREET, published="2020-05-06", outlet="Hill Courier"))
    (bridge,) = ledger.search(Query("bridge"))
    ledger.decide(Decision(Verdict.REJECT, Subject.STATEMENT, bridge.statement, "ida", NOON))
    (one,) = ledger.latest_reports(9)
    assert (one.title, one.outlet, one.published) == ("Title of lantern-1", "Hill Courier", dt.date(2020, 5, 6))
    assert (one.statements, one.statuses, one.rejected) == (2, {Status.ASSERTED: 2}, 1)


@settings(max_examples=10, deadline=None)
@given(sizes=st.lists(st.integers(1, 3), max_size=12), page=st.integers(1, 5))
def test_claims_page_by_page_are_all_claims(sizes: list[int], page: int) -> None:
    with TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.sqlite") as ledger:
        ledger.put_claims(told(number, reports) for number, reports in enumerate(sizes))
        found, after = list[Claim](), None
        while some := ledger.claims_after(page, after):
            found += some
            after = len({one.report for one in some[-1].tellings}), some[-1].id
        assert tuple(found) == ledger.claims()


def test_decisions_come_the_latest_first(ledger: Ledger) -> None:
    for number in range(5):
        ledger.decide(decision(number))
    first = ledger.latest_decisions(2)
    assert [one.number for one in first] == [5, 4]
    assert [one.number for one in ledger.latest_decisions(2, before=4)] == [3, 2]


def test_what_a_search_amounts_to(ledger: Ledger) -> None:
    ledger.add(entry("lantern-1", STREET))
    ledger.add(entry("courier-1", STREET[:1], outlet="Hill Courier"))
    found = ledger.tally(Query("closed"))
    assert (found.found, found.over, found.ranked, found.counted) == (4, False, True, 4)
    assert found.statuses == (("asserted", 3), ("denied", 1))
    assert found.voices == (("Ida Renn", 3), ("the mayor", 1))
    assert found.outlets == (("Harbour Lantern", 3), ("Hill Courier", 1))


def test_what_a_search_can_be_narrowed_down_by_is_of_the_newest(ledger: Ledger) -> None:
    ledger.add(entry("lantern-1", STREET, published="2020-05-04"))
    ledger.add(entry("courier-1", STREET[:1], outlet="Hill Courier", published="2020-05-05"))
    found = ledger.tally(Query("closed"), counted=2, best=1)
    assert (found.found, found.counted) == (4, 2)
    assert found.voices == (("Ida Renn", 1),)


def test_statements_page_by_page_go_on_after_the_last_one(ledger: Ledger) -> None:
    ledger.add(entry("lantern-1", STREET, published="2020-05-04"))
    first = ledger.search(Query(limit=2))
    ledger.add(entry("courier-1", STREET[:1], published="2020-05-05"))
    rest = ledger.search(Query(before=first[-1].place))
    assert [one.text for one in (*first, *rest)] == [words for _, words, _ in STREET[::-1]]


def test_of_words_too_common_the_newest_come_first(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.add(entry("lantern-1", (("", "Closed, closed, closed.", Status.ASSERTED),), published="2020-05-04"))
    ledger.add(entry("courier-1", STREET[:1], published="2020-05-05"))
    assert [one.report for one in ledger.search(Query("closed"))] == ["lantern-1", "courier-1"], "the best first"
    monkeypatch.setattr(searching, "RANKED", 1)
    assert [one.report for one in ledger.search(Query("closed"))] == ["courier-1", "lantern-1"], "the newest first"
    assert all(one.marks for one in ledger.search(Query("closed")))
    assert not ledger.tally(Query("closed")).ranked


def test_decisions_on_some_subjects_come_in_order_with_all_undos(ledger: Ledger) -> None:
    for number in (1, 2, 3, 1):
        ledger.decide(decision(number))
    ledger.decide(Decision(Verdict.UNDO, Subject.DECISION, "2", "ida", NOON))
    found = ledger.decisions(Subject.SOURCE, "source 3", "source 1")
    assert [one.number for one in found] == [1, 3, 4, 5]
    assert ledger.decisions(Subject.CLAIM, "source 1") == found[-1:], "none on a claim of that id; undos may be of any"
