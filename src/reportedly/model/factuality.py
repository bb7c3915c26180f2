"""How far a text tells an event as having happened."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.evidence import Evidence
from reportedly.model.text import Span

_HAPPENED = (3.0, -3.0, -0.5, -1.6)
"""Readers take what is ahead, and more so what is open, as not having happened; a plain "will" comes to about 0."""
_COMMITTED = (3.0, -3.0, 3.0, 1.0)


@dataclass(frozen=True, slots=True)
class Factuality:
    """How far the text tells the event of one word as having happened; it says nothing of what is true.

    The four shares add up to one: told as `so`, as `not_so`, as still `ahead` ("will sign", "plans to"), or left
    `open` ("may have signed", "if they sign"). `evidence` names the words that speak for it.
    """

    trigger: Span
    so: float
    not_so: float
    ahead: float
    open: float
    evidence: tuple[Evidence, ...] = ()

    @property
    def value(self) -> float:
        """How far it is told as having happened: -3 is surely not, 3 surely; what is ahead has not happened yet.

        >>> Factuality(Span(0, 1), 1.0, 0.0, 0.0, 0.0).value, Factuality(Span(0, 1), 0.0, 0.0, 1.0, 0.0).value
        (3.0, -0.5)
        """
        return self._on(_HAPPENED)

    @property
    def commitment(self) -> float:
        """How firmly the text stands behind it, be it past or ahead: -3 is surely not, 3 surely.

        >>> Factuality(Span(0, 1), 0.0, 0.0, 1.0, 0.0).commitment, Factuality(Span(0, 1), 0.0, 0.0, 0.0, 1.0).commitment
        (3.0, 1.0)
        """
        return self._on(_COMMITTED)

    def _on(self, scale: tuple[float, float, float, float]) -> float:
        return sum(share * at for share, at in zip((self.so, self.not_so, self.ahead, self.open), scale, strict=True))
