"""A file that is packed by itself (.gz) -> what is in it."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import BufferedReader, RawIOBase
from typing import IO, TYPE_CHECKING

from reportedly.readers.gathered import Gathered
from reportedly.readers.material import Material
from reportedly.readers.piles.zipped import LEAST_ROOM, MOST_DEPTH, MOST_RATIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def reports_in_packed(material: Material, read: Callable[[Material], Iterator[Gathered]]) -> Iterator[Gathered]:
    """Yield what `read` finds in a packed file, under its name without the .gz.

    What unpacks to far more than any text does fails where that is seen; what stands before it is read.
    """
    if material.depth >= MOST_DEPTH:
        yield material.failed(f"{material.name} is packed more than {MOST_DEPTH} times and was left out.")
        return
    name = material.name[: -len(".gz")] if material.name.lower().endswith(".gz") else material.name
    yield from read(replace(material, name=name, open=partial(_opened, material), depth=material.depth + 1))


def _opened(material: Material) -> IO[bytes]:
    return BufferedReader(_Unpacking(material.open()))


class _Unpacking(RawIOBase):
    """A packed file as it unpacks; closing it closes what it is read from, which GzipFile leaves open."""

    def __init__(self, packed: IO[bytes]) -> None:
        super().__init__()
        self._packed = packed
        self._plain = gzip.GzipFile(fileobj=packed)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read on; raises EOFError once it has unpacked to far more than its size."""
        got = self._plain.readinto(buffer)
        if self._plain.tell() > LEAST_ROOM + MOST_RATIO * self._packed.tell():
            msg = f"it unpacks to more than {MOST_RATIO} times its size"
            raise EOFError(msg)
        return got

    def close(self) -> None:
        if not self.closed:
            self._plain.close()
            self._packed.close()
        super().close()
