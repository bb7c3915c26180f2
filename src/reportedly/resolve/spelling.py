"""When two spellings are one name: folding, and a small edit distance with vetoes."""

from __future__ import annotations

import re
import unicodedata

from reportedly.model import WordList

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|[^\W_]+(?:['’][^\W_]+)*\.?")
_APART = re.compile(r"[-‐‑–/]")
_SHORTEST_NEAR, _LONG = 5, 10

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
    """Return the folded words of a name without article, initials in the middle, possessive ending or suffix."""
    words = [_bare(word) for word in _WORD.findall(_APART.sub(" ", name))]
    folded = [word for word in map(fold, words) if word]
    kept = [word for i, word in enumerate(folded) if not _is_dropped(word, titles, last=i == len(folded) - 1)]
    inner = [word for i, word in enumerate(kept) if len(word) > 1 or i == 0]
    return tuple(inner or kept or folded)


def near(a: str, b: str) -> bool:
    """Say whether two folded words can be spellings of one: one slip, or two in long words, and the same beginning.

    >>> near("damascus", "damscus"), near("fradkov", "fridman"), near("iran", "iraq")
    (True, False, False)
    """
    shorter = min(len(a), len(b))
    if a == b or shorter < _SHORTEST_NEAR or a[0] != b[0]:
        return a == b
    allowed = 2 if shorter >= _LONG else 1
    return abs(len(a) - len(b)) <= allowed and distance(a, b) <= allowed


def distance(a: str, b: str) -> int:
    """Return how many letters must be put in, left out, changed or swapped to turn `a` into `b`."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, previous, row = row, before, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _is_dropped(word: str, titles: WordList, *, last: bool) -> bool:
    rule = titles.rule_of(word)
    return rule is not None and ("suffix" if last else "article") in rule.traits
