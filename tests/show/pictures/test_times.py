"""Times as drawn: a day is a day, an open end is open, and no day is made up."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Status, Total
from reportedly.show.pictures.months import WIDTH, columns_of, published_of
from reportedly.show.pictures.times import bounds, stretch, ticks

FIRST, LAST = dt.date(2020, 1, 1), dt.date(2020, 12, 31)


@pytest.mark.parametrize(
    ("days", "words", "is_open"),
    [
        ((dt.date(2020, 5, 4), dt.date(2020, 5, 4)), "4 May 2020", (False, False)),
        ((dt.date(2020, 5, 1), dt.date(2020, 5, 31)), "some time in May 2020", (False, False)),
        ((dt.date(2020, 5, 4), None), "since 4 May 2020, end open", (False, True)),
        ((None, dt.date(2020, 5, 4)), "until 4 May 2020, beginning open", (True, False)),
    ],
)
def test_times_in_words(days: tuple[dt.date | None, dt.date | None], words: str, is_open: tuple[bool, bool]) -> None:
    drawn = stretch(days, FIRST, LAST)
    assert (drawn.words, (drawn.opens, drawn.closes)) == (words, is_open)


@given(st.lists(st.tuples(st.dates(), st.dates()), min_size=1, max_size=9))
def test_everything_is_drawn_within_the_borders(times: list[tuple[dt.date, dt.date]]) -> None:
    first, last = bounds([(min(days), max(days)) for days in times])
    for days in times:
        drawn = stretch((min(days), max(days)), first, last)
        assert 0 <= drawn.x <= WIDTH
        assert drawn.x + drawn.width <= WIDTH + 7
    assert len(list(ticks(first, last))) <= 22


def test_months_without_anything_are_room_not_left_out() -> None:
    totals = [Total("2019-12", Status.ASSERTED, 2), Total("2020-03", Status.DENIED, 1), Total("", Status.DENIED, 5)]
    columns = columns_of(totals)
    assert [one.label for one in columns] == ["Dec 2019", "Jan 2020", "Feb 2020", "Mar 2020"]
    assert [one.statements for one in columns] == [2, 0, 0, 1]
    assert columns[0].until == dt.date(2019, 12, 31)


def test_nothing_published_is_nothing_drawn() -> None:
    assert columns_of([]) == ()
    assert bounds([])[0] < bounds([])[1]


def test_what_is_older_than_what_is_drawn_is_told() -> None:
    shown = published_of([Total("1999-12", Status.ASSERTED, 4), Total("2020-03", Status.DENIED, 1)])
    assert (shown.earlier, shown.undated, shown.columns[-1].statements) == (4, 0, 1)
