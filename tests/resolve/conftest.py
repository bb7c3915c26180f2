"""A parser, and entities by their names, for the tests of who is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marked
from reportedly.attribute.quotations import find_quotations
from reportedly.model import Attribution, Entity, Hop, Lexicon, Report, Source, SourceKind, Span
from reportedly.parse import with_spacy
from reportedly.resolve import Cast, find_entities, name_sources

Said = tuple[str, str, SourceKind]


@pytest.fixture(scope="session")
def parser() -> with_spacy.SpacyParser:
    return marked.parser()


@pytest.fixture(scope="session")
def entities(parser: with_spacy.SpacyParser, english: Lexicon) -> Callable[[str], tuple[Entity, ...]]:
    def find(text: str) -> tuple[Entity, ...]:
        report = Report("r", text)
        return find_entities(report, parser(report), (), english)

    return find


@pytest.fixture(scope="session")
def name(parser: with_spacy.SpacyParser, english: Lexicon) -> Callable[..., list[str | None]]:
    """Name the sources of a text, given in order as (source, content, kind); `inside` says which holds which."""

    def run(text: str, said: list[Said], inside: dict[int, int] | None = None) -> list[str | None]:
        report, at = Report("r", text), 0
        attributions = []
        for i, (words, content, kind) in enumerate(said):
            source, at = _found(text, words, at)
            held, _ = _found(text, content, 0)
            hop = Hop(Source((source,), words, kind, named=False), ())
            attributions.append(Attribution((held,), (hop,), inside=(inside or {}).get(i)))
        syntax = parser(report)
        before = tuple(attributions)
        cast = Cast(find_entities(report, syntax, before, english), report, english)
        after = name_sources(before, cast, syntax, find_quotations(text), english)
        assert [a.content for a in after] == [a.content for a in before]
        return [a.chain[0].source.name for a in after if a.chain[0].source]

    return run


def _found(text: str, words: str, at: int) -> tuple[Span, int]:
    start = text.index(words, at)
    return Span(start, start + len(words)), start + len(words)
