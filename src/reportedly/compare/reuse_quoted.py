"""Shared words that are a quotation: two reports that quote one speaker need not have it from one another."""

from __future__ import annotations

import functools
import re

from reportedly.compare.reuse import Shared
from reportedly.compare.reuse_prints import places_in

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'](?=\w)[^’'\n]*(?:[’']\w[^’'\n]*)*[’'](?!\w)")
LEAST_OWN = 12
"""So many words shared outside quotations show that one text draws on the other."""


@functools.lru_cache(maxsize=256)  # one text is held against many
def _quoted(text: str) -> tuple[range, ...]:
    return tuple(range(m.start(), m.end()) for m in _QUOTED.finditer(text))


def own_words(shared: Shared, one: str) -> int:
    """Return how many of the shared words stand outside quotations in the first text."""
    quoted = _quoted(one)
    starts = (passage.one.start + at for passage in shared.passages for at, _ in places_in(passage.one.of(one)))
    return sum(not any(start in stretch for stretch in quoted) for start in starts)


def draws_on(shared: Shared, one: str) -> bool:
    """Say whether what two texts share shows that one draws on the other, or both on a third."""
    return own_words(shared, one) >= LEAST_OWN
