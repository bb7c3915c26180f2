"""Who is who in a report, in words: offices, members, wholes, other spellings and the register's name."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Entity, Evidence, Member, Office, Reading

_UNSURE = "register.unsure"


def actor_lines(reading: Reading) -> list[str]:
    """Return a line for each entity of which the report tells more than the name, in the order of the entities."""
    names = {entity.id: entity.name for entity in reading.entities}
    told = ((entity.name, [*_told(entity, names)]) for entity in reading.entities)
    return [f"{name}: {'; '.join(parts)}" for name, parts in told if parts]


def reasons_of(reading: Reading, entity: str | None) -> Iterator[Evidence]:
    """Yield why an entity is what it is: other spellings, what it is a part of, its entry in the register."""
    for one in reading.entities:
        if one.id == entity:
            yield from (e for e in one.evidence if not e.rule.startswith("resolve.meant."))


def _told(entity: Entity, names: dict[str, str]) -> Iterator[str]:
    yield from reversed({words.casefold(): words for words in map(_office, reversed(entity.offices))}.values())
    other = [name for name in entity.same_as if name.casefold() != entity.name.casefold()]
    if other:
        yield f"also written {', '.join(other)}"
    if entity.part_of:
        yield f"part of {names[entity.part_of]}"
    if entity.members:
        yield f"with {', '.join(_member(m, names) for m in entity.members)}"
    if entity.known_as:
        known = entity.known_as
        held = f", {', '.join(known.offices)}" if known.offices else ""
        yield f"in the register {known.name} ({known.id}{held})"
    yield from (e.says for e in entity.evidence if e.rule == _UNSURE)


def _office(office: Office) -> str:
    standing = f"{office.standing} " if office.standing else ""
    body = f" of {office.organisation}" if office.organisation else ""
    country = f" ({office.country})" if office.country else ""
    return f"{standing}{office.title}{body}{country}"


def _member(member: Member, names: dict[str, str]) -> str:
    return f"{names[member.entity]}{' (leads it)' if member.leads else ''}"
