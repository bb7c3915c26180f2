from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from reportedly.errors import LedgerError
from reportedly.ledger import engine, open_ledger
from reportedly.model import Status

STEPS = ["0001", "0002", "0003", "0004", "0005", "0006"]


def made_up_to(path: Path, step: str) -> None:
    file = engine._engine(path)
    engine.upgrade(file, step)
    file.dispose()


def schema(path: Path) -> set[tuple[str, str]]:
    file = sqlite3.connect(path)
    found = set(file.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    file.close()
    return found


def test_steps_are_numbered_without_a_gap_and_the_last_is_known() -> None:
    config = Config()
    config.set_main_option("script_location", "reportedly.ledger:migrations")
    found = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert found[::-1] == STEPS
    assert STEPS[-1] == engine.LATEST


@pytest.mark.parametrize("step", STEPS)
def test_a_ledger_of_every_earlier_step_becomes_the_same(tmp_path: Path, step: str) -> None:
    old, new = tmp_path / "old.sqlite", tmp_path / "new.sqlite"
    made_up_to(old, step)
    for path in (old, new):
        open_ledger(path).close()
    assert schema(old) == schema(new)


def test_what_an_earlier_ledger_holds_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    made_up_to(path, "0001")
    file = sqlite3.connect(path)
    file.executescript(
        """
        INSERT INTO report VALUES (1, 'lantern-1');
        INSERT INTO revision (key, report, number, digest, published, body) VALUES (1, 1, 1, 'd', '2020-05-04', x'00');
        INSERT INTO reading VALUES (1, 1, '{}', '2020-05-04', 'd', x'00');
        INSERT INTO statement VALUES
          (1, 1, 0, 'a', 'body', '[]', 'One.', 'asserted', 'positive', 'certain', 'direct', 1, NULL),
          (2, 1, 1, 'b', 'body', '[]', 'Two.', 'denied', 'positive', 'certain', 'direct', 1, NULL);
        INSERT INTO current VALUES (1, 1, 1);
        INSERT INTO listed VALUES
          (1, 1, 1, '2020-05', 'asserted', '', '', '', ''), (2, 2, 1, '2020-05', 'denied', '', '', '', '');
        """
    )
    file.close()
    with open_ledger(path) as ledger:
        stats = ledger.stats()
    assert {one.status: one.statements for one in stats.totals} == {Status.ASSERTED: 1, Status.DENIED: 1}
    assert stats.reports == 1


def test_a_ledger_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "later.sqlite"
    open_ledger(path).close()
    file = sqlite3.connect(path)
    file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.commit()
    with pytest.raises(LedgerError, match="later version"):
        open_ledger(path)
