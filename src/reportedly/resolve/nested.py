"""Bodies that are parts of others: "the Asia Department of the Foreign Ministry", "Veda, a unit of Acme"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportedly.model import Entity, Evidence, Lexicon, Sentence, SourceKind, Span, Syntax
from reportedly.resolve.bodies import ends_as_body
from reportedly.resolve.cast import Cast

_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET})
_NEAR = 5
Tie = tuple[str, Evidence]
"""The id of the whole, and why."""


def find_wholes(entities: tuple[Entity, ...], syntax: Syntax, cast: Cast, lexicon: Lexicon) -> Mapping[str, Tie]:
    """Return what each body is a part of, by its id, where the report says so and names one whole only."""
    reader = _Reader(syntax, cast, lexicon)
    found: dict[str, dict[str, Evidence]] = {}
    for entity in entities:
        for whole, evidence in reader.wholes(entity) if entity.kind in _BODIES else ():
            if whole != entity.id:
                found.setdefault(entity.id, {}).setdefault(whole, evidence)
    one = {part: next(iter(wholes.items())) for part, wholes in found.items() if len(wholes) == 1}
    return {part: tie for part, tie in one.items() if tie[0] not in one or one[tie[0]][0] != part}


class _Reader:
    """Reads what stands around a body's name."""

    def __init__(self, syntax: Syntax, cast: Cast, lexicon: Lexicon) -> None:
        self._syntax, self._cast, self._lexicon = syntax, cast, lexicon

    def wholes(self, entity: Entity) -> Iterator[Tie]:
        """Yield what the entity is said to be a part of, with the words that say so."""
        for span in entity.mentions:
            sentence = self._syntax.sentence_at(span.start)
            inside = list(sentence.within(span)) if sentence else []
            if sentence and inside:
                if ends_as_body(entity.name, self._lexicon["bodies"]):
                    yield from self._of(sentence, inside[-1].i + 1, span, "resolve.part.of")
                    yield from self._owner(sentence, inside[0].i, span)
                yield from self._called(sentence, inside[-1].i + 1, span)

    def _of(self, sentence: Sentence, at: int, span: Span, rule: str) -> Iterator[Tie]:
        """Yield the body after "of", whose country may stand between: "of Ruritania's Foreign Ministry"."""
        tokens = sentence.tokens[at : at + _NEAR]
        link = self._lexicon["titles"].rule_of(tokens[0].lemma) if tokens else None
        if link is None or "link" not in link.traits or tokens[0].tag != "IN":
            return
        for token in tokens[1:]:
            named = self._body_at(token.span)
            if named and named[0].start == token.span.start:
                yield named[1].id, Evidence(rule, Span(span.start, named[0].end), f"is a part of {named[1].name}")
            if named or token.pos not in {"DET", "PROPN", "PART"}:
                return

    def _owner(self, sentence: Sentence, first: int, span: Span) -> Iterator[Tie]:
        before = sentence.tokens[max(0, first - 2) : first]
        if len(before) > 1 and before[1].tag == "POS":
            named = self._body_at(before[0].span)
            if named:
                said = Span(named[0].start, span.end)
                yield named[1].id, Evidence("resolve.part.owner", said, f"is a part of {named[1].name}")

    def _called(self, sentence: Sentence, at: int, span: Span) -> Iterator[Tie]:
        """Yield the whole of "Veda, a unit of Acme"."""
        for token in sentence.tokens[at + 1 : at + _NEAR] if sentence.tokens[at : at + 1] else ():
            rule = self._lexicon["membership"].rule_of(token.lemma)
            if rule and "part" in rule.traits and sentence.tokens[at].tag == ",":
                yield from self._of(sentence, token.i + 1, span, "resolve.part.called")
                return

    def _body_at(self, span: Span) -> tuple[Span, Entity] | None:
        return next(((s, e) for s, e in self._cast.inside(span) if e.kind in _BODIES), None)
