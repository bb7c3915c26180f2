"""Who was spoken of last: finds the voice or person that a pronoun or a short form stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reportedly.model import Entity, Lexicon, Source, SourceKind, Span, Spans, Syntax, Token
from reportedly.resolve.cast import Cast
from reportedly.resolve.named import is_joint, named_by
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.referent import (
    BODIES,
    PERSONS,
    SPEAKING,
    Referent,
    agrees,
    called_by,
    is_one,
    speaks_of_before,
    words_of_phrase,
)

_REACH, _MEMORY, _FAR_MEMORY = 2500, 40, 200


class Antecedents:
    """The voices heard and the persons named so far, the latest first."""

    def __init__(self, cast: Cast, syntax: Syntax, lexicon: Lexicon, contents: Spans, quotations: Spans) -> None:
        self._contents, self._quotations = contents, quotations
        self._cast, self._syntax, self._lexicon = cast, syntax, lexicon
        self._heard: list[Referent] = []

    def heard(self, source: Source, phrase: Phrase, referent: Referent | None) -> None:
        """Remember a voice, named or not, for what comes after it; nobody is no voice."""
        if phrase.nobody:
            return
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
        named = named_by(phrase, self._cast, self._cast.text, self._lexicon)
        if named:
            return self._cast.referent(named, phrase.span.start)
        if is_joint(phrase, self._cast):
            return None
        return self._of_short_form(phrase) if phrase.definite and phrase.short else None

    def _of_pronoun(self, phrase: Phrase, traits: frozenset[str], speaker: Source | None) -> Referent | None:
        if "speaker" in traits:
            return self._of_source(speaker, phrase.span.start) if speaker else None
        if "one" in traits:
            fit = (r for r in self._recent(phrase) if is_one(r) and agrees(r.gender, traits))
            return next((r for r in fit if not self._speaks_here(r, phrase.span, speaker)), None)
        if "many" in traits:
            return next((r for r in self._voices(phrase) if r.plural or r.kind in SPEAKING), None)
        if "thing" in traits:
            return next((r for r in self._voices(phrase) if r.kind in BODIES and not r.plural), None)
        return None

    def _speaks_here(self, referent: Referent, span: Span, speaker: Source | None) -> bool:
        """Say whether it is the one whose quoted words these are: nobody speaks of himself as "he"."""
        if speaker is None or not any(quotation.covers(span) for quotation in self._quotations):
            return False
        return referent.entity == speaker.entity if referent.entity else referent.name == (speaker.name or speaker.text)

    def _of_source(self, source: Source, at: int) -> Referent | None:
        entity = self._cast.get(source.entity)
        if entity:
            return self._cast.referent(entity, at)
        name = source.name or source.text
        return Referent(name, None, source.kind, source.named, at)

    def _of_short_form(self, phrase: Phrase) -> Referent | None:
        """Return the latest voice or person that was called by the phrase's head noun."""
        head = phrase.head
        if head is None or head.pos not in {"NOUN", "PROPN"}:
            return None
        wanted = frozenset({head.lemma, *(t.text.lower() for t in phrase.tokens if _narrows(t, head))})
        formerly = speaks_of_before(phrase.tokens, self._lexicon)
        called = self._called(wanted, phrase.span.start, formerly=formerly)
        voices = () if formerly else self._voices(phrase)
        heard = next((r for r in voices if r.name and wanted <= r.words | words_of_phrase(r.name)), None)
        if called and (heard is None or not heard.named):
            return self._cast.referent(called, phrase.span.start)
        if heard:
            return heard if heard.named or heard.entity else None
        rule = self._lexicon["nouns"].rule_of(head.lemma) if "nouns" in self._lexicon.lists else None
        if len(wanted) > 1 or rule is None or rule.kind not in {SourceKind.ORGANISATION, SourceKind.OUTLET}:
            return None
        return next((r for r in self._voices(phrase) if r.kind is rule.kind and r.entity), None)

    def _called(self, wanted: frozenset[str], before: int, *, formerly: bool) -> Entity | None:
        """Return the entity, latest named before a place, with all `wanted` words in its name and roles."""
        for span, entity in self._cast.before(before, _FAR_MEMORY):
            if wanted <= called_by(entity, formerly=formerly) and before - span.start < _REACH * 2:
                return entity
        return None

    def _recent(self, phrase: Phrase) -> Iterator[Referent]:
        """Yield the persons before the phrase, by when each was last a voice or a subject, then when last named."""
        at = phrase.span.start
        named = list(self._named_before(phrase))
        subjects = [r for r, subject in named if subject and not self._in_other_words(r.at, at)]
        yield from sorted([*self._voices(phrase), *subjects], key=lambda r: -r.at)
        yield from (r for r, _ in named)

    def _in_other_words(self, place: int, at: int) -> bool:
        """Say whether `place` lies in the content of a voice that `at` does not lie in."""
        i = bisect_left(self._contents, Span(place + 1, place + 1))
        return any(s.start <= place < s.end <= at for s in self._contents[max(0, i - 3) : i])

    def _named_before(self, phrase: Phrase) -> Iterator[tuple[Referent, bool]]:
        for span, entity in self._cast.before(phrase.span.start, _MEMORY):
            if entity.kind in PERSONS and phrase.span.start - span.start < _REACH:
                yield self._cast.referent(entity, span.start), self._is_subject(span)

    def _is_subject(self, span: Span) -> bool:
        sentence = self._syntax.sentence_at(span.start)
        tokens = sentence.within(span) if sentence else ()
        return any(t.dep in {"nsubj", "nsubjpass"} for t in tokens)

    def _voices(self, phrase: Phrase) -> Iterator[Referent]:
        recent = reversed(self._heard[-_MEMORY:])
        return (r for r in recent if r.at < phrase.span.start and phrase.span.start - r.at < _REACH)

    def _gender(self, phrase: Phrase) -> str | None:
        rules = (self._lexicon["titles"].rule_of(t.lemma) for t in phrase.heads)
        return next((g for rule in rules if rule for g in rule.traits & {"man", "woman"}), None)


def _narrows(token: Token, head: Token) -> bool:
    """Say whether a name in the phrase tells which one is meant: "the Fijian government"."""
    return token.i != head.i and token.pos in {"PROPN", "ADJ"} and token.text[0].isupper()
