"""What programs can ask and change: each an address with what it takes, what it answers, and who works that out.

Addresses, refusals and the OpenAPI document are all made from these, so that none can say other than the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.ledger import Ledger
from reportedly.model import Decision

Schema = Mapping[str, Any]
Asked = Mapping[str, Any]
"""What an address asks for by the names of its parameters, each as what it stands for; without what is not given."""

Given = Mapping[str, Any]
"""The fields of the object that was sent."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that can be asked for: by which name, what it may be, and what it means."""

    name: str
    schema: Schema
    means: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list: `items`, and what the address of the next part asks for, None where there is no more."""

    items: tuple[Any, ...]
    onward: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """An address that tells something: plain values, or a `Page` of them."""

    path: str
    name: str
    summary: str
    answers: Schema
    answer: Callable[[Ledger, Asked], Any]
    parameters: tuple[Parameter, ...] = ()

    @property
    def names_one(self) -> bool:
        """Say whether it asks for one thing, which may not be there."""
        return any(one.required for one in self.parameters)


@dataclass(frozen=True, slots=True)
class Changing:
    """An address that keeps a decision: what it takes in the body, by kinds of fields and as JSON Schema.

    `longest` says how many characters a field may have.
    """

    path: str
    name: str
    summary: str
    kinds: Mapping[str, type]
    body: Schema
    change: Callable[[Ledger, Given, str], Decision]
    longest: Mapping[str, int]
