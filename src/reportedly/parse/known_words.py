"""Which words are everyday ones and which are names, from the rules and from a parser's own list of lemmas."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from reportedly.model import Lexicon, WordList
from reportedly.parse.letter_case import Words

_SHORTEST = 3
_NAMES = ("places", "demonyms")
_NOT_EVERYDAY = frozenset({*_NAMES, "given_names", "nicknames", "outlets", "outlet_homes", "place_codes"})

_CALENDAR = ("month", "short-month", "weekday", "weekdays")

Endings = tuple[tuple[str, str], ...]
"""The endings of inflected words, each with what stands there in the lemma: ("ies", "y")."""


def known_words(lexicon: Lexicon, lemmas: Iterable[str], endings: Endings) -> Words:
    """Return what is known of words; all that the rules speak of, names apart, is an everyday word."""
    spoken_of = (word for name, known in lexicon.lists.items() if name not in _NOT_EVERYDAY for word in _words(known))
    calendar = lexicon["months"]
    of_the_calendar = frozenset[str]().union(*(calendar.words(trait) for trait in _CALENDAR))
    months = of_the_calendar & calendar.words("capitalised")
    everyday = (frozenset(lemmas) | frozenset(spoken_of)) - (of_the_calendar - months)

    @functools.lru_cache(maxsize=20_000)
    def is_common(word: str) -> bool:
        if word in everyday:
            return True
        bases = (word.removesuffix(ending) + before for ending, before in endings if word.endswith(ending))
        return any(len(base) >= _SHORTEST and base in everyday for base in bases)

    given, particles = frozenset(_words(lexicon["given_names"])), lexicon["titles"].words("particle")
    return Words(is_common, tuple(lexicon[name] for name in _NAMES), given | particles, months)


def _words(known: WordList) -> Iterable[str]:
    return (word for rule in known.rules for phrase in rule.phrases for word in phrase if word.isalpha())
