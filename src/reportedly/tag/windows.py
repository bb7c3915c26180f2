"""Cutting a long row of word pieces into windows that the encoder can read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reportedly.tag.decode import Ints


@dataclass(frozen=True, slots=True)
class Shape:
    """How much the encoder reads at once: word pieces in all, and of context on either side."""

    limit: int = 190
    left: int = 24
    right: int = 40


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of word pieces to read, `start` to `end`; only its core is answered for, the rest is context."""

    start: int
    core_start: int
    core_end: int
    end: int


def windows(sentence_of: Ints, line_of: Ints, shape: Shape) -> tuple[Window, ...]:
    """Return windows whose cores together cover every piece once, breaking at sentences where that is possible.

    A core never holds pieces of two lines, and its context never reaches beyond its line's end: so what is read there
    does not depend on lines that follow. `sentence_of` and `line_of` give the sentence and the line of each piece, both
    in rising order.

    >>> windows(np.array([0, 0, 0, 1, 1, 2, 2, 2, 2]), np.array([0, 0, 0, 0, 0, 1, 1, 1, 1]), Shape(6, 1, 2))
    (Window(start=0, core_start=0, core_end=5, end=5), Window(start=4, core_start=5, core_end=9, end=9))
    """
    return tuple(w for start, end in _runs(line_of, 0) for w in _of_line(sentence_of, start, end, shape))


def _runs(numbers: Ints, start: int) -> Iterator[tuple[int, int]]:
    """Yield where each stretch of equal numbers begins and ends, counted from `start`."""
    if len(numbers):
        borders = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(numbers)]
        yield from ((start + first, start + following) for first, following in itertools.pairwise(borders))


def _of_line(sentence_of: Ints, start: int, end: int, shape: Shape) -> Iterator[Window]:
    borders = _borders(sentence_of[start:end], start, shape)
    core = 0
    while core + 1 < len(borders):
        left = max(0, borders[core] - shape.left)
        last = _last_border(borders, core, left, shape)
        yield Window(left, borders[core], borders[last], min(end, left + shape.limit))
        core = last


def _borders(sentence_of: Ints, start: int, shape: Shape) -> list[int]:
    """Return where sentences begin, with more borders inside those that are too long for one core, and the end."""
    room = shape.limit - shape.left - shape.right
    borders = [at for first, following in _runs(sentence_of, start) for at in range(first, following, room)]
    return [*borders, start + len(sentence_of)]


def _last_border(borders: list[int], core: int, left: int, shape: Shape) -> int:
    """Return the index of the border that ends the core begun at border `core`."""
    if borders[-1] - left <= shape.limit:
        return len(borders) - 1
    last = core + 1
    while last + 1 < len(borders) and borders[last + 1] - left <= shape.limit - shape.right:
        last += 1
    return last
