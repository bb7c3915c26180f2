"""Finds who signed a quotation: "“We saw it coming.” ― *Ana Pell, teacher*"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.names import is_name
from reportedly.model import Lexicon, Span

_SIGNED = re.compile(r"(?:[\"”»]|'')[ \t]*([—–―]|--)[ \t]*([^\W\d_a-z][^\n—–―]{1,80})$", re.MULTILINE)
_DESCRIPTION = re.compile(r"[,(]")
_OPENING = ("“", "”", '"', "«", "„", "``", "''")
_ENDS = frozenset('.!?…:”"\n')
_CONFIDENCE = 0.7
_SHORTEST = 4


def find_signed(text: str, quotations: Sequence[Span], lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield one candidate for each quotation that ends its line with a dash and a name behind it.

    The quotation fills its line up to there, or is one of at least four words that begins a sentence.
    """
    for found in _SIGNED.finditer(text):
        name = Span(found.start(2), found.end(2)).trimmed(text, ".,;")
        quoted = _quoted(Span(text.rfind("\n", 0, found.start()) + 1, found.start()), quotations, text)
        if quoted and _names(_DESCRIPTION.split(name.of(text))[0], lexicon):
            yield Candidate((Span(*found.span(1)),), (name,), (quoted,), _CONFIDENCE, "en.grammar.signed")


def _quoted(line: Span, quotations: Sequence[Span], text: str) -> Span | None:
    """Return the words that are signed: all of `line`, if it opens with a mark, or the quotation that ends it."""
    words = line.trimmed(text, "•*")
    if words.of(text).startswith(_OPENING):
        return words
    last = next((q for q in quotations if q.end == line.end), None)
    if last is None or len(last.of(text).split()) < _SHORTEST:
        return None
    before = text[line.start : last.start].rstrip(" \t“\"«'`")
    return last if not before or before[-1] in _ENDS else None


def _names(words: str, lexicon: Lexicon) -> bool:
    titles, credit = lexicon["titles"], lexicon["credits"]
    short = titles.words("style") | titles.words("suffix") | titles.words("particle")
    return words.strip().lower() not in credit.words("nobody") and is_name(words, credit.words("joins"), short)
