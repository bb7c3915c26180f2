"""Who says it, and through whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.certainty import PLAIN, Certainty
from reportedly.model.text import Spans


class SourceKind(StrEnum):
    """What sort of voice a source is."""

    PERSON = "person"
    OFFICIAL = "official"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    GROUP = "group"
    WITNESS = "witness"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """A voice as the report describes it, named or not.

    `spans` are its words; `name` the fullest name the report gives it, `descriptor` its role in the report's words
    ("senior Iranian military official"), `entity` the id of the entity it was resolved to.
    """

    spans: Spans
    text: str
    kind: SourceKind
    named: bool
    name: str | None = None
    descriptor: str | None = None
    entity: str | None = None


class Via(StrEnum):
    """How the report ties a voice to the words."""

    ATTRIBUTION = "attribution"
    CITATION = "citation"
    CREDIT_LINE = "credit line"


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a chain: a source, its cue, and how sure the link is.

    The source is None where the words name none ("reportedly").
    """

    source: Source | None
    cue: Spans
    certainty: Certainty = PLAIN
    via: Via = Via.ATTRIBUTION


Chain = tuple[Hop, ...]
"""From the voice nearest the reader to the farthest origin the report names; empty for the author's own voice."""


class Speech(StrEnum):
    """How the words of the source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    DOCUMENT = "document"
