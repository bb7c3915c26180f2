"""Cutting a long row of word pieces into windows that the encoder can read."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from reportedly.tag.decode import Ints


@dataclass(frozen=True, slots=True)
class Shape:
    """How much the encoder reads at once: word pieces in all, and of context on either side."""

    limit: int = 190
    left: int = 24
    right: int = 32


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of word pieces to read, `start` to `end`; only its core is answered for, the rest is context."""

    start: int
    core_start: int
    core_end: int
    end: int


def windows(sentence_of: Ints, shape: Shape) -> tuple[Window, ...]:
    """Return windows whose cores together cover every piece once, breaking at sentences where that is possible.

    `sentence_of` gives the sentence of each piece, in rising order.

    >>> windows(np.array([0, 0, 0, 1, 1, 2, 2, 2, 2]), Shape(6, 1, 2))
    (Window(start=0, core_start=0, core_end=3, end=6), Window(start=2, core_start=3, core_end=5, end=8), \
Window(start=4, core_start=5, core_end=9, end=9))
    """
    size = len(sentence_of)
    borders = _borders(sentence_of, shape)
    found: list[Window] = []
    core = 0
    while core + 1 < len(borders):
        core_start = borders[core]
        start = max(core_start - shape.left, borders[core - 1] if core else 0)
        last = _last_border(borders, core, start, shape, size)
        end = min(size, start + shape.limit)
        found.append(Window(start, core_start, borders[last], end))
        core = last
    return tuple(found)


def _borders(sentence_of: Ints, shape: Shape) -> list[int]:
    """Return where sentences begin, with more borders inside those that are too long for one core, and the end."""
    size = len(sentence_of)
    if not size:
        return [0]
    firsts = [0, *(np.flatnonzero(np.diff(sentence_of)) + 1).tolist(), size]
    room = shape.limit - shape.left - shape.right
    borders: list[int] = []
    for first, following in itertools.pairwise(firsts):
        borders.extend(range(first, following, room))
    return [*borders, size]


def _last_border(borders: list[int], core: int, start: int, shape: Shape, size: int) -> int:
    """Return the index of the border that ends the core begun at border `core`."""
    if size - start <= shape.limit:
        return len(borders) - 1
    last = core + 1
    while last + 1 < len(borders) and borders[last + 1] - start <= shape.limit - shape.right:
        last += 1
    return last
