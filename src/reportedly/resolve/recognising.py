"""Which entities of a report are entries of the user's register."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model import Entity, Evidence, KnownAs, Lexicon, Report, Standing
from reportedly.names.entries import Entry, Register
from reportedly.names.likeness import Context, Likeness, Verdict
from reportedly.resolve.gender import gender_of
from reportedly.resolve.referent import PERSONS
from reportedly.resolve.spelling import fold

_PLACE = "place"
_PAST = frozenset({Standing.LATE, Standing.FORMER, Standing.THEN})
Fit = tuple[Entry, Likeness]


def recognise_entities(
    report: Report, entities: tuple[Entity, ...], register: Register, lexicon: Lexicon
) -> tuple[Entity, ...]:
    """Return the entities, those that are surely one entry of the register with its id, name and offices of the day.

    Gender, country and the day of the report can only speak against an entry. A name by itself too short to be sure, or
    borne by two, counts where the report gives it an office that one of them held that day; else it stays open, with a
    note that says who it may be.
    """
    reader = _Reader(report, register, lexicon)
    return tuple(entity if entity.kind == _PLACE else reader.read(entity) for entity in entities)


class _Reader:
    """Looks entities up for one report."""

    def __init__(self, report: Report, register: Register, lexicon: Lexicon) -> None:
        self._report, self._register, self._lexicon = report, register, lexicon
        self._day = report.published.isoformat() if report.published else None
        self._codes = {
            word: rule.value
            for rule in lexicon["places"].rules
            if rule.traits & {"country", "demonym"}
            for word in (" ".join(phrase) for phrase in rule.phrases)
        }

    def read(self, entity: Entity) -> Entity:
        """Return the entity with its entry, with a note where it may be one or another, or as it is."""
        kind = str(entity.kind)
        found = [
            fit
            for fit in self._register.find(entity.name, kind, self._context(entity))
            if _is_alike(kind, fit[0].kind) and not self._is_elsewhere(entity, fit[0])
        ]
        same = [fit for fit in found if fit[1].verdict is Verdict.SAME]
        if len(same) == 1:
            return self._known(entity, *same[0])
        by_office = [fit for fit in same or found if self._holds(entity, fit[0])]
        if len(by_office) == 1:
            return self._known(entity, *by_office[0], by_office=True)
        return _noted(entity, same or found) if found else entity

    def _context(self, entity: Entity) -> Context:
        gender = gender_of(entity, self._report.text, self._lexicon) if entity.kind in PERSONS else None
        past = any(office.standing in _PAST for office in entity.offices)
        return Context(gender=gender, since=None if past else self._day, until=self._day)

    def _is_elsewhere(self, entity: Entity, entry: Entry) -> bool:
        """Say whether the report makes the bearer the officer of a country that is none of the entry's."""
        here = {office.country for office in entity.offices if office.country}
        there = {self._codes.get(name, name.upper()) for name in entry.context.countries}
        return bool(here and there and not here & there)

    def _holds(self, entity: Entity, entry: Entry) -> bool:
        """Say whether the report gives the bearer an office that the entry held on its day."""
        held = [frozenset(map(fold, title.split())) for title in entry.offices_on(self._day)]
        given = [frozenset(map(fold, office.title.split())) for office in entity.offices if not office.standing]
        return any(title <= words for title in given for words in held)

    def _known(self, entity: Entity, entry: Entry, likeness: Likeness, *, by_office: bool = False) -> Entity:
        says = [f"is {entry.name} ({entry.id} of the register)", *(sign.says for sign in likeness.signs)]
        if by_office:
            says.append("the report gives an office that only this one of them held that day")
        evidence = Evidence("register.office" if by_office else "register.name", entity.mentions[0], "; ".join(says))
        known = KnownAs(entry.id, entry.name, entry.offices_on(self._day))
        return replace(entity, known_as=known, evidence=(*entity.evidence, evidence))


def _is_alike(kind: str, other: str) -> bool:
    """Say whether two kinds can be of one bearer: persons are no bodies."""
    return (kind in PERSONS) == (other in PERSONS) and other != _PLACE


def _noted(entity: Entity, found: list[Fit]) -> Entity:
    names = " or ".join(f"{entry.name} ({entry.id})" for entry, _ in found[:3])
    why = "; ".join(sign.says for sign in found[0][1].signs if not sign.agrees)
    says = f"may be {names} of the register, which is not sure" + (f": {why}" if why else "")
    return replace(entity, evidence=(*entity.evidence, Evidence("register.unsure", entity.mentions[0], says)))
