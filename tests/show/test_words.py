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


def test_a_letter_has_no_more_marks_than_any_language_gives_it() -> None:
    assert harmless("Vie\u0323\u0302t Na\u0301m") == "Vie\u0323\u0302t Na\u0301m"
    assert harmless("e" + "\u0301" * 9 + "x") == "e" + "\u0301" * 6 + "\ufffd" * 3 + "x"


@given(st.text(), st.integers(1, 50))
def test_shortened_text_fits(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


@given(st.sets(st.text("ab", min_size=1), max_size=20))
def test_short_ids_are_beginnings_that_tell_apart(ids: set[str]) -> None:
    short = short_ids(ids)
    assert all(name.startswith(beginning) for name, beginning in short.items())
    assert len(set(short.values())) == len(ids)
