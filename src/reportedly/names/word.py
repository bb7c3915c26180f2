"""One word of a name: what it is in the name, and how it sounds."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from reportedly.names.sound import skeleton, sound
from reportedly.names.tables import Tables

BARE = frozenset({"ARABIC", "HEBREW", "SYRIAC"})
_SHORTEST_WITH_ARTICLE = 5


class Part(StrEnum):
    """What a word is in a name."""

    NAME = "name"
    INITIAL = "initial"
    FATHER = "father's name"
    PARTICLE = "particle"
    COMMON = "common word"
    CARRIER = "word that may be left out"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: as written, folded into plain Latin letters, as it sounds, and its consonants.

    `father` says that the word before it makes it the name of the bearer's father ("bin Omar"), `bare` that its script
    leaves vowels out.
    """

    written: str
    plain: str
    heard: str
    bones: str
    part: Part
    father: bool = False
    bare: bool = False


def script_of(text: str) -> str:
    """Return the script of the first letter, such as "LATIN" or "HANGUL"; "" where there is none."""
    first = next((c for c in text if c.isalpha()), "")
    return unicodedata.name(first, "").split(" ")[0] if first else ""


def read_word(written: str, plain: str, part: Part, tables: Tables) -> Word:
    """Return a folded word with how it sounds; of a script without vowels only the consonants are heard."""
    bare = script_of(written) in BARE
    if bare:
        # The article is written in one with the word, and a long u as the consonant w.
        plain = plain.removeprefix("al") if len(plain) >= _SHORTEST_WITH_ARTICLE else plain
        plain = plain[:1] + plain[1:].replace("w", "u") if plain else plain
    heard = sound(plain, tables.letters)
    return Word(written, plain, heard, skeleton(heard), part, bare=bare)
