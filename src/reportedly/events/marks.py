"""A line of text as a string of letters, one a word, so that a grammar of times or numbers is a regular expression.

"on Nov. 2nd 2011" becomes "pm.DoY": the words are data (one trait of each rule names its letter), the grammar is in
`times.py` and `quantities.py`, and a match maps back to the marks, and so to the characters, it was made of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.errors import LexiconError
from reportedly.model import Report, Rule, Span, WordList

_LINE = re.compile(r"[^\r\n]+")
_PIECE = re.compile(
    r"\d{1,3}(?:,\s?\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<!\d\.)\d+(?:\.\d+(?!\.?\d))?"
    r"|\d+|[^\W\d_]+|[^\w\s]|_"
)
_PUNCTUATION = str.maketrans("–—‐‑’‘`", "----'''")
_EXACT_SIGNS = frozenset(",.-/:()'")
_LONGEST_YEAR = 4
_NOT_FIGURES = re.compile(r"[,\s]")


@dataclass(frozen=True, slots=True)
class Mark:
    """One word, number or sign of a line: its letter in the grammar, its place, and what its rule says it is worth."""

    letter: str
    span: Span
    text: str
    value: str = ""
    traits: frozenset[str] = frozenset()

    @property
    def number(self) -> int:
        """What a number in figures or a word with a whole number for its value is worth."""
        return int(_NOT_FIGURES.sub("", self.value))


_OTHER = Mark("w", Span(0, 0), "")
"""Stands for every word that no grammar knows; no match ever holds one, so its place is of no account."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The lists of a grammar, its letters, and the words that any phrase of it begins with."""

    lists: Sequence[WordList]
    letters: Mapping[str, str]
    first: frozenset[str]

    @classmethod
    def of(cls, lists: Sequence[WordList], letters: Mapping[str, str]) -> _Known:
        """Check the lists against the letters; raises `LexiconError` for a rule that two letters could stand for."""
        rules = [rule for known in lists for rule in known.rules if not rule.traits.isdisjoint(letters)]
        for rule in rules:
            if len(rule.traits & letters.keys()) > 1:
                msg = f"Rule {rule.id!r} has more than one of the traits {', '.join(sorted(letters))}; leave it one."
                raise LexiconError(msg)
        return cls(lists, letters, frozenset(phrase[0] for rule in rules for phrase in rule.phrases))

    def at(self, words: Sequence[str], pieces: Sequence[re.Match[str]], i: int) -> tuple[str, Rule, int] | None:
        """Return letter, rule and length of the longest phrase known at word `i`, of equals that of the first list."""
        if words[i] not in self.first:
            return None
        best: tuple[str, Rule, int] | None = None
        for rule, length in (hit for hit in (known.at(words, i) for known in self.lists) if hit):
            letter = next((self.letters[trait] for trait in rule.traits if trait in self.letters), None)
            if letter and (best is None or length > best[2]) and _stands(rule, pieces, i):
                best = letter, rule, length
        return best


def _stands(rule: Rule, pieces: Sequence[re.Match[str]], i: int) -> bool:
    """Say whether the piece is written as its rule asks: with a capital, close after a number, close before one."""
    piece = pieces[i]
    before = pieces[i - 1] if i else None
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    if "capitalised" in rule.traits and not piece.group()[0].isupper():
        return False
    if "suffix" in rule.traits:
        close = before is not None and before.end() == piece.start() and before.group()[0].isdecimal()
        return close or _is_price(pieces[max(0, i - 2) : i])
    if "prefix" in rule.traits:
        apart = before is not None and before.end() < piece.start() and not before.group()[0].isdecimal()
        return apart and after is not None and after.start() == piece.end() and not after.group()[0].isalpha()
    return True


def _is_price(pieces: Sequence[re.Match[str]]) -> bool:
    """Say whether two pieces are the sign of a currency and a number close after it."""
    signs = [unicodedata.category(piece.group()[0]) == "Sc" for piece in pieces]
    return signs == [True, False] and pieces[0].end() == pieces[1].start()


def marked_lines(
    report: Report, lists: Sequence[WordList], letters: Mapping[str, str]
) -> Iterator[tuple[str, list[Mark]]]:
    """Yield each line that has a number or a known word in it, as letters and as marks; "w" is any other word.

    Raises `LexiconError` for a rule of the lists that two letters could stand for.
    """
    known = _Known.of(lists, letters)
    for line in _LINE.finditer(report.text):
        marks = list(_marks(line.group(), line.start(), known))
        pattern = "".join([mark.letter for mark in marks])
        if pattern.strip("w,.-/:()'"):
            yield pattern, marks


def _marks(line: str, at: int, known: _Known) -> Iterator[Mark]:
    pieces = list(_PIECE.finditer(line))
    words = [piece.group().lower() for piece in pieces]
    i = 0
    while i < len(words):
        text, length = pieces[i].group(), 1
        hit = known.at(words, pieces, i)
        if hit:
            letter, rule, length = hit
            span = Span(at + pieces[i].start(), at + pieces[i + length - 1].end())
            yield Mark(letter, span, text, rule.value or "", rule.traits)
        elif text[0].isalpha():
            yield _OTHER
        else:
            yield Mark(_plain_letter(text), Span(at + pieces[i].start(), at + pieces[i].end()), text, text)
        i += length


def _plain_letter(text: str) -> str:
    if not text[0].isdecimal():
        sign = text.translate(_PUNCTUATION)
        return sign if sign in _EXACT_SIGNS else "w"
    if not text.isdecimal():
        return "N"
    if len(text) == _LONGEST_YEAR and text[0] in "12":
        return "Y"
    return "D" if len(text) <= 2 else "N"  # noqa: PLR2004 - days and months have two figures at most
