"""What a table is: its columns with their types, its key, and how rows are made of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from reportedly.export.cells import Cell

T = TypeVar("T")
Row = tuple[Cell, ...]


class Type(StrEnum):
    """The types of columns, by their names in the Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type, and what it says to the reader."""

    name: str
    type: Type
    about: str


@dataclass(frozen=True, slots=True)
class Reference:
    """That some columns name a row of another table by its key."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """One table, and how the rows of one value are made."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[T], Iterable[Row]]
    references: tuple[Reference, ...] = ()


def columns(*given: tuple[str, Type, str]) -> tuple[Column, ...]:
    """Return columns by their names, types and meanings."""
    return tuple(Column(*one) for one in given)
