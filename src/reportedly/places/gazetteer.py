"""The gazetteer: a file of SQLite, made once from `sources` and only read afterwards; nothing else knows sqlite3."""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import platformdirs

from reportedly.errors import SetUpError
from reportedly.model import Likeness, Match, Place, PlaceKind
from reportedly.places.folding import fold, sound
from reportedly.places.sources import Entry, Sources, made_of

FOLDER = "REPORTEDLY_CACHE"
Told = Callable[[int], object]
"""Is told how many places have been written, on the way."""

T = TypeVar("T")
_FORMAT = 3
_AT_ONCE = 500
_SCRATCH, _ABANDONED_S = ".places-", 3600.0
_SOUND, _SHORTEST_SOUND, _SHORTEST_SPELLING = "~", 4, 6
_LEAST_ALIKE = 15_000
_HOW = (Likeness.NAME, Likeness.OTHER_NAME, Likeness.SOUND)
_KINDS = tuple(PlaceKind)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TABLES = """
CREATE TABLE about (what TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place (key INTEGER PRIMARY KEY, geonames INTEGER, name TEXT, kind INTEGER, country TEXT, division TEXT,
  lat REAL, lon REAL, population INTEGER, code TEXT);
CREATE TABLE name (name TEXT, place INTEGER, how INTEGER, PRIMARY KEY (name, place)) WITHOUT ROWID;
CREATE TEMP TABLE raw (name TEXT, place INTEGER, how INTEGER);
"""
_ORDERED = """
INSERT INTO name SELECT name, place, min(how) FROM raw GROUP BY name, place ORDER BY name, place;
CREATE UNIQUE INDEX coded ON place (code) WHERE code IS NOT NULL;
"""
_INSERT = "INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FIND = "SELECT n.name, n.how, p.* FROM name n JOIN place p ON p.key = n.place WHERE n.name IN ({})"
_NUMBERED = "SELECT * FROM place WHERE key IN ({})"
_CODED = "SELECT * FROM place WHERE code IN ({}) AND code IS NOT NULL"


@dataclass(frozen=True, slots=True)
class SqliteGazetteer:
    """Looks names up in the file; what it returns is all in memory, the file itself is not."""

    file: sqlite3.Connection
    path: Path
    name: str

    def find(self, names: Iterable[str], /) -> dict[str, tuple[Match, ...]]:
        """Return the places of each folded name, the largest first."""
        found: dict[str, list[Match]] = {}
        for name, how, *place in self._rows(_FIND, names):
            found.setdefault(name, []).append(Match(_place(place), _HOW[how]))
        return {name: tuple(sorted(matches, key=_by_size)) for name, matches in found.items()}

    def find_alike(self, name: str, /) -> tuple[Match, ...]:
        """Return the larger places that sound like this folded name or, if none does, are one letter off."""
        heard = sound(name)
        rows = self._rows(_FIND, (_SOUND + heard,)) if len(heard) >= _SHORTEST_SOUND else iter(())
        alike = [Match(_place(place), Likeness.SOUND) for _, _, *place in rows]
        if not alike and len(name) >= _SHORTEST_SPELLING:
            rows = self._rows(_FIND, _one_letter_off(name))
            alike = [Match(_place(place), Likeness.SPELLING) for _, how, *place in rows if how == 0]
            alike = [match for match in alike if match.place.population >= _LEAST_ALIKE]
        return tuple(sorted(dict.fromkeys(alike), key=_by_size))

    def coded(self, codes: Iterable[str], /) -> dict[str, Place]:
        """Return the places of these codes."""
        return {row[-1]: _place(row) for row in self._rows(_CODED, codes)}

    def numbered(self, geonames: Iterable[int]) -> dict[int, Place]:
        """Return the places of these numbers in GeoNames; those that are not known are left out."""
        places = (_place(row) for row in self._rows(_NUMBERED, geonames))
        return {place.geonames: place for place in places if place.geonames is not None}

    def _rows(self, query: str, values: Iterable[str | int]) -> Iterator[tuple[Any, ...]]:
        try:
            for some in _batched(dict.fromkeys(values), _AT_ONCE):
                yield from self.file.execute(query.format(",".join("?" * len(some))), some)
        except sqlite3.DatabaseError as error:
            msg = f"The file of places {self.path} is damaged ({error}): delete it; the next reading makes it anew."
            raise SetUpError(msg) from error


def load(folder: Path | None = None, told: Told | None = None) -> SqliteGazetteer:
    """Open the gazetteer, and make its file first where there is none or a damaged one; that takes some seconds.

    The file lies in `folder`, in that which the environment names in REPORTEDLY_CACHE, or in the user's cache; where
    none is named and the user has no cache that can be written, in one that lasts as long as the process. Raises
    `SetUpError` where it can neither be read nor written, `MissingModelError` where its data is missing.
    """
    named = folder or (Path(os.environ[FOLDER]) if os.environ.get(FOLDER) else None)
    if named is not None:
        return _in(named, told)
    try:
        return _in(platformdirs.user_cache_path("reportedly"), told)
    except SetUpError:
        return _in(_passing(), told)


@functools.cache
def _passing() -> Path:
    """Return a folder that goes when the process ends."""
    folder = tempfile.mkdtemp(prefix="reportedly-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _in(folder: Path, told: Told | None) -> SqliteGazetteer:
    made = made_of()
    path = folder / f"places-{_FORMAT}-{made}.sqlite"
    opened = _opened(path, made)
    if opened is None:
        _make(path, made, told)
        opened = _opened(path, made)
    if opened is None:
        msg = f"The file of places {path} cannot be read back; check the disk, or name another folder in {FOLDER}."
        raise SetUpError(msg)
    return opened


def _opened(path: Path, made: str) -> SqliteGazetteer | None:
    """Open the file; None where it is not there, not whole, or of something else."""
    if not path.is_file():
        return None
    file: sqlite3.Connection | None = None
    try:
        file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        file.execute(f"PRAGMA mmap_size={path.stat().st_size}")
        size = file.execute("PRAGMA page_count").fetchone()[0] * file.execute("PRAGMA page_size").fetchone()[0]
        about = dict(file.execute("SELECT what, value FROM about"))
        whole = size == path.stat().st_size and about.get("made of") == made
        last = file.execute("SELECT name FROM name ORDER BY name DESC LIMIT 1").fetchone()
        if whole and last and last[0] == about.get("last name"):
            return SqliteGazetteer(file, path, made)
    except (sqlite3.DatabaseError, OSError):
        pass
    if file is not None:
        file.close()
    return None


def _make(path: Path, made: str, told: Told | None) -> None:
    """Write the file beside its place and move it there when it is whole, so that nobody ever opens half of one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear(path.parent)
        with tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=path.parent) as scratch:
            half = Path(scratch) / path.name
            _write(half, made, told)
            half.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        msg = f"The file of places cannot be written to {path.parent} ({error}): name another folder in {FOLDER}."
        raise SetUpError(msg) from error


def _clear(folder: Path) -> None:
    """Remove what builds that were killed have left behind, an hour ago or more."""
    for left in folder.glob(f"{_SCRATCH}*"):
        if time.time() - left.stat().st_mtime > _ABANDONED_S:
            shutil.rmtree(left, ignore_errors=True)


def _write(half: Path, made: str, told: Told | None) -> None:
    with contextlib.closing(sqlite3.connect(half, isolation_level=None)) as file:
        file.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=FILE; BEGIN; {_TABLES}")
        for done, some in enumerate(_batched(Sources().entries(), _AT_ONCE)):
            file.executemany(_INSERT, map(_row, some))
            file.executemany("INSERT INTO raw VALUES (?, ?, ?)", (row for entry in some for row in _names(entry)))
            if told:
                told(done * _AT_ONCE + len(some))
        for statement in filter(str.strip, _ORDERED.split(";")):
            file.execute(statement)
        file.execute("INSERT INTO about SELECT 'last name', max(name) FROM name")
        file.execute("INSERT INTO about VALUES ('made of', ?)", (made,))
        file.execute("COMMIT")
    with half.open("rb") as written:
        os.fsync(written.fileno())


def _row(entry: Entry) -> tuple[Any, ...]:
    place = entry.place
    return (
        place.key, place.geonames, place.name, _KINDS.index(place.kind), place.country, place.division,
        place.lat, place.lon, place.population, place.code,
    )  # fmt: skip


def _names(entry: Entry) -> Iterator[tuple[str, int, int]]:
    key = entry.place.key
    own = {fold(name) for name in entry.names} - {""}
    others = {fold(name) for name in entry.others} - own - {""}
    yield from ((name, key, 0) for name in own)
    yield from ((name, key, 1) for name in others)
    if entry.place.population >= _LEAST_ALIKE:
        heard = {sound(name) for name in own}
        first = {one[:1] for one in heard}
        heard |= {one for one in map(sound, filter(str.isascii, others)) if one[:1] in first}
        yield from ((_SOUND + one, key, 2) for one in heard)


def _batched(values: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    rest = iter(values)
    while some := tuple(islice(rest, size)):
        yield some


def _place(row: Any) -> Place:
    key, geonames, name, kind, *rest = row
    return Place(key, geonames, name, _KINDS[kind], *rest)


def _by_size(match: Match) -> tuple[int, int]:
    return -match.place.population, match.place.key


def _one_letter_off(name: str) -> Iterator[str]:
    """Yield the names that differ by one letter put in, left out or put for another, or by two that changed places."""
    for i in range(len(name) + 1):
        head, tail = name[:i], name[i:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
