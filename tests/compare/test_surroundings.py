"""What stands around a report and tells from whom it has it."""

from __future__ import annotations

import pytest

from compare.sayings import ENGLISH
from reportedly.compare.surroundings import NoteWords, Surroundings, plain_address, surroundings_of
from reportedly.readers import read_text

WORDS = NoteWords.of(ENGLISH)
BODY = "The bridge over the Orla was closed on Monday after engineers found cracks in two of its piers."


def around(text: str) -> Surroundings:
    return surroundings_of(read_text(text).items[0], WORDS)


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        (f"ORLAHAVEN (Reuters) - {BODY}", [("Reuters", True)]),
        (f"Bridge closed\n\nORLAHAVEN, May 3 (Tarn News) - {BODY}", [("Tarn News", True)]),
        (f"Bridge closed\nBy Associated Press\n\n{BODY}", [("Associated Press", True)]),
        (f"Bridge closed\nBy Ada Brandt\n\n{BODY}", []),
        (f"{BODY}\n\nThis article was originally published in The Tarn Gazette. Read it.", [("Tarn Gazette", True)]),
        (f"{BODY}\n\n(This story first appeared on Orla Today and is used with permission.)", [("Orla Today", True)]),
        (f"{BODY}\n\nRepublished with permission from the Tarn Gazette", [("Tarn Gazette", True)]),
        (f"{BODY}\n\nThe original source of this article is Lakeland Research", [("Lakeland Research", True)]),
        (f"{BODY}\n\nLena Storm and AFP contributed to this report.", [("AFP", False)]),
        (f"{BODY}\n\n(Reporting by Ada Brandt in Tarn; editing by Nils Okafor)", []),
        (f"{BODY}\n\nA version of this article appeared in print on page A1.", []),
        (f"{BODY}\n\nThis article was originally published in 2031.", []),
        (f"{BODY} It was first published in the Gazette, the mayor said.", []),
    ],
)  # fmt: skip
def test_a_line_that_credits_an_outlet(text: str, credited: list[tuple[str, bool]]) -> None:
    assert [(one.who, one.whole) for one in around(text).credits] == credited


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.Post.example/a/", "http://post.example/a"),
        ("https://post.example/a?utm_source=mail&utm_medium=x", "https://post.example/a#top"),
        ("https://post.example/a?id=7&fbclid=9", "post.example/a?id=7"),
        ("https://post.example/", "https://post.example"),
    ],
)
def test_addresses_of_one_page_are_one(one: str, other: str) -> None:
    assert plain_address(one) == plain_address(other)


def test_addresses_of_two_pages_are_two() -> None:
    assert plain_address("https://post.example/a?id=7") != plain_address("https://post.example/a?id=8")
    assert plain_address("https://post.example/A") != plain_address("https://post.example/a")


def test_what_is_not_known_is_empty() -> None:
    assert around(BODY) == Surroundings()


def test_provenance_is_read_from_plain_values() -> None:
    known = {
        "canonical_url": "https://gazette.example/1",
        "links": [{"url": "https://post.example/2", "words": "has learned"}],
        "feed": "Digest",
        "feed_item_source": "Gazette",
        "feed_item_source_url": "https://gazette.example/rss",
    }
    found = surroundings_of(read_text(BODY, url="https://digest.example/9").items[0], WORDS, known)
    assert found.addresses == {"digest.example/9", "gazette.example/1"}
    assert found.links == (("post.example/2", "has learned"),)
    assert (found.feed, found.source, found.source_address) == ("Digest", "Gazette", "gazette.example/rss")
