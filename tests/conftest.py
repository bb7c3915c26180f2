"""Shared fixtures, and the golden-file check."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reportedly import lexicon
from reportedly.errors import MissingFontsError
from reportedly.model import Lexicon
from reportedly.show.pictures.with_resvg import look_for_fonts

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept what came out as golden")


@pytest.fixture(scope="session")
def fonts() -> None:
    """Pass over a test that draws words as pixels where the machine has no font to draw them with."""
    try:
        look_for_fonts()
    except MissingFontsError as error:
        pytest.skip(str(error))


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


@pytest.fixture(scope="session")
def valid() -> Callable[[str], Any]:
    """Read a JSON document and hold it against the schema that ships."""
    schema = json.loads((files("reportedly") / "schema" / "reading-1.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())

    def read(text: str) -> Any:
        document = json.loads(text)
        validator.validate(document)
        return document

    return read
