"""Times as written and as days."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import LexiconError
from reportedly.events import find_times
from reportedly.events.grammar import LETTERS as TIMES
from reportedly.events.marks import marked_lines
from reportedly.events.nearest import weekday
from reportedly.events.numerals import LETTERS
from reportedly.model import Lexicon, Name, Report, Rule, Span, Syntax, When, WordList

Find = Callable[..., tuple[When, ...]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The fleet left on February 6.", "February 6", "2012-02-06"),
        ("The plan dated November 2nd 2011 stands.", "November 2nd 2011", "2011-11-02"),
        ("It was signed on Nov. 2, 2011.", "Nov. 2, 2011", "2011-11-02"),
        ("It was signed on 2 November 2011.", "2 November 2011", "2011-11-02"),
        ("It was signed on the 2nd of November 2011.", "2nd of November 2011", "2011-11-02"),
        ("Signed: 2011-11-02.", "2011-11-02", "2011-11-02"),
        ("It was signed on 13/2/2012.", "13/2/2012", "2012-02-13"),
        ("They met on Tuesday, February 7.", "Tuesday, February 7", "2012-02-07"),
        ("It began in November 2011.", "November 2011", "2011-11"),
        ("It began in 2011.", "2011", "2011"),
        ("It has lasted since 2009.", "2009", "2009"),
        ("It was so in the 1990s.", "the 1990s", "199"),
        ("The talks of February 6-8 failed.", "February 6-8", "2012-02-06/2012-02-08"),
        ("He left on Friday.", "Friday", "2012-02-03"),
        ("They will meet on Friday.", "Friday", "2012-02-10"),
        ("He left yesterday.", "yesterday", "2012-02-07"),
        ("He leaves tomorrow.", "tomorrow", "2012-02-09"),
        ("He left last week.", "last week", "2012-W05"),
        ("He leaves next month.", "next month", "2012-03"),
        ("He left two days ago.", "two days ago", "2012-02-06"),
        ("He left in late January.", "late January", "2012-01"),
        ("He stayed for three weeks.", "three weeks", "P3W"),
        ("He left on December 30.", "December 30", "2011-12-30"),
        ("They may march in May 2012.", "May 2012", "2012-05"),
        ("It was signed on 13.02.1975.", "13.02.1975", "1975-02-13"),
        ("In 2008 voters rejected it.", "2008", "2008"),
        ("He leaves next May.", "next May", "2012-05"),
        ("He leaves next January.", "next January", "2013-01"),
        ("He left last January.", "last January", "2012-01"),
        ("He left last May.", "last May", "2011-05"),
        ("It will end by May.", "May", "2012-05"),
        ("It stopped at the end of May.", "the end of May", "2011-05"),
        ("The talks of October failed.", "October", "2011-10"),
    ],
)
def test_a_time_has_the_value_a_careful_reader_gives_it(times: Find, text: str, words: str, value: str) -> None:
    (when,) = times(text)
    assert (when.span.of(text), when.value) == (words, value)


def test_a_week_runs_from_monday_to_sunday(times: Find) -> None:
    (when,) = times("He left last week.")
    assert (when.earliest, when.latest) == (dt.date(2012, 1, 30), dt.date(2012, 2, 5))


@pytest.mark.parametrize("words", ["yesterday", "on Friday", "last week", "two days ago"])
def test_no_day_is_invented_where_publication_is_unknown(times: Find, words: str) -> None:
    (when,) = times(f"The fleet left {words}.", None)
    assert (when.value, when.earliest, when.latest) == (None, None, None)


def test_a_date_without_a_year_keeps_what_it_says(times: Find) -> None:
    (when,) = times("The fleet left on February 6.", None)
    assert (when.value, when.earliest, when.latest) == ("XXXX-02-06", None, None)


def test_figures_that_could_be_read_two_ways_are_not_read(times: Find) -> None:
    (when,) = times("It was signed on 2/3/2012.")
    assert when.value is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister is due to meet the envoy on Friday.", "2012-02-10"),
        ("The club is to play on Friday.", "2012-02-10"),
        ("The minister may announce it on Friday.", "2012-02-10"),
        ("The minister is set to leave on Friday.", "2012-02-10"),
        ("They plan to leave on Friday.", "2012-02-10"),
        ("The vote is due on Friday.", "2012-02-10"),
        ("They may have met on Friday.", None),
        ("They would meet on Friday.", None),
        ("The talks were to be held on Friday.", None),
        ("They failed to meet on Friday.", "2012-02-03"),
        ("He said on Friday that he would go.", "2012-02-03"),
    ],
)
def test_a_weekday_lies_where_the_verb_looks_and_nowhere_in_doubt(times: Find, text: str, value: str | None) -> None:
    (when,) = times(text)
    assert (when.span.of(text), when.value) == ("Friday", value)


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("He resigned in May.", dt.date(1, 1, 1), ["0001-05"]),
        ("He resigned last May.", dt.date(1, 1, 1), [None]),
        ("He resigned in May.", dt.date(9999, 12, 31), ["9999-05"]),
        ("He resigns next May.", dt.date(9999, 12, 31), [None]),
    ],
)
def test_a_month_outside_the_calendar_has_no_value(
    times: Find, text: str, published: dt.date, values: list[str | None]
) -> None:
    assert [when.value for when in times(text, published)] == values


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "The Sunday Times said so.",
        "There were 2011 soldiers.",
        "February 31 is no day.",
        "Around 2000 people fled.",
        "After 2000 soldiers deserted, he left.",
        "The bill was backed by May and by the queen.",
        "The opponents of May left.",
        "After May spoke, he left.",
    ],
)
def test_what_is_no_time_is_left_alone(times: Find, text: str) -> None:
    assert times(text) == ()


@given(st.text(alphabet="Nov. 2nd 2011February-/,ofin last week Friday\n0123456789", max_size=80), st.dates())
def test_times_lie_in_the_text_in_order_and_apart(english: Lexicon, text: str, published: dt.date) -> None:
    report = Report("r", text, published=published)
    syntax = Syntax("r", (), (), "none")
    found = find_times(report, syntax, english)
    assert found == find_times(report, syntax, english)
    assert all(when.span.of(text).strip() for when in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(w.earliest is None or w.latest is None or w.earliest <= w.latest for w in found)


@pytest.mark.parametrize(
    ("text", "person", "values"),
    [
        ("He left in May.", (11, 14), []),
        ("Theresa May left. A letter from May came.", (0, 11), []),
        ("Theresa May left. A letter of last May came.", (0, 11), ["2011-05"]),
        ("Theresa May left. It rained in May.", (0, 11), ["2012-05"]),
    ],
)
def test_a_person_is_no_month(english: Lexicon, text: str, person: tuple[int, int], values: list[str]) -> None:
    syntax = Syntax("r", (), (Name(Span(*person), "PERSON"),), "by hand")
    report = Report("r", text, published=dt.date(2012, 2, 8))
    assert [when.value for when in find_times(report, syntax, english)] == values


def test_every_rule_of_the_grammars_has_one_letter(english: Lexicon) -> None:
    for name, letters in (("months", TIMES), ("times", TIMES), ("units", LETTERS), ("numbers", LETTERS)):
        for rule in english[name].rules:
            assert len(rule.traits & letters.keys()) <= 1, rule.id


def test_a_rule_with_two_letters_is_refused() -> None:
    listed = WordList("times", (Rule("both", (("noon",),), traits=frozenset({"day", "unit"})),))
    with pytest.raises(LexiconError, match="'both'"):
        list(marked_lines(Report("r", "At noon."), (listed,), TIMES))


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.integers(1, 7), st.booleans())
def test_a_weekday_is_less_than_a_week_away(published: dt.date, number: int, ahead: bool) -> None:  # noqa: FBT001
    found = weekday(number, published, ahead=ahead).earliest
    assert found is not None
    assert found.isoweekday() == number
    assert abs((found - published).days) < 7
