"""What else a report says of its entities: whom they count as members, what they are parts of, what words mean them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model import Attribution, Entity, Evidence, Lexicon, Report, SourceKind, Span, Syntax
from reportedly.resolve.cast import Cast
from reportedly.resolve.members import Company, find_companies
from reportedly.resolve.nested import find_wholes
from reportedly.resolve.references import References


def describe_entities(
    report: Report,
    syntax: Syntax,
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    lexicon: Lexicon,
) -> tuple[Entity, ...]:
    """Return the entities with members, wholes and every mention that is no name; groups without a name come last.

    What cannot be told stays open: a word that could mean two is nobody's mention.
    """
    cast = Cast(entities, report, lexicon)
    known = _with_members(entities, find_companies(syntax, cast, report.text, lexicon), report.text)
    wholes = find_wholes(entities, syntax, cast, lexicon)
    known = tuple(_with_whole(e, *wholes[e.id]) if e.id in wholes else e for e in known)
    references = References(known, syntax, Cast(known, report, lexicon), lexicon)
    meant: dict[str, list[Evidence]] = {}
    for reference in references.find():
        meant.setdefault(reference.entity, []).append(reference.evidence)
    taken = {evidence.span for ties in meant.values() for evidence in ties}
    for entity, evidence in _as_sources(attributions, known):
        if evidence.span not in taken and not _overlaps(evidence.span, known):
            meant.setdefault(entity, []).append(evidence)
            taken.add(evidence.span)
    return tuple(_with_mentions(e, meant.get(e.id, [])) for e in known)


def _with_whole(entity: Entity, whole: str, evidence: Evidence) -> Entity:
    return replace(entity, part_of=whole, evidence=(*entity.evidence, evidence))


def _with_members(entities: tuple[Entity, ...], companies: Iterable[Company], text: str) -> tuple[Entity, ...]:
    known = {e.id: e for e in entities}
    unnamed: dict[str, str] = {}
    for company in companies:
        words = " ".join(company.span.of(text).split())
        name = company.entity or unnamed.get(words.lower()) or f"e{len(known) + 1}"
        group = known.get(name) or Entity(name, SourceKind.GROUP, words, (company.span,))
        if company.entity is None:
            unnamed[words.lower()] = name
            if company.span not in group.mentions:
                group = replace(group, mentions=tuple(sorted((*group.mentions, company.span))))
        counted = {m.entity for m in group.members}
        new = tuple(m for m in company.members if m.entity not in counted and m.entity != name)
        known[name] = replace(group, members=(*group.members, *new))
    return tuple(known.values())


def _as_sources(attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]) -> Iterable[tuple[str, Evidence]]:
    """Yield the sources that are no names and were found to mean an entity: pronouns and short forms that speak."""
    names = {e.id: e.name for e in entities}
    for attribution in attributions:
        for hop in attribution.chain:
            source = hop.source
            if source and source.entity in names and len(source.spans) == 1:
                says = f"means {names[source.entity]}, as the voice that speaks"
                yield source.entity, Evidence("resolve.meant.voice", source.spans[0], says)


def _overlaps(span: Span | None, entities: tuple[Entity, ...]) -> bool:
    return span is None or any(span.touches(mention) for e in entities for mention in e.mentions)


def _with_mentions(entity: Entity, meant: list[Evidence]) -> Entity:
    spans = {*entity.mentions, *(e.span for e in meant if e.span)}
    return replace(entity, mentions=tuple(sorted(spans)), evidence=(*entity.evidence, *meant))
