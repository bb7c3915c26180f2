"""What the stage returns."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Attribution, NotAsserted


@dataclass(frozen=True, slots=True)
class Attributed:
    """The attributions of a report, those with a chain before the author's own voice, and what nobody asserts."""

    attributions: tuple[Attribution, ...]
    not_asserted: tuple[NotAsserted, ...]
