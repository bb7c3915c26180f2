"""Restores the letter case of words that are shouted: "THE MAYOR OF LIMA" is parsed as "The mayor of Lima"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.model import WordList

_SENTENCE = re.compile(r"(?:[^.!?\n]|(?<=\b\w)\.|[.!?](?!\s|$))+[.!?]*\s*|[.!?\n]+\s*")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?")
_LOUD = re.compile(r"(?:[^\Wa-z\d_]{2,}[\W\d_]+){2}")
_FEWEST, _MOST = 4, 0.85
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_VOWEL = re.compile(r"[aeiouyáéíóú]")


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of words: which are everyday ones, which are names, and which are both ("may", "march").

    `is_common` knows an everyday word, in any of its forms. `names` are of places and peoples, of one or more words;
    `before_names` are given names and particles, which count where another name follows; `months` count beside
    a number. All are in lower case.
    """

    is_common: Callable[[str], bool]
    names: tuple[WordList, ...]
    before_names: frozenset[str]
    months: frozenset[str]


def restored(text: str, words: Words) -> str:
    """Return the text with every sentence that is all in capitals in the letter case it would be printed in.

    What is written otherwise is left as it is, and no letter moves: the text stays as long as it was.
    """
    return "".join(_quietened(piece, words) if is_shouted(piece) else piece for piece in _SENTENCE.findall(text))


def has_shouting(text: str) -> bool:
    """Say whether some words in a row are in capitals, so that there may be something to restore."""
    return _LOUD.search(text) is not None


def is_shouted(text: str) -> bool:
    """Say whether nearly all words of a sentence are in capitals, and there are enough of them to tell.

    >>> is_shouted("THE MAYOR OF LIMA HAS GONE"), is_shouted("NATO and the EU"), is_shouted("BBC NEWS")
    (True, False, False)
    """
    found = [word for word in _WORD.findall(text) if len(word) > 1]
    loud = [word for word in found if word.isupper()]
    return len(loud) >= _FEWEST and len(loud) >= _MOST * len(found)


def _quietened(sentence: str, words: Words) -> str:
    found = list(_WORD.finditer(sentence))
    names = _named(found, words)
    letters = list(sentence)
    for i, word in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        quiet = (
            _capitalised(word.group())
            if i in names and "." not in word.group()
            else _quiet(sentence, word, following, words)
        )
        if len(quiet) == len(word.group()):
            letters[word.start() : word.end()] = quiet if i else quiet[0].upper() + quiet[1:]
    return "".join(letters)


def _named(found: list[re.Match[str]], words: Words) -> frozenset[int]:
    """Return which words are of a name that is known, by their place among the words."""
    lower = [_bare(word) for word in found]
    hits = (hit for known in words.names for hit in known.find(lower))
    return frozenset(i for _, start, end in hits for i in range(start, end))


def _quiet(sentence: str, found: re.Match[str], following: re.Match[str] | None, words: Words) -> str:
    """Return a word that is of no name we know in its own letter case."""
    word, bare = found.group(), _bare(found)
    if "." in word or _is_in_brackets(sentence, found) or not _VOWEL.search(bare):
        return word
    if bare in words.months and _is_dated(sentence, found):
        return _capitalised(word)
    named = bare in words.before_names and following is not None and not words.is_common(_bare(following))
    return _capitalised(word) if named or not words.is_common(bare) else word.lower()


def _bare(word: re.Match[str]) -> str:
    return _POSSESSIVE.sub("", word.group().lower())


def _is_in_brackets(sentence: str, word: re.Match[str]) -> bool:
    """Say whether brackets hold this one word alone, as they do an abbreviation: "[FMLN]"."""
    return sentence[word.start() - 1 : word.start()] in {"[", "("} and sentence[word.end() : word.end() + 1] in {
        "]",
        ")",
    }


def _is_dated(sentence: str, word: re.Match[str]) -> bool:
    before, after = sentence[: word.start()].rstrip(), sentence[word.end() :].lstrip()
    return before[-1:].isdecimal() or after[:1].isdecimal()


def _capitalised(word: str) -> str:
    return word[:1] + word[1:].lower()
