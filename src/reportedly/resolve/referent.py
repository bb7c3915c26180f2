"""What a source can stand for, and what it agrees with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Entity, Lexicon, SourceKind, Standing, Token

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


def called_by(entity: Entity, *, formerly: bool = False) -> frozenset[str]:
    """Return the words by which a report calls an entity: "the mayor" is not the former one, who is `formerly` that."""
    name = words_of_phrase(entity.name)
    given_up = words_of_phrase(" ".join(o.title for o in entity.offices if o.standing is Standing.FORMER))
    if formerly:
        return name | given_up
    held = words_of_phrase(" ".join(o.title for o in entity.offices if o.standing is not Standing.FORMER))
    return name | held | (words_of_phrase(" ".join(entity.roles)) - given_up)


def speaks_of_before(tokens: Iterable[Token], lexicon: Lexicon) -> bool:
    """Say whether words tell that an office is held no longer: "the former mayor"."""
    rules = (lexicon["titles"].rule_of(token.text.lower()) for token in tokens)
    return any(rule is not None and rule.value == Standing.FORMER for rule in rules)


def is_one(referent: Referent) -> bool:
    """Say whether it can be a single person."""
    return not referent.plural and (referent.kind in PERSONS or (referent.kind is SourceKind.UNKNOWN))


def agrees(gender: str | None, traits: frozenset[str]) -> bool:
    """Say whether a gender fits the traits of a pronoun; an unknown one fits any."""
    return gender is None or gender in traits or not traits & {"man", "woman"}
