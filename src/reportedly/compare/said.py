"""A reading's statements as values to compare: terms, names, places, days and figures in place of words."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.hanging import hanging
from reportedly.compare.mentions import Mention, mentions_of
from reportedly.compare.parties import doers_of
from reportedly.compare.stance import is_negative, retracted
from reportedly.compare.words import Words, split
from reportedly.model import (
    Entity,
    Hop,
    Lexicon,
    Quantity,
    Reading,
    Said,
    SourceKind,
    Span,
    Statement,
    Voice,
    WordList,
    hull,
    words_of,
)

_ADDRESS = re.compile(r"://|^www\.", re.IGNORECASE)
_MOST_OF_A_COMMENT = 2
_LEAST_TO_COMMENT_ON = 2


def said(reading: Reading, lexicon: Lexicon) -> tuple[Said, ...]:
    """Return what each statement of a reading says, as it is compared across reports, in text order.

    A comment on what was said just before ("this is a spoof") speaks of what that one speaks of; one that begins with
    a pronoun or "the", and names nobody, takes its names and places from there. What a report says that its outlet
    told, and then takes back, is retracted.
    """
    scene = _Scene.of(reading, Words.of(lexicon), lexicon["titles"])
    pronouns = _pointing_back(lexicon["pronouns"])
    found: list[Said] = []
    for statement in reading.statements:
        one = scene.said(statement)
        before = [b for b in found if len(b.terms) >= _LEAST_TO_COMMENT_ON and not scene.words.takes_side(b.marks)]
        if (taken := _taken_back(one, before, scene.words)) is not None:
            found[found.index(taken)] = retracted(taken)
            one = replace(_about(one, taken), terms=taken.terms)
        elif _is_comment(one, scene.words) and before:
            one = _about(one, before[-1])
        elif found and not one.names | one.places and next(iter(split(one.text)), "") in pronouns:
            one = replace(one, names=found[-1].names, places=found[-1].places, actors=found[-1].actors)
        found.append(one)
    return tuple(found)


def _pointing_back(words: WordList) -> frozenset[str]:
    """Return the first words of what speaks of whom was spoken of: "she", "the"; "I" is whoever speaks."""
    meant = itertools.chain.from_iterable(map(words.words, ("pronoun", "man", "woman", "many", "thing-s", "definite")))
    return frozenset(meant) - words.words("speaker")


@dataclass(frozen=True, slots=True)
class _Scene:
    """A reading laid out for looking up what stands in a statement."""

    reading: Reading
    words: Words
    mentions: tuple[Mention, ...]
    setting: frozenset[str]
    dates: tuple[tuple[dt.date, dt.date], ...]
    hanging: Mapping[str, tuple[Quantity, ...]]
    offices: frozenset[str]

    @classmethod
    def of(cls, reading: Reading, words: Words, titles: WordList) -> _Scene:
        mentions = mentions_of(reading)
        offices = titles.words("title") | titles.words("rank") | titles.words("portfolio")
        dates = tuple(dict.fromkeys((t.earliest, t.latest) for t in reading.times if t.earliest and t.latest))
        return cls(reading, words, mentions, frozenset(m.key for m in mentions), dates, hanging(reading), offices)

    def said(self, statement: Statement) -> Said:
        """Return one statement by itself."""
        inside = [m for m in self.mentions if _holds(statement.content, m.span)]
        report = self.reading.report
        places = frozenset(m.key for m in inside if m.is_place)
        owned = frozenset[str]() if places else self.words.owned(statement.text)
        times = [t for t in self.reading.times if _holds(statement.content, t.span) and (t.earliest or t.latest)]
        return Said(
            statement=statement.id,
            report=report.id,
            text=statement.text,
            position=statement.position,
            outlet=report.outlet,
            published=report.published,
            url=report.url,
            chain=tuple(_voice(hop, report.text) for hop in statement.chain),
            certainty=statement.certainty,
            terms=self._terms(statement) | owned,
            names=frozenset(m.key for m in inside if not m.is_place),
            places=places,
            days=tuple((t.earliest, t.latest) for t in times),
            quantities=self._quantities(statement),
            events=statement.events,
            actors=_actors(statement, inside, self.reading.entities),
            doers=doers_of(statement, inside, self.reading),
            marks=tuple(self._marks(statement)),
            setting=self.setting,
            dates=self.dates,
        )

    def _quantities(self, statement: Statement) -> tuple[Quantity, ...]:
        held = (q for q in self.reading.quantities if _holds(statement.content, q.span))
        counting = filter(self._counts, (*held, *self.hanging.get(statement.id, ())))
        return tuple(sorted(counting, key=lambda q: q.span))

    def _terms(self, statement: Statement) -> frozenset[str]:
        """Return the content words outside names and places, without the titles before a name."""
        text, pieces = self.reading.report.text, list[str]()
        for piece in statement.content:
            start = piece.start
            for mention in (m for m in self.mentions if piece.covers(m.span)):
                before = text[start : max(start, mention.span.start)]
                pieces.append(before if mention.is_place else self._untitled(before))
                start = max(start, mention.span.end)
            pieces.append(text[start : piece.end])
        return self.words.terms(" . ".join(pieces))

    def _marks(self, statement: Statement) -> Iterator[str]:
        """Yield by which words it takes a side; some count only where next to nothing else is said."""
        says_more = len(self.words.terms(statement.text)) > 1
        yield from (r.id for r in self.words.marks(statement.text) if not (says_more and "alone" in r.traits))

    def _untitled(self, before: str) -> str:
        """Return what stands before a name without the title at its end; words that tell who it is stay."""
        words = before.split()
        while (
            words
            and words[-1].lower() in self.offices
            and not (self.words.term(words[-1].lower()) or "").startswith("=")
        ):
            words.pop()
        return " ".join(words)

    def _counts(self, quantity: Quantity) -> bool:
        """Say whether a figure counts something, not how long it takes or how old somebody is."""
        return not self.words.words.words("duration") & set(split(quantity.unit or "")[:1])


def _holds(content: Iterable[Span], span: Span) -> bool:
    return any(piece.covers(span) for piece in content)


def _voice(hop: Hop, text: str) -> Voice:
    source, cue = hop.source, words_of(hop.cue, text)
    if source is None:
        return Voice("", SourceKind.UNKNOWN, named=False, via=hop.via, certainty=hop.certainty, cue=cue)
    if _ADDRESS.search(source.text):  # where something is read is nobody who says it
        return Voice("", source.kind, named=False, via=hop.via, certainty=hop.certainty, cue=cue)
    return Voice(source.text, source.kind, source.named, source.name, hop.via, hop.certainty, cue)


def _actors(statement: Statement, inside: Sequence[Mention], entities: Sequence[Entity]) -> frozenset[str]:
    """Return who does it: the actors of its coded events, else whom it names first."""
    names = {entity.id: " ".join(entity.name.split()) for entity in entities}
    parts = itertools.chain.from_iterable(event.participants for event in statement.events)
    told = [p for p in parts if p.role == "actor"]
    keys = {names[p.entity] for p in told if p.entity in names}
    keys |= {m.key for p in told for m in inside if p.span.covers(m.span)}
    start = hull(statement.content).start if statement.content else 0
    first = min(inside, key=lambda m: (m.span.start - start, m.key), default=None)
    return frozenset(keys) if keys else frozenset({first.key} if first else ())


def _is_comment(one: Said, words: Words) -> bool:
    return words.takes_side(one.marks) and len(one.terms) <= _MOST_OF_A_COMMENT and not one.names | one.places


def _taken_back(one: Said, before: Sequence[Said], words: Words) -> Said | None:
    """Return what the author takes back: what is told or denied just before, else what the outlet last said it told."""
    if one.chain or not before or not words.has("takes-back", one.marks):
        return None
    told = [b for b in before if words.has("told", b.marks)]
    last = before[-1]
    return last if last.chain or is_negative(last, words) else next(reversed(told), None)


def _about(one: Said, other: Said) -> Said:
    return replace(
        one, terms=other.terms | one.terms, names=other.names, places=other.places, days=other.days,
        quantities=other.quantities, events=other.events, actors=other.actors,
    )  # fmt: skip
