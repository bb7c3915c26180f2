"""Who is meant: names as written become the persons, organisations and places of one report."""

from __future__ import annotations

from reportedly.resolve.entities import find_entities
from reportedly.resolve.naming import name_sources

__all__ = ["find_entities", "name_sources"]
