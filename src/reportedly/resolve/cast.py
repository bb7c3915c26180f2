"""The entities of a report by where they are named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reportedly.model import Entity, Lexicon, Report, SourceKind, Span
from reportedly.resolve.gender import gender_of
from reportedly.resolve.referent import Referent, called_by


class Cast:
    """Who and what a report names, found by place in the text."""

    def __init__(self, entities: tuple[Entity, ...], report: Report, lexicon: Lexicon) -> None:
        self.text = report.text
        self._entities = {entity.id: entity for entity in entities}
        self._genders = {entity.id: gender_of(entity, report.text, lexicon) for entity in entities}
        self._places = sorted((span, entity.id) for entity in entities for span in entity.mentions)

    def get(self, name: str | None) -> Entity | None:
        """Return the entity with that id."""
        return self._entities.get(name) if name else None

    def before(self, at: int, most: int) -> Iterator[tuple[Span, Entity]]:
        """Yield what is named before a place, the latest first, `most` mentions at most."""
        end = self._index(at)
        return ((span, self._entities[name]) for span, name in reversed(self._places[max(0, end - most) : end]))

    def inside(self, span: Span) -> list[tuple[Span, Entity]]:
        """Return what is named by words that share a character with `span`."""
        near = self._places[max(0, self._index(span.start) - 1) : self._index(span.end)]
        return [(place, self._entities[name]) for place, name in near if place.touches(span)]

    def referent(self, entity: Entity, at: int) -> Referent:
        """Return an entity as something that a source can stand for."""
        return Referent(
            name=entity.name,
            entity=entity.id,
            kind=entity.kind if isinstance(entity.kind, SourceKind) else None,
            named=True,
            at=at,
            gender=self._genders[entity.id],
            words=called_by(entity),
        )

    def _index(self, at: int) -> int:
        return bisect_left(self._places, (Span(at, at), ""))
