"""Surnames of known persons, and short names of known bodies, where the parser saw no name or another kind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reportedly.model import Lexicon, Span, Syntax, Token
from reportedly.resolve.group import Group
from reportedly.resolve.grouping import Groups
from reportedly.resolve.mention import Mention
from reportedly.resolve.spelling import fold


def overlooked(syntax: Syntax, groups: Groups, lexicon: Lexicon) -> Iterator[tuple[Mention, Group]]:
    """Yield the single words, capitalised and in no mention so far, that are a person's surname or a body's name."""
    covered = sorted(m.span for g in groups.all() for m in g.mentions)
    for sentence in syntax.sentences:
        for token in sentence.tokens:
            if token.text[0].isupper() and not _is_covered(token.span, covered):
                group = _bearer(token, groups, lexicon) or _body(token, groups, lexicon)
                if group:
                    yield Mention(token.span, token.text, (fold(token.text),), group.kind), group


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


def _body(token: Token, groups: Groups, lexicon: Lexicon) -> Group | None:
    """Return the one body that is called by exactly this word somewhere in the report."""
    if token.pos not in {"PROPN", "NOUN"} or token.text.lower() in lexicon["places"]:
        return None
    named = [g for g in groups.bodies(fold(token.text)) if any(m.text == token.text for m in g.mentions)]
    return named[0] if len(named) == 1 else None
