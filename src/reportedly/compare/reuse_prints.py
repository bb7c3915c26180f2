"""Fingerprints of texts by winnowing: what two texts share leaves the same prints in both, wherever it stands."""

from __future__ import annotations

import functools
import hashlib
import re
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from reportedly.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LENGTH = 5
"""How many words a fingerprint is made of: common phrases are shorter."""
WINDOW = 8
"""Of so many neighbouring fingerprints one is kept: all that shares twelve words or more is found."""
LEAST = 2
"""How many prints two texts must share before they are compared word by word."""


@dataclass(frozen=True, slots=True)
class Print:
    """A kept fingerprint, 63 bits of it, and the words it was made of."""

    hash: int
    span: Span


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: letter case, punctuation and shape of apostrophes aside."""
    lines = "\n".join(_WORD.findall(text))  # as one text they are folded in a tenth of the time
    return tuple(lines.casefold().replace("’", "'").split("\n")) if lines else ()


def places_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each word of a text begins and ends."""
    return tuple(found.span() for found in _WORD.finditer(text))


@functools.lru_cache(maxsize=512)  # a report that is added joins claims of reports that were added shortly before
def fingerprints(text: str) -> tuple[Print, ...]:
    """Return the prints of a text, in text order; a text of fewer than five words leaves none."""
    words, places = words_in(text), places_in(text)
    hashes = [_hash(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1)]
    kept = dict.fromkeys(_lowest(hashes))
    return tuple(Print(hashes[i], Span(places[i][0], places[i + LENGTH - 1][1])) for i in kept)


def candidates(holders: Mapping[int, Collection[str]], most: int) -> tuple[str, ...]:
    """Return the texts that share enough prints with one, those that share most first.

    `holders` says of each of its prints in which texts it stands too. A print that stands in more than `most` texts is
    no sign of anything: a slogan, a disclaimer, an appeal to subscribe.
    """
    telling = (names for names in holders.values() if len(names) <= most)
    shared = Counter(name for names in telling for name in set(names))
    return tuple(sorted((n for n, count in shared.items() if count >= LEAST), key=lambda n: (-shared[n], n)))


def _hash(words: tuple[str, ...]) -> int:
    digest = hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _lowest(hashes: list[int]) -> Iterator[int]:
    """Yield the place of the smallest hash of each window, the last of equals; a short text is one window."""
    rising = deque[int]()  # places in the window whose hashes nothing behind them reaches
    for i, hash_ in enumerate(hashes):
        while rising and hashes[rising[-1]] >= hash_:
            rising.pop()
        rising.append(i)
        if rising[0] <= i - WINDOW:
            rising.popleft()
        if i >= min(WINDOW, len(hashes)) - 1:
            yield rising[0]
