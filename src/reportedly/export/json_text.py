"""JSON that is written piece by piece, so that a document of any length takes no more room than its longest item."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Json = dict[str, Any]


def dumped(value: object) -> str:
    """Return a value as JSON on one line that can be written as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair can be written as an escape
        return json.dumps(value, allow_nan=False)
    return text


def lines(items: Iterable[object]) -> Iterator[str]:
    """Yield items as JSON, one a line."""
    return (f"{dumped(item)}\n" for item in items)


def document(head: Mapping[str, object], name: str, items: Iterable[object]) -> Iterator[str]:
    """Yield one JSON object: what stands in `head`, and then the list of that name, an item a line."""
    yield dumped(head)[:-1] + (", " if head else "") + f"{dumped(name)}: ["
    between = "\n"
    for item in items:
        yield f"{between}{dumped(item)}"
        between = ",\n"
    yield "\n]}\n"


def without_none(**values: object) -> Json:
    """Return the values that there are."""
    return {name: value for name, value in values.items() if value is not None}
