"""A stretch of words that may name a place."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Match, Place, Sentence, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that may name a place, and what they may mean.

    `first` and `end` are words of `sentence`. `key` is the folded name. `meant` is filled where the words leave no
    choice: a code, a people, an abbreviation; `rule` is then the rule that says so. `within` is a place that the words
    beside it say it lies in. `label` is the parser's for the name that these words are.
    """

    span: Span
    text: str
    key: str
    sentence: Sentence
    first: int
    end: int
    label: str | None = None
    matches: tuple[Match, ...] = ()
    meant: Place | None = None
    rule: str | None = None
    people: bool = False
    tail: bool = False
    held: bool = False
