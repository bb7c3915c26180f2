"""How a name sounds, roughly: one spelling for the many in which it is put into Latin letters."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.model import WordList

_VOWELS = frozenset("aeiou")
_LONGEST = 4


def letters_of(sounds: WordList) -> Mapping[str, str]:
    """Return what is kept of each group of letters, by the word list of sounds."""
    found: dict[str, str] = {}
    for rule in sounds.rules:
        for (letters,) in rule.phrases:
            found[letters] = (rule.value or "") + (letters[-1].replace("y", "i") if "front" in rule.traits else "")
    return found


def sound(word: str, letters: Mapping[str, str]) -> str:
    """Return a folded word with one letter for each sound, vowels kept, nothing doubled.

    >>> from reportedly.names.matching import plain
    >>> [sound(word, plain().tables.letters) for word in ("qassem", "kasem", "ouday", "uday")]
    ['kasem', 'kasem', 'udi', 'udi']
    """
    out: list[str] = []
    i = 0
    while i < len(word):
        size = next((n for n in range(_LONGEST, 0, -1) if word[i : i + n] in letters and i + n <= len(word)), 0)
        for kept in letters[word[i : i + size]] if size else word[i]:
            if not out or out[-1] != kept:
                out.append(kept)
        i += size or 1
    return "".join(out)


def skeleton(heard: str) -> str:
    """Return the consonants of a sound, with "a" for a vowel at its beginning; what `sound` gives goes in.

    >>> skeleton("suleimani"), skeleton("usama"), skeleton("fridman"), skeleton("fradkuf")
    ('slmn', 'asm', 'frdmn', 'frdkf')
    """
    rest = "".join(c for c in heard[1:] if c not in _VOWELS)
    bare = ("a" if heard[:1] in _VOWELS else heard[:1]) + rest
    return bare.removesuffix("h") if len(bare) > 1 else bare
