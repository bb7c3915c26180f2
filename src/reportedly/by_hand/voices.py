"""Who a voice is that somebody gave to a statement: as the reading knows it, or as its words alone tell."""

from __future__ import annotations

import re

from reportedly.model import Entity, Lexicon, Reading, Source, SourceKind, Span, Spans, words_of

_WORD = re.compile(r"[\w'’.-]+")


def source_of(spans: Spans, name: str | None, reading: Reading, lexicon: Lexicon) -> Source | None:
    """Return the source at that place or of that name; None where there is neither.

    Whoever the reading takes for a voice there, or under the same words elsewhere, is the same one.
    """
    if not spans and not name:
        return None
    words = words_of(spans, reading.report.text) if spans else name or ""
    known = _known(spans, words, reading)
    if known:
        return Source(spans, words, known.kind, known.named, known.name, known.descriptor, known.entity)
    entity = _entity(spans, words, reading)
    if entity and isinstance(entity.kind, SourceKind):
        return Source(spans, words, entity.kind, _is_named(words, entity), entity.name, entity=entity.id)
    return Source(spans, words, _kind(words, lexicon), named=_begins_large(words), name=None if spans else words)


def _known(spans: Spans, words: str, reading: Reading) -> Source | None:
    heard = [hop.source for one in reading.statements for hop in one.chain if hop.source]
    here = (source for source in heard if spans and source.spans == spans)
    alike = (source for source in heard if source.text.casefold() == words.casefold())
    return next(here, None) or next(alike, None)


def _entity(spans: Spans, words: str, reading: Reading) -> Entity | None:
    """Return whom the words mean: who is mentioned in them with the longest mention, or bears the name."""
    if not spans:
        names = {name.casefold(): one for one in reading.entities for name in (*one.same_as, one.name)}
        return names.get(words.casefold())
    inside = [(len(m), one) for one in reading.entities for m in one.mentions if _holds(spans, m)]
    return max(inside, key=lambda pair: pair[0], default=(0, None))[1]


def _holds(spans: Spans, mention: Span) -> bool:
    return any(span.covers(mention) for span in spans)


def _is_named(words: str, entity: Entity) -> bool:
    return (
        bool({*_WORD.findall(words.casefold())} & {*_WORD.findall(entity.name.casefold())}) and words != words.lower()
    )


def _kind(words: str, lexicon: Lexicon) -> SourceKind:
    """Return the kind that the last noun of the words tells; a name alone tells none."""
    found = [rule for rule, _, _ in lexicon["nouns"].find([word.lower() for word in _WORD.findall(words)]) if rule.kind]
    return found[-1].kind or SourceKind.UNKNOWN if found else SourceKind.UNKNOWN


def _begins_large(words: str) -> bool:
    """Say whether the words are a name: every one of them begins with a capital."""
    return all(word[:1].isupper() for word in _WORD.findall(words)[-2:])
