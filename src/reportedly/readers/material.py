"""Something that holds one report or many and can be opened: a file, an answer from the web, an archive's member."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from reportedly.errors import UnreadableReportError
from reportedly.model import Problem
from reportedly.readers.decode import STAGE
from reportedly.readers.files import MOST_BYTES, why_not
from reportedly.readers.gathered import Gathered, Opened
from reportedly.readers.kinds import HEAD


@dataclass(frozen=True, slots=True)
class Material:
    """Bytes yet to be read; `name` stands in ids and messages, `source` says where they are for good.

    `open` gives them from the start each time it is called. `depth` counts the archives around it; `url` is the address
    that answered with it, `content_type` what the server called it; `place` is its number in the whole gathering.
    """

    name: str
    source: str
    open: Callable[[], IO[bytes]]
    content_type: str | None = None
    url: str | None = None
    depth: int = 0
    place: int = 1

    def head(self) -> bytes:
        """Return the first bytes, by which its kind is told."""
        with self.open() as file:
            return file.read(HEAD)

    def whole(self, most: int = MOST_BYTES) -> bytes:
        """Return all bytes; raises `UnreadableReportError` where there are more than `most`."""
        with self.open() as file:
            raw = file.read(most + 1)
        if len(raw) > most:
            msg = f"{self.name} is larger than {most:,} bytes; split it into its reports."
            raise UnreadableReportError(msg)
        return raw

    def gathered(self, opened: Opened) -> Gathered:
        """Return the report that all of these bytes are."""
        report = opened.report
        return Gathered(report.id, self.source, report, opened.problems, report.sha256, opened.provenance, self.place)

    def part(self, id_: str, member: str, opened: Opened) -> Gathered:
        """Return one of the reports in these bytes: `member` names it among them."""
        report = opened.report
        return Gathered(
            id_, f"{self.source}#{member}", report, opened.problems, report.sha256, opened.provenance, self.place
        )

    def failed(self, message: str, id_: str | None = None, member: str | None = None, sha256: str = "") -> Gathered:
        """Return the reason why there is no report, of one member or of the whole."""
        source = self.source if member is None else f"{self.source}#{member}"
        problems = (Problem(STAGE, message),)
        return Gathered(self.name if id_ is None else id_, source, None, problems, sha256, place=self.place)


def material_of_file(path: Path, name: str, place: int = 1) -> Material:
    """Return a file as material; a pipe is read at once, since it can be read only once.

    Raises `UnreadableReportError` for what cannot be opened.
    """
    try:
        regular = path.is_file() or not path.exists()
        source = str(path.absolute())
        raw = None if regular else _piped(path)
    except (OSError, ValueError) as error:
        raise why_not(path, error) from None
    return Material(name, source, (lambda: _opened(path)) if raw is None else (lambda: BytesIO(raw)), place=place)


def _piped(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:
        raise why_not(path, error) from None
