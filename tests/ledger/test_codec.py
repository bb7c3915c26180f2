from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ledger.codec import packed, plain, read, unpacked, written
from reportedly.model import Claim, MadeBy, Reading, Report, Said, Span

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 99), st.integers(0, 9))
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.slow
@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", [Report, Reading, Said, Claim])
def test_what_is_kept_is_read_again_as_it_was(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert unpacked(kind, packed(value)) == value
    assert written(unpacked(kind, packed(value))) == written(value)


def test_a_field_that_nobody_knows_any_more_is_passed_over() -> None:
    made_by = MadeBy("1", "t", "l", "p")
    assert read(MadeBy, written(plain(made_by) | {"colour": "red"})) == made_by


def test_defaults_are_left_out() -> None:
    assert set(plain(Report("a", "b"))) == {"id", "text"}
    assert len(dataclasses.fields(Report)) > 2


@pytest.mark.parametrize("damaged", [b"", b"\x00", packed("x")[:-3]])
def test_damage_is_an_error_in_the_value(damaged: bytes) -> None:
    with pytest.raises(ValueError, match=r"incomplete|incorrect|invalid|truncated"):
        unpacked(Report, damaged)
