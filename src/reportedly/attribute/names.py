"""Tells words that only name somebody from running text, by their capitals."""

from __future__ import annotations

import itertools
import re
from collections.abc import Set as AbstractSet

_MOST = 9
_BETWEEN = re.compile(r"[\s/,]+")
_SITE = re.compile(r"@\w.*|\w[\w-]*(?:\.\w{2,})+")
_IN_NAMES = frozenset("@.'’_-&")


def is_name(words: str, joins: AbstractSet[str], short: AbstractSet[str]) -> bool:
    """Say whether `words` are names and nothing else: a few words with capitals, `joins` between them.

    A full stop inside comes only after initials and the `short` words, in lower case, that are written with one.

    >>> is_name("Sgt. L. Storm/Northern Herald", {"of"}, {"sgt"}), is_name("Dam of Kestrel broke", {"of"}, set())
    (True, False)
    """
    parts = [part for part in _BETWEEN.split(words) if part]
    if not 0 < len(parts) <= _MOST or not _names(parts[0]) or not _names(parts[-1]):
        return False
    return all(_names(p) or p in joins for p in parts) and not any(_ends_sentence(p, short) for p in parts[:-1])


def longest_run(words: str, joins: AbstractSet[str]) -> int:
    """Return how many words the longest name has that nothing parts: no slash, comma, or word of `joins`.

    >>> longest_run("Anna Berg and Lena M. Storm/AP", {"and"})
    3
    """
    runs = (itertools.groupby(piece.split(), lambda word: word in joins) for piece in re.split("[/,]", words))
    return max((sum(1 for _ in run) for groups in runs for joined, run in groups if not joined), default=0)


def _names(part: str) -> bool:
    """Say whether a word has a letter that is not a small one, or begins with a number, or is an account or a site."""
    letters = [c for c in part if c.isalpha()]
    if not letters or not all(c.isalnum() or c in _IN_NAMES for c in part):
        return False
    return part[0].isdigit() or not all(map(str.islower, letters)) or bool(_SITE.fullmatch(part))


def _ends_sentence(part: str, short: AbstractSet[str]) -> bool:
    """Say whether a full stop after the word is more than that of an initial or a shortened title: "Dr.", "J.R."."""
    return part.endswith(".") and part.rstrip(".").lower() not in short and max(map(len, part.split("."))) > 1
