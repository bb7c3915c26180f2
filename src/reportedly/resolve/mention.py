"""One name as it stands in the text, and the sentence around it as words."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Lexicon, Rule, Sentence, Span, WordList
from reportedly.resolve.spelling import Key

PERSON, ORGANISATION, OUTLET, PLACE = "person", "organisation", "outlet", "place"


@dataclass(frozen=True, slots=True)
class Description:
    """What the report calls the bearer of a name: the words, where they stand, and how they are tied to the name."""

    span: Span
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name with what the words beside it say of its bearer.

    `span` holds the name alone, without title or article; `key` is the folded name; `gender` is "man", "woman" or
    None; `official` says that a title of office stands before it; `sure` that the kind rests on more than the parser;
    `shaky` that it stands in a headline where everything has a capital.
    """

    span: Span
    text: str
    key: Key
    kind: str
    roles: tuple[Description, ...] = ()
    gender: str | None = None
    official: bool = False
    sure: bool = False
    shaky: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence with its words in lower case."""

    sentence: Sentence
    lower: tuple[str, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> Words:
        """Lower the words of a sentence."""
        return cls(sentence, tuple(token.text.lower() for token in sentence.tokens))

    def is_capital(self, i: int) -> bool:
        """Say whether word `i` begins with a capital."""
        return 0 <= i < len(self.lower) and self.sentence.tokens[i].text[0].isupper()

    def span(self, first: int, end: int) -> Span:
        """Return the characters from word `first` to before word `end`."""
        return Span(self.sentence.tokens[first].span.start, self.sentence.tokens[end - 1].span.end)

    def has(self, words: WordList, i: int, *traits: str) -> bool:
        """Say whether word `i` is by itself in the list with one of `traits`."""
        rule = words.rule_of(self.lower[i].rstrip(".")) if 0 <= i < len(self.lower) else None
        return rule is not None and bool(rule.traits.intersection(traits))


def place_rule(name: str, lexicon: Lexicon) -> Rule | None:
    """Return the rule of a known country or capital, None for any other name."""
    words = name.lower().split()
    hit = lexicon["places"].at(words, 0) if words else None
    whole = hit is not None and hit[1] == len(words)
    return hit[0] if hit and whole and not hit[0].traits & {"demonym"} else None


def is_outlet(name: str, lexicon: Lexicon) -> bool:
    """Say whether the name is a known outlet's, or ends as outlets' names do."""
    words = name.lower().split()
    listed = lexicon.lists.get("outlets")
    if not words or listed is None:
        return False
    whole = listed.at(words, 0)
    if whole and whole[1] == len(words) and "name" in whole[0].traits:
        return True
    ends = (listed.at(words, i) for i in range(1, len(words)))
    return any(end and "tail" in end[0].traits and i + end[1] == len(words) for i, end in enumerate(ends, 1))
