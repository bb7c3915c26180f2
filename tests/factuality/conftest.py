"""A text with its event in brackets, and how far it is told."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from marked import parser
from reportedly.factuality import find_factuality, weights
from reportedly.model import Factuality, Lexicon, Report, Span

Read = Callable[[str], tuple[str, Factuality]]


@pytest.fixture
def read(english: Lexicon) -> Read:
    """Return the text without the brackets around its event, and how far the event is told as having happened."""

    def of(bracketed: str) -> tuple[str, Factuality]:
        event = re.search(r"\[(.+?)\]", bracketed)
        assert event is not None
        text = bracketed.replace("[", "").replace("]", "")
        trigger = Span(event.start(), event.end() - 2)
        (found,) = find_factuality([trigger], parser()(Report("r", text)), english, weights.load("en"))
        return text, found

    return of
