"""Who or what is meant: the mentions of one report that stand for the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.source import SourceKind
from reportedly.model.text import Spans


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, outlet or place of a report, under the fullest name the report gives.

    `mentions` are all the places where it is named or meant by a short form; `roles` the titles the report gives it;
    `same_as` other spellings of the name that the report uses.
    """

    id: str
    kind: SourceKind | str
    name: str
    mentions: Spans
    roles: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
