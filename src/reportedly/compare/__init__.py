"""What many reports amount to: statements that say the same, for and against, and how that changed over time."""

from __future__ import annotations

from reportedly.compare.said import place_key, said

__all__ = ["place_key", "said"]
