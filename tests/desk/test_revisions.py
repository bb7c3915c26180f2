"""What changed in an article that was read again, as a ledger tells it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from readings_by_hand import DAM, Line, reading
from reportedly.desk import adding, asking, deciding, drawing
from reportedly.desk.revisions import revised
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Decision, Status, Subject, Turned, Verdict, Worded
from reportedly.show.cli import app

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)
LATER: tuple[Line, ...] = (
    DAM[0],
    ("Ida Renn", "Fifteen people are missing.", Status.ASSERTED),
    ("the mayor", "There was never any danger.", Status.DENIED),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        list(adding.add_readings((reading(), reading(lines=LATER)), opened))
        yield opened


def test_the_last_two_revisions_are_held_against_each_other(ledger: Ledger) -> None:
    found = revised(ledger, "lantern-1")
    assert found
    assert (found.before, found.after) == (1, 2)
    assert [one.turned for one in found.alterations] == [
        (Turned.CERTAINTY, Turned.WORDS),
        (Turned.CAME,),
        (Turned.WENT,),
    ]


def test_what_was_read_once_was_never_revised(ledger: Ledger) -> None:
    list(adding.add_readings((reading("courier-1"),), ledger))
    assert revised(ledger, "courier-1") is None
    with pytest.raises(UnknownSubjectError, match="no revision 3"):
        revised(ledger, "lantern-1", 1, 3)


def test_what_people_made_in_both_did_not_change(ledger: Ledger) -> None:
    value = drawing.worded(Worded("burst on Monday", "the dam at Orsk"))
    made = Decision(Verdict.MAKE, Subject.REPORT, "lantern-1", "ida", NOON, value)
    deciding.decide(ledger, made)
    found = revised(ledger, "lantern-1")
    assert found
    assert "burst on Monday" in {one.text for one in found.old.statements}
    assert not any(one.after and one.after.text == "burst on Monday" for one in found.alterations)


def test_a_revision_is_no_conflict_between_reports(ledger: Ledger) -> None:
    assert asking.conflicts(ledger) == ()


class TestCommand:
    def call(self, ledger: Ledger, *options: str) -> str:
        path = str(getattr(ledger, "path"))  # noqa: B009 - only a ledger in a file has one
        return CliRunner().invoke(app, ["revisions", *options, "--ledger", path]).stdout

    def test_people_see_words_and_statements(self, ledger: Ledger) -> None:
        shown = self.call(ledger, "lantern-1", "--view", "--width", "160")
        assert "[-Twelve-] {+Fifteen+}" in shown
        assert "It was unconfirmed; now it is asserted." in shown
        assert "no conflict between reports" in shown

    def test_programs_get_json(self, ledger: Ledger) -> None:
        found = json.loads(self.call(ledger, "lantern-1"))
        assert [one["fate"] for one in found["words"]][:3] == ["kept", "removed", "added"]
        assert found["statements"][0]["before"]["status"] == "unconfirmed"
        assert len(found["revisions"]) == 2

    def test_what_was_never_revised_is_told_so(self, ledger: Ledger) -> None:
        list(adding.add_readings((reading("courier-1"),), ledger))
        assert "never revised" in self.call(ledger, "courier-1", "--view")
        assert json.loads(self.call(ledger, "courier-1"))["statements"] == []
