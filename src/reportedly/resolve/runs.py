"""Runs of capitalised words that make one name."""

from __future__ import annotations

from reportedly.model import WordList
from reportedly.resolve.mention import Words

LONGEST = 10
"""The most words that a name is given."""


def run_from(words: Words, first: int, titles: WordList) -> int:
    """Return the end of the run of capitalised names, articles and particles from word `first`."""
    end = first
    while words.is_capital(first) and end < min(first + LONGEST, len(words.lower)) and _goes_on(words, end, titles):
        end += 1
    while end > first and not words.sentence.tokens[end - 1].text[0].isalpha():
        end -= 1
    return end


def _goes_on(words: Words, i: int, titles: WordList) -> bool:
    token = words.sentence.tokens[i]
    if words.is_capital(i):
        return token.pos == "PROPN"
    if token.text in {"-", "‐", "‑"}:
        return i > 0 and words.sentence.tokens[i - 1].span.end == token.span.start
    if words.has(titles, i, "article", "particle") and words.is_capital(i + 1):
        return True
    return token.pos == "PROPN" and (words.has(titles, i - 1, "article") or words.has(titles, i, "article"))
