"""Shared fixtures, and the golden-file check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly import lexicon
from reportedly.model import Lexicon

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept what came out as golden")


@pytest.fixture(scope="session")
def english() -> Lexicon:
    return lexicon.load("en")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name; `pytest --bless` writes the file instead."""

    def check(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--bless"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.exists(), f"{file} is missing: look at the output, then run pytest --bless"
        assert text == file.read_text(encoding="utf-8")

    return check
