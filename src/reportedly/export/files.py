"""Files that are there whole or not at all: written beside their place, and put there at the end."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import NotExportedError


def write_whole(chunks: Iterable[str | bytes], to: Path) -> None:
    """Write a file of these pieces; raises `NotExportedError`, and leaves what was there, where it cannot."""
    with _sentences(to):
        handle, name = tempfile.mkstemp(prefix=f".{to.name}.", dir=to.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(chunk.encode() if isinstance(chunk, str) else chunk for chunk in chunks)
                _onto_disk(file)
            _as_others(Path(name), 0o666)
            Path(name).replace(to)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


@contextmanager
def whole_folder(to: Path) -> Iterator[Path]:
    """Lend a folder to write into that becomes `to` at the end; raises `NotExportedError` where there is something."""
    with _sentences(to):
        if to.exists() and not (to.is_dir() and not any(to.iterdir())):
            msg = f"{to} is there already and not empty; name another folder."
            raise NotExportedError(msg)
        lent = Path(tempfile.mkdtemp(prefix=f".{to.name}.", dir=to.resolve().parent))
        try:
            yield lent
            _as_others(lent, 0o777)
            if to.exists():
                to.rmdir()
            lent.replace(to)
        except BaseException:
            shutil.rmtree(lent, ignore_errors=True)
            raise


class HashedFile:
    """A file that is written bit by bit, and knows its digest and its length."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.bytes = 0
        self._digest = hashlib.sha256()
        self._file = path.open("wb")

    def write(self, text: str) -> None:
        """Write some text."""
        raw = text.encode()
        self.bytes += len(raw)
        self._digest.update(raw)
        self._file.write(raw)

    @property
    def sha256(self) -> str:
        """The digest of what is written so far."""
        return self._digest.hexdigest()

    def close(self) -> None:
        """Put it onto the disk."""
        _onto_disk(self._file)
        self._file.close()


def sha256_of(path: Path) -> str:
    """Return the digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _onto_disk(file: BinaryIO) -> None:
    if not file.closed:
        file.flush()
        os.fsync(file.fileno())


def _as_others(path: Path, mode: int) -> None:
    """Let the file be read by whom the user's other files may be; a temporary one is the user's alone."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(mode & ~mask)


@contextmanager
def _sentences(to: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        msg = f"{to} cannot be written: {error.strerror or error}."
        raise NotExportedError(msg) from error
