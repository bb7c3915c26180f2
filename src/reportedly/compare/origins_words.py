"""The words by which it is told who stands behind a statement, and names taken apart for it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reportedly.model import Lexicon, WordList

_WORD = re.compile(r"@?\w[\w./&-]*\w|\w")
_POSSESSIVE = re.compile(r"['’‘]s?\b")
_ALIKE = 4
_CUT_SHORT = 5
_LETTERS = 3
Key = tuple[str, ...]
"""A name or description as the words that tell it apart, in lower case."""


@dataclass(frozen=True, slots=True)
class OriginWords:
    """The rules of `origins.toml`, asked by what a word does."""

    words: WordList

    @classmethod
    def of(cls, lexicon: Lexicon) -> OriginWords:
        """Take what is needed from the rules of a language."""
        return cls(lexicon["origins"])

    def has(self, text: Iterable[str], trait: str) -> bool:
        """Say whether a word or phrase with `trait` stands among these words."""
        return self.place(tuple(text), trait) is not None

    def places(self, words: Sequence[str], trait: str) -> tuple[tuple[int, int], ...]:
        """Return where each word or phrase with `trait` begins and ends."""
        found = list[tuple[int, int]]()
        while at := self.place(words[found[-1][1] if found else 0 :], trait):
            start = found[-1][1] if found else 0
            found.append((start + at[0], start + at[1]))
        return tuple(found)

    def place(self, words: Sequence[str], trait: str) -> tuple[int, int] | None:
        """Return where the first word or phrase with `trait` begins and ends."""
        known = self.words.words(trait)
        for i, (word, after) in enumerate(zip_longest(words, words[1:], fillvalue="")):
            if after and f"{word} {after}" in known:
                return i, i + 2
            if word in known:
                return i, i + 1
        return None

    def told(self, text: str, trait: str) -> bool:
        """Say whether a word or phrase with `trait` stands in a text."""
        return self.has(split(text), trait)

    def key(self, text: str) -> Key:
        """Return the words of a name or description that say who it is."""
        words, trailing, small = split(text), self.words.words("trailing"), self.words.words("small")
        while len(words) > 1 and words[-1] in trailing:
            words = words[:-1]
        return tuple(word for word in words if word not in small)

    def inside(self, text: str) -> str:
        """Return the words of a source as they stand inside a sentence: "a leading member" for "A leading member"."""
        first, _, rest = text.partition(" ")
        lowered = first.casefold() in self.words.words("small") or (
            first.isalpha() and first.istitle() and rest[:1].islower()
        )
        return f"{first.casefold()} {rest}" if lowered and rest else text

    def outlet_key(self, key: Key) -> Key:
        """Return what is left of an outlet's name without the words that many outlets share; all where none is."""
        apart = (_undotted(word) for word in key)
        return tuple(w for w in apart if w not in self.words.words("body")) or key


def split(text: str) -> list[str]:
    """Return the words of a source in lower case, without possessive endings."""
    return [word.casefold() for word in written(text)]


def written(text: str) -> list[str]:
    """Return the words of a source as written, without possessive endings."""
    return [*_words_of(text)]


@functools.lru_cache(maxsize=4_096)  # the same voices and cues come again and again
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_POSSESSIVE.sub(" ", text)))


def possessor(text: str) -> tuple[str, str]:
    """Return what stands before and after the first possessive ending, two empty strings where there is none.

    >>> possessor("Lakeland Rail's Ada Renn")
    ('Lakeland Rail', 'Ada Renn')
    """
    before, mark, after = text.replace("’", "'").partition("'s ")
    return (before, after) if mark else ("", "")


def _undotted(word: str) -> str:
    for ending in (".com", ".net", ".org", ".co.uk"):
        word = word.removesuffix(ending)
    return word


def same_outlet(one: Key, other: Key) -> bool:
    """Say whether two names of outlets are one: run together, cut short, or one the initials of the other.

    >>> same_outlet(("daily", "tarn", "post"), ("dailytarnpost",)), same_outlet(("wsj",), ("wall", "street", "journal"))
    (True, True)
    """
    joined, beside = sorted((_joined(one), _joined(other)), key=len)
    cut_short = len(joined) >= _CUT_SHORT and beside.startswith(joined) and max(len(one), len(other)) == 1
    return joined == beside or cut_short or joined in {_initials(one), _initials(other)}


def abbreviates(one: Key, other: Key) -> bool:
    """Say whether a word of one name is made of the first letters of the other: "Tarn RSC" and "Rail Safety Council".

    >>> abbreviates(("tarn", "rsc"), ("rail", "safety", "council"))
    True
    """
    letters = _initials(other)
    return len(letters) >= _LETTERS and any(word == letters for word in one)


def within(one: Key, other: Key) -> bool:
    """Say whether all words of one name stand in the other, a longer one."""
    return bool(one) and len(one) < len(other) and set(one) <= set(other)


def like(one: Key, other: Key) -> bool:
    """Say whether every word of the shorter description has one that begins alike in the other.

    >>> like(("iraqi", "officials"), ("officials", "iraq")), like(("river", "police"), ("doctors",))
    (True, False)
    """
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and {*map(beginning, shorter)} <= {*map(beginning, longer)}


def beginning(word: str) -> str:
    """Return what words that begin alike have in common; a short word begins like itself alone."""
    return word[:_ALIKE]


@functools.lru_cache(maxsize=8_192)  # each name of an outlet is held against all that the reports name
def _joined(key: Key) -> str:
    return "".join(c for word in key for c in word if c.isalnum())


def _initials(key: Key) -> str:
    return "".join(word[0] for word in key) if len(key) > 1 else ""
