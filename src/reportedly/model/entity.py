"""Who or what is meant: the mentions of one report that stand for the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.evidence import Evidence
from reportedly.model.source import SourceKind
from reportedly.model.text import Span, Spans


class Standing(StrEnum):
    """How somebody stands to an office, where that is not plainly to hold it."""

    FORMER = "former"
    ACTING = "acting"
    THEN = "then"
    LATE = "late"
    DESIGNATE = "designate"


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is said to be: "Russia's deputy foreign minister" as title, body and country.

    `span` holds all its words, `title` those of the title alone. `organisation` is the body as written and `body` the
    id of the entity it was resolved to; `country` is the ISO 3166 code of the state whose office it is. `rule` names
    how the words are tied to the bearer. Nothing of it is filled in from outside the report.
    """

    span: Span
    title: str
    organisation: str | None = None
    body: str | None = None
    country: str | None = None
    standing: Standing | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody or something that the report counts among a group; `leads` marks who heads it."""

    span: Span
    text: str
    entity: str
    leads: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class KnownAs:
    """Which entry of the user's register an entity is, under what name, and the offices it held on the report's day."""

    id: str
    name: str
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, outlet, group or place of a report, under the fullest name the report gives.

    `mentions` are all the places where it is named or meant by other words ("the ministry", "she"); `roles` the titles
    the report gives it, and `offices` the same taken apart; `same_as` other spellings of the name that the report uses.
    `members` are those whom a list counts among it; `part_of` is the id of the body that it is a part of. `known_as` is
    its entry in the user's register. `evidence` says why each mention that is no name, each other spelling and each tie
    is what it is.
    """

    id: str
    kind: SourceKind | str
    name: str
    mentions: Spans
    roles: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    members: tuple[Member, ...] = ()
    part_of: str | None = None
    known_as: KnownAs | None = None
    evidence: tuple[Evidence, ...] = ()
