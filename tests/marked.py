"""Reports with the tagger's marks written into the text: <s1>source</s1>, <c1>cue</c1>, <w1>words reported</w1>."""

from __future__ import annotations

import functools
import re

from reportedly import lexicon
from reportedly.assess import assess
from reportedly.attribute import Attributed, attribute
from reportedly.model import Attribution, Report, Span, Spans, Tagged, words_of
from reportedly.parse import with_spacy

_MARK = re.compile(r"<(/?)([scw])(\d+)>")


@functools.cache
def parser() -> with_spacy.SpacyParser:
    """Load the parser once for all tests."""
    return with_spacy.load()


def unmarked(marked: str) -> tuple[str, tuple[Tagged, ...]]:
    """Return the text without its marks, and the tags that they stand for."""
    text, at = "", 0
    begun: dict[tuple[str, str], int] = {}
    roles: dict[str, dict[str, list[Span]]] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        closes, role, number = mark.groups()
        if closes:
            roles.setdefault(number, {}).setdefault(role, []).append(Span(begun[role, number], len(text)))
        else:
            begun[role, number] = len(text)
    pieces = {number: {role: tuple(spans) for role, spans in found.items()} for number, found in sorted(roles.items())}
    tagged = tuple(Tagged(p.get("c", ()), p.get("s", ()), p.get("w", ()), 0.9) for p in pieces.values())
    return text + marked[at:], tagged


def attributed(marked: str) -> tuple[str, Attributed]:
    """Attribute a marked text; return the plain text with what was found."""
    text, tagged = unmarked(marked)
    report = Report("test", text)
    return text, attribute(report, parser()(report), tagged, lexicon.load("en"))


def chains(marked: str) -> list[tuple[list[str | None], str]]:
    """Return each attributed statement as its voices, nearest the reader first, and its words."""
    text, found = attributed(marked)
    return [(voices(a), words_of(a.content, text)) for a in found.attributions if a.chain]


def voices(attribution: Attribution) -> list[str | None]:
    """Return the words of each source of a chain, None where a hop has none."""
    return [hop.source.text if hop.source else None for hop in attribution.chain]


def graded(marked: str) -> tuple[Attribution, ...]:
    """Attribute and grade a marked text."""
    text, tagged = unmarked(marked)
    report = Report("test", text)
    syntax = parser()(report)
    return assess(attribute(report, syntax, tagged, lexicon.load("en")).attributions, syntax, lexicon.load("en"))


def spans_of(attribution: Attribution) -> Spans:
    """Return every span of an attribution."""
    hops = [s for h in attribution.chain for s in (*h.cue, *(h.source.spans if h.source else ()))]
    return (*attribution.content, *hops)
