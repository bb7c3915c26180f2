"""What befell how many: the killed, wounded, kidnapped, detained, displaced, the buildings and things destroyed."""

from __future__ import annotations

from reportedly.tolls.finding import find_tolls, with_tolls

__all__ = ["find_tolls", "with_tolls"]
