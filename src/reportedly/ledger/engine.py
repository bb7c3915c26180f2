"""The file of SQLite that holds the ledger: opened, brought up to date, read and written in transactions.

Nothing else knows how SQLite is spoken to. Readers never wait: they see the ledger as it was when they began (WAL).
Writers wait for one another; what a killed writer had not finished is as if it had not begun.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from reportedly.errors import BusyLedgerError, DamagedLedgerError, LedgerError, NoRoomError
from reportedly.ledger.checkpointing import Mover
from reportedly.ledger.facets import folded

LATEST = "0006"
"""The number of the last step in `migrations`."""

_LOG = logging.getLogger(__name__)
_MARK = 0x7265706C
"""What a file of ours says it is (SQLite's application_id): "repl"."""

_PATIENCE_S = 60.0
_PAUSE_S = 0.01
_SETTINGS = (
    "PRAGMA synchronous=NORMAL",  # a power cut may cost the last report, never the file; adding again brings it back
    "PRAGMA foreign_keys=ON",
    "PRAGMA wal_autocheckpoint=16000",  # so far the log is moved beside the work; here a writer moves what is left
    "PRAGMA journal_size_limit=0",  # a log that is moved and begun anew is cut: its size says what is in it
    "PRAGMA cache_size=-65536",
    "PRAGMA mmap_size=134217728",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=ON",  # the search index reads the texts through a view
)


@dataclass(frozen=True, slots=True)
class File:
    """An open file of the ledger."""

    path: Path
    engine: Engine
    mover: Mover

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the ledger as it is now, and keeps seeing it so."""
        with _told_plainly(self.path), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the only connection that may write; all it does counts, or nothing where an error leaves the block."""
        with _told_plainly(self.path), self.engine.execution_options(writes=True).begin() as connection:
            yield connection
        self.mover.written()

    @contextmanager
    def probing(self) -> Iterator[Connection]:
        """Give a connection that may write, but whose writing never counts."""
        with _told_plainly(self.path), self.engine.execution_options(writes=True).connect() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self.mover.close()
        self.engine.dispose()


def open_file(path: Path) -> File:
    """Open the ledger's file, making it where there is none and bringing an older one up to date.

    Raises `LedgerError` where it cannot be opened, is damaged, is none, or was made by a later version.
    """
    with _told_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(path)
        try:
            _check_kind(engine, path)
            _bring_up_to_date(engine, path)
        except BaseException:
            engine.dispose()
            raise
    return File(path, engine, Mover(path.with_name(f"{path.name}-wal"), lambda: _move_log(path)))


def _move_log(path: Path) -> None:
    there = f"{path.absolute().as_uri()}?mode=rw"
    with suppress(sqlite3.Error), closing(sqlite3.connect(there, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()  # on a full disk, say, the next writer is told


def version_of(connection: Connection) -> str | None:
    """Return the number of the last step that made the ledger what it is; None where it is empty."""
    has = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() if has else None


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=QueuePool, connect_args={"timeout": _PATIENCE_S})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, those that make tables too
    _keep_a_log(connection)
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.create_function("folded", 1, folded, deterministic=True)


def _keep_a_log(connection: sqlite3.Connection) -> None:
    # Where two open a new file at once, SQLite tells one of them at once, without waiting, that it is busy.
    end = time.monotonic() + _PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _begin(connection: Connection) -> None:
    # A writer that read first could find that another wrote since: it takes the lock before it looks.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _check_kind(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        empty = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0
    if mark != _MARK and not empty:
        msg = f"{path} is a file of SQLite, but no ledger of reportedly; name another with --ledger."
        raise DamagedLedgerError(msg)


def _bring_up_to_date(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        version = version_of(connection)
    if version == LATEST:
        return
    if version is not None and version > LATEST:
        msg = f"The ledger {path} was made by a later version of reportedly; install that version to open it."
        raise LedgerError(msg)
    if version is not None:
        _LOG.warning("The ledger %s is brought up to date; that of a million statements takes half a minute.", path)
    upgrade(engine)


def upgrade(engine: Engine, to: str = LATEST) -> None:
    """Take every step up to that number which the ledger has not taken; all of them count, or none."""
    from alembic import command  # noqa: PLC0415 - takes a fifth of a second, which a ledger up to date need not wait
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "reportedly.ledger:migrations")
    with engine.execution_options(writes=True).begin() as connection:
        if version_of(connection) != to:
            connection.exec_driver_sql(f"PRAGMA application_id = {_MARK}")
            config.attributes["connection"] = connection
            command.upgrade(config, to)


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into a sentence that tells what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _plain(path, error.orig or error) from error
    except sqlite3.DatabaseError as error:
        raise _plain(path, error) from error
    except OSError as error:
        msg = f"The ledger {path} cannot be opened ({error.strerror or error}); name another with --ledger."
        raise LedgerError(msg) from error


def _is_busy(error: BaseException) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")


def _plain(path: Path, error: BaseException) -> LedgerError:
    name = getattr(error, "sqlite_errorname", "")
    if _is_busy(error):
        return BusyLedgerError(f"Another process keeps writing to the ledger {path}; try again when it has finished.")
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_SHM")):
        return NoRoomError(
            f"There is no room for the ledger {path} to grow ({error}): make some and run the same command again; "
            "what was added before is kept."
        )
    if name.startswith("SQLITE_READONLY") or (name.startswith("SQLITE_CANTOPEN") and not os.access(path, os.W_OK)):
        return NoRoomError(
            f"The ledger {path} cannot be opened or written to by this user: copy it to where you may write, "
            "or name another with --ledger."
        )
    if name.startswith("SQLITE_CANTOPEN"):
        return LedgerError(f"The ledger {path} cannot be opened; check the path, or name another with --ledger.")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DamagedLedgerError(
            f"The ledger {path} is damaged or is none ({error}): restore it from a copy, or add the reports "
            "to a new one; where it still opens, `reportedly check` tells what of it is whole."
        )
    return LedgerError(f"The ledger {path} cannot be used ({error}); `reportedly check` tells whether it is damaged.")
