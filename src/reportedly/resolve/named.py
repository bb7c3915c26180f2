"""Whom a source's own words name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.model import Entity, Lexicon, SourceKind, Span
from reportedly.resolve.cast import Cast
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.referent import PERSONS

_BINDING = frozenset({"ADP", "CCONJ", "PART", "DET"})
_BESIDE = frozenset({"compound", "appos", "nmod", "amod"})
_NO_BODY = frozenset({*PERSONS, "place"})
_CARRIERS = frozenset({SourceKind.OUTLET, SourceKind.ORGANISATION})


def named_by(phrase: Phrase, cast: Cast, text: str, lexicon: Lexicon) -> Entity | None:
    """Return whom the phrase names: by its head or an apposition, else by the person it begins or ends with.

    Whoever the phrase only mentions ("a spokesman for Anna Berg") is not named by it, nor is one of several.
    """
    inside = cast.inside(phrase.span)
    if is_joint(phrase, cast) or _is_shared(inside, text):
        return None
    heads = phrase.heads
    meant = [e for span, e in inside if any(span.start <= head.span.start < span.end for head in heads)]
    persons = [e for e in meant if e.kind in PERSONS]
    edge = [e for span, e in inside if e.kind in PERSONS and _at_edge(phrase, span, text)]
    carried = [e for span, e in inside if e.kind not in _NO_BODY and _is_carried(phrase, span, lexicon)]
    return next(iter([*persons, *edge, *meant, *carried]), None)


def is_joint(phrase: Phrase, cast: Cast) -> bool:
    """Say whether somebody else is named beside the head: "Anna Berg and Jan Dole", "the mayor and Anna Berg"."""
    named = [(span, entity) for token in phrase.joined for span, entity in cast.inside(token.span)]
    return any(phrase.head and not span.covers(phrase.head.span) for span, _ in named)


def _is_shared(inside: Sequence[tuple[Span, Entity]], text: str) -> bool:
    """Say whether a slash stands between two bodies, so that neither is meant alone; a person's name before it is."""
    return any(
        text[a.end : b.start].strip() == "/" and one.kind not in PERSONS and other.kind not in PERSONS
        for (a, one), (b, other) in pairwise(inside)
    )


def _at_edge(phrase: Phrase, name: Span, text: str) -> bool:
    """Say whether the name begins the phrase before a comma, or ends it and hangs on no preposition."""
    before = text[phrase.span.start : name.start].rstrip()
    after = text[name.end : phrase.span.end].lstrip()
    last = next((t for t in reversed(phrase.tokens) if t.span.end <= name.start), None)
    return (not after and (last is None or last.pos not in _BINDING)) or (not before and after.startswith(","))


def _is_carried(phrase: Phrase, name: Span, lexicon: Lexicon) -> bool:
    """Say whether the name belongs to the outlet or body that the head noun is: "news agency Ruritania"."""
    head, nouns = phrase.head, lexicon.lists.get("nouns")
    rule = nouns.rule_of(head.lemma) if head and nouns else None
    if rule is None or head is None or rule.kind not in _CARRIERS:
        return False
    beside = (t for t in phrase.tokens if t.head == head.i and t.dep in _BESIDE)
    return any(name.start <= t.span.start < name.end for t in beside)
