"""What a report calls somebody: the titles before a name and the description beside it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reportedly.model import Rule, SourceKind, Span, Token, WordList
from reportedly.resolve.mention import Description, Words

_FARTHEST, _LONGEST_ROLE = 16, 14
_SMALL = frozenset({"NOUN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Title:
    """The title that stands before a name: its words as a role, and what it says of the bearer."""

    stands: bool = False
    adjacent: bool = False
    roles: tuple[Description, ...] = ()
    gender: str | None = None
    official: bool = False


class Titles:
    """Reads titles by the rules of `titles.toml`."""

    def __init__(self, titles: WordList, places: WordList) -> None:
        self._titles = titles
        self._places = places

    def ends(self, words: Words) -> Iterator[int]:
        """Yield the word after each title."""
        for rule, _, end in self._titles.find([word.rstrip(".") for word in words.lower]):
            if "title" in rule.traits and end < len(words.lower) and not words.has(self._titles, end, "title", "rank"):
                yield end

    def is_title(self, words: Words, i: int) -> bool:
        """Say whether word `i` is a title or the rank of one, and so ends no name."""
        return words.has(self._titles, i, "title")

    def are_ranks(self, words: Words, first: int, end: int) -> bool:
        """Say whether the words are nothing but what stands before the title after them: "Defence Secretary"."""
        return words.has(self._titles, end, "title") and all(
            words.has(self._titles, i, "rank") for i in range(first, end)
        )

    def skip(self, words: Words, first: int, end: int) -> int:
        """Return the first word of a name after the articles and titles that the parser took into it."""
        while first < end - 1 and (
            words.has(self._titles, first, "title", "rank") or words.sentence.tokens[first].pos in {"DET", "ADP"}
        ):
            first += 1
        return first

    def after_place(self, words: Words, first: int, end: int) -> int | None:
        """Return where the name begins in "Ambassador to Ruritania Anna Berg", taken by the parser for one name."""
        linked = (
            first > 1 and words.has(self._titles, first - 1, "link") and words.has(self._titles, first - 2, "title")
        )
        hit = self._places.at(words.lower, first) if linked and first < end else None
        return first + hit[1] if hit and end - first - hit[1] > 1 else None

    def before(self, words: Words, name: int, *, long: bool) -> Title:
        """Return the title that ends right before word `name`, or runs on to it ("Director of the Mint Anna Berg").

        A comma may stand between title and name where the name is `long`, of two words or more.
        """
        if long and name > 1 and words.sentence.tokens[name - 1].tag == ",":
            found = self.before(words, name - 1, long=False) if words.has(self._titles, name - 2, "title") else Title()
            first = self._leftmost(words, name - 2) if found.stands else 0
            return Title() if found.stands and self._follows_name(words, first) else found
        at = self._title_word(words, name)
        if at is None:
            return Title()
        rule = self._rule(words, at)
        first = self._leftmost(words, at)
        style = rule is not None and "style" in rule.traits and at - first == 0
        role = Description(words.span(first, name), " ".join(_text(words, first, name).split()), "resolve.role.before")
        gender = next(iter(rule.traits & {"man", "woman"}), None) if rule else None
        official = rule is not None and rule.kind is SourceKind.OFFICIAL
        return Title(
            stands=True, adjacent=at == name - 1, roles=() if style else (role,), gender=gender, official=official
        )

    def beside(self, words: Words, first: int, end: int, text: str, others: AbstractSet[int]) -> Iterator[Description]:
        """Yield the descriptions that stand in apposition to the name, or that a form of "be" ties to it.

        `others` are the words at which other persons' names begin: no description goes on over one.
        """
        sentence = words.sentence
        head = next((t for t in sentence.tokens[first:end] if not first <= t.head < end), None)
        if head is None:
            return
        for noun in (t for t in sentence.children(head) if t.dep == "appos" and t.i >= end and self._calls(words, t)):
            inside = sorted(t.i for t in sentence.subtree(noun))
            last = _before_others(words, max(inside[0], end), min(inside[-1] + 1, noun.i + _LONGEST_ROLE), others)
            if last > noun.i and not _runs_on(words, last):
                yield from _role(words, (max(inside[0], end), last), text, "resolve.role.apposition")
        described = sentence.head(head)
        if head.dep == "appos" and described.i < first and words.has(self._titles, described.i, "title"):
            whole = (min(t.i for t in sentence.subtree(described)), first)
            if not self._follows_name(words, whole[0]):
                yield from _role(words, whole, text, "resolve.role.apposition")
        told = sentence.child(described, "attr") if head.dep == "nsubj" and described.lemma == "be" else None
        if told and words.has(self._titles, told.i, "title") and not sentence.child(described, "neg"):
            inside = sorted(t.i for t in sentence.subtree(told))
            last = _before_others(words, inside[0], inside[-1] + 1, others)
            yield from _role(words, (inside[0], last), text, "resolve.role.copula")

    def _follows_name(self, words: Words, first: int) -> bool:
        """Say whether a phrase stands after a name and a comma: it may be either's."""
        tokens = words.sentence.tokens
        while first > 0 and (
            tokens[first - 1].pos == "DET" or (tokens[first - 1].pos in _SMALL and tokens[first - 1].text.islower())
        ):
            first -= 1
        return first > 1 and tokens[first - 1].tag == "," and words.is_capital(first - 2)

    def _calls(self, words: Words, noun: Token) -> bool:
        """Say whether an apposition can be a description: a noun, or a title with a capital ("the Chief Executive")."""
        return noun.pos == "NOUN" or (noun.pos == "PROPN" and words.has(self._titles, noun.i, "title"))

    def _rule(self, words: Words, i: int) -> Rule | None:
        return self._titles.rule_of(words.lower[i].rstrip("."))

    def _title_word(self, words: Words, name: int) -> int | None:
        """Return the nearest word of title before `name`, with nothing but "of ..." in capitals between."""
        if words.has(self._titles, name - 1, "title"):
            return name - 1
        for i in range(name - 1, max(-1, name - _FARTHEST), -1):
            if words.has(self._titles, i, "title") and words.has(self._titles, i + 1, "link"):
                return i
            if not (words.is_capital(i) or words.has(self._titles, i, "link")):
                return None
        return None

    def _leftmost(self, words: Words, at: int) -> int:
        """Return where the title's phrase begins: its ranks, its country, its office."""
        first = at
        while first > 0 and self._belongs(words, first - 1):
            first -= 1
        while first < at and (words.sentence.tokens[first].tag == "POS" or words.sentence.tokens[first].pos == "DET"):
            first += 1
        return first

    def _belongs(self, words: Words, i: int) -> bool:
        token = words.sentence.tokens[i]
        if words.has(self._titles, i, "rank", "title") or token.tag == "POS" or _is_hyphen(token, words):
            return True
        return words.is_capital(i) and token.pos in {"PROPN", "ADJ"}


def _is_hyphen(token: Token, words: Words) -> bool:
    neighbours = (token, words.sentence.tokens[min(token.i + 1, len(words.lower) - 1)])
    return token.text in {"-", "‐", "‑"} and neighbours[0].span.end == neighbours[1].span.start


def _before_others(words: Words, first: int, end: int, others: AbstractSet[int]) -> int:
    """Return where a description ends that runs into another's name: before the comma; its first word if none is."""
    other = min((i for i in others if first <= i < end), default=None)
    if other is None:
        return end
    return other - 1 if words.sentence.tokens[other - 1].tag in {",", ":"} else first


def _runs_on(words: Words, end: int) -> bool:
    """Say whether a name follows with nothing between: "Director of the Mint Anna Berg" is hers, not another's."""
    return words.is_capital(end) and words.sentence.tokens[end].pos == "PROPN"


def _role(words: Words, where: tuple[int, int], text: str, rule: str) -> Iterator[Description]:
    tokens: list[Token] = list(words.sentence.tokens[where[0] : where[1]])
    while tokens and tokens[0].pos in {"DET", "PUNCT"}:
        tokens.pop(0)
    while tokens and tokens[-1].pos == "PUNCT" and tokens[-1].text not in {")", "”", '"'}:
        tokens.pop()
    if tokens and len(tokens) <= _LONGEST_ROLE:
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        yield Description(span, " ".join(span.of(text).split()), rule)


def _text(words: Words, first: int, end: int) -> str:
    joined = ""
    for token in words.sentence.tokens[first:end]:
        gap = bool(joined) and token.span.start > words.sentence.tokens[token.i - 1].span.end
        joined += (" " if gap else "") + token.text
    return joined
