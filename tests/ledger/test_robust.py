"""What a ledger survives, with real processes, real limits and real damage."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from readings_by_hand import DAM, entry
from reportedly.errors import BusyLedgerError, DamagedLedgerError, LedgerError
from reportedly.ledger import Ledger, engine, open_ledger
from reportedly.model import Harm, Query

TESTS = Path(__file__).parent.parent
STATEMENTS = 3 * 8


def adding(path: Path, first: int, last: int, largest: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, str(TESTS / "adding_by_hand.py"), str(path), str(first), str(last), str(largest)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603


def told(process: subprocess.Popen[str], lines: int) -> set[int]:
    """Return the numbers of the reports that a process says it has added, some lines of them."""
    assert process.stdout
    return {int(line.split()[0]) for line, _ in zip(process.stdout, range(lines), strict=False)}


def numbers(ledger: Ledger) -> list[int]:
    return [int(id_.removeprefix("report-")) for id_ in ledger.reports()]


def assert_whole(ledger: Ledger) -> None:
    there = numbers(ledger)
    assert len(there) == len(set(there))
    stats = ledger.stats()
    assert (stats.revisions, stats.readings, stats.statements) == (len(there), len(there), STATEMENTS * len(there))
    assert ledger.check() == ()


@pytest.mark.slow
def test_fifty_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    dice, path, last, acknowledged = random.Random(9), tmp_path / "ledger.sqlite", 400, set[int]()
    for _ in range(50):
        with adding(path, 0, last) as process:
            acknowledged |= told(process, dice.randrange(0, 40))
            process.kill()
            rest, _ = process.communicate()
        acknowledged |= {int(line.split()[0]) for line in rest.splitlines() if line.count(" ") and line[-1] in "dn"}
        with open_ledger(path) as ledger:
            assert acknowledged <= set(numbers(ledger))
    with open_ledger(path) as ledger:
        assert_whole(ledger)
    with adding(path, 0, last) as process:
        _, complaint = process.communicate()
    assert process.returncode == 0, complaint
    with open_ledger(path) as ledger:
        assert sorted(numbers(ledger)) == list(range(last))
        assert_whole(ledger)


@pytest.mark.slow
def test_a_full_disk_is_told_and_costs_nothing_that_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    process = adding(path, 0, 2000, largest=1_500_000)
    output, complaint = process.communicate()
    assert process.returncode == 1
    assert "There is no room" in complaint
    assert "run the same command again" in complaint
    with open_ledger(path) as ledger:
        assert {int(line.split()[0]) for line in output.splitlines()} <= set(numbers(ledger))
        assert_whole(ledger)
        ledger.add(entry("report-2000", DAM * 8))
        assert_whole(ledger)


@pytest.mark.slow
def test_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    writers = [adding(path, 0, 60), adding(path, 30, 90)]
    outputs = [writer.communicate() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], outputs
    assert sum(output.count("added") for output, _ in outputs) == 90
    with open_ledger(path) as ledger:
        assert sorted(numbers(ledger)) == list(range(90))
        assert_whole(ledger)


@pytest.mark.slow
def test_a_reader_sees_whole_reports_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        writer, seen = adding(path, 0, 60), set[int]()
        while writer.poll() is None:
            stats = ledger.stats()
            assert stats.statements == STATEMENTS * stats.readings
            seen.add(stats.reports)
        writer.communicate()
        assert len(seen) > 2
        assert_whole(ledger)


def test_a_new_ledger_that_another_is_opening_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    going = Timer(0.2, other.close)
    going.start()
    with open_ledger(path) as ledger:
        assert ledger.stats().reports == 0
    going.join()


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_PATIENCE_S", 0.1)
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyLedgerError, match="try again"):
            ledger.add(entry())
        assert ledger.search(Query("dam")) == ()
        other.close()


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        for number in range(30):
            ledger.add(entry(f"report-{number}", DAM * 8))
    return path


def execute(path: Path, *statements: str) -> None:
    file = sqlite3.connect(path)
    for statement in statements:
        file.execute(statement)
    file.commit()
    file.close()


def harms(path: Path) -> set[Harm]:
    with open_ledger(path) as ledger:
        return {one.harm for one in ledger.check()}


def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    junk, foreign = tmp_path / "junk.sqlite", tmp_path / "foreign.sqlite"
    junk.write_bytes(b"This is a letter, and no ledger at all. " * 100)
    execute(foreign, "CREATE TABLE invoice (total INTEGER)")
    for path in (junk, foreign):
        with pytest.raises(DamagedLedgerError, match=path.name):
            open_ledger(path)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="--ledger"):
        open_ledger(tmp_path)


def test_a_page_overwritten_is_found(filled: Path) -> None:
    raw = bytearray(filled.read_bytes())
    for page in range(20, len(raw) // 4096, 9):
        raw[page * 4096 : page * 4096 + 512] = bytes(512)
    filled.write_bytes(raw)
    with open_ledger(filled) as ledger:
        found = ledger.check()
    assert Harm.FILE in {one.harm for one in found}
    assert all(one.remedy for one in found)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statement SET text = 'Nothing happened.' WHERE key = 5",
        "UPDATE statement SET content = '[[0,3]]' WHERE key = 5",
        "DELETE FROM hop; DELETE FROM statement WHERE key = 5",
        "UPDATE statement SET status = 'denied' WHERE key = 5",
        "DELETE FROM hop WHERE number = 0",
        "UPDATE hop SET name = 'Nobody'",
        "UPDATE revision SET title = 'Another' WHERE key = 3",
        "UPDATE revision SET published = '2001-01-01' WHERE key = 3",
        "DELETE FROM capture WHERE revision = 3",
        "UPDATE reading SET body = x'00' WHERE key = 3",
        "UPDATE revision SET body = (SELECT body FROM revision WHERE key = 2) WHERE key = 3",
    ],
)
def test_what_was_read_and_changed_since_is_found(filled: Path, change: str) -> None:
    execute(filled, *change.split("; "))
    with open_ledger(filled) as ledger:
        found = [one for one in ledger.check() if one.harm is Harm.FACT]
    assert found
    assert "restore the ledger" in found[-1].remedy.lower()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM listed WHERE place IN (SELECT max(place) FROM listed)",
        "UPDATE total SET statements = statements + 1",
        "DELETE FROM current WHERE report = 3",
        "INSERT INTO statement_fts (statement_fts) VALUES ('delete-all')",
        "UPDATE listed SET voices = 'nobody'",
    ],
)
def test_what_is_derived_and_damaged_is_found_and_made_again(filled: Path, change: str) -> None:
    execute(filled, change)
    assert harms(filled) == {Harm.DERIVED}
    with open_ledger(filled) as ledger:
        ledger.repair()
        assert_whole(ledger)
        assert len(ledger.search(Query("missing", limit=1000))) == 240
