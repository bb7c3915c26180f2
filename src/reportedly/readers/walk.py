"""Files, folders, patterns and addresses -> what is to be read, in a stable order, one at a time."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.readers.kinds import ONE_REPORT, suffix_kind

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://\S*")
_PATTERN = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing to be read: a file with its name in ids, or an address; or why there is nothing to be read there.

    `absent` says that nothing is called so: what was typed is wrong, not what is there.
    """

    name: str
    path: Path | None = None
    trouble: str | None = None
    absent: bool = False


def spots_of(sources: Iterable[str | Path]) -> Iterator[Spot]:
    """Yield what `sources` stand for: of folders and patterns, the files in them by name.

    A string is an address, a path, or a pattern such as "news/**/*.html" where no file has that name. In a folder,
    hidden files and folders are passed over, and what is of no known kind is trouble; each folder is entered once,
    however many links lead to it.
    """
    for source in sources:
        if isinstance(source, str) and is_address(source):
            yield Spot(source.strip())
        elif isinstance(source, str) and not source.strip():
            yield Spot(
                source, None, "Nothing was given to read; give a file, a folder or the URL of a page.", absent=True
            )
        elif isinstance(source, str) and _PATTERN.search(source) and not _exists(source):
            yield from _matching(source)
        else:
            yield from _at(Path(source), str(source))


def expected(sources: Iterable[str | Path]) -> int | None:
    """Return how many reports will come out of `sources`, None where one of them may hold many, by its name."""
    number = 0
    for spot in spots_of(sources):
        if spot.trouble is None and suffix_kind(spot.name) not in {None, *ONE_REPORT}:
            return None
        number += 1
    return number


def is_address(source: str) -> bool:
    """Say whether `source` is the address of a page or claims to be one: a text has white space in it, a URL none."""
    return _ADDRESS.fullmatch(source.strip()) is not None


def _exists(source: str) -> bool:
    return os.path.lexists(source)


def _matching(pattern: str) -> Iterator[Spot]:
    found = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield Spot(pattern, None, f"Nothing is called {pattern}; check the pattern.", absent=True)
    # "**" gives a folder and then what is in it.
    files = [name for name in found if not Path(name).is_dir()]
    for name in files or found:
        yield from _at(Path(name), name)


def _at(path: Path, written: str) -> Iterator[Spot]:
    try:
        path.lstat()
        is_folder = path.is_dir()
    except (FileNotFoundError, NotADirectoryError):
        yield Spot(path.name or written, path, f"There is no file or folder {path}; check the name.", absent=True)
        return
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        yield Spot(path.name or written, path)
        return
    empty = True
    for spot in _inside(path, "", set()):
        empty = False
        yield spot
    if empty:
        yield Spot(written, path, f"{path} is a folder without files to be read.", absent=True)


def _inside(folder: Path, prefix: str, entered: set[tuple[int, int]]) -> Iterator[Spot]:
    """Yield the files of a folder and of those in it, by name; `prefix` leads from the first folder to this one."""
    try:
        here = folder.stat()
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        yield Spot(f"{prefix}{folder.name}", folder, f"{folder} cannot be opened ({error.strerror}); it was left out.")
        return
    if (here.st_dev, here.st_ino) in entered:
        return
    entered.add((here.st_dev, here.st_ino))
    for entry in entries:
        name, path = f"{prefix}{entry.name}", folder / entry.name
        if _is_folder(entry):
            yield from _inside(path, f"{name}/", entered)
        else:
            yield _file(entry, name, path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _file(entry: os.DirEntry[str], name: str, path: Path) -> Spot:
    try:
        regular = entry.is_file()
    except OSError:
        regular = False
    if not regular:
        return Spot(name, path, f"{path} is no file, or a link that leads nowhere; it was left out.")
    if suffix_kind(entry.name) is None:
        return Spot(name, path, f"{path} is of no kind that is read, by its name; give it by itself to have it tried.")
    return Spot(name, path)
