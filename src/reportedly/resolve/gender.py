"""Whether a name is a man's or a woman's, where a title or the given name says so; it is never guessed."""

from __future__ import annotations

from reportedly.model import Entity, Lexicon
from reportedly.resolve.spelling import fold

_GENDERS = frozenset({"man", "woman"})


def gender_of(entity: Entity, text: str, lexicon: Lexicon) -> str | None:
    """Return "man", "woman" or None, from the title right before a mention, the roles, or the first given name."""
    for span in entity.mentions:
        before = text[max(0, span.start - 24) : span.start].split()
        gender = _of(before[-1], lexicon, "titles") if before else None
        if gender:
            return gender
    words = [word for role in entity.roles for word in role.split()]
    said = next((gender for gender in (_of(word, lexicon, "titles") for word in words) if gender), None)
    names = entity.name.split()
    return said or (_of(names[0], lexicon, "given_names") if len(names) > 1 else None)


def _of(word: str, lexicon: Lexicon, name: str) -> str | None:
    rule = lexicon[name].rule_of(fold(word))
    return next(iter(rule.traits & _GENDERS), None) if rule else None
