"""For which body somebody speaks: "Lakeland Rail spokeswoman Ada Renn", "a member of the River Council"."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import accumulate

from reportedly.compare.origins_words import Key, OriginWords, possessor, split, written
from reportedly.model import SourceKind, Voice

PEOPLE = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL})
_SEAM = 3
FEW = 4
"""How many words before a name, or before the first capital of one, are looked at."""


def body_of(voice: Voice, words: OriginWords) -> Key:
    """Return the body that a voice speaks for or belongs to, as far as the words beside the office name it."""
    text = written(voice.text)
    name = frozenset(split(voice.name or "")) if voice.kind in PEOPLE else frozenset[str]()
    return _office(text, name, words) or _ministry(text, words)


def owner_of(voice: Voice, words: OriginWords) -> Key:
    """Return the body in "Lakeland Rail's Ada Renn" and "Ada Renn of Lakeland Rail"; it may be a country too."""
    if not voice.name or voice.kind not in PEOPLE:
        return ()
    before, after = possessor(voice.text)
    name = frozenset(split(voice.name))
    if before and name & set(split(after)):
        return words.key(before)
    text = written(voice.text)
    at = words.place([word.casefold() for word in text], "belongs")
    return words.key(" ".join(name_run(text[at[1] :], name))) if at else ()


def body_around(voice: Voice, texts: Iterable[str], words: OriginWords) -> Key:
    """Return the body that reports name right before somebody's full name: "Tarn Bridge Minister Ada Renn"."""
    name = voice.name or ""
    for text in texts if " " in name else ():
        before, found, _ = text.partition(name)
        near = written(before)[-FEW:] if found else []
        body = body_of(replace(voice, text=" ".join([*near, name])), words) if near else ()
        if body:
            return body
    return ()


def seams(texts: Iterable[str]) -> frozenset[str]:
    """Return the blanks of some texts with what stands right beside each: that alone rules out most names."""
    blanks = ((text, i) for text in texts for i in accumulate(len(part) + 1 for part in text.split(" ")))
    return frozenset(text[max(0, i - 1 - _SEAM) : i + _SEAM] for text, i in blanks)


def may_stand_in(name: str, beside: Collection[str]) -> bool:
    """Say whether a name of two words or more may stand in the texts of which these are the seams."""
    before, blank, after = name.partition(" ")
    if not blank or min(len(before), len(after)) < _SEAM:
        return bool(blank)
    return f"{before[-_SEAM:]} {after[:_SEAM]}" in beside


def name_run(words: Iterable[str], name: frozenset[str] = frozenset()) -> list[str]:
    """Return the words up to the first that is not written with a capital or is part of `name`."""
    found: list[str] = []
    for word in words:
        if not word[:1].isupper() or word.casefold() in name:
            break
        found.append(word)
    return found


def from_capital(words: list[str]) -> list[str]:
    """Return the words from the first of a name on, where it stands soon: "of the opposition Tarn Council"."""
    start = next((i for i, word in enumerate(words[:FEW]) if word[:1].isupper()), len(words))
    return words[start:]


def _office(text: list[str], name: frozenset[str], words: OriginWords) -> Key:
    folded = [word.casefold() for word in text]
    for trait in ("speaks", "leads"):
        for start, end in words.places(folded, trait):
            if words.has(folded[max(0, start - 1) : start], "former"):
                continue
            before = name_run(reversed(text[:start]), name)[::-1]
            joined = words.has(folded[end : end + 1], "joins")
            after = name_run(from_capital(text[end + 1 :]), name) if joined else []
            body = words.key(" ".join(before or after))
            if body:
                return body
    return ()


def _ministry(text: list[str], words: OriginWords) -> Key:
    """Return the ministry of a minister: "Tarn Bridge Minister" speaks for the Tarn Bridge Ministry."""
    at = words.place([word.casefold() for word in text], "office")
    rule = words.words.rule_of(text[at[0]].casefold()) if at else None
    before = name_run(reversed(text[: at[0]]))[::-1] if at else []
    return (*words.key(" ".join(before)), rule.value or "") if rule and before else ()
