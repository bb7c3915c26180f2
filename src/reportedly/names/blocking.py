"""Keys under which names that may be one are found together, without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.names.sound import skeleton, sound
from reportedly.names.tables import Tables
from reportedly.names.word import Part
from reportedly.names.words import Words, is_person

_SHORT, _LONGEST_ACRONYM, _BEGINNING = 2, 8, 5
_WIDER = str.maketrans("gqhzvp", "kkksfb")


def keys_of(words: Words, kind: str, tables: Tables) -> frozenset[str]:
    """Return the keys of a name taken apart; names that are the same share one, and so do many that are not."""
    return frozenset(_keys(words, kind, tables)) or frozenset({f"={words.name.strip().casefold()}"})


def _keys(words: Words, kind: str, tables: Tables) -> Iterator[str]:
    names = words.of(Part.NAME, Part.FATHER) or words.words
    for word in names:
        yield _coarse(word.bones, word.plain)
        if is_person(kind):
            yield from tables.given_names(word.plain)
    if len(names) > 1 or not words.of(Part.NAME):
        yield _coarse(skeleton(sound(words.joined, tables.letters)), words.joined)
    if not is_person(kind):
        yield from _initials(words)


def _initials(words: Words) -> Iterator[str]:
    if len(words.words) == 1 and words.words[0].written.isupper() and len(words.joined) <= _LONGEST_ACRONYM:
        yield f"@{words.joined}"
    if len(words.words) == 1 and len(words.joined) >= _BEGINNING:
        yield f"^{words.joined[:_BEGINNING]}"
    if len(words.words) > 1:
        yield "@" + "".join(w.plain[0] for w in words.words)
        yield "@" + "".join(piece[0] for piece in words.name.casefold().split() if piece[0].isalnum())


def _coarse(bones: str, plain: str) -> str:
    """Return the consonants with near ones made one; a word of one consonant keeps its letters."""
    wide = bones.translate(_WIDER)
    return wide if len(wide) > _SHORT else f"{wide}:{plain[:3]}" if len(plain) > _SHORT else plain
