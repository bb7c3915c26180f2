"""What changed between two revisions of an article: words first, then who says what and how surely."""

from __future__ import annotations

from reportedly.revising.passages import passages
from reportedly.revising.statements import alterations

__all__ = ["alterations", "passages"]
