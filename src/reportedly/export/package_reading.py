"""Reads a data package again: what was exported comes back as it was, or there is a sentence that says why not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from reportedly.errors import UnreadablePackageError
from reportedly.export.data_package import CLAIMS, DECISIONS, MANIFEST, READINGS
from reportedly.export.files import sha256_of
from reportedly.export.json_text import Json
from reportedly.export.material import Piece
from reportedly.ledger.codec import value_of
from reportedly.model import Capture, Claim, Decision, Edge, Reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Package:
    """A data package on the disk, each file of which is as it was when it was written."""

    folder: Path
    files: dict[str, Path]

    def pieces(self) -> Iterator[Piece]:
        """Yield the reports with their readings, one by one."""
        return self._lines(READINGS, _piece)

    def number_of_pieces(self) -> int:
        """Return how many reports there are."""
        with self.files[f"{READINGS}-whole"].open("rb") as file:
            return sum(1 for _ in file)

    def claims(self) -> Iterator[Claim]:
        """Yield the claims."""
        return self._lines(CLAIMS, lambda row: value_of(Claim, row))

    def decisions(self) -> Iterator[Decision]:
        """Yield the decisions, in order."""
        return self._lines(DECISIONS, lambda row: value_of(Decision, row))

    def _lines(self, name: str, value: Callable[[Any], T]) -> Iterator[T]:
        path = self.files.get(f"{name}-whole")
        if path is None:
            return
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                yield _read(value, line, f"line {number} of {path}")


def open_package(at: Path) -> Package:
    """Open a data package by its folder or its manifest; raises `UnreadablePackageError` where any file differs."""
    manifest = at / MANIFEST if at.is_dir() else at
    try:
        resources = json.loads(manifest.read_bytes())["resources"]
        files = {one["name"]: _checked(manifest.parent, one) for one in resources}
    except OSError as error:
        msg = f"{manifest} cannot be read: {error.strerror or error}."
        raise UnreadablePackageError(msg) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"{manifest} is no manifest of a data package."
        raise UnreadablePackageError(msg) from error
    if f"{READINGS}-whole" not in files:
        msg = f"{manifest} has nothing to import; only packages that `reportedly export` wrote can be imported."
        raise UnreadablePackageError(msg)
    return Package(manifest.parent, files)


def _checked(folder: Path, resource: Json) -> Path:
    """Return the path of a file of the package, which lies in its folder and is as the manifest says."""
    name = Path(resource["path"])
    path = folder / name
    if name.is_absolute() or len(name.parts) != 1 or name.parts[0] == "..":
        msg = f"{name} lies outside the package; it is not read."
        raise UnreadablePackageError(msg)
    if not path.is_file():
        msg = f"{path} is missing; the package is not whole."
        raise UnreadablePackageError(msg)
    if path.stat().st_size != resource["bytes"] or f"sha256:{sha256_of(path)}" != resource["hash"]:
        msg = f"{path} is not as it was when the package was written."
        raise UnreadablePackageError(msg)
    return path


def _piece(row: Json) -> Piece:
    captures = tuple(value_of(Capture, one) for one in row["captures"])
    edges = tuple(value_of(Edge, one) for one in row.get("lineage", ()))
    return Piece(value_of(Reading, row["reading"]), captures, edges=edges)


def _read(value: Callable[[Any], T], line: bytes, where: str) -> T:
    try:
        return value(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"{where} is not what this version can read."
        raise UnreadablePackageError(msg) from error
