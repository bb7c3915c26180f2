from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.origins_bodies import may_stand_in, seams

WORDS = st.lists(st.text("abR. ", max_size=6), max_size=4).map(" ".join)


@given(texts=st.lists(WORDS, max_size=3), name=WORDS)
def test_a_name_that_stands_in_a_text_is_never_ruled_out(texts: list[str], name: str) -> None:
    if " " in name and any(name in text for text in texts):
        assert may_stand_in(name, seams(texts))


def test_a_name_that_stands_nowhere_is_ruled_out_by_what_stands_around_the_blanks() -> None:
    beside = seams(["Minister Ada Renn spoke", "the rest"])
    assert may_stand_in("Ada Renn", beside)
    assert not may_stand_in("Tomas Veleny", beside)
    assert not may_stand_in("Renn", beside)
