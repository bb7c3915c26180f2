from __future__ import annotations

import datetime as dt
import json

import pytest

from reportedly.model import Problem
from reportedly.readers import read_bytes, read_jsonl, read_text

ABSURD = ("0001-01-01", "9999-12-31")
PAGE = """<html><head>{head}</head><body><article><h1>Bridge closed</h1>
<p>The bridge over the Orla was closed on Monday after engineers found cracks, it is said.</p>
<p>The ferry, which was sold in March, will have to be bought back, two members of the council said.</p>
</article></body></html>"""


def one_problem(problems: tuple[Problem, ...], day: str) -> bool:
    return [day in problem.message for problem in problems] == [True]


@pytest.mark.parametrize("day", ABSURD)
def test_an_absurd_day_in_a_page_is_left_out_with_a_problem(day: str) -> None:
    head = f'<meta property="article:published_time" content="{day}T00:00:00Z">'
    (report,), problems = read_bytes(PAGE.format(head=head).encode(), name="page.html")
    assert report.published is None
    assert one_problem(problems, day)


@pytest.mark.parametrize("day", ABSURD)
def test_a_better_day_in_the_same_page_is_taken(day: str) -> None:
    data = {"@type": "NewsArticle", "datePublished": day}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script><meta name="date" content="2012-02-08">'
    (report,), problems = read_bytes(PAGE.format(head=head).encode(), name="page.html")
    assert report.published == dt.date(2012, 2, 8)
    assert problems == ()


@pytest.mark.parametrize("day", ABSURD)
def test_an_absurd_day_in_a_line_of_json_is_left_out_with_a_problem(day: str) -> None:
    (line,) = read_jsonl([json.dumps({"id": "a", "text": "Closed.", "published": day}).encode()])
    assert line.report is not None
    assert line.report.published is None
    assert one_problem(line.problems, day)


@pytest.mark.parametrize("day", ABSURD)
def test_an_absurd_day_in_a_plain_text_is_left_out_with_a_problem(day: str) -> None:
    text = f"Bridge closed\nPublished: {day}\n\nThe bridge over the Orla was closed on Monday.\n"
    (report,), problems = read_text(text)
    assert report.published is None
    assert one_problem(problems, day)
    assert read_text(text, published=dt.date(2012, 2, 8)).problems == ()
