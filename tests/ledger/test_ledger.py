from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readings_by_hand import DAM, MADE_BY, NOON, entry, reading
from reportedly.errors import UndecidableError, UnknownSubjectError
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Became, Certainty, Decision, Failure, Query, Status, Subject, Verdict

LATER = replace(MADE_BY, lexicon="lexicon 2")
NOTED = entry().capture
DAY = dt.timedelta(days=1)
FLOOD = (("", "The river rose in Vell.", Status.ASSERTED), ("Ida Renn", "The bridge stands.", Status.ASSERTED))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def found(ledger: Ledger, words: str = "", **more: Any) -> list[str]:
    return [hit.text for hit in ledger.search(Query(words, **more))]


def decision(verdict: Verdict, about: str, value: str = "", subject: Subject = Subject.STATEMENT) -> Decision:
    return Decision(verdict, subject, about, "ida", NOON, value, "checked by telephone")


def test_a_reading_comes_back_as_it_was_added(ledger: Ledger) -> None:
    assert ledger.add(entry()) is Became.ADDED
    assert ledger.reading("lantern-1") == reading()
    kept = ledger.report("lantern-1")
    assert (kept.report, kept.revision, kept.made_by) == (reading().report, 1, MADE_BY)
    assert kept.captures == (entry().capture,)


def test_adding_again_adds_nothing(ledger: Ledger) -> None:
    ledger.add(entry())
    before = ledger.stats()
    assert ledger.add(entry()) is Became.KNOWN
    assert ledger.stats() == before


def test_some_are_added_at_once_or_none_of_them(ledger: Ledger) -> None:
    assert ledger.add_all([entry(), entry("b"), entry()]) == (Became.ADDED, Became.ADDED, Became.KNOWN)
    unkeepable = replace(entry("d"), capture=replace(NOTED, provenance={"tool": object()}))
    with pytest.raises(TypeError, match="cannot be kept"):
        ledger.add_all([entry("c"), unkeepable])
    assert list(ledger.reports()) == ["lantern-1", "b"]


def test_another_text_is_a_revision_and_only_the_latest_counts(ledger: Ledger) -> None:
    ledger.add(entry())
    corrected = (*DAM[:2], ("the ministry", "Everybody was warned.", Status.ASSERTED))
    assert ledger.add(entry(lines=corrected)) is Became.REVISED
    assert ledger.report("lantern-1").revision == 2
    assert found(ledger, "warned") == ["Everybody was warned."]
    assert (ledger.stats().revisions, ledger.stats().statements) == (2, 3)
    assert ledger.add(entry()) is Became.KNOWN, "an earlier revision is known, and does not count again"
    assert found(ledger, "warned") == ["Everybody was warned."]


def test_every_revision_is_there_with_where_and_when_it_was_read(ledger: Ledger) -> None:
    ledger.add(entry())
    corrected = (*DAM[:2], ("the ministry", "Everybody was warned.", Status.ASSERTED), DAM[0])
    second = replace(entry(lines=corrected), capture=replace(NOTED, read_from="/later.txt", read_at=NOON + DAY))
    ledger.add(second)
    ledger.capture(second.reading.report, replace(NOTED, read_from="/copy.txt"))
    first, last = ledger.revisions("lantern-1")
    assert (first.number, first.statements, first.captures) == (1, 3, (NOTED,))
    assert (last.number, last.statements, last.captures[0].read_at) == (2, 4, NOON + DAY)
    assert [one.read_from for one in last.captures] == ["/later.txt", "/copy.txt"]
    assert (last.title, last.published) == ("Title of lantern-1", dt.date(2020, 5, 4))


def test_an_earlier_revision_is_read_as_it_was(ledger: Ledger) -> None:
    corrected = (*DAM[:2], ("the ministry", "Everybody was warned.", Status.ASSERTED))
    ledger.add(entry())
    ledger.add(entry(lines=corrected))
    ledger.add(entry(made_by=LATER))
    assert ledger.reading("lantern-1", 1) == reading(made_by=LATER), "its latest reading"
    assert ledger.reading("lantern-1", 2) == ledger.reading("lantern-1") == reading(lines=corrected)


def test_a_revision_that_is_not_there_is_told_so(ledger: Ledger) -> None:
    ledger.add(entry())
    with pytest.raises(UnknownSubjectError, match="no revision 2"):
        ledger.reading("lantern-1", 2)
    with pytest.raises(UnknownSubjectError, match="no report 'lantern-9'"):
        ledger.revisions("lantern-9")


def test_a_later_reading_takes_the_place_of_an_earlier_one(ledger: Ledger) -> None:
    ledger.add(entry())
    assert ledger.add(entry(lines=DAM, made_by=LATER)) is Became.REREAD
    assert (ledger.stats().readings, ledger.stats().statements) == (2, 3)
    assert ledger.report("lantern-1").made_by == LATER


def test_who_was_read_is_told_before_reading_again(ledger: Ledger) -> None:
    ledger.add(entry())
    ledger.add(entry(made_by=LATER))
    assert ledger.known(reading().report) == {MADE_BY, LATER}
    assert ledger.known(reading("lantern-2").report) == frozenset()
    assert ledger.known(reading(lines=DAM[:1]).report) == frozenset()


def test_each_place_that_a_revision_was_read_from_is_kept_once(ledger: Ledger) -> None:
    ledger.add(entry())
    again = replace(entry().capture, read_from="/copies/lantern-1.txt")
    ledger.capture(reading().report, again)
    ledger.capture(reading().report, again)
    assert [one.read_from for one in ledger.report("lantern-1").captures] == ["/reports/lantern-1.txt", again.read_from]
    assert ledger.sources_of("lantern-1") == {"/reports/lantern-1.txt", again.read_from}


def test_a_report_is_known_by_its_address(ledger: Ledger) -> None:
    ledger.add(entry(url="https://lantern.example/dam"))
    assert ledger.report_at("https://lantern.example/dam") == "lantern-1"
    assert ledger.report_at("https://lantern.example/dam", "Harbour Lantern") == "lantern-1"
    assert ledger.report_at("https://lantern.example/dam", "Vell Post") is None
    assert ledger.report_at("https://lantern.example/") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("missing", ["Twelve people are missing."]),
        ("burst", ["The dam at Orsk burst on Monday."]),
        ("bursting dams", ["The dam at Orsk burst on Monday."]),
        ('"people are"', ["Twelve people are missing."]),
        ('"are people"', []),
        ("twel*", ["Twelve people are missing."]),
        ("dam -monday", []),
        ("renn missing", ["Twelve people are missing."]),
        ('AND OR NOT ( " : *', []),
        ("—", ["The river rose in Vell.", "The bridge stands.", *(words for _, words, _ in DAM)]),
    ],
)
def test_words_are_found(ledger: Ledger, words: str, expected: list[str]) -> None:
    ledger.add(entry())
    ledger.add(entry("vell-1", FLOOD, published="2021-01-01", outlet="Vell Post", places=("Vell",)))
    assert sorted(found(ledger, words)) == sorted(expected)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"source": "renn"}, ["The bridge stands.", "Twelve people are missing."]),
        ({"source": "Ida Renn", "outlet": "vell post"}, ["The bridge stands."]),
        ({"status": Status.DENIED}, ["Nobody was warned."]),
        ({"place": "orsk"}, ["The dam at Orsk burst on Monday."]),
        ({"report": "vell-1"}, ["The bridge stands.", "The river rose in Vell."]),
        ({"report": "vell"}, []),
        ({"since": dt.date(2021, 1, 1)}, ["The bridge stands.", "The river rose in Vell."]),
        ({"until": dt.date(2020, 5, 4), "source": "ministry"}, ["Nobody was warned."]),
        ({"since": dt.date(2020, 5, 5), "until": dt.date(2020, 12, 31)}, []),
        ({"limit": 1}, ["The bridge stands."]),
        ({"limit": 1, "offset": 1}, ["The river rose in Vell."]),
    ],
)
def test_statements_are_found_by_what_they_are_the_newest_first(
    ledger: Ledger, asked: dict[str, Any], expected: list[str]
) -> None:
    ledger.add(entry("vell-1", FLOOD, published="2021-01-01", outlet="Vell Post", places=("Vell",)))
    ledger.add(entry())
    assert found(ledger, **asked) == expected


def test_who_goes_by_two_names_is_found_by_either_once_people_say_so(ledger: Ledger) -> None:
    ledger.add(entry("vell-1", FLOOD, published="2021-01-01", outlet="Vell Post", places=("Vell",)))
    ledger.add(entry())
    ledger.decide(decision(Verdict.MERGE, "Ida Renn", "the ministry", Subject.ENTITY))
    every = ["The bridge stands.", "Nobody was warned.", "Twelve people are missing."]
    assert found(ledger, source="The Ministry") == found(ledger, source="Ida Renn") == every
    assert found(ledger, source="Ida Renn", status=Status.DENIED) == ["Nobody was warned."]
    assert found(ledger, source="Renn") == ["The bridge stands.", "Twelve people are missing."]
    ledger.decide(decision(Verdict.SPLIT, "the ministry", "Ida Renn", Subject.ENTITY))
    assert found(ledger, source="Ida Renn") == ["The bridge stands.", "Twelve people are missing."]


def test_what_was_found_is_marked(ledger: Ledger) -> None:
    ledger.add(entry())
    (hit,) = ledger.search(Query("people"))
    assert [mark.of(hit.text) for mark in hit.marks] == ["people"]
    assert (hit.who, hit.certainty, hit.report) == (("Ida Renn",), Certainty(Status.UNCONFIRMED), "lantern-1")


def test_a_rejected_statement_is_passed_over_and_kept(ledger: Ledger) -> None:
    ledger.add(entry())
    missing = ledger.search(Query("missing"))[0].statement
    ledger.decide(decision(Verdict.REJECT, missing))
    assert found(ledger, "missing") == []
    assert found(ledger, "missing", rejected=True) == ["Twelve people are missing."]
    assert ledger.stats().statements == 2
    assert ledger.statement(missing).rejected


def test_an_edited_status_is_searched_and_counted(ledger: Ledger) -> None:
    ledger.add(entry())
    missing = ledger.search(Query("missing"))[0].statement
    ledger.decide(decision(Verdict.EDIT, missing, "status=denied"))
    assert found(ledger, status=Status.DENIED) == ["Nobody was warned.", "Twelve people are missing."]
    assert ledger.search(Query("missing"))[0].edited
    assert {one.status: one.statements for one in ledger.stats().totals} == {Status.ASSERTED: 1, Status.DENIED: 2}


def test_what_is_undone_is_as_before_and_nothing_is_erased(ledger: Ledger) -> None:
    ledger.add(entry())
    missing = ledger.search(Query("missing"))[0].statement
    first = ledger.decide(decision(Verdict.REJECT, missing))
    undone = ledger.decide(decision(Verdict.UNDO, str(first.number), subject=Subject.DECISION))
    assert found(ledger, "missing") == ["Twelve people are missing."]
    ledger.decide(decision(Verdict.UNDO, str(undone.number), subject=Subject.DECISION))
    assert found(ledger, "missing") == []
    assert [one.verdict for one in ledger.decisions()] == [Verdict.REJECT, Verdict.UNDO, Verdict.UNDO]


def test_a_rejected_report_takes_its_statements_with_it(ledger: Ledger) -> None:
    ledger.add(entry())
    ledger.decide(decision(Verdict.REJECT, "lantern-1", subject=Subject.REPORT))
    assert found(ledger) == []


def test_decisions_outlive_a_better_reading(ledger: Ledger) -> None:
    ledger.add(entry())
    missing = ledger.search(Query("missing"))[0].statement
    ledger.decide(decision(Verdict.REJECT, missing))
    ledger.add(entry(made_by=LATER))
    assert found(ledger, "missing") == []
    assert ledger.stats().orphans == 0
    ledger.add(entry(lines=DAM[:1], made_by=replace(LATER, tagger="tagger 2")))
    assert ledger.stats().orphans == 1


def test_a_decision_that_makes_no_sense_is_refused_and_not_kept(ledger: Ledger) -> None:
    ledger.add(entry())
    with pytest.raises(UnknownSubjectError, match="no decision 7"):
        ledger.decide(decision(Verdict.UNDO, "7", subject=Subject.DECISION))
    with pytest.raises(UndecidableError, match="no edit"):
        ledger.decide(decision(Verdict.EDIT, "abc", "status=wrong"))
    assert ledger.decisions() == ()


def test_what_could_not_be_read_is_kept_until_it_can_be(ledger: Ledger) -> None:
    ledger.fail([Failure("/reports/lantern-1.txt", "It may not be read.", NOON), Failure("/b", "Gone.", NOON)])
    assert [one.read_from for one in ledger.failures()] == ["/reports/lantern-1.txt", "/b"]
    ledger.add(entry())
    assert [one.message for one in ledger.failures()] == ["Gone."]


def test_totals_are_by_month_and_status(ledger: Ledger) -> None:
    ledger.add(entry())
    ledger.add(entry("b", FLOOD, published="2020-05-31"))
    ledger.add(entry("c", FLOOD, published=None))
    totals = {(one.month, one.status): one.statements for one in ledger.stats().totals}
    assert totals == {
        ("", Status.ASSERTED): 2,
        ("2020-05", Status.ASSERTED): 3,
        ("2020-05", Status.DENIED): 1,
        ("2020-05", Status.UNCONFIRMED): 1,
    }


def test_statements_of_a_report_stand_in_its_order(ledger: Ledger) -> None:
    ledger.add(entry())
    assert [hit.text for hit in ledger.statements("lantern-1")] == [words for _, words, _ in DAM]
    with pytest.raises(UnknownSubjectError):
        ledger.statements("lantern-9")


def test_a_whole_ledger_has_no_damage(ledger: Ledger) -> None:
    ledger.add(entry())
    ledger.add(entry(made_by=LATER))
    ledger.decide(decision(Verdict.REJECT, ledger.search(Query("missing"))[0].statement))
    assert ledger.check() == ()
    ledger.repair()
    assert ledger.check() == ()
    assert found(ledger, "missing") == []


def test_odd_characters_are_kept(ledger: Ledger) -> None:
    odd = (("Ida\ud800Renn", "It said \x00 and \ue000 and 👩‍🚒 \udfff.", Status.ASSERTED),)
    ledger.add(entry("odd", odd, outlet="Ou\ud83dtlet"))
    assert ledger.reading("odd") == reading("odd", odd, outlet="Ou\ud83dtlet")
    assert len(found(ledger, "said")) == 1
    assert ledger.check() == ()
