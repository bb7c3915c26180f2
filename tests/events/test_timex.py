"""Times that need more than their own words: what they are counted from, which kind they are, where they end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.events import find_times
from reportedly.events.feasts import easter
from reportedly.model import CountedFrom, Lexicon, Region, RegionKind, Report, Span, Syntax, TimeKind, When
from reportedly.parse.with_spacy import SpacyParser

Find = Callable[..., tuple[When, ...]]
DATE, TIME, DURATION, SET = TimeKind.DATE, TimeKind.TIME, TimeKind.DURATION, TimeKind.SET


def day(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("He came in the early 1980s.", "the early 1980s", "198", DATE),
        ("He came in the nineties.", "the nineties", "199", DATE),
        ("He lived in the 19th century.", "the 19th century", "18", DATE),
        ("He died this century.", "this century", "20", DATE),
        ("It began in the summer of 2011.", "the summer of 2011", "2011-SU", DATE),
        ("It was dry last summer.", "last summer", "2011-SU", DATE),
        ("This winter is cold.", "This winter", "2011-WI", DATE),
        ("The third quarter was weak.", "The third quarter", "2011-Q3", DATE),
        ("The third-quarter loss grew.", "third-quarter", "2011-Q3", DATE),
        ("It fell in the second quarter of 2010.", "the second quarter of 2010", "2010-Q2", DATE),
        ("It rose in the first half of 2011.", "the first half of 2011", "2011-H1", DATE),
        ("In fiscal 1989 it lost money.", "fiscal 1989", "1989", DATE),
        ("It ended last weekend.", "last weekend", "2012-W05-WE", DATE),
        ("They left on Thanksgiving.", "Thanksgiving", "2011-11-24", DATE),
        ("They left last Easter.", "last Easter", "2011-04-24", DATE),
        ("He left on Christmas Eve.", "Christmas Eve", "2011-12-24", DATE),
        ("He left in nineteen ninety-six.", "nineteen ninety-six", "1996", DATE),
        ("The year 2000 was wet.", "The year 2000", "2000", DATE),
        ("He met them the week of March 6.", "the week of March 6", "2012-W10", DATE),
        ("He was shot last Oct. 23.", "last Oct. 23", "2011-10-23", DATE),
        ("It was signed on 13/2/12.", "13/2/12", "2012-02-13", DATE),
        ("He came early this month.", "early this month", "2012-02", DATE),
        ("He sleeps now.", "now", "PRESENT_REF", DATE),
        ("In recent weeks he slept.", "recent weeks", "PAST_REF", DATE),
        ("He slept in the past.", "the past", "PAST_REF", DATE),
        ("He will be back in the coming weeks.", "the coming weeks", "FUTURE_REF", DATE),
        ("He left several years ago.", "several years ago", "PAST_REF", DATE),
        ("He left a decade ago.", "a decade ago", "2002", DATE),
        ("He left nine months ago.", "nine months ago", "2011-05", DATE),
        ("He returns two weeks from now.", "two weeks from now", "2012-W08", DATE),
        ("She arrived on Tuesday morning.", "Tuesday morning", "2012-02-07TMO", TIME),
        ("She arrived this evening.", "this evening", "2012-02-08TEV", TIME),
        ("She arrived last night.", "last night", "2012-02-07TNI", TIME),
        ("It fell on the night of February 3.", "the night of February 3", "2012-02-03TNI", TIME),
        ("He left at 10 p.m. Tuesday.", "10 p.m. Tuesday", "2012-02-07T22:00", TIME),
        ("He left at 12:30 a.m. on 6 February.", "12:30 a.m. on 6 February", "2012-02-06T00:30", TIME),
        ("He left at 6 o'clock this evening.", "6 o'clock this evening", "2012-02-08T18:00", TIME),
        ("He left at noon on Sunday.", "noon on Sunday", "2012-02-05T12:00", TIME),
        ("He left at 18:00 UTC.", "18:00 UTC", "XXXX-XX-XXT18:00Z", TIME),
        ("He left at 0735 GMT.", "0735 GMT", "XXXX-XX-XXT07:35Z", TIME),
        ("He left at 10:30.", "10:30", "XXXX-XX-XXT10:30", TIME),
        ("He stayed for two days.", "two days", "P2D", DURATION),
        ("He stayed for at least three hours.", "at least three hours", "PT3H", DURATION),
        ("He stayed two and a half years.", "two and a half years", "P2Y6M", DURATION),
        ("He stayed 5 1/2 hours.", "5 1/2 hours", "PT5H30M", DURATION),
        ("He stayed a minute and a half.", "a minute and a half", "PT1M30S", DURATION),
        ("He stayed half a year.", "half a year", "P6M", DURATION),
        ("He stayed several years.", "several years", "PXY", DURATION),
        ("He stayed for weeks.", "weeks", "PXW", DURATION),
        ("They held a 27-day strike.", "27-day", "P27D", DURATION),
        ("They waited two decades.", "two decades", "P20Y", DURATION),
        ("They waited two more weeks.", "two more weeks", "P2W", DURATION),
        ("It sank in the first nine months.", "the first nine months", "P9M", DURATION),
        ("It sank over the past three weeks.", "the past three weeks", "P3W", DURATION),
        ("They meet every year.", "every year", "P1Y", SET),
        ("They meet every two weeks.", "every two weeks", "P2W", SET),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1", SET),
        ("They meet on Tuesdays.", "Tuesdays", "XXXX-WXX-2", SET),
        ("They meet each December.", "each December", "XXXX-12", SET),
        ("They meet daily.", "daily", "P1D", SET),
    ],
)
def test_a_time_has_words_a_value_and_a_kind(times: Find, text: str, words: str, value: str, kind: TimeKind) -> None:
    (when,) = times(text)
    assert (when.span.of(text), when.value, when.kind) == (words, value, kind)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell on January 12, 2011. Two days earlier it stood.", "Two days earlier", "2011-01-10"),
        ("It fell on January 12, 2011. The same month he fled.", "The same month", "2011-01"),
        ("It fell on January 12, 2011. The following week he fled.", "The following week", "2011-W03"),
        ("It fell on January 12, 2011. That year he fled.", "That year", "2011"),
        ("It fell on January 12, 2011. A month later he fled.", "A month later", "2011-02"),
        ("It fell on January 12, 2011. The next morning he fled.", "The next morning", "2011-01-13TMO"),
        ("It fell on January 12, 2011. The previous Friday he fled.", "The previous Friday", "2011-01-07"),
        ("In the third quarter it sank, from a profit a year ago.", "a year ago", "2010-Q3"),
        ("In the third quarter it sank. In the year-ago quarter it rose.", "the year-ago quarter", "2010-Q3"),
        ("In the third quarter it sank. The year-earlier profit was small.", "year-earlier", "2010-Q3"),
        ("It sank in the third quarter of 2010. The quarter was weak.", "The quarter", "2010-Q3"),
    ],
)
def test_what_counts_from_another_time_says_from_which(times: Find, text: str, words: str, value: str) -> None:
    first, second = times(text)
    assert (second.span.of(text), second.value, second.counted_from) == (words, value, CountedFrom.TEXT)
    assert second.anchor == first.span


@pytest.mark.parametrize(
    "text",
    ["Two days earlier it stood.", "The same month he fled.", "The next morning he fled.", "The quarter was weak."],
)
def test_what_counts_from_a_time_that_is_not_told_has_no_value(times: Find, text: str) -> None:
    (when,) = times(text)
    assert (when.value, when.earliest, when.latest) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "counted_from"),
    [
        ("It fell on January 12, 2011.", None),
        ("It fell in the 1980s.", None),
        ("It fell on Monday.", CountedFrom.PUBLICATION),
        ("It fell on January 12.", CountedFrom.PUBLICATION),
        ("He stayed two days.", None),
    ],
)
def test_a_time_says_whether_publication_fixed_it(times: Find, text: str, counted_from: CountedFrom | None) -> None:
    (when,) = times(text)
    assert when.counted_from is counted_from
    assert when.rule is not None
    assert when.rule.startswith("time.")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It has lasted since 2011.", [("2011-01-01", None)]),
        ("They will stay until Friday.", [(None, "2012-02-10")]),
        ("It will be over by the end of the month.", [(None, "2012-02-29")]),
        ("He had left before February 3.", [(None, "2012-02-02")]),
        ("He fell ill after February 3.", [("2012-02-03", None)]),
        ("He spoke after Friday's talks.", [("2012-02-03", "2012-02-03")]),
        ("It ran from 2009 to 2011.", [("2009-01-01", "2011-12-31")] * 2),
        ("It ran from March 5 to March 9, 2011.", [("2011-03-05", "2011-03-09")] * 2),
        ("It ran between 5 March and 9 March 2011.", [("2011-03-05", "2011-03-09")] * 2),
        ("It will begin between Monday and Wednesday.", [("2012-02-13", "2012-02-15")] * 2),
        ("It sank over the past three weeks.", [("2012-01-18", "2012-02-08")]),
        ("He left in fiscal 1989.", [(None, None)]),
        ("He left last summer.", [(None, None)]),
    ],
)
def test_an_open_end_stays_open(times: Find, text: str, ends: list[tuple[str | None, str | None]]) -> None:
    assert [(when.earliest, when.latest) for when in times(text)] == [(day(a), day(b)) for a, b in ends]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The exhibition opens on Friday.", "2012-02-10"),
        ("The ministers are meeting on Friday.", "2012-02-10"),
        ("The minister said Friday that he was ill.", "2012-02-03"),
        ("The minister says on Friday that he was ill.", "2012-02-03"),
        ("The decision, announced Friday, is wrong.", "2012-02-03"),
        ("They would fight Friday's ruling.", "2012-02-03"),
        ("The ceasefire, to begin on Friday, is weak.", "2012-02-10"),
        ("They could go as early as Friday.", "2012-02-10"),
        ("They met in October.", "2011-10"),
        ("They will meet in October.", "2012-10"),
        ("They will meet on September 30.", "2012-09-30"),
        ("They met on August 20.", "2011-08-20"),
        ("The Friday after next he leaves.", None),
    ],
)
def test_a_day_lies_where_its_verb_looks(times: Find, text: str, value: str | None) -> None:
    (when,) = times(text)
    assert when.value == value


def test_nobody_can_tell_where_the_present_tense_of_a_headline_looks(times: Find) -> None:
    (when,) = times("The mayor opens the dam on Friday\n\nIt was wet.")
    assert when.value is None


@pytest.mark.parametrize(("kind", "value"), [(RegionKind.HEADLINE, None), (RegionKind.CAPTION, "2012-02-03")])
def test_a_caption_tells_in_the_present_of_what_is_over(
    parser: SpacyParser, english: Lexicon, kind: RegionKind, value: str | None
) -> None:
    text = "The mayor opens the dam on Friday."
    regions = (Region(kind, Span(0, len(text))),)
    report = Report("r", text, published=dt.date(2012, 2, 8), regions=regions)
    (when,) = find_times(report, parser(report), english)
    assert when.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet on Friday.", "2012-02-10"),
        ("They met on Friday.", "2012-02-03"),
        ("They would go Friday.", None),
    ],
)
def test_without_grammar_the_words_before_decide(english: Lexicon, text: str, value: str | None) -> None:
    report = Report("r", text, published=dt.date(2012, 2, 8))
    (when,) = find_times(report, Syntax("r", (), (), "none"), english)
    assert when.value == value


@pytest.mark.parametrize(
    ("text", "values"), [("In 2005, 1926 cases were told.", ["2005"]), ("The 1926 cases were told.", ["1926"])]
)
def test_without_grammar_a_plural_is_counted(english: Lexicon, text: str, values: list[str]) -> None:
    found = find_times(Report("r", text), Syntax("r", (), (), "none"), english)
    assert [when.value for when in found] == values


def test_an_hour_without_its_half_of_the_day_has_no_value(times: Find) -> None:
    (when,) = times("He left at 6 o'clock.")
    assert when.value is None


def test_a_date_alone_in_its_line_stands_for_publication(times: Find) -> None:
    text = "Dam opens\n\nFebruary 8, 2012\n\nThe dam opened yesterday."
    assert [when.value for when in times(text, None)] == ["2012-02-08", "2012-02-07"]


@pytest.mark.parametrize(
    "text",
    [
        "The 6-year-old boy left.",
        "The girl, 12 years old, left.",
        "More than a quarter of them left.",
        "They won 3-2 there.",
        "Mr. March left.",
        "There were 1,967 men.",
    ],
)
def test_an_age_a_share_a_score_and_a_name_are_no_times(times: Find, text: str) -> None:
    assert times(text) == ()


@pytest.mark.parametrize(
    ("year", "month", "number"), [(1998, 4, 12), (2000, 4, 23), (2012, 4, 8), (2024, 3, 31), (1961, 4, 2)]
)
def test_easter_is_on_its_day(year: int, month: int, number: int) -> None:
    assert easter(year) == dt.date(year, month, number)
