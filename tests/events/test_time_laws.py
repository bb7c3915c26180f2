"""What holds of every time that is found, whatever the text."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st

from reportedly.events import find_times
from reportedly.events.grammar import CLOCKS, COMPARED, DATED, GRAMMAR, LENGTHS, LETTERS, PATTERNS, SETS, TENSED
from reportedly.events.times import READERS
from reportedly.model import Lexicon, Report, Syntax, TimeKind, When

LISTS = ("months", "times", "numbers")
VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:T?X(?:[SMHDWQY]|DE|CE)|[\d.]+[DWMQY](?:\d+[MD]|T\d+H)?|T[\d.]+[HMS](?:\d+[MS])?)"
    r"|\d\d|\d{3}|(?:\d{4}|XXXX)(?:-(?:\d\d|Q\d|H\d|SP|SU|FA|WI))?"
    r"|(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)(?:T\d\d:\d\dZ?|T(?:MO|AF|EV|NI))?"
    r"|\d{4}-W\d\d(?:-WE)?|XXXX-WXX-\d(?:T(?:MO|AF|EV|NI))?"
    r"|[\dX-]{10}/[\dX-]{10}|\d{4}/\d{4}"
)

WORDS = (
    "on in the of last next this Friday Monday May March 3 5th 12 1999 2011 two three a few weeks days year quarter "
    "first third ago earlier later since until before between and to will met by noon p.m. 10:30 every morning night "
    "past same following summer Easter 's , . - / early end half decade"
)
texts = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


def found(text: str, published: dt.date | None, english: Lexicon) -> tuple[When, ...]:
    return find_times(Report("r", text, published=published), Syntax("r", (), (), "none"), english)


@given(texts, st.dates())
def test_value_kind_and_days_agree(english: Lexicon, text: str, published: dt.date) -> None:
    for when in found(text, published, english):
        assert when.value is None or VALUE.fullmatch(when.value), when
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        assert when.value is not None or (when.earliest, when.latest) == (None, None)
        if when.value and re.fullmatch(r"\d{4}-\d\d-\d\d", when.value):
            one = dt.date.fromisoformat(when.value)
            assert when.earliest is None or when.earliest <= one
            assert when.latest is None or when.latest >= one - dt.timedelta(days=1)
        if (when.value or "").startswith("P") and not (when.value or "").endswith("_REF"):
            assert when.kind in {TimeKind.DURATION, TimeKind.SET}


@given(texts)
def test_without_publication_only_what_names_its_year_has_days(english: Lexicon, text: str) -> None:
    years = re.search(r"1999|2011|decade", text)
    assert years or all(when.earliest is when.latest is None for when in found(text, None, english))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz .,;-'\n", max_size=120))
def test_nothing_is_found_without_figures_or_words_of_time(english: Lexicon, text: str) -> None:
    known = {word for name in LISTS for rule in english[name].rules for phrase in rule.phrases for word in phrase}
    if not known & set(re.findall(r"[a-z]+", text)):
        assert found(text, dt.date(2012, 2, 8), english) == ()


@given(texts, texts, st.dates())
def test_a_line_reads_as_it_does_alone_but_for_what_was_told_before(
    english: Lexicon, before: str, text: str, published: dt.date
) -> None:
    alone = found(text, published, english)
    after = found(f"{before}\n{text}", published, english)[-len(alone) :] if alone else ()
    shift = len(before) + 1
    assert [w.span.start + shift for w in alone] == [w.span.start for w in after]


def test_every_pattern_has_a_reader() -> None:
    names = [name for name, _ in PATTERNS]
    assert len(names) == len(set(names))
    assert set(names) == set(READERS)
    assert set(names) >= CLOCKS | COMPARED | DATED | LENGTHS | SETS | TENSED


def test_every_letter_is_used_by_a_pattern_or_read() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)
    unused = {letter for letter in LETTERS.values() if letter not in GRAMMAR.pattern}
    assert unused <= {"l"}, unused
