"""Who was spoken of last: finds the voice or person that a pronoun or a short form stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reportedly.model import Entity, Lexicon, Report, Source, SourceKind, Span, Spans, Syntax, Token
from reportedly.resolve.gender import gender_of
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.referent import BODIES, PERSONS, SPEAKING, Referent, agrees, is_one, words_of_phrase

_BINDING = frozenset({"ADP", "CCONJ", "PART", "DET"})
_BESIDE = frozenset({"compound", "appos", "nmod", "amod"})
_NO_BODY = frozenset({*PERSONS, "place"})
_REACH, _MEMORY = 2500, 40


class Antecedents:
    """The voices heard and the persons named so far, the latest first."""

    def __init__(
        self, entities: tuple[Entity, ...], syntax: Syntax, report: Report, lexicon: Lexicon, contents: Spans
    ) -> None:
        self._contents = contents
        self._entities = {entity.id: entity for entity in entities}
        self._lexicon, self._syntax, self._text = lexicon, syntax, report.text
        self._genders = {entity.id: gender_of(entity, report.text, lexicon) for entity in entities}
        self._places = sorted((span, entity.id) for entity in entities for span in entity.mentions)
        self._heard: list[Referent] = []

    def heard(self, source: Source, phrase: Phrase, referent: Referent | None) -> None:
        """Remember a voice, named or not, for what comes after it."""
        words = frozenset(t.lemma for t in phrase.heads)
        kind = (referent and referent.kind) or source.kind
        name = referent.name if referent else (None if phrase.pronoun else source.text)
        if name is None:
            return
        entity = referent.entity if referent else None
        gender = referent.gender if referent else self._gender(phrase)
        plural = phrase.plural or (referent is not None and referent.plural)
        named = referent.named if referent else source.named
        if referent:
            words |= referent.words
        self._heard.append(Referent(name, entity, kind, named, phrase.span.start, gender, plural, words))

    def of(self, phrase: Phrase, speaker: Source | None) -> Referent | None:
        """Return what the source stands for, None where that is not clear."""
        if phrase.pronoun:
            return self._of_pronoun(phrase, phrase.pronoun.traits, speaker)
        named = self._of_name(phrase)
        if named:
            return named
        return self._of_short_form(phrase) if phrase.definite and phrase.short else None

    def _of_pronoun(self, phrase: Phrase, traits: frozenset[str], speaker: Source | None) -> Referent | None:
        if "speaker" in traits:
            return self._of_source(speaker, phrase.span.start) if speaker else None
        if "one" in traits:
            return next((r for r in self._recent(phrase) if is_one(r) and agrees(r.gender, traits)), None)
        if "many" in traits:
            return next((r for r in self._voices(phrase) if r.plural or r.kind in SPEAKING), None)
        if "thing" in traits:
            return next((r for r in self._voices(phrase) if r.kind in BODIES and not r.plural), None)
        return None

    def _of_source(self, source: Source, at: int) -> Referent | None:
        if source.entity in self._entities:
            return self._referent(self._entities[source.entity], at)
        name = source.name or source.text
        return Referent(name, None, source.kind, source.named, at)

    def _of_name(self, phrase: Phrase) -> Referent | None:
        """Return what the phrase names: by its head or apposition, else by the person it begins or ends with."""
        inside = [(span, self._entities[i]) for span, i in self._inside(phrase.span)]
        heads = phrase.heads
        meant = [entity for span, entity in inside if any(_in(head, span) for head in heads)]
        persons = [entity for entity in meant if entity.kind in PERSONS]
        edge = [e for span, e in inside if e.kind in PERSONS and self._at_edge(phrase, span)]
        carried = [e for span, e in inside if e.kind not in _NO_BODY and self._carried(phrase, span)]
        found = next(iter([*persons, *edge, *meant, *carried]), None)
        return self._referent(found, phrase.span.start) if found else None

    def _at_edge(self, phrase: Phrase, name: Span) -> bool:
        """Say whether the name begins the phrase before a comma, or ends it and hangs on no preposition."""
        span = phrase.span
        before, after = self._text[span.start : name.start].rstrip(), self._text[name.end : span.end].lstrip()
        last = next((t for t in reversed(phrase.tokens) if t.span.end <= name.start), None)
        return (not after and (last is None or last.pos not in _BINDING)) or (not before and after.startswith(","))

    def _carried(self, phrase: Phrase, name: Span) -> bool:
        """Say whether the name belongs to the outlet or body that the head noun is: "news agency Ruritania"."""
        head, nouns = phrase.head, self._lexicon.lists.get("nouns")
        rule = nouns.rule_of(head.lemma) if head and nouns else None
        if rule is None or head is None or rule.kind not in {SourceKind.OUTLET, SourceKind.ORGANISATION}:
            return False
        return any(_in(t, name) and t.head == head.i and t.dep in _BESIDE for t in phrase.tokens)

    def _of_short_form(self, phrase: Phrase) -> Referent | None:
        """Return the latest voice or person that was called by the phrase's head noun."""
        head = phrase.head
        if head is None or head.pos not in {"NOUN", "PROPN"}:
            return None
        wanted = frozenset({head.lemma, *(t.text.lower() for t in phrase.tokens if _narrows(t, head))})
        heard = next((r for r in self._voices(phrase) if r.name and wanted <= r.words | words_of_phrase(r.name)), None)
        called = self._called(wanted, phrase.span.start)
        if called and (heard is None or not heard.named):
            return self._referent(called, phrase.span.start)
        if heard:
            return heard if heard.named or heard.entity else None
        rule = self._lexicon["nouns"].rule_of(head.lemma) if "nouns" in self._lexicon.lists else None
        if rule is None or rule.kind not in {SourceKind.ORGANISATION, SourceKind.OUTLET}:
            return None
        return next((r for r in self._voices(phrase) if r.kind is rule.kind and r.entity), None)

    def _called(self, wanted: frozenset[str], before: int) -> Entity | None:
        """Return the entity, latest named before a place, with all `wanted` words in its name and roles."""
        for span, name in reversed(self._places[: bisect_left(self._places, (Span(before, before), ""))][-200:]):
            entity = self._entities[name]
            words = words_of_phrase(" ".join((*entity.roles, entity.name)))
            if wanted <= words and before - span.start < _REACH * 2:
                return entity
        return None

    def _recent(self, phrase: Phrase) -> Iterator[Referent]:
        """Yield the persons before the phrase, by when each was last a voice or a subject, then when last named."""
        at = phrase.span.start
        named = list(self._named_before(phrase))
        subjects = [r for r, subject in named if subject and not self._in_otherwords_of_phrase(r.at, at)]
        yield from sorted([*self._voices(phrase), *subjects], key=lambda r: -r.at)
        yield from (r for r, _ in named)

    def _in_otherwords_of_phrase(self, place: int, at: int) -> bool:
        """Say whether `place` lies in the content of a voice that `at` does not lie in."""
        i = bisect_left(self._contents, Span(place + 1, place + 1))
        return any(s.start <= place < s.end <= at for s in self._contents[max(0, i - 3) : i])

    def _named_before(self, phrase: Phrase) -> Iterator[tuple[Referent, bool]]:
        end = bisect_left(self._places, (Span(phrase.span.start, phrase.span.start), ""))
        for span, name in reversed(self._places[max(0, end - _MEMORY) : end]):
            entity = self._entities[name]
            if entity.kind in PERSONS and phrase.span.start - span.start < _REACH:
                yield self._referent(entity, span.start), self._is_subject(span)

    def _is_subject(self, span: Span) -> bool:
        sentence = self._syntax.sentence_at(span.start)
        tokens = sentence.within(span) if sentence else ()
        return any(t.dep in {"nsubj", "nsubjpass"} for t in tokens)

    def _voices(self, phrase: Phrase) -> Iterator[Referent]:
        recent = reversed(self._heard[-_MEMORY:])
        return (r for r in recent if r.at < phrase.span.start and phrase.span.start - r.at < _REACH)

    def _referent(self, entity: Entity, at: int) -> Referent:
        kind = entity.kind if isinstance(entity.kind, SourceKind) else None
        words = words_of_phrase(" ".join(entity.roles))
        return Referent(entity.name, entity.id, kind, True, at, self._genders[entity.id], False, words)  # noqa: FBT003 - an entity is named

    def _inside(self, span: Span) -> list[tuple[Span, str]]:
        start = max(0, bisect_left(self._places, (Span(span.start, span.start), "")) - 1)
        end = bisect_left(self._places, (Span(span.end, span.end), ""))
        return [(place, name) for place, name in self._places[start:end] if place.touches(span)]

    def _gender(self, phrase: Phrase) -> str | None:
        rules = (self._lexicon["titles"].rule_of(t.lemma) for t in phrase.heads)
        return next((g for rule in rules if rule for g in rule.traits & {"man", "woman"}), None)


def _in(token: Token, span: Span) -> bool:
    return span.start <= token.span.start < span.end


def _narrows(token: Token, head: Token) -> bool:
    """Say whether a name in the phrase tells which one is meant: "the Fijian government"."""
    return token.i != head.i and token.pos in {"PROPN", "ADJ"} and token.text[0].isupper()
