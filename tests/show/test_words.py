from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.harmless import harmless
from reportedly.show.wording import short_ids, shortened


@given(st.text())
def test_harmless_text_keeps_its_offsets_and_can_be_written(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    shown.encode()
    assert harmless(shown) == shown


@given(st.text(), st.integers(1, 50))
def test_shortened_text_fits(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


@given(st.sets(st.text("ab", min_size=1), max_size=20))
def test_short_ids_are_beginnings_that_tell_apart(ids: set[str]) -> None:
    short = short_ids(ids)
    assert all(name.startswith(beginning) for name, beginning in short.items())
    assert len(set(short.values())) == len(ids)
