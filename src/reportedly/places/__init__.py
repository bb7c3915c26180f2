"""Where: the places of a report, each with what it is in the gazetteer and why."""

from __future__ import annotations

from reportedly.places.finding import find_places

__all__ = ["find_places"]
