"""What texts share word for word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.reuse import compare, reused
from reportedly.compare.reuse_prints import LENGTH, WINDOW, candidates, fingerprints, places_in, words_in
from reportedly.compare.reuse_quoted import draws_on

WIRE = (
    "The Tarn dam held through the night although water stood two metres above the mark that engineers had set. "
    "Crews from four valleys carried sandbags along the crest until morning and no house was lost below it. "
    "By noon the sluices were open again and the lake had begun to fall by a hand's breadth every hour. "
)
HOST = (
    "Our own correspondent walked the valley for a week and spoke to farmers who remember worse springs than this. "
    "Some keep boats in their barns and laugh about it while others have sold their cattle and moved uphill. "
)
OTHER = (
    "A clock that had been silent for ninety years struck again on Sunday in the tower of Kestrel's market hall. "
    "Its maker had hidden a second spring behind the dial and children found the key in a wall. "
)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (WIRE, WIRE.replace("four valleys", "three valleys").upper(), 0.9),  # a near copy
        (HOST + WIRE + OTHER, WIRE, 0.3),  # a wire story inside a host
        (HOST + WIRE[:105], OTHER + WIRE[:105], 0.2),  # a lifted paragraph
    ],
)
def test_what_is_shared_is_found(one: str, other: str, share: float) -> None:
    shared = reused({"a": one, "b": other})["a", "b"]
    assert shared.of_one >= share
    for passage in shared.passages:
        assert passage.one.of(one)[:20].casefold() == passage.other.of(other)[:20].casefold()


def test_what_is_shared_is_the_same_by_fingerprints_that_are_kept() -> None:
    texts = {"a": HOST + WIRE, "b": WIRE + OTHER, "c": OTHER}
    kept = {name: frozenset(p.hash for p in fingerprints(texts[name])) for name in ("a", "c")}
    assert reused(texts, known=kept) == reused(texts)


def test_texts_of_their_own_share_nothing() -> None:
    assert reused({"a": HOST, "b": OTHER, "c": ""}) == {}


def test_a_few_changed_words_do_not_part_a_passage() -> None:
    (passage,) = compare(WIRE, WIRE.replace("four valleys", "three or more valleys")).passages
    assert passage.one.of(WIRE) == WIRE.strip().removesuffix(".")


def test_only_a_copy_is_a_copy() -> None:
    assert compare(WIRE, WIRE + OTHER).is_copy
    assert not compare(WIRE[:80] + HOST, WIRE[:80] + OTHER).is_copy


def test_what_stands_everywhere_is_no_sign() -> None:
    everywhere = {1: {"a", "b", "c"}, 2: {"a", "b", "c"}, 3: {"b"}, 4: {"b"}, 5: {"c"}}
    assert candidates(everywhere, most=2) == ("b",)


def test_two_who_quote_one_speaker_need_not_know_of_one_another() -> None:
    quoted = f"Ada Renn said: “{WIRE}”"
    shared = compare(quoted, f"{HOST} “{WIRE}”")
    assert shared.passages
    assert not draws_on(shared, quoted)
    assert draws_on(compare(WIRE, HOST + WIRE), WIRE)


WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LEAST_SHARED = 12
WORDS = st.lists(st.text("abcdefgh", min_size=2, max_size=6), min_size=0, max_size=30)


@given(WORDS, WORDS, st.lists(st.integers(0, 9999).map("w{:04}".format), min_size=LENGTH + WINDOW - 1, max_size=40))
def test_a_shared_run_of_twelve_words_always_leaves_a_shared_print(
    before: list[str], after: list[str], run: list[str]
) -> None:
    one, other = " ".join([*before, *run]), " ".join([*run, *after])
    assert {p.hash for p in fingerprints(one)} & {p.hash for p in fingerprints(other)}


@given(st.text(max_size=300))
def test_prints_lie_in_the_text_in_order(text: str) -> None:
    spans = [p.span for p in fingerprints(text)]
    assert spans == sorted(spans)
    assert all(span.end <= len(text) for span in spans)


@given(WORDS, WORDS)
def test_sharing_is_mutual(one: list[str], other: list[str]) -> None:
    a, b = " ".join(one), " ".join(other)
    assert compare(a, b).of_one == compare(b, a).of_other


FEW_WORDS = st.lists(st.sampled_from(("tarn", "dam", "held")), max_size=30).map(" ".join)


@given(FEW_WORDS, FEW_WORDS)
def test_the_longest_run_of_words_is_found_wherever_it_stands(one: str, other: str) -> None:
    words, beside = one.split(), other.split()
    runs = (
        next((n for n, (a, b) in enumerate(zip(words[i:], beside[j:], strict=False)) if a != b), min(left, right))
        for i, left in enumerate(range(len(words), 0, -1))
        for j, right in enumerate(range(len(beside), 0, -1))
    )
    longest = max(runs, default=0)
    found = max((len(words_in(p.one.of(one))) for p in compare(one, other).passages), default=0)
    assert found >= longest if longest >= LEAST_SHARED else True


@given(st.text(max_size=60))
def test_a_word_is_folded_as_it_is_by_itself(text: str) -> None:
    assert words_in(text) == tuple(word.casefold().replace("’", "'") for word in WORD.findall(text))
    assert [text[start:end] for start, end in places_in(text)] == WORD.findall(text)
