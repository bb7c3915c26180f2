from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from readings_by_hand import NOON, entry, reading
from reportedly.desk import adding, deciding, intake
from reportedly.desk.renewing.verdicts import pairs_among
from reportedly.errors import UndecidableError, UnknownSubjectError
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Became, Decision, Subject, Verdict, latest
from tools_by_hand import open_tools


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.setattr(intake, "open_tools", lambda *_, **__: open_tools())
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("north", "south"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / "dam.txt").write_text(f"The dam in the {name} burst.\n", encoding="utf-8")
    return tmp_path / "in"


def became(steps: Iterator[adding.Step]) -> list[tuple[str, Became | None]]:
    return [(step.id.partition("~")[0], step.became) for step in steps]


def test_a_folder_is_added_once(ledger: Ledger, folder: Path) -> None:
    both = [("dam.txt", Became.ADDED), ("dam.txt", Became.ADDED)]
    assert became(adding.add([folder], ledger)) == both
    assert became(adding.add([folder], ledger)) == [("dam.txt", Became.KNOWN)] * 2
    assert len(list(ledger.reports())) == 2, "files of one name in two folders are two reports"


def test_a_file_that_was_changed_is_a_revision(ledger: Ledger, folder: Path) -> None:
    list(adding.add([folder / "north"], ledger))
    (folder / "north" / "dam.txt").write_text("The dam in the north held.\n", encoding="utf-8")
    assert became(adding.add([folder / "north"], ledger)) == [("dam.txt", Became.REVISED)]
    assert ledger.report("dam.txt").revision == 2


def test_a_copy_of_a_file_is_the_same_report(ledger: Ledger, folder: Path, tmp_path: Path) -> None:
    list(adding.add([folder / "north"], ledger))
    (tmp_path / "dam.txt").write_bytes((folder / "north" / "dam.txt").read_bytes())
    assert became(adding.add([tmp_path / "dam.txt"], ledger)) == [("dam.txt", Became.KNOWN)]
    assert len(ledger.sources_of("dam.txt")) == 2


def test_lines_keep_their_ids(ledger: Ledger) -> None:
    rows = [{"id": "a", "text": "One."}, {"id": "b", "text": "One."}, {"id": "a", "text": "Two."}, {"id": "c"}]
    lines = [json.dumps(row).encode() for row in rows]
    expected = [("a", Became.ADDED), ("b", Became.ADDED), ("a", Became.REVISED), ("c", None)]
    assert became(adding.add_lines(lines, "reports.jsonl", ledger)) == expected
    assert list(ledger.reports()) == ["a", "b"]
    assert [one.read_from for one in ledger.failures()] == ["reports.jsonl#c"]


def test_a_page_of_clippings_holds_a_report_for_each_outlet(ledger: Ledger, tmp_path: Path) -> None:
    clipped = {"Vell Post": "It burst.", "The Lantern": "It held.", "Dam Watch": "It leaked."}
    rows = [{"text": text, "outlet": outlet, "url": "https://clips.example/"} for outlet, text in clipped.items()]
    file = tmp_path / "clips.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert [one for _, one in became(adding.add([file], ledger))] == [Became.ADDED] * 3
    assert [one for _, one in became(adding.add([file], ledger))] == [Became.KNOWN] * 3
    later = tmp_path / "later.jsonl"
    later.write_text(json.dumps(rows[1] | {"text": "It held for an hour."}), encoding="utf-8")
    assert [one for _, one in became(adding.add([later], ledger))] == [Became.REVISED]


def test_what_failed_is_tried_again(ledger: Ledger, folder: Path) -> None:
    late = folder / "late.txt"
    late.write_text("", encoding="utf-8")
    assert became(adding.add([late], ledger)) == [("late.txt", None)]
    assert became(adding.retry(ledger)) == [("late.txt", None)]
    late.write_text("It was late.\n", encoding="utf-8")
    assert became(adding.retry(ledger)) == [("late.txt", Became.ADDED)]
    assert ledger.failures() == ()
    assert became(adding.retry(ledger)) == []


def test_a_feed_that_could_not_be_read_at_all_is_added_with_all_that_is_in_it(ledger: Ledger, folder: Path) -> None:
    feed = folder / "feed.jsonl"
    feed.write_text("", encoding="utf-8")
    assert became(adding.add([feed], ledger)) == [("feed.jsonl", None)]
    feed.write_text('{"id": "a", "text": "It held."}\n{"id": "b", "text": "It burst."}\n', encoding="utf-8")
    assert became(adding.retry(ledger)) == [("a", Became.ADDED), ("b", Became.ADDED)]
    assert ledger.failures() == ()


def test_nothing_is_kept_of_what_is_not_there(ledger: Ledger, folder: Path) -> None:
    mistyped = (str(folder / name) for name in ("norht", "*.pdf", "north/dam.txt/x", "north"))
    steps = list(adding.add(mistyped, ledger))
    assert [step.absent for step in steps] == [True, True, True, False]
    assert all("check the" in step.message for step in steps[:3])
    assert ledger.failures() == ()
    assert list(ledger.reports()) == ["dam.txt"]


def test_a_report_that_breaks_a_stage_is_a_failure_and_costs_no_other(ledger: Ledger) -> None:
    lines = [json.dumps({"id": str(n), "text": "stumble" if n == 1 else "text"}).encode() for n in range(3)]
    assert [one for _, one in became(adding.add_lines(lines, "-", ledger))] == [Became.ADDED, None, Became.ADDED]


def test_readings_made_elsewhere_are_added(ledger: Ledger) -> None:
    assert became(adding.add_readings([reading()], ledger)) == [("lantern-1", Became.ADDED)]


def test_decisions_are_the_users_and_name_whole_ids(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_AUTHOR", "ida")
    ledger.add(entry())
    id_ = ledger.statements("lantern-1")[1].statement
    kept = deciding.decide(ledger, Decision(Verdict.REJECT, Subject.STATEMENT, id_[:5], "", NOON))
    assert (kept.number, kept.author, kept.about) == (1, "ida", id_)
    assert deciding.undo(ledger, 1).number == 2


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (Decision(Verdict.GRADE, Subject.SOURCE, "Vell Post", "", NOON, "G"), UndecidableError),
        (Decision(Verdict.SAME, Subject.CLAIM, "a", "", NOON), UndecidableError),
        (Decision(Verdict.SAME, Subject.SOURCE, "Vell Post", "", NOON, " \x1f"), UndecidableError),
        (Decision(Verdict.GRADE, Subject.SOURCE, "\x1f\ufeff", "", NOON, "B"), UndecidableError),
        (Decision(Verdict.NOTE, Subject.SOURCE, "Vell Post", "", NOON, "", "\t "), UndecidableError),
        (Decision(Verdict.REJECT, Subject.STATEMENT, "abc", "", NOON), UnknownSubjectError),
        (Decision(Verdict.REJECT, Subject.CLAIM, "abc", "", NOON), UnknownSubjectError),
    ],
)
def test_what_cannot_be_decided_is_not(ledger: Ledger, wanted: Decision, error: type[Exception]) -> None:
    with pytest.raises(error):
        deciding.decide(ledger, wanted)
    assert ledger.decisions() == ()


def test_what_people_decided_of_two_statements_is_handed_to_the_comparison(ledger: Ledger) -> None:
    ledger.add_all([entry("a"), entry("b")])
    one, two, three = (hit.statement for hit in ledger.statements("a"))
    other = ledger.statements("b")[0].statement

    def decide(verdict: Verdict, about: str, value: str) -> None:
        deciding.decide(ledger, Decision(verdict, Subject.STATEMENT, about, "ida", NOON, value))

    decide(Verdict.SAME, one, other[:6])
    decide(Verdict.NOT_SAME, two, three)
    decide(Verdict.SAME, three, other)
    decide(Verdict.SPLIT, other, three)
    found = pairs_among(ledger, latest(ledger.decisions()))
    assert found.same == {frozenset({("a", one), ("b", other)})}
    assert found.not_same == {frozenset({("a", two), ("a", three)}), frozenset({("a", three), ("b", other)})}
