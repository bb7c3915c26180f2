"""What one report says on a claim and from whom it has it: each voice read in the light of those before it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.compare.origins_reading import Reader
from reportedly.compare.origins_speakers import NOBODY, Sort, Speaker
from reportedly.compare.origins_words import Key, like, split
from reportedly.model import Polarity, Said, SourceKind, Status

_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.WITNESS, SourceKind.GROUP, SourceKind.UNKNOWN})
_OPENING, _SOON = 3, 2
"""Who is first described and then named is described in the opening statements, and named at most two statements on."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One statement on a claim with who stands behind it: `speakers` from the report outwards, the origin last.

    `nearness` says how much of the claim the statement carries (1: all that most reports share of it). `own` marks
    what the report says in its own voice, under the name of its outlet.
    """

    said: Said
    speakers: tuple[Speaker, ...]
    nearness: float
    confirms: bool = False
    denies: bool = False
    own: bool = False

    @property
    def origin(self) -> Speaker:
        """Return the farthest speaker."""
        return self.speakers[-1] if self.speakers else NOBODY


@dataclass(slots=True)
class _Before:
    """Who spoke earlier in the same report."""

    outlet: Key = ()
    person: Speaker | None = None
    body: Key = ()
    unnamed: dict[Key, Speaker] = field(default_factory=dict)
    place: int = 0
    last: int = 0


def hear(
    report: Sequence[Said], nearness: Mapping[str, float], reader: Reader, against: Collection[str] = ()
) -> tuple[Heard, ...]:
    """Return the statements of one report, in text order, each with its speakers.

    `nearness` goes by statement; `against` are those statements that deny or doubt the claim.
    """
    before, found = _Before(), list[Heard]()
    credited = next((who for said in report if not said.chain for who in [reader.credited(said)] if who), None)
    for place, said in enumerate(report):
        before.place = place
        speakers = tuple(_speakers(said, reader, before))
        here = None if speakers else reader.credited(said)
        author = None if speakers else here or credited or reader.own_voice(said)
        found.append(
            Heard(
                said,
                speakers or ((author,) if author else ()),
                nearness.get(said.statement, 0.0),
                confirms=any(reader.words.told(voice.cue, "confirms") for voice in said.chain),
                denies=said.statement in against or _denies(said, reader),
                own=not speakers and here is None,
            )
        )
    return tuple(_named_later(one, before.unnamed) for one in found)


def _speakers(said: Said, reader: Reader, before: _Before) -> Iterator[Speaker]:
    outlet: Key = ()
    for voice in said.chain:
        speaker = _in_context(reader(voice), voice.text, before, outlet, reader)
        if speaker.sort is Sort.SOURCES and not speaker.outlet and not speaker.definite:
            author = reader.own_voice(said)
            speaker = replace(speaker, outlet=author.key if author else (), guessed=False)
        if speaker.sort is Sort.OUTLET and speaker.key:
            outlet = before.outlet = speaker.key
        _remember(speaker, before)
        if speaker.sort is not Sort.NOBODY:
            yield speaker
    hearsay = reader.hearsay(said) if said.chain else None
    if hearsay:
        yield hearsay


def _in_context(speaker: Speaker, text: str, before: _Before, outlet: Key, reader: Reader) -> Speaker:
    if speaker.sort is Sort.OUTLET and not speaker.key and speaker.definite:
        return replace(speaker, key=before.outlet)
    if speaker.sort is Sort.SOURCES and not speaker.outlet:
        return replace(speaker, outlet=outlet or before.outlet, guessed=not outlet)
    if speaker.sort is Sort.DESCRIBED and speaker.definite:
        if speaker.kind in _PEOPLE and before.person and _may_be(speaker, before.person):
            return before.person
        if speaker.kind is SourceKind.ORGANISATION and before.body:
            return Speaker(Sort.NAMED, before.body, " ".join(before.body), speaker.kind, named=True)
    if not speaker.body and set(split(text)) & set(before.body) and reader.words.told(text, "leads"):
        return replace(speaker, body=before.body)
    return speaker


def _may_be(speaker: Speaker, person: Speaker) -> bool:
    """Say whether "the official" or "the river official" can be who spoke before."""
    return len(speaker.key) == 1 or bool(set(speaker.key) & {*person.key, *person.body})


def _remember(speaker: Speaker, before: _Before) -> None:
    if speaker.body:
        before.body = speaker.body
    elif speaker.sort is Sort.NAMED and speaker.kind in {SourceKind.ORGANISATION, SourceKind.GROUP}:
        before.body = speaker.key
    if speaker.sort not in {Sort.NAMED, Sort.DESCRIBED} or speaker.kind not in _PEOPLE:
        return
    last, soon = before.person, before.place - before.last <= _SOON
    before.last = before.place
    if soon and speaker.sort is Sort.NAMED and last and last.sort is Sort.DESCRIBED and last.key in before.unnamed:
        before.unnamed = {k: speaker if s == last or like(k, last.key) else s for k, s in before.unnamed.items()}
    opening = before.place <= _OPENING
    if opening and speaker.sort is Sort.DESCRIBED and speaker.single and not speaker.body:
        before.unnamed.setdefault(speaker.key, speaker)
    before.person = speaker


def _named_later(heard: Heard, unnamed: Mapping[Key, Speaker]) -> Heard:
    """Return it with who is first "a harbour pilot" and then Ada Renn under her name."""
    if not unnamed:
        return heard
    speakers = tuple(
        next((n for key, n in unnamed.items() if like(key, one.key)), one) if one.sort is Sort.DESCRIBED else one
        for one in heard.speakers
    )
    return replace(heard, speakers=speakers)


def _denies(said: Said, reader: Reader) -> bool:
    """Say whether the farthest voice says that it is not so, takes it back, or does not say it at all."""
    if not said.chain:
        return said.certainty.polarity is Polarity.NEGATIVE
    last = said.chain[-1]
    against = {Status.DENIED, Status.DOUBTED, Status.RETRACTED}
    negative = last.certainty.polarity is Polarity.NEGATIVE or last.certainty.status in against
    return negative or reader.words.told(last.cue, "unspoken")
