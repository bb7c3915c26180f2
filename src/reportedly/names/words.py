"""A name taken apart into words in plain Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.names.body_words import body_words, without_form
from reportedly.names.person_words import first_name_first, person_words, untitled
from reportedly.names.tables import Tables
from reportedly.names.word import Part, Word, script_of

MOST_WORDS = 24
_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ]{2})(?=[A-Z][a-z]{2}|[A-Z]{2,4}\b)")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)")
_OWN = re.compile(r"['’](?:[sS]\b)?")
_BREAK = re.compile(r"[^\w']+|_")
_PERSONS = frozenset({"person", "official", "witness"})
_ALEF = str.maketrans(dict.fromkeys("اأإآٱع", "a"))
_BY_SIGN = re.compile(r"([㐀-鿿가-힣])")


@dataclass(frozen=True, slots=True)
class Words:
    """A name taken apart; titles are left out and kept beside it.

    `script` is the script of its first letter, `form` the class of its legal form, `joined` all its letters but those
    of titles and legal forms.
    """

    name: str
    words: tuple[Word, ...]
    titles: tuple[str, ...] = ()
    form: str | None = None
    script: str = ""
    joined: str = ""

    def of(self, *parts: Part) -> tuple[Word, ...]:
        """Return the words that are one of `parts`."""
        return tuple(word for word in self.words if word.part in parts)


def is_person(kind: str) -> bool:
    """Say whether names of that kind of entity are people's names."""
    return kind in _PERSONS


def take_apart(name: str, kind: str, tables: Tables, latin: Callable[[str], str]) -> Words:
    """Take a name of a person or of anything else apart; a name without letters has no words."""
    person = is_person(kind)
    text = unicodedata.normalize("NFKC", name).strip()
    if person:
        text = first_name_first(text, tables)
    text = _BY_SIGN.sub(r" \1 ", text)
    dots = " " if person else ""
    text = _DOTTED.sub(lambda m: m[0].replace(".", dots), text)
    text = _OWN.sub("", _CAMEL.sub(" ", text)) if text[:1].isascii() else _OWN.sub("", text)
    pieces = [(piece, _fold(piece, latin)) for piece in _BREAK.split(text)]
    pairs = [(written, plain) for written, plain in pieces if plain][:MOST_WORDS]
    script = script_of(text)
    if person:
        titles, rest = untitled(pairs, tables)
        words = person_words(rest, tables)
        return Words(name, words, titles, None, script, "".join(w.plain for w in words))
    form, rest = without_form(pairs, tables)
    rest = rest or pairs
    return Words(name, tuple(body_words(rest, tables)), (), form, script, "".join(plain for _, plain in rest))


def _fold(piece: str, latin: Callable[[str], str]) -> str:
    marked = unicodedata.normalize("NFKD", piece)
    plain = "".join(c for c in marked if not unicodedata.combining(c)) if piece[:1] < "Ͱ" else piece
    return "".join(c for c in latin(plain.translate(_ALEF)).casefold() if c.isascii() and c.isalnum())
