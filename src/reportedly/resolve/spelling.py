"""When two spellings are one name: folding, and a small edit distance with vetoes."""

from __future__ import annotations

import re
import unicodedata

from reportedly.model import WordList
from reportedly.names.slips import distance

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|[^\W_]+(?:['’][^\W_]+)*\.?")
_APART = re.compile(r"[-‐‑–/]")
_SHORTEST_NEAR, _LONG, _LONG_ENOUGH = 5, 10, 7
_FEWEST = 2  # "The Who" keeps its article
_VOWELS = str.maketrans("", "", "aeiouy")

Key = tuple[str, ...]
"""A name as folded words: no case, marks, hyphens or Arabic article."""


def fold(word: str) -> str:
    """Return `word` without case, accents, apostrophes or dots.

    >>> fold("Côte"), fold("Sana’a"), fold("U.S.")
    ('cote', 'sanaa', 'us')
    """
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isalnum()).casefold()


def key_of(name: str, titles: WordList) -> Key:
    """Return the folded words of a name without articles, initials in the middle, possessive ending or suffix."""
    words = [_bare(word) for word in _WORD.findall(_APART.sub(" ", name))]
    folded = [word for word in map(fold, words) if word]
    if len(folded) > _FEWEST and folded[0] in titles.words("determiner"):
        folded = folded[1:]
    kept = [word for i, word in enumerate(folded) if not _is_dropped(word, titles, last=i == len(folded) - 1)]
    inner = [word for i, word in enumerate(kept) if len(word) > 1 or i == 0]
    return tuple(inner or kept or folded)


def near(a: str, b: str) -> bool:
    """Say whether two folded words can be spellings of one: one slip, or two in long words, and the same beginning.

    Two vowels may differ in words that are not so long: they are what spellings of one foreign name differ in.

    >>> near("damascus", "damscus"), near("fradkov", "fridman"), near("iran", "iraq"), near("salimani", "suleimani")
    (True, False, False, True)
    """
    shorter = min(len(a), len(b))
    if a == b or shorter < _SHORTEST_NEAR or a[0] != b[0]:
        return a == b
    if abs(len(a) - len(b)) > 2:  # noqa: PLR2004 - more than two slips
        return False
    allowed = 2 if shorter >= _LONG or (shorter >= _LONG_ENOUGH and _same_consonants(a, b)) else 1
    return abs(len(a) - len(b)) <= allowed and distance(a, b) <= allowed


def _same_consonants(a: str, b: str) -> bool:
    return a.translate(_VOWELS) == b.translate(_VOWELS)


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _is_dropped(word: str, titles: WordList, *, last: bool) -> bool:
    rule = titles.rule_of(word)
    return rule is not None and ("suffix" if last else "article") in rule.traits
