from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.readers.gathered import Anchor
from reportedly.readers.piles.fragment import fragment_of


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>It leaks,\nshe  said.</p><p>So he said.</p>", ("It leaks, she said.", "So he said.")),
        ("It leaks.<br><br>So he said.", ("It leaks.", "So he said.")),
        ("It leaks,<br>she said.", ("It leaks, she said.",)),
        ("<div>It <b>le</b>aks.<script>no()</script></div>", ("It leaks.",)),
        ("It leaks &amp; drips.", ("It leaks & drips.",)),
        ("It leaks.\n\nSo he said.", ("It leaks.", "So he said.")),
        ("3 < 4 is all\nshe said.", ("3 < 4 is all she said.",)),
        ("<p>It leaks.<![CDATA[ broken", ("It leaks.<![CDATA[ broken",)),
        ("", ()),
    ],
)
def test_paragraphs(markup: str, paragraphs: tuple[str, ...]) -> None:
    assert fragment_of(markup, None)[0] == paragraphs


def test_plain_text_is_taken_as_it_stands() -> None:
    assert fragment_of("<b>AT&amp;T</b>", None, plain=True)[0] == ("<b>AT&amp;T</b>",)


def test_links_are_whole_addresses_with_their_words() -> None:
    markup = (
        '<a href="/a#x">the  office</a> <a href="mailto:a@b.example">mail</a> <a>none</a> <a href="//c.example">c</a>'
    )
    assert fragment_of(markup, "https://orla.example/7")[1] == (
        Anchor("https://orla.example/a", "the office"),
        Anchor("https://c.example", "c"),
    )


@given(st.text(alphabet="<>/!&#;[]-abp \n='\"", max_size=60))
def test_no_markup_breaks_it(markup: str) -> None:
    fragment_of(markup, "https://orla.example/")
