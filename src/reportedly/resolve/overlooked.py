"""Surnames of known persons where the parser saw no name, or another kind of name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reportedly.model import Lexicon, Span, Syntax, Token
from reportedly.resolve.grouping import Group, Groups
from reportedly.resolve.mention import PERSON, Mention
from reportedly.resolve.spelling import fold


def overlooked(syntax: Syntax, groups: Groups, lexicon: Lexicon) -> Iterator[tuple[Mention, Group]]:
    """Yield the single words, capitalised and in no mention so far, that are the surname of a person of the report."""
    covered = sorted(m.span for g in groups.all() for m in g.mentions)
    for sentence in syntax.sentences:
        for token in sentence.tokens:
            if token.text[0].isupper() and not _is_covered(token.span, covered):
                group = _bearer(token, groups, lexicon)
                if group:
                    yield Mention(token.span, token.text, (fold(token.text),), PERSON), group


def _is_covered(span: Span, covered: list[Span]) -> bool:
    i = bisect_right(covered, span)
    return any(mention.touches(span) for mention in covered[max(0, i - 1) : i + 1])


def _bearer(token: Token, groups: Groups, lexicon: Lexicon) -> Group | None:
    word = fold(token.text)
    if word in lexicon["places"] or token.pos not in {"PROPN", "ADJ", "NOUN"}:
        return None
    named = [g for g in groups.persons(word) if g.key[-1] == word and len(g.key) > 1]
    before = [g for g in named if g.first is not None and g.first < token.span.start]
    return max(before or named, key=lambda g: g.last, default=None)
