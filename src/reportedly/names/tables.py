"""The word lists that names are read by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.model import Lexicon, WordList
from reportedly.names.sound import letters_of


@dataclass(frozen=True, slots=True)
class Tables:
    """Word lists of names in any language, and the English ones they add to."""

    particles: WordList
    titles: WordList
    english_titles: WordList
    given: WordList
    nicknames: WordList
    forms: WordList
    bodies: WordList
    numerals: WordList
    numbers: WordList
    places: WordList
    states: Mapping[str, str]
    letters: Mapping[str, str]
    version: str

    def has(self, words: WordList, word: str, trait: str) -> bool:
        """Say whether `word` is in the list with that trait."""
        rule = words.rule_of(word)
        return rule is not None and trait in rule.traits

    def given_names(self, word: str) -> frozenset[str]:
        """Return the ids of the given names that `word` is a spelling or a short form of; "Ted" is one of two."""
        rules = (self.nicknames.rule_of(word), self.given.rule_of(word))
        return frozenset(rule.id for rule in rules if rule is not None)

    @classmethod
    def of(cls, names: Lexicon, english: Lexicon) -> Tables:
        """Take the lists that are about names from those of all languages and from the English ones."""
        return cls(
            particles=names["particles"],
            titles=names["titles"],
            english_titles=english["titles"],
            given=names["given"],
            nicknames=english["nicknames"],
            forms=names["forms"],
            bodies=names["bodies"],
            numerals=names["numerals"],
            numbers=english["numbers"],
            places=english["places"],
            states={r.value or "": "".join(r.phrases[0]) for r in english["places"].rules if "country" in r.traits},
            letters=letters_of(names["sounds"]),
            version=names.version,
        )
