"""What a body's name tells of it: that it is one, and of what sort."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from reportedly.model import Lexicon, Rule, WordList
from reportedly.resolve.mention import Words
from reportedly.resolve.spelling import Key, fold

_FEWEST = 2
_FIRM = "firm"
_IN_NAMES = frozenset({"PROPN", "ADJ", "NOUN"})


def ends_as_body(name: str, bodies: WordList) -> bool:
    """Say whether a name of two words or more ends as bodies' names do: "Qods Force", "Ministry" by itself is none."""
    words = name.lower().split()
    rule = bodies.rule_of(words[-1].rstrip(".")) if len(words) >= _FEWEST else None
    return rule is not None and "body" in rule.traits


def body_runs(words: Words, lexicon: Lexicon, persons: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield the first word and one past the last of capitalised words that end in what sort of body they name.

    After them comes no other capital, unless it begins a title or the name of one of `persons`.
    """
    bodies, titles = lexicon["bodies"], lexicon["titles"]
    for end, word in enumerate(words.lower, 1):
        if words.is_capital(end - 1) and _has(bodies.rule_of(word), "body"):
            first = _leftmost(words, end - 1)
            while first < end - 1 and words.sentence.tokens[first].pos == "DET":
                first += 1
            ends = not words.is_capital(end) or words.has(titles, end, "title")
            ends = ends or words.sentence.tokens[end].span.start in persons
            if ends and end - first >= _FEWEST:
                yield _shared(words, first, end, titles), _with_field(words, end, lexicon)


def _with_field(words: Words, end: int, lexicon: Lexicon) -> int:
    """Return where "Ruritanian Department of the Treasury" ends; what follows "of" is its field, no body or place."""
    if end >= len(words.lower) or words.lower[end] not in lexicon["titles"].words("field"):
        return end
    first = end + 1
    while first < len(words.lower) and words.sentence.tokens[first].pos == "DET":
        first += 1
    last = first
    while words.is_capital(last) and words.sentence.tokens[last].pos == "PROPN":
        last += 1
    known = first < last and lexicon["places"].at(words.lower, first)
    body = last - first > 1 and _has(lexicon["bodies"].rule_of(words.lower[last - 1]), "body")
    return end if known or body else max(end, last) if last > first else end


def _leftmost(words: Words, at: int) -> int:
    """Return where the capitalised words before word `at` begin; "of", "and" and a possessive end them."""
    first = at
    while first > 0 and words.is_capital(first - 1) and words.sentence.tokens[first - 1].pos in _IN_NAMES:
        first -= 1
    return first


def _shared(words: Words, first: int, end: int, titles: WordList) -> int:
    """Return where "the Hill and River Department" begins: one article and one noun hold both halves together."""
    plural = words.sentence.tokens[end - 1].tag.endswith("S")
    if first < _FEWEST or plural or not words.has(titles, first - 1, "joint"):
        return first
    half = _leftmost(words, first - 1)
    return half if half < first - 1 and words.has(titles, half - 1, "determiner") else first


def spelt_out(words: Words, titles: WordList) -> Iterator[tuple[int, int]]:
    """Yield the first word and one past the last of each name whose initials stand in brackets after it."""
    for i, token in enumerate(words.sentence.tokens):
        if token.tag == "-LRB-" and i + 1 < len(words.lower):
            short = words.sentence.tokens[i + 1].text
            if short.isupper() and short.isalpha() and len(short) > _FEWEST:
                first = _begins(words, i, short.lower(), titles)
                if first is not None:
                    yield first, i


def _begins(words: Words, end: int, short: str, titles: WordList) -> int | None:
    """Return the word from which on the capitals before word `end`, with small words between, begin `short`."""
    initials, i = "", end - 1
    while i >= 0 and (words.is_capital(i) or words.has(titles, i, "link", "article")):
        if words.is_capital(i):
            initials = words.lower[i][0] + initials
        if initials == short and words.is_capital(i):
            return i
        i -= 1
    return None


def adds_only_sort(longer: Key, shorter: Key, lexicon: Lexicon) -> bool:
    """Say whether a longer name says no more than of what sort or country the body is: "Acme", "Acme Computer Inc"."""
    size = len(shorter)
    if longer[:size] == shorter:
        return all(_has(lexicon["bodies"].rule_of(word), "sort") for word in longer[size:])
    if longer[-size:] == shorter and len(shorter) > 1:
        return all(_has(lexicon["places"].rule_of(word), "demonym") for word in longer[:-size])
    return False


def names_part(rest: Key, lexicon: Lexicon) -> bool:
    """Say whether what follows a body's name makes it the name of a part: "UN", "UN Board of Inquiry"."""
    rules = (lexicon["bodies"].rule_of(word) for word in rest)
    return any(_has(rule, "body") and rule is not None and rule.value != _FIRM for rule in rules)


def _has(rule: Rule | None, trait: str) -> bool:
    return rule is not None and trait in rule.traits


def sort_of(word: str, lexicon: Lexicon) -> str | None:
    """Return the sort of body that a noun names: "office" for "ministry", None where it names none."""
    rule = lexicon["bodies"].rule_of(fold(word))
    return rule.value if rule else None
