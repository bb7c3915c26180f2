"""What a source does to a target: one root for each pair that is asked for."""

from __future__ import annotations

import pytest

import marked
from reportedly.coding import root_between
from reportedly.model import Lexicon, Report, Span


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("Kenya accused Turkey of attacking Syria.", "Kenya", "Turkey", "ACCUSE"),
        ("Kenya accused Turkey of attacking Syria.", "Turkey", "Syria", "ASSAULT"),
        ("Critics say the mayor has ruined the town.", "Critics", "mayor", "ACCUSE"),
        ("The sea was calm between Kenya and Norway.", "Kenya", "Norway", "SUPPORT"),
    ],
)
def test_the_event_of_the_pair_decides(english: Lexicon, text: str, source: str, target: str, root: str) -> None:
    report = Report("r", text)
    sides = [Span(text.index(side), text.index(side) + len(side)) for side in (source, target)]
    assert root_between(report, marked.parser()(report), english, *sides) == root
