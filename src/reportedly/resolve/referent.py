"""What a source can stand for, and what it agrees with."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import SourceKind

PERSONS = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.WITNESS})
BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.GROUP})
SPEAKING = BODIES - {SourceKind.DOCUMENT}


@dataclass(frozen=True, slots=True)
class Referent:
    """What a source was found to stand for; `words` are the nouns it was called by."""

    name: str | None
    entity: str | None
    kind: SourceKind | None
    named: bool
    at: int
    gender: str | None = None
    plural: bool = False
    words: frozenset[str] = frozenset()


def words_of_phrase(phrase: str) -> frozenset[str]:
    """Return the words of a phrase in lower case."""
    return frozenset(phrase.lower().split())


def is_one(referent: Referent) -> bool:
    """Say whether it can be a single person."""
    return not referent.plural and (referent.kind in PERSONS or (referent.kind is SourceKind.UNKNOWN))


def agrees(gender: str | None, traits: frozenset[str]) -> bool:
    """Say whether a gender fits the traits of a pronoun; an unknown one fits any."""
    return gender is None or gender in traits or not traits & {"man", "woman"}
