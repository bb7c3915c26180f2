"""Headlines in title case, where a capital makes no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.model import Span, WordList
from reportedly.resolve.mention import Mention, Words
from reportedly.resolve.spelling import key_of

_FEWEST, _LONG, _SHARE = 5, 4, 0.8
_WORD = re.compile(r"[^\s/]+")


def in_title_case(words: Words) -> bool:
    """Say whether nearly every longer word has a capital, so that capitals tell nothing of names."""
    tokens = [t for t in words.sentence.tokens if len(t.text) >= _LONG and t.text[0].isalpha()]
    if len(tokens) < _FEWEST or len(words.lower) > _FEWEST * _FEWEST:
        return False
    small_verb = any(t.pos in {"VERB", "AUX"} and t.text[0].islower() for t in words.sentence.tokens)
    return not small_verb and sum(t.text[0].isupper() for t in tokens) >= _SHARE * len(tokens)


def parts_of(mention: Mention, titles: WordList) -> Iterator[Mention]:
    """Yield what a run of capitals may hold as a name: itself, then its shorter runs, the longest first."""
    words = [Span(mention.span.start + m.start(), mention.span.start + m.end()) for m in _WORD.finditer(mention.text)]
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            span = Span(words[first].start, words[first + size - 1].end)
            text = mention.text[span.start - mention.span.start : span.end - mention.span.start]
            yield replace(mention, span=span, text=text, key=key_of(text, titles), roles=())
