"""Headlines that say at their end whose words they are."""

from __future__ import annotations

import pytest

from marked import parser
from reportedly import lexicon
from reportedly.attribute import attribute
from reportedly.model import Region, RegionKind, Report, Span, words_of

ENGLISH = lexicon.load("en")


def _told(headline: str) -> list[tuple[str, str]]:
    text = f"{headline}\n\nRain fell on the coast."
    report = Report("test", text, regions=(Region(RegionKind.HEADLINE, Span(0, len(headline))),))
    found = attribute(report, parser()(report), (), ENGLISH).attributions
    return [(a.chain[0].source.text, words_of(a.content, text)) for a in found if a.chain and a.chain[0].source]


@pytest.mark.parametrize("headline", ["Dam is safe - minister", "Dam is safe – minister", "Dam is safe: minister"])
def test_a_voice_signs_the_headline(headline: str) -> None:
    assert _told(headline) == [("minister", "Dam is safe")]


@pytest.mark.parametrize(
    "headline",
    [
        "Dam is safe - Shore News",
        "Dam is safe - newspaper",
        "Dam is safe - in pictures",
        "Dam is safe - what we know so far",
        "Safe - minister",
    ],
)
def test_an_outlet_or_a_label_does_not(headline: str) -> None:
    assert _told(headline) == []


def test_a_paper_may() -> None:
    assert _told("Keeper to leave the lighthouse - report") == [("report", "Keeper to leave the lighthouse")]
