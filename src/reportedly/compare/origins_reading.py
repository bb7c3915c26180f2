"""Reads voices: who each is, as far as its own words and the outlets that all the reports name tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reportedly.compare.origins_bodies import (
    FEW,
    PEOPLE,
    body_around,
    body_of,
    from_capital,
    may_stand_in,
    name_run,
    owner_of,
    seams,
)
from reportedly.compare.origins_speakers import NOBODY, Sort, Speaker, outlet
from reportedly.compare.origins_words import Key, OriginWords, possessor, same_outlet, split, written
from reportedly.model import Said, SourceKind, Voice

_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.UNKNOWN, SourceKind.GROUP})
_SOON = 6


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads voices with what all reports show: the `outlets`, whom `writers` write for, and people's `bodies`."""

    words: OriginWords
    outlets: tuple[Key, ...]
    writers: Mapping[Key, Key] = field(default_factory=dict)
    bodies: Mapping[Key, Key] = field(default_factory=dict)
    organisations: frozenset[Key] = frozenset()
    _known: dict[str, Key | None] = field(init=False, repr=False, compare=False, default_factory=dict)
    _read: dict[Voice, Speaker] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, pile: Iterable[Said], words: OriginWords) -> Reader:
        """Gather what the reports show. An outlet is one by its kind, as a report's own, or a body that "reports"."""
        said = tuple(pile)
        voices = tuple(dict.fromkeys(voice for one in said for voice in one.chain if voice.named))
        names = [v.name or v.text for v in voices if _publishes(v, words)] + [s.outlet for s in said if s.outlet]
        names += [name for s in said for v in s.chain for name in [_named_in_telling(v, words)] if name]
        outlets = dict.fromkeys(words.outlet_key(words.key(name)) for name in dict.fromkeys(names))
        reader = cls(words, tuple(key for key in outlets if key))
        people = {words.key(v.name): v for v in voices if v.name and v.kind in PEOPLE}
        texts = tuple(dict.fromkeys(one.text for one in said))
        beside = seams(texts)
        bodies = {key: body_around(v, texts, words) for key, v in people.items() if may_stand_in(v.name or "", beside)}
        writers = {words.key(v.name or ""): o for v in voices if v.kind in PEOPLE for o in [reader.writes_for(v)] if o}
        return replace(
            reader,
            writers=writers,
            bodies={key: body for key, body in bodies.items() if body},
            organisations=frozenset(words.key(v.name) for v in voices if v.name and v.kind is SourceKind.ORGANISATION),
        )

    def __call__(self, voice: Voice) -> Speaker:
        """Return who a voice is by its own words; a voice that many reports name is read once."""
        if voice not in self._read:
            self._read[voice] = self._speaker(voice)
        return self._read[voice]

    def _speaker(self, voice: Voice) -> Speaker:
        key = self.words.key(voice.text)
        if not key or (len(key) == 1 and self.words.has(key, "pronoun")):
            return self._pronoun(voice)
        if self.words.has(key, "speaks"):
            return self._somebody(voice, key)
        is_person = voice.kind in PEOPLE and voice.name is not None
        return self._person(voice, key) if is_person else self._other(voice, key)

    def outlet(self, text: str) -> Key | None:
        """Return the key of the outlet that has this name, None where no report names such an outlet."""
        if text not in self._known:
            key = self.words.outlet_key(self.words.key(text))
            fitting = (known for known in self.outlets if key == known or same_outlet(key, known))
            self._known[text] = next(fitting, None)
        return self._known[text]

    def writes_for(self, voice: Voice) -> Key:
        """Return the outlet a person writes for; who "reports" and is of no outlet we know counts as one."""
        if not voice.name or self.words.told(voice.text, "speaks"):
            return ()
        reports = voice.kind is SourceKind.PERSON and self.words.told(voice.cue, "reports")
        return self._owner(voice) or (self.words.key(voice.name) if reports else ())

    def own_voice(self, said: Said) -> Speaker | None:
        """Return the outlet of a report as the speaker of what it says itself, None where that is not known."""
        key = self.outlet(said.outlet) if said.outlet else None
        return outlet(key, said.outlet or "") if key else None

    def credited(self, said: Said) -> Speaker | None:
        """Return whom the author credits in passing: "first reported by the Tarn Post", "unconfirmed reports"."""
        words = written(said.text)
        folded = [word.casefold() for word in words]
        for _, end in self.words.places(folded, "first-told"):
            name = " ".join(name_run(from_capital(words[end:])[: FEW + 1]))
            if name:
                return outlet(self.outlet(name) or self.words.outlet_key(self.words.key(name)), name)
        return self.hearsay(said)

    def hearsay(self, said: Said) -> Speaker | None:
        """Return the unnamed reports that a statement itself speaks of: "he is worried by media reports that"."""
        words = split(said.text)
        at = self.words.place(words, "hearsay")
        return Speaker(Sort.OUTLET, (), " ".join(words[slice(*at)]), SourceKind.OUTLET) if at else None

    def _person(self, voice: Voice, key: Key) -> Speaker:
        """Return a person, an outlet that was taken for one, or the outlet that a person writes for."""
        name = voice.name or ""
        own = self.words.outlet_key(self.words.key(name))
        before = split(voice.text.partition(name)[0])[-1:]
        if own in self.outlets or self.words.has(before, "telling"):
            return outlet(own, name)
        writes_for = self.writers.get(self.words.key(name))
        return outlet(writes_for, voice.text) if writes_for else self._somebody(voice, key)

    def _other(self, voice: Voice, key: Key) -> Speaker:
        if self._unnamed(voice):
            definite = self.words.has(split(voice.text)[:1], "definite")
            return Speaker(
                Sort.SOURCES, (), self.words.inside(voice.text), outlet=self._owner(voice), definite=definite
            )
        known = self.outlet(voice.name or voice.text)
        if known:
            return outlet(known, voice.name or voice.text)
        if voice.kind is SourceKind.OUTLET or self.words.has(key, "telling"):
            return self._telling(voice, key)
        return self._somebody(voice, key)

    def _pronoun(self, voice: Voice) -> Speaker:
        """Return whom a pronoun was found to mean; what it was found to mean need not be a name."""
        meant = voice.name
        if meant is None or self.words.has(split(meant), "pronoun"):
            return NOBODY
        is_name = all(word[:1].isupper() for word in written(meant)) and not self.words.told(meant, "speaks")
        named = voice.named and is_name
        return self(replace(voice, text=meant, name=meant if named else None, named=named))

    def _unnamed(self, voice: Voice) -> bool:
        """Say whether it is a source left unnamed: "sources close to the mayor", "one of them", not "one user"."""
        text = written(voice.text)[:_SOON]
        words = [word.casefold() for word in text]
        at = self.words.place(words, "sources")
        if at is None or voice.name or (at[0] and not text[at[0]].islower()):
            return False
        after = words[at[1] : at[1] + 1]
        counts = self.words.has(words[slice(*at)], "counting")
        return not counts or not after or self.words.has(after, "sources") or self.words.has(after, "belongs")

    def _owner(self, voice: Voice) -> Key:
        """Return the outlet in "the Tarn Post's sources" or "the Tarn Post's Ada Renn", () where it is none."""
        before, _ = possessor(voice.text)
        words = written(before)[-FEW:]
        return (self.outlet(" ".join(words)) or self.outlet(words[-1]) or ()) if words else ()

    def _telling(self, voice: Voice, key: Key) -> Speaker:
        """Return the outlet that is named in "a Tarn Post report", else one that was named before or none."""
        text = written(voice.text)
        inside = [w for w in text if w[:1].isupper() and not self.words.has((w.casefold(),), "small")]
        named = " ".join(inside) if inside[1:] or text[0] not in inside else ""
        known = self.outlet(named) if named else None
        if known is None and named:
            whole = self.words.outlet_key(self.words.key(named))
            known = whole if voice.name else tuple(w for w in whole if not self.words.has((w,), "telling"))
        definite = not known and not self.words.has(split(voice.text)[:1], "several") and len(key) <= FEW
        who = self.words.inside(voice.text)
        return Speaker(Sort.OUTLET, known or (), who, SourceKind.OUTLET, named=bool(known), definite=definite)

    def _somebody(self, voice: Voice, key: Key) -> Speaker:
        if voice.kind is SourceKind.DOCUMENT:
            return Speaker(Sort.DOCUMENT, key, self.words.inside(voice.text), voice.kind, named=voice.named)
        called, name = self._called(voice.text), self._name(voice)
        if self.words.has(key, "user") and not called:
            return Speaker(Sort.DESCRIBED, ("users",), self.words.inside(voice.text), SourceKind.GROUP)
        body = body_of(voice, self.words) or self._owned_by(voice) or self.bodies.get(name, ())
        if called or (name and voice.named):
            who = voice.name or self.words.inside(voice.text)
            found = Speaker(Sort.NAMED, called or name, who, voice.kind, voice.named, body)
            return replace(found, wording=frozenset(key), comments=self.words.has(key, "comments"))
        first = split(voice.text)[:1]
        single, definite = self.words.has(first, "single"), self.words.has(first, "definite")
        who = self.words.inside(voice.text)
        return Speaker(Sort.DESCRIBED, key, who, voice.kind, body=body, single=single, definite=definite)

    def _owned_by(self, voice: Voice) -> Key:
        """Return the body somebody is of; an official may be a country's, and a country is no body."""
        owner = owner_of(voice, self.words)
        return owner if voice.kind is not SourceKind.OFFICIAL or owner in self.organisations else ()

    def _name(self, voice: Voice) -> Key:
        """Return the name of a voice, () where "the official" was taken for one."""
        written_big = [w for w in written(voice.name or "") if w[:1].isupper()]
        return self.words.key(voice.name or "") if self.words.key(" ".join(written_big)) else ()

    def _called(self, text: str) -> Key:
        """Return the name in "a woman known only as Lena" or "user tarn_77"."""
        words = written(text)
        at = self.words.place([w.casefold() for w in words], "called")
        name = words[at[1]] if at and at[1] < len(words) else ""
        is_name = name[:1].isupper() or any(not c.isalpha() for c in name)
        return (name.casefold().lstrip("@"),) if is_name else ()


def _named_in_telling(voice: Voice, words: OriginWords) -> str:
    """Return the name right before what an outlet publishes: "the Tarn Post article"."""
    text = written(voice.text)
    at = words.place([word.casefold() for word in text], "telling")
    is_thing = at is not None and at[1] == len(text) and text[at[0]].islower()
    return " ".join(name_run(reversed(text[: at[0]]))[::-1]) if at and is_thing else ""


def _publishes(voice: Voice, words: OriginWords) -> bool:
    if voice.kind is SourceKind.OUTLET:
        return True
    return voice.kind in _BODIES and words.told(voice.cue, "reports")
