"""Who is meant: names as written become the persons, organisations and places of one report."""

from __future__ import annotations

from reportedly.resolve.cast import Cast
from reportedly.resolve.describing import describe_entities
from reportedly.resolve.entities import find_entities
from reportedly.resolve.naming import name_sources
from reportedly.resolve.recognising import recognise_entities

__all__ = ["Cast", "describe_entities", "find_entities", "name_sources", "recognise_entities"]
