"""What a report calls somebody: the titles before a name and the description beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Rule, SourceKind, Token, WordList
from reportedly.resolve.mention import Words

_FARTHEST, _LONGEST_ROLE = 16, 14


@dataclass(frozen=True, slots=True)
class Title:
    """The title that stands before a name: its words as a role, and what it says of the bearer."""

    stands: bool = False
    adjacent: bool = False
    roles: tuple[str, ...] = ()
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
            return self.before(words, name - 1, long=False) if words.has(self._titles, name - 2, "title") else Title()
        at = self._title_word(words, name)
        if at is None:
            return Title()
        rule = self._rule(words, at)
        first = self._leftmost(words, at)
        style = rule is not None and "style" in rule.traits and at - first == 0
        role = " ".join(_text(words, first, name).split())
        gender = next(iter(rule.traits & {"man", "woman"}), None) if rule else None
        official = rule is not None and rule.kind is SourceKind.OFFICIAL
        return Title(
            stands=True, adjacent=at == name - 1, roles=() if style else (role,), gender=gender, official=official
        )

    def beside(self, words: Words, first: int, end: int, text: str) -> Iterator[str]:
        """Yield the descriptions that stand in apposition to the name."""
        head = next((t for t in words.sentence.tokens[first:end] if not first <= t.head < end), None)
        if head is None:
            return
        after = [t for t in words.sentence.children(head) if t.dep == "appos" and t.pos == "NOUN" and t.i >= end]
        for noun in after:
            inside = sorted(t.i for t in words.sentence.subtree(noun))
            yield from _role(words, max(inside[0], end), min(inside[-1] + 1, noun.i + _LONGEST_ROLE), text)
        described = words.sentence.head(head)
        if head.dep == "appos" and described.i < first and words.has(self._titles, described.i, "title"):
            yield from _role(words, min(t.i for t in words.sentence.subtree(described)), first, text)

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


def _role(words: Words, first: int, end: int, text: str) -> Iterator[str]:
    tokens: list[Token] = list(words.sentence.tokens[first:end])
    while tokens and tokens[0].pos in {"DET", "PUNCT"}:
        tokens.pop(0)
    while tokens and tokens[-1].pos == "PUNCT" and tokens[-1].text not in {")", "”", '"'}:
        tokens.pop()
    if tokens and len(tokens) <= _LONGEST_ROLE:
        yield " ".join(text[tokens[0].span.start : tokens[-1].span.end].split())


def _text(words: Words, first: int, end: int) -> str:
    joined = ""
    for token in words.sentence.tokens[first:end]:
        gap = bool(joined) and token.span.start > words.sentence.tokens[token.i - 1].span.end
        joined += (" " if gap else "") + token.text
    return joined
