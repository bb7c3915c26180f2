"""Who by name is told to do it, from words to what is compared."""

from __future__ import annotations

import pytest

from compare.sayings import ENGLISH
from reportedly import analyse
from reportedly.compare import said
from reportedly.desk import intake
from reportedly.model import Report


def doers(text: str) -> set[str]:
    reading = analyse(Report("r", text), intake.open_tools())
    return {who for one in said(reading, ENGLISH) for kind, who in one.doers if kind == "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Reed Guard shelled the old mill near Bergen on Monday, Anna Holm said.", {"Reed Guard"}),
        ("The Lake Front shelled the old mill near Bergen and killed nine millers, police said.", {"Lake Front"}),
        ("Norway bombed the bridge on Monday.", {"NO/"}),
    ],
)
def test_who_is_named_does_it(text: str, named: set[str]) -> None:
    assert doers(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shelled the mill on Monday.",
        "The Reed Guard did not shell the old mill near Bergen on Monday.",
        "The Reed Guard will shell the old mill near Bergen on Monday.",
    ],
)
def test_nobody_by_name_does_it(text: str) -> None:
    assert doers(text) == set()
