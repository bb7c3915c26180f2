"""The members of a ZIP archive -> reports: articles, or the web archives in a WACZ; nothing is unpacked to disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO

from reportedly.readers.gathered import Gathered
from reportedly.readers.kinds import Kind, suffix_kind
from reportedly.readers.material import Material

MOST_RATIO = 200
"""How many times its own size an archive may unpack to: texts shrink to a tenth, bombs to a thousandth and less."""

MOST_DEPTH = 3
"""How deep archives may stand in one another."""

LEAST_ROOM = 100_000_000
# What the library raises over archives that break the rules; member names may be empty, offsets negative.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError, NotImplementedError, RuntimeError,
)  # fmt: skip
_ENCRYPTED = 0x1

Read = Callable[[Material], Iterator[Gathered]]


def reports_in_zip(material: Material, read: Read) -> Iterator[Gathered]:
    """Yield what `read` finds in each member of a ZIP archive, in its order; hidden files are passed over.

    What is locked, of no known kind, too deep or too big unpacked is a member that failed.
    """
    if material.depth >= MOST_DEPTH:
        yield material.failed(f"{material.name} stands in more than {MOST_DEPTH} archives and was left out.")
        return
    try:
        with material.open() as file, zipfile.ZipFile(file) as packed:
            members = _members(packed)
            if not members:
                yield material.failed(f"{material.name} is an archive without files.")
            yield from _read(packed, members, material, read)
    except _BROKEN as error:
        yield material.failed(f"{material.name} is no ZIP archive that can be read ({error}); pack it again.")


def _members(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the files in an archive; of a WACZ only the web archives, the rest of it being their index."""
    files = [info for info in packed.infolist() if not info.is_dir() and not _is_hidden(info.filename)]
    kept = [info for info in files if info.filename.startswith("archive/") and suffix_kind(info.filename) is Kind.WARC]
    return kept if kept and any(info.filename == "datapackage.json" for info in files) else files


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or any(part.startswith(".") for part in parts)


def _read(
    packed: zipfile.ZipFile, members: list[zipfile.ZipInfo], material: Material, read: Read
) -> Iterator[Gathered]:
    room = LEAST_ROOM + MOST_RATIO * sum(info.compress_size for info in members)
    for info in members:
        member = _material(packed, info, material)
        room -= info.file_size
        if room < 0:
            yield material.failed(f"{material.name} unpacks to far more than its size; the rest of it was left out.")
            return
        if info.flag_bits & _ENCRYPTED:
            yield member.failed(f"{member.name} is locked with a password; unpack it first.")
        elif suffix_kind(info.filename) is None:
            yield member.failed(f"{member.name} is of no kind that is read.")
        else:
            yield from read(member)


def _material(packed: zipfile.ZipFile, info: zipfile.ZipInfo, material: Material) -> Material:
    return Material(
        name=f"{material.name}#{info.filename}",
        source=f"{material.source}#{info.filename}",
        open=partial(_opened, packed, info),
        depth=material.depth + 1,
        place=material.place,
    )


def _opened(packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    try:
        return packed.open(info)
    except _BROKEN as error:
        msg = str(error)
        raise zipfile.BadZipFile(msg) from error
