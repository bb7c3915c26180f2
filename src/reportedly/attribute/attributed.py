"""What the stage returns."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Attribution, NotAsserted, Spans


@dataclass(frozen=True, slots=True)
class Attributed:
    """What a report lays at whose door, and what nobody asserts.

    The attributions with a chain stand before the author's own voice; the quotations are those it was read with.
    """

    attributions: tuple[Attribution, ...]
    not_asserted: tuple[NotAsserted, ...]
    quotations: Spans
