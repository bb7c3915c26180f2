"""Reports of one happening are put together, by all that they speak of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import COMPARER, says
from reportedly.compare import stories
from reportedly.model import Said

FERRY = [
    says("the ferry sank off the coast near the lighthouse", "a"),
    says("the ferry sank in a storm", "b"),
    says("rescuers searched the coast near the lighthouse", "b"),
    says("rescuers found the sunken ferry in the storm", "c"),
]
BEAR = [says("a bear walked into the library", "d"), says("the bear left the library by the window", "e")]
WORDS = st.lists(st.sampled_from(["ferry", "bear", "library", "storm", "coast"]), max_size=4)


def test_two_happenings_are_two_stories() -> None:
    assert set(stories([*FERRY, *BEAR], COMPARER.naming)) == {frozenset("abc"), frozenset("de")}


def test_a_report_that_is_alone_goes_to_the_story_it_is_nearest_to() -> None:
    pages = [
        "the insurer and the strike of bakers, bread and ovens, flour, rye and wages",
        "the farmer and the comet, the moon and its tail, stars, lenses and night",
        "the builder and the prices of wheat rise, harvest, barns and rain",
        "the bank and the opera reopens with a tenor, velvet, choir and orchestra",
        "the council and a novel wins a prize, chapters, critics and printers",
    ]
    others = [says(page, f"{edition}{n}") for n, page in enumerate(pages) for edition in "mn"]
    aside = says("a storm may cost insurer, farmer, builder, bank, council", "f")
    assert frozenset("abcf") in stories([*FERRY, *BEAR, *others, aside], COMPARER.naming)


def test_two_fires_told_in_the_same_words_are_two_stories_by_what_only_part_of_their_reports_speaks_of() -> None:
    fire = (
        "firefighters fought the blaze through the night, smoke and flames rose as the roof fell, neighbours fled, "
        "hoses, ladders and engines filled the street, an inspector looks for the cause, nobody was hurt"
    )
    mill, hotel = "the sawmill of Kestrel lost its planks", "the hotel of Marrow lost its ballroom"
    reports = [says(f"{fire} {place}", f"{name}{n}") for name, place in (("m", mill), ("h", hotel)) for n in range(4)]
    others = [says(f"the council votes on trams, budget {n} and schools", f"x{n}") for n in range(30)]
    found = set(stories([*reports, *others], COMPARER.naming))
    assert {frozenset({"m0", "m1", "m2", "m3"}), frozenset({"h0", "h1", "h2", "h3"})} <= found


def test_nothing_is_no_story() -> None:
    assert stories([], COMPARER.naming) == ()


@given(pile=st.lists(st.builds(lambda words, report: says(" ".join(words), report), WORDS, st.sampled_from("abcdef"))))
def test_each_report_is_in_one_story_whatever_the_order(pile: list[Said]) -> None:
    found = stories(pile, COMPARER.naming)
    assert sorted(report for story in found for report in story) == sorted({one.report for one in pile})
    backwards = sorted(pile, key=lambda one: one.report, reverse=True)  # each report's own order stays
    assert set(stories(backwards, COMPARER.naming)) == set(found)
