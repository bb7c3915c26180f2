"""Gives each source of each attribution the fullest name the report has for it, pronouns and short forms included."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model import Attribution, Hop, Lexicon, Source, Spans, Syntax, hull
from reportedly.resolve.antecedents import Antecedents
from reportedly.resolve.cast import Cast
from reportedly.resolve.phrase import Phrase, read_phrase
from reportedly.resolve.referent import Referent


def name_sources(
    attributions: tuple[Attribution, ...],
    cast: Cast,
    syntax: Syntax,
    quotations: Spans,
    lexicon: Lexicon,
) -> tuple[Attribution, ...]:
    """Return the same attributions with the name and entity of each source filled in.

    A pronoun or a short form such as "the minister" goes to the latest voice or person before it that fits; "I" and
    "we" in direct speech go to the one who speaks, "he" and "she" there to somebody else. In doubt the source stays as
    it is.
    """
    contents = tuple(sorted(span for attribution in attributions if attribution.chain for span in attribution.content))
    antecedents = Antecedents(cast, syntax, lexicon, contents, quotations)
    named: dict[tuple[int, int], Hop] = {}
    for index, place in _in_text_order(attributions):
        hop = attributions[index].chain[place]
        if hop.source and hop.source.spans:
            phrase = read_phrase(hop.source, syntax, lexicon)
            speaker = _speaker(attributions, named, index, place)
            named[index, place] = replace(hop, source=_named(hop.source, phrase, antecedents, speaker))
    return tuple(
        replace(attribution, chain=tuple(named.get((i, j), hop) for j, hop in enumerate(attribution.chain)))
        for i, attribution in enumerate(attributions)
    )


def _in_text_order(attributions: tuple[Attribution, ...]) -> list[tuple[int, int]]:
    places = [
        (hull(hop.source.spans).start, i, j)
        for i, attribution in enumerate(attributions)
        for j, hop in enumerate(attribution.chain)
        if hop.source and hop.source.spans
    ]
    return [(i, j) for _, i, j in sorted(places)]


def _speaker(
    attributions: tuple[Attribution, ...], named: dict[tuple[int, int], Hop], index: int, place: int
) -> Source | None:
    """Return the voice in whose words this source stands: the hop before it, or the last of the enclosing chain."""
    if place and attributions[index].chain[place - 1].source:
        hop = named.get((index, place - 1), attributions[index].chain[place - 1])
        return hop.source
    outer = attributions[index].inside
    if outer is None or not attributions[outer].chain:
        return None
    last = len(attributions[outer].chain) - 1
    return named.get((outer, last), attributions[outer].chain[last]).source


def _named(source: Source, phrase: Phrase, antecedents: Antecedents, speaker: Source | None) -> Source:
    referent = antecedents.of(phrase, speaker)
    antecedents.heard(source, phrase, referent)
    return _filled(source, phrase, referent) if referent else source


def _filled(source: Source, phrase: Phrase, referent: Referent) -> Source:
    if phrase.pronoun:
        return replace(
            source, name=referent.name, entity=referent.entity, kind=referent.kind or source.kind, named=referent.named
        )
    return replace(source, name=referent.name, entity=referent.entity, named=source.named or referent.named)
