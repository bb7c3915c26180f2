"""The words of a statement brought to the form in which statements are compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.model import Lexicon, Rule, Status, WordList

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LEAST_STEM, _LEAST_LEFT = 4, 3
_VOWELS = frozenset("aeiouy")
_KILLING = frozenset({"=killing", "=wounding", "=size"})


@dataclass(frozen=True, slots=True)
class Words:
    """Reads texts for comparing: content words without endings, words that mean the same to us as one.

    `toll_terms` are those that every toll is told with, and that tell of no one incident; `common_terms` those for what
    many attacks and fighters are called, `happenings` the classes that tell what happened.

    >>> from reportedly import lexicon
    >>> words = Words.of(lexicon.load("en"))
    >>> sorted(words.terms("Two frigates were dispatched to the islands"))
    ['=presence', 'frigat', 'island']
    """

    words: WordList
    stances: WordList
    tolls: WordList
    talk: WordList
    _cuts: tuple[tuple[str, str], ...] = field(repr=False)
    _stop: frozenset[str] = field(repr=False)
    _counting: frozenset[str] = field(repr=False)
    _about: frozenset[str] = field(repr=False)
    apart: tuple[tuple[Rule, str, str], ...] = field(repr=False)
    _related: Mapping[frozenset[str], float] = field(repr=False)
    _forms: Mapping[str, str] = field(repr=False)
    toll_terms: frozenset[str] = field(init=False, repr=False, compare=False)
    common_terms: frozenset[str] = field(init=False, repr=False, compare=False)
    happenings: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "toll_terms", _KILLING | self._terms_of("anybody", "usual"))
        object.__setattr__(self, "common_terms", self._terms_of("common", "fighter"))
        object.__setattr__(self, "happenings", self._terms_of("happening"))

    def _terms_of(self, *traits: str) -> frozenset[str]:
        """Return the terms of the words for tolls that have one of these traits."""
        found = (self.term(word) for trait in traits for word in self.tolls.words(trait))
        return frozenset(term for term in found if term)

    @classmethod
    def of(cls, lexicon: Lexicon) -> Words:
        """Take what is needed from the rules of a language."""
        words = lexicon["compare_words"]
        cuts = ((ending, r.value or "") for r in words.rules if "cut" in r.traits for (ending,) in r.phrases)
        longest_first = sorted(((ending[1:], put) for ending, put in cuts), key=lambda cut: (-len(cut[0]), cut))
        pairs = [(rule, one, other) for rule in lexicon["compare_classes"].rules for one, other in rule.phrases]
        forms = (rule for rule in lexicon["compare_forms"].rules if "form" in rule.traits)
        return cls(
            words,
            lexicon["compare_stances"],
            lexicon["compare_tolls"],
            lexicon["compare_talk"],
            tuple(longest_first),
            words.words("stop") | lexicon["numbers"].words("cardinal"),
            words.words("counting"),
            words.words("about"),
            tuple(pair for pair in pairs if "apart" in pair[0].traits),
            {frozenset({a, b}): float(rule.value or 0) for rule, a, b in pairs if "related" in rule.traits},
            {form: rule.value or "" for rule in forms for (form,) in rule.phrases},
        )

    def inside(self, text: str) -> str:
        """Return words as they stand inside a sentence: "a leading member" for "A leading member".

        >>> from reportedly import lexicon
        >>> Words.of(lexicon.load("en")).inside("The Lakeland press")
        'the Lakeland press'
        """
        first, space, rest = text.partition(" ")
        return f"{first.casefold() if first.casefold() in self._stop else first}{space}{rest}"

    def related(self, one: str, other: str) -> float:
        """Return how much two terms that are not the same tell of one thing."""
        return self._related.get(frozenset({one, other}), 0.0)

    def terms(self, text: str) -> frozenset[str]:
        """Return the content words of `text` without endings, or the name of the class that a word belongs to."""
        found, terms, i = split(text), set[str | None](), 0
        while i < len(found):
            rule, length = self.words.at(found, i) or (None, 1)
            after = next((word for word in found[i + 1 :] if word not in self._about), "")
            terms.add(self._value(rule) if rule and length > 1 else self.term(found[i], after))
            i += length
        return frozenset(term for term in terms if term)

    def owned(self, text: str) -> frozenset[str]:
        """Return what having so many tells of, as a term: "has some 900 guards" of its size; none without a number."""
        found = [word for word in split(text) if word not in self._about]
        own = (self.words.rule_of(word) for word, after in pairwise(found) if after[:1].isdigit())
        return frozenset(rule.value for rule in own if rule and rule.value and "owning" in rule.traits)

    def term(self, word: str, after: str = "") -> str | None:
        """Return what one lower-case word stands for, None for one that says nothing; `after` is the word behind it."""
        if word in self._counting and after[:1].isdigit():
            return self._value(self.words.rule_of(word))
        if word in self._stop or word[0].isdigit() or len(word) == 1:
            return None
        rule = self.words.rule_of(self._forms.get(word, word))
        return self._value(rule) if rule and "class" in rule.traits else self.stem(word)

    def telling(self, text: str) -> str:
        """Return the term that some words tell of a deed by: their class ("drunk driving"), else the first that tells.

        >>> from reportedly import lexicon
        >>> Words.of(lexicon.load("en")).telling("were sent")
        '=presence'
        """
        found = split(text)
        classes = sorted(term for term in self.terms(text) if term.startswith("="))
        return next(filter(None, (*classes, *map(self.term, found))), self.stem(found[0]) if found else "")

    def roots(self, text: str) -> tuple[str, ...]:
        """Return the roots of the words that tell something, in order; of all words where none does.

        >>> from reportedly import lexicon
        >>> Words.of(lexicon.load("en")).roots("the murderers strike")
        ('murd', 'strik')
        """
        found = split(text)
        return tuple(self.root(word) for word in [word for word in found if self.term(word)] or found)

    def root(self, word: str) -> str:
        """Return what is left of a word when no ending is left to take off: "murder", "murdered" have one root."""
        stem = self.stem(word)
        return self.root(stem) if stem != word else word.rstrip("e")

    def stem(self, word: str) -> str:
        """Return a word without its endings: a key, not always a word."""
        word = self._forms.get(word, word)
        for ending, put in self._cuts:
            left = word.removesuffix(ending)
            if left != word and len(left) >= _LEAST_LEFT and any(c in _VOWELS for c in left):
                word = _undoubled(left + put)
                break
        return word.rstrip("e") if len(word) > _LEAST_STEM else word

    def marks(self, text: str) -> tuple[Rule, ...]:
        """Return the rules by whose words `text` takes a side, in text order."""
        return tuple(rule for rule, _, _ in self.stances.find(split(text)))

    def denies(self, marks: Collection[str]) -> bool:
        """Say whether among these ids is one of a rule by which something is said not to be so."""
        return any(rule.status is Status.DENIED for rule in self.stances.rules if rule.id in marks)

    def takes_side(self, marks: Collection[str]) -> bool:
        """Say whether among these ids is one of a rule that can make a whole statement a comment on another."""
        return self.has("by-itself", marks)

    def has(self, trait: str, marks: Collection[str]) -> bool:
        """Say whether among these ids is one of a rule with that trait."""
        return any(trait in rule.traits for rule in self.stances.rules if rule.id in marks)

    @staticmethod
    def _value(rule: Rule | None) -> str | None:
        return rule.value if rule else None


def split(text: str) -> list[str]:
    """Return the words of a text in lower case, possessive endings cut off and "n't" by itself.

    >>> split("The mayor's men didn't come")
    ['the', 'mayor', 'men', 'did', "n't", 'come']
    """
    found: list[str] = []
    for match in _WORD.finditer(text.casefold().replace("’", "'")):
        word = match.group().removesuffix("'s")
        found += [word.removesuffix("n't"), "n't"] if word.endswith("n't") else [word]
    return [word for word in found if word]


def _undoubled(stem: str) -> str:
    return stem[:-1] if len(stem) > _LEAST_STEM and stem[-1] == stem[-2] and stem[-1] not in "sl" else stem
