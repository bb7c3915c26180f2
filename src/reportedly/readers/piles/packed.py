"""A file that is packed by itself (.gz) -> what is in it."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import BufferedReader
from typing import IO

from reportedly.readers.gathered import Gathered
from reportedly.readers.material import Material
from reportedly.readers.piles.zipped import MOST_DEPTH


def reports_in_packed(material: Material, read: Callable[[Material], Iterator[Gathered]]) -> Iterator[Gathered]:
    """Yield what `read` finds in a packed file, under its name without the .gz."""
    if material.depth >= MOST_DEPTH:
        yield material.failed(f"{material.name} is packed more than {MOST_DEPTH} times and was left out.")
        return
    name = material.name[: -len(".gz")] if material.name.lower().endswith(".gz") else material.name
    yield from read(replace(material, name=name, open=partial(_opened, material), depth=material.depth + 1))


def _opened(material: Material) -> IO[bytes]:
    return _Unpacking(material.open())


class _Unpacking(BufferedReader):
    """A packed file as it unpacks; closing it closes what it is read from, which GzipFile leaves open."""

    def __init__(self, packed: IO[bytes]) -> None:
        super().__init__(gzip.GzipFile(fileobj=packed))
        self._packed = packed

    def close(self) -> None:
        super().close()
        self._packed.close()
