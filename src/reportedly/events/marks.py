"""A line of text as a string of letters, one a word, so that a grammar of times or numbers is a regular expression.

"on Nov. 2nd 2011" becomes "pm.DoY": the words are data (each rule's first trait names its letter), the grammar is in
`times.py` and `quantities.py`, and a match maps back to the marks, and so to the characters, it was made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Report, Span, WordList

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


def marked_lines(
    report: Report, lists: Sequence[WordList], letters: Mapping[str, str]
) -> Iterator[tuple[str, list[Mark]]]:
    """Yield each line that has a number or a known word in it, as letters and as marks; "w" is any other word."""
    for line in _LINE.finditer(report.text):
        marks = list(_marks(line.group(), line.start(), lists, letters))
        pattern = "".join(mark.letter for mark in marks)
        if pattern.strip("w,.-/:()"):
            yield pattern, marks


def _marks(line: str, at: int, lists: Sequence[WordList], letters: Mapping[str, str]) -> Iterator[Mark]:
    pieces = list(_PIECE.finditer(line))
    words = [piece.group().lower() for piece in pieces]
    i = 0
    while i < len(words):
        mark, i = _mark(pieces, words, i, lists, letters)
        yield Mark(mark.letter, Span(at + mark.span.start, at + mark.span.end), mark.text, mark.value, mark.traits)


def _mark(
    pieces: list[re.Match[str]], words: list[str], i: int, lists: Sequence[WordList], letters: Mapping[str, str]
) -> tuple[Mark, int]:
    text = pieces[i].group()
    hits = (hit for hit in (words_list.at(words, i) for words_list in lists) if hit)
    for rule, length in hits:
        letter = next((letters[trait] for trait in rule.traits if trait in letters), None)
        if letter and ("capitalised" not in rule.traits or text[0].isupper()):
            span = Span(pieces[i].start(), pieces[i + length - 1].end())
            return Mark(letter, span, text, rule.value or "", rule.traits), i + length
    return Mark(_plain_letter(text), Span(*pieces[i].span()), text, text), i + 1


def _plain_letter(text: str) -> str:
    if not text[0].isdigit():
        sign = text.translate(_PUNCTUATION)
        return sign if sign in _EXACT_SIGNS else "w"
    if not text.isdecimal():
        return "N"
    if len(text) == _LONGEST_YEAR and text[0] in "12":
        return "Y"
    return "D" if len(text) <= 2 else "N"  # noqa: PLR2004 - days and months have two figures at most
