"""What is written reaches the ledger's file beside the work, and the log stays small."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from readings_by_hand import DAM, entry
from reportedly.ledger import checkpointing, engine
from reportedly.ledger.checkpointing import Mover
from reportedly.ledger.in_sqlite import SqliteLedger


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def reports_without_the_log(path: Path, copy: Path) -> int:
    shutil.copy(path, copy)
    with SqliteLedger.open(copy) as ledger:
        return ledger.stats().reports


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpointing, "_LEAST_BYTES", 1)


@pytest.mark.usefixtures("_small")
def test_what_is_written_is_moved_into_the_file_while_the_ledger_is_open(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with SqliteLedger.open(path) as ledger:
        for number in range(100):
            ledger.add(entry(f"report-{number}", DAM))
            if reports_without_the_log(path, tmp_path / f"{number}.sqlite"):
                break
            time.sleep(0.1)
        else:
            pytest.fail("nothing reached the file")
    assert not log_of(path).exists()


def test_a_small_log_is_let_be(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with SqliteLedger.open(path) as ledger:
        ledger.add(entry("report-1", DAM))
        assert 0 < log_of(path).stat().st_size < checkpointing._LEAST_BYTES


@pytest.mark.usefixtures("_small")
def test_a_file_that_is_gone_stops_nobody_and_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "gone.sqlite"
    log_of(path).write_bytes(b"12")
    engine._move_log(path)
    mover = Mover(log_of(path), lambda: engine._move_log(path))
    mover.written()
    mover.close()
    assert not path.exists()
