"""Values of the model <-> plain JSON values, without loss: what is kept can be read again as it was.

A field that holds its default is left out, and a field that is not known any more is passed over, so that what an
earlier version kept can be read by a later one.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import types
import zlib
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from reportedly.model import Span

T = TypeVar("T")
Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]
_DECODER = json.JSONDecoder()


def packed(value: object) -> bytes:
    """Return a value as compressed JSON."""
    return zlib.compress(written(value).encode("utf-8", "surrogatepass"), 6)


def unpacked(kind: type[T], body: bytes) -> T:
    """Return the value that `packed` made; raises ValueError where the bytes are damaged."""
    try:
        return read(kind, zlib.decompress(body).decode("utf-8", "surrogatepass"))
    except zlib.error as error:
        raise ValueError(str(error)) from error


def picked(kind: type[T], body: bytes, names: Iterable[str]) -> dict[str, T]:
    """Return those values of that type which `packed` kept under these names, where they are records of their own.

    The others are not even read: a comma, a name in quotation marks and a colon stand in no string, since JSON escapes
    the marks there.
    """
    kept = f",{zlib.decompress(body).decode('utf-8', 'surrogatepass')[1:]}"
    marks = {name: f",{json.dumps(name, ensure_ascii=False)}:" for name in names}
    reader = _reader(cast("Any", kind))
    places = ((name, kept.find(f"{mark}{{"), len(mark)) for name, mark in marks.items())
    return {name: reader(_DECODER.raw_decode(kept, at + length)[0]) for name, at, length in places if at >= 0}


def written(value: object) -> str:
    """Return a value as JSON."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read(kind: type[T], text: str) -> T:
    """Return the value that `written` wrote; raises ValueError, KeyError or TypeError for what is none."""
    return value_of(kind, json.loads(text))


def value_of(kind: type[T], row: object) -> T:
    """Return the value that `plain` made these plain values of; raises as `read` does."""
    made: T = _reader(cast("Any", kind))(row)
    return made


def plain(value: Any) -> Any:
    """Return a value as what JSON can hold: a span as its two ends, a day as ISO 8601, a set in order."""
    return _writer(cast("Any", type(value)))(value)


@functools.cache
def _writer(kind: type) -> Writer:
    """Return what makes values of a class plain; raises TypeError for one that cannot be kept."""
    if issubclass(kind, Enum):
        return lambda value: value.value
    if dataclasses.is_dataclass(kind):
        return _span if kind is Span else _fields_of(kind)
    for known, writer in _WRITERS:
        if issubclass(kind, known):
            return writer
    msg = f"cannot be kept: {kind.__name__}"
    raise TypeError(msg)


def _as_it_is(value: Any) -> Any:
    return value


def _span(value: Span) -> list[int]:
    return [value.start, value.end]


_WRITERS: tuple[tuple[tuple[type, ...], Writer], ...] = (
    ((type(None), str, bool, int, float), _as_it_is),
    ((list, tuple), lambda value: [plain(one) for one in value]),
    ((dt.date,), lambda value: value.isoformat()),
    ((AbstractSet,), lambda value: sorted(map(plain, value))),
    ((Mapping,), lambda value: {str(key): plain(one) for key, one in value.items()}),
)


def _fields_of(kind: type) -> Writer:
    defaults = tuple((field.name, field.default) for field in dataclasses.fields(kind))

    def fields(value: Any) -> dict[str, Any]:
        given = ((name, getattr(value, name), default) for name, default in defaults)
        return {name: plain(one) for name, one, default in given if one is not default and one != default}

    return fields


@functools.cache
def _reader(kind: Any) -> Reader:
    """Return what reads values of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {types.UnionType, Union}:
        return _one_of(arguments)
    if origin is tuple:
        return _tuple_of(arguments)
    if origin is dict:
        return lambda value: {name: _reader(arguments[1])(one) for name, one in value.items()}
    if origin is frozenset:
        return lambda value: frozenset(map(_reader(arguments[0]), value))
    return _class_reader(kind) if isinstance(kind, type) else _as_it_is


def _class_reader(kind: type) -> Reader:
    if kind is Span:
        return lambda value: Span(*value)
    if issubclass(kind, dt.date):
        return kind.fromisoformat
    if issubclass(kind, Enum):
        return kind
    return _record_of(kind) if dataclasses.is_dataclass(kind) else _as_it_is


def _one_of(kinds: tuple[Any, ...]) -> Reader:
    """Read None as it is, and anything else as the first of the types that takes it."""
    readers = tuple(_reader(kind) for kind in kinds if kind is not type(None))

    def first(value: Any) -> Any:
        if value is None:
            return None
        for reader in readers[:-1]:
            try:
                return reader(value)
            except (ValueError, TypeError):
                continue
        return readers[-1](value)

    return first


def _tuple_of(kinds: tuple[Any, ...]) -> Reader:
    if len(kinds) == 2 and kinds[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        return lambda value: tuple(map(_reader(kinds[0]), value))
    return lambda value: tuple(_reader(kind)(one) for kind, one in zip(kinds, value, strict=True))


def _record_of(kind: type) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}
    return lambda value: kind(**{name: readers[name](one) for name, one in value.items() if name in readers})
