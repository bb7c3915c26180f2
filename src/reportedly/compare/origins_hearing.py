"""What one report says on a claim and from whom it has it: each voice read in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.compare.origins_speakers import NOBODY, Reader, Sort, Speaker
from reportedly.compare.origins_words import Key, like
from reportedly.model import Polarity, Said, SourceKind, Status

_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.WITNESS, SourceKind.GROUP, SourceKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Heard:
    """One statement on a claim with who stands behind it: `speakers` from the report outwards, the origin last.

    `nearness` says how much of the claim the statement carries (1: all that most reports share of it).
    """

    said: Said
    speakers: tuple[Speaker, ...]
    nearness: float
    confirms: bool = False
    denies: bool = False

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


def hear(report: Sequence[Said], nearness: Mapping[str, float], reader: Reader) -> tuple[Heard, ...]:
    """Return the statements of one report, in text order, each with its speakers; `nearness` goes by statement."""
    before, found = _Before(), list[Heard]()
    for said in report:
        speakers = tuple(_speakers(said, reader, before))
        cue = said.chain[-1].cue if said.chain else ""
        found.append(
            Heard(
                said,
                speakers,
                nearness.get(said.statement, 0.0),
                confirms=any(reader.words.told(voice.cue, "confirms") for voice in said.chain),
                denies=_denies(said) or reader.words.told(cue, "unspoken"),
            )
        )
    return tuple(_named_later(one, before.unnamed) for one in found)


def _speakers(said: Said, reader: Reader, before: _Before) -> Iterator[Speaker]:
    outlet: Key = ()
    for voice in said.chain:
        speaker = _in_context(reader(voice), before, outlet)
        if speaker.sort is Sort.OUTLET and speaker.key:
            outlet = before.outlet = speaker.key
        _remember(speaker, before)
        yield speaker


def _in_context(speaker: Speaker, before: _Before, outlet: Key) -> Speaker:
    if speaker.sort is Sort.OUTLET and not speaker.key and speaker.definite:
        return replace(speaker, key=before.outlet)
    if speaker.sort is Sort.SOURCES and not speaker.outlet:
        return replace(speaker, outlet=outlet or before.outlet)
    if speaker.sort is Sort.DESCRIBED and speaker.definite:
        if speaker.kind in _PEOPLE and before.person and len(speaker.key) == 1:
            return before.person
        if speaker.kind is SourceKind.ORGANISATION and before.body:
            return Speaker(Sort.NAMED, before.body, " ".join(before.body), speaker.kind, named=True)
    return speaker


def _remember(speaker: Speaker, before: _Before) -> None:
    if speaker.body:
        before.body = speaker.body
    elif speaker.sort is Sort.NAMED and speaker.kind is SourceKind.ORGANISATION:
        before.body = speaker.key
    if speaker.sort is Sort.NAMED and speaker.kind in _PEOPLE:
        for key, named in before.unnamed.items():
            if named.sort is Sort.DESCRIBED:
                before.unnamed[key] = speaker
    if speaker.sort in {Sort.NAMED, Sort.DESCRIBED} and speaker.kind in _PEOPLE:
        before.person = speaker
    if speaker.sort is Sort.DESCRIBED and speaker.single and speaker.kind in _PEOPLE:
        before.unnamed.setdefault(speaker.key, speaker)


def _named_later(heard: Heard, unnamed: Mapping[Key, Speaker]) -> Heard:
    """Return it with who is first "a harbour pilot" and then Ada Renn under her name."""
    speakers = tuple(
        next((n for key, n in unnamed.items() if like(key, one.key)), one) if one.sort is Sort.DESCRIBED else one
        for one in heard.speakers
    )
    return replace(heard, speakers=speakers)


def _denies(said: Said) -> bool:
    """Say whether the farthest voice says that it is not so, or takes it back."""
    if not said.chain:
        return said.certainty.polarity is Polarity.NEGATIVE
    last = said.chain[-1].certainty
    return last.polarity is Polarity.NEGATIVE or last.status in {Status.DENIED, Status.DOUBTED, Status.RETRACTED}
