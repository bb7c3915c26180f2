"""A file on this machine -> one `Report`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from reportedly.errors import UnreadableReportError
from reportedly.model import Found, Report
from reportedly.readers.content import MOST_MARKUP
from reportedly.readers.opening import read_bytes

MOST_BYTES = 4 * MOST_MARKUP


def read_file(
    path: Path,
    *,
    url: str | None = None,
    published: dt.date | None = None,
    most_bytes: int = MOST_BYTES,
) -> Found[Report]:
    """Read one report from a file; the file's name becomes its id.

    `most_bytes` is checked before and while reading. Raises `UnreadableReportError`, in a sentence, for whatever keeps
    the file from being opened or read, and as `read_bytes` does.
    """
    raw = _bytes(path, most_bytes)
    return read_bytes(raw, name=path.name or str(path), url=url, published=published)


def _bytes(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            raw = b"" if path.stat().st_size > most else file.read(most + 1)
            too_big = path.stat().st_size > most or len(raw) > most
    except (OSError, ValueError) as error:
        raise why_not(path, error) from None
    if too_big:
        msg = f"{path} is larger than {most:,} bytes; split it into its reports."
        raise UnreadableReportError(msg)
    return raw


def why_not(path: Path, error: OSError | ValueError) -> UnreadableReportError:
    """Return, as a sentence to be raised, why a file could not be opened or read."""
    match error:
        case FileNotFoundError():
            msg = f"There is no file {path}; check the name."
        case IsADirectoryError():
            msg = f"{path} is a folder; give a file in it."
        case PermissionError():
            msg = f"{path} may not be read by this user; change its permissions or copy it."
        case _:
            msg = f"{path} cannot be read ({getattr(error, 'strerror', None) or error}); check the name and the disk."
    return UnreadableReportError(msg)
