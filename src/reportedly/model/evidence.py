"""Why a value is what it is."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.text import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is what it is: the rule or model that spoke, the words it spoke of, and what it says of them."""

    rule: str
    span: Span | None
    says: str
