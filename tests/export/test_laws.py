"""What holds for every format, whatever is exported."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports_by_hand import MADE_AT, case
from reportedly.export.formats import FORMATS, Format
from reportedly.export.material import Material, Piece
from reportedly.model import Claim, Decision, Reading, Span, Verdict

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 99), st.integers(0, 9))
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

Text = Callable[[Material], Iterator[str]]
TEXTS = [pytest.param(one.text, id=one.name) for one in FORMATS if one.text]


def parsed(text: Text, material: Material) -> list[object]:
    whole = "".join(text(material))
    whole.encode()
    try:
        return [json.loads(whole)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in whole.split("\n") if line]


@pytest.mark.slow
@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
def test_whatever_was_read_is_json_that_can_be_written(data: st.DataObject) -> None:
    piece = Piece(data.draw(st.from_type(Reading)))
    claims = data.draw(st.lists(st.from_type(Claim), max_size=1))
    decisions = data.draw(
        st.lists(st.from_type(Decision).filter(lambda one: one.verdict is not Verdict.UNDO), max_size=1)
    )
    material = Material((piece,), MADE_AT, "1.0", tuple(claims), tuple(decisions))
    assert all(parsed(one.text, material) for one in FORMATS if one.text)


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_is_exported_the_same(text: Text) -> None:
    assert "".join(text(case())) == "".join(text(case()))


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_a_document_too(text: Text) -> None:
    assert parsed(text, Material((), MADE_AT, "1.0")) is not None


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_a_format_is_a_file_or_a_folder(format_: Format) -> None:
    assert (format_.text is None) != (format_.folder is None)
    assert format_.about
