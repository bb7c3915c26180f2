"""Trouble as a value: what a stage could not make sense of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from reportedly.model.text import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a stage noticed and went on from; `message` is a sentence for the reader."""

    stage: str
    message: str
    span: Span | None = None


class Found(NamedTuple, Generic[T]):
    """What a stage returns: what it found, and what it could not make sense of."""

    items: tuple[T, ...]
    problems: tuple[Problem, ...] = ()
