"""Many names put into groups."""

from __future__ import annotations

import random

import pytest

from reportedly.names import group, grouping, matching


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["Anna Berg", "Berg", "Peter Wolf"], [("Anna Berg", "Berg"), ("Peter Wolf",)]),
        (["Anna Berg", "Peter Berg", "Berg"], [("Anna Berg",), ("Peter Berg",), ("Berg",)]),
        (["Salimani", "Kassam Salimani", "Qassem Suleimani"], [("Salimani", "Kassam Salimani", "Qassem Suleimani")]),
        (["Mikhail Fradkov", "Mikhail Fridman"], [("Mikhail Fradkov",), ("Mikhail Fridman",)]),
        (["Anna Berg", "A. Berg", "Adam Berg"], [("Anna Berg",), ("A. Berg",), ("Adam Berg",)]),
        ([], []),
    ],
)
def test_groups_of_people(names: list[str], groups: list[tuple[str, ...]]) -> None:
    assert group(names) == groups


def test_a_name_between_two_does_not_join_them() -> None:
    groups = group(["Jon Berg", "Jon H. W. Berg", "Jon W. Berg"])
    assert not any({"Jon H. W. Berg", "Jon W. Berg"} <= set(names) for names in groups)


def test_an_acronym_goes_to_the_one_body_it_is_short_for() -> None:
    assert group(["World Health Organization", "WHO"], "organisation") == [("World Health Organization", "WHO")]
    two = ["World Health Organization", "Western Horse Owners", "WHO"]
    assert group(two, "organisation") == [(name,) for name in two]


def test_the_order_of_the_names_does_not_change_the_groups() -> None:
    names = [
        "Anna Berg",
        "Berg",
        "Dr. Anna Berg",
        "Peter Wolf",
        "P. Wolf",
        "Qassem Suleimani",
        "Salimani",
        "Kassam Salimani",
    ]
    expected = {frozenset(g) for g in group(names)}
    for seed in range(20):
        shuffled = random.Random(seed).sample(names, len(names))
        assert {frozenset(g) for g in group(shuffled)} == expected


def test_far_fewer_than_all_pairs_are_compared() -> None:
    rng = random.Random(1)
    words = ["".join(rng.choice(c) for c in ("bdfgklmnprst", "aeiou") * 4) for _ in range(2000)]
    names = [f"{a} {b}" for a, b in zip(words[::2], words[1::2], strict=True)]
    pairs = sum(1 for _ in grouping._near(names, "person", matching.plain()))
    assert pairs < len(names) * (len(names) - 1) / 2 / 50


def test_a_key_that_too_many_share_is_not_followed() -> None:
    names = [f"Anna {'b' * (i % 40 + 1)}{i}" for i in range(1000)]
    assert sum(1 for _ in grouping._near(names, "person", matching.plain())) < 400 * 1000
