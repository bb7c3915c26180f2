"""Who a voice is, as far as its own words say: an outlet, unnamed sources, somebody with a name, or a description."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.compare.origins_words import Key, OriginWords, same_outlet, split, within, written
from reportedly.model import Said, SourceKind, Voice

_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.UNKNOWN, SourceKind.GROUP})
_FEW = 4


class Sort(StrEnum):
    """What sort of speaker somebody is for the counting of origins."""

    OUTLET = "outlet"
    SOURCES = "sources"
    NAMED = "named"
    DESCRIBED = "described"
    DOCUMENT = "document"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `key` tells speakers apart, `who` is how a report words it, `body` whom they speak for.

    `outlet` is the outlet through which unnamed sources speak. `single` marks "a doctor", who may be named later, and
    `definite` "the doctor", who was named before.
    """

    sort: Sort
    key: Key = ()
    who: str = ""
    kind: SourceKind = SourceKind.UNKNOWN
    named: bool = False
    body: Key = ()
    outlet: Key = ()
    single: bool = False
    definite: bool = False


NOBODY = Speaker(Sort.NOBODY)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads voices, with the names of the outlets that the reports at hand name."""

    words: OriginWords
    outlets: tuple[Key, ...]

    @classmethod
    def of(cls, pile: Iterable[Said], words: OriginWords) -> Reader:
        """Gather the outlets: what is one by its kind, or a named body that "reports"."""
        found = dict.fromkeys(
            words.outlet_key(words.key(voice.name or voice.text))
            for said in pile
            for voice in said.chain
            if voice.named and _publishes(voice, words)
        )
        return cls(words, tuple(key for key in found if key))

    def __call__(self, voice: Voice) -> Speaker:
        """Return who a voice is by its own words."""
        key = self.words.key(voice.text)
        is_person = voice.kind in {SourceKind.PERSON, SourceKind.OFFICIAL} and voice.name is not None
        if not key or (voice.name is None and len(key) == 1 and self.words.has(key, "pronoun")):
            return self._pronoun(voice)
        if not is_person and self.words.has(split(voice.text)[:6], "sources"):
            return Speaker(Sort.SOURCES, (), voice.text, outlet=self._owner(voice))
        outlet = None if is_person else self.outlet(voice.name or voice.text)
        if outlet:
            return Speaker(Sort.OUTLET, outlet, voice.name or voice.text, SourceKind.OUTLET, named=True)
        if not is_person and (voice.kind is SourceKind.OUTLET or self.words.has(key, "telling")):
            return self._telling(voice, key)
        if is_person and (self._owner(voice) or self.words.told(voice.cue, "reports")):
            own = self._owner(voice) or key
            return Speaker(Sort.OUTLET, own, voice.text, SourceKind.OUTLET, named=True)
        return self._somebody(voice, key)

    def outlet(self, text: str) -> Key | None:
        """Return the key of the outlet that has this name, None where no report names such an outlet."""
        key = self.words.outlet_key(self.words.key(text))
        return next((known for known in self.outlets if key == known or same_outlet(key, known)), None)

    def _pronoun(self, voice: Voice) -> Speaker:
        if voice.name is None:
            return NOBODY
        return self(Voice(voice.name, voice.kind, voice.named, voice.name, voice.via, voice.certainty, voice.cue))

    def _owner(self, voice: Voice) -> Key:
        """Return the outlet in "the Tarn Post's sources" or "the Tarn Post's Ada Renn", () where it is none."""
        before, mark, _ = voice.text.replace("’", "'").partition("'s ")
        if not mark:
            return ()
        words = written(before)
        return self.outlet(" ".join(words[-_FEW:])) or self.outlet(words[-1]) or ()

    def _telling(self, voice: Voice, key: Key) -> Speaker:
        """Return the outlet that is named in "a Tarn Post report", else one that was named before or none."""
        capitals = [w for w in written(voice.text) if w[:1].isupper() and not self.words.has((w.casefold(),), "small")]
        named = " ".join(capitals) if len(capitals) > (voice.text[:1].isupper() and len(capitals) == 1) else ""
        outlet = self.outlet(named) if named else None
        if outlet is None and voice.name and voice.kind is SourceKind.OUTLET and named:
            outlet = self.words.outlet_key(self.words.key(voice.name))
        if outlet is None:
            apart = tuple(
                w for w in self.words.outlet_key(self.words.key(named)) if not self.words.has((w,), "telling")
            )
            outlet = apart if named else ()
        definite = not outlet and not self.words.has(split(voice.text)[:1], "several") and len(key) <= _FEW
        return Speaker(Sort.OUTLET, outlet, voice.text, SourceKind.OUTLET, named=bool(outlet), definite=definite)

    def _somebody(self, voice: Voice, key: Key) -> Speaker:
        if voice.kind is SourceKind.DOCUMENT:
            return Speaker(Sort.DOCUMENT, key, voice.text, voice.kind, named=voice.named)
        first = split(voice.text)[:1]
        name = self.words.key(voice.name) if voice.name else ()
        called = self._called(voice.text)
        body = self._body(voice)
        if (name and voice.named and name[-1:] != key[:0]) or called:
            return Speaker(
                Sort.NAMED, called or name, voice.name or voice.text, voice.kind, named=voice.named, body=body
            )
        return Speaker(
            Sort.DESCRIBED,
            key,
            voice.text,
            voice.kind,
            body=body,
            single=first in (["a"], ["an"]),
            definite=first == ["the"],
        )

    def _called(self, text: str) -> Key:
        """Return the name in "a woman known only as Lena" or "user tarn_77"."""
        words = written(text)
        at = self.words.place([w.casefold() for w in words], "called")
        if at is None or at[1] >= len(words):
            return ()
        name = words[at[1]]
        is_name = name[:1].isupper() or any(not c.isalpha() for c in name)
        return (name.casefold().lstrip("@"),) if is_name else ()

    def _body(self, voice: Voice) -> Key:
        """Return the body somebody speaks for or belongs to, as far as the words beside the office name it."""
        words = written(voice.text)
        folded = [w.casefold() for w in words]
        name = frozenset(split(voice.name or ""))
        for trait in ("speaks", "leads"):
            at = self.words.place(folded, trait)
            if at is None:
                continue
            before = _run(words[: at[0]][::-1], name)[::-1]
            joined = at[1] < len(words) and self.words.has(folded[at[1] : at[1] + 1], "joins")
            after = _run([w for w in words[at[1] + 1 :] if w.casefold() != "the"], name) if joined else []
            if before or after:
                return self.words.key(" ".join(before or after))
        return self._ministry(words, folded) or self._owned(voice, name)

    def _ministry(self, words: list[str], folded: list[str]) -> Key:
        at = self.words.place(folded, "office")
        if at is None:
            return ()
        rule = self.words.words.rule_of(folded[at[0]])
        return (*self.words.key(" ".join(words[: at[0]])), rule.value or "") if rule and at[0] else ()

    def _owned(self, voice: Voice, name: frozenset[str]) -> Key:
        """Return the body in "Lakeland Rail's Ada Renn" and "Ada Renn of Lakeland Rail"."""
        before, mark, after = voice.text.replace("’", "'").partition("'s ")
        if mark and voice.name and name & set(split(after)):
            return self.words.key(before)
        _, mark, after = voice.text.partition(" of ")
        return self.words.key(" ".join(_run(written(after), name))) if mark and voice.name else ()


def _run(words: list[str], name: frozenset[str]) -> list[str]:
    """Return the words from the first on that are written with a capital and are not part of `name`."""
    found: list[str] = []
    for word in words:
        if not word[:1].isupper() or word.casefold() in name:
            break
        found.append(word)
    return found


def _publishes(voice: Voice, words: OriginWords) -> bool:
    if voice.kind is SourceKind.OUTLET:
        return True
    return voice.kind in _BODIES and words.told(voice.cue, "reports")


def fuller(key: Key, among: Iterable[Key]) -> Key:
    """Return the one longer name that all words of `key` stand in; itself where there is none or more than one."""
    longer = [other for other in among if within(key, other)]
    return longer[0] if len(longer) == 1 else key
