"""A line of text as a string of letters, one a word, so that a grammar of times or numbers is a regular expression.

"on Nov. 2nd 2011" becomes "pm.DoY": the words are data (each rule's first trait names its letter), the grammar is in
`times.py` and `quantities.py`, and a match maps back to the marks, and so to the characters, it was made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Report, Rule, Span, WordList

_LINE = re.compile(r"[^\r\n]+")
_PIECE = re.compile(r"\d{1,3}(?:,\s?\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+|[^\w\s]|_")
_PUNCTUATION = str.maketrans("–—‐‑", "----")
_EXACT_SIGNS = frozenset(",.-/:()")
_LONGEST_YEAR = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One word, number or sign of a line: its letter in the grammar, its place, and what its rule says it is worth."""

    letter: str
    span: Span
    text: str
    value: str = ""
    traits: frozenset[str] = frozenset()


_OTHER = Mark("w", Span(0, 0), "")
"""Stands for every word that no grammar knows; no match ever holds one, so its place is of no account."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The lists of a grammar, its letters, and the words that any phrase of it begins with."""

    lists: Sequence[WordList]
    letters: Mapping[str, str]
    first: frozenset[str]

    def at(self, words: Sequence[str], i: int, text: str) -> tuple[str, Rule, int] | None:
        """Return letter, rule and length of the first phrase known at word `i`."""
        for rule, length in (hit for hit in (known.at(words, i) for known in self.lists) if hit):
            letter = next((self.letters[trait] for trait in rule.traits if trait in self.letters), None)
            if letter and ("capitalised" not in rule.traits or text[0].isupper()):
                return letter, rule, length
        return None


def marked_lines(
    report: Report, lists: Sequence[WordList], letters: Mapping[str, str]
) -> Iterator[tuple[str, list[Mark]]]:
    """Yield each line that has a number or a known word in it, as letters and as marks; "w" is any other word."""
    rules = (rule for known in lists for rule in known.rules if not rule.traits.isdisjoint(letters))
    known = _Known(lists, letters, frozenset(phrase[0] for rule in rules for phrase in rule.phrases))
    for line in _LINE.finditer(report.text):
        marks = list(_marks(line.group(), line.start(), known))
        pattern = "".join([mark.letter for mark in marks])
        if pattern.strip("w,.-/:()"):
            yield pattern, marks


def _marks(line: str, at: int, known: _Known) -> Iterator[Mark]:
    pieces = list(_PIECE.finditer(line))
    words = [piece.group().lower() for piece in pieces]
    i = 0
    while i < len(words):
        text, length = pieces[i].group(), 1
        hit = known.at(words, i, text) if words[i] in known.first else None
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
    if not text[0].isdigit():
        sign = text.translate(_PUNCTUATION)
        return sign if sign in _EXACT_SIGNS else "w"
    if not text.isdecimal():
        return "N"
    if len(text) == _LONGEST_YEAR and text[0] in "12":
        return "Y"
    return "D" if len(text) <= 2 else "N"  # noqa: PLR2004 - days and months have two figures at most
