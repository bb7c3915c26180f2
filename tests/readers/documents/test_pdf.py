from __future__ import annotations

import datetime as dt

import pytest

from readers.paper import Line, column, pdf
from reportedly.errors import UnreadableReportError
from reportedly.model import RegionKind
from reportedly.readers.documents import open_pdf
from reportedly.readers.gathered import Opened

FIRST = column(
    [
        "Bridge over the Orla closed",
        "",
        "By Ada Brandt",
        "February 8, 2012",
        "",
        "The bridge over the Orla was closed on Monday after engineers found cracks in",
        "two of its piers, the harbour office said. Nobody was hurt, according to the res-",
        "cue service.",
        "",
        "The ferry will sail again from Tuesday, said the owner, who had sold it only in",
    ]
)
SECOND = column(["March and bought it back."])


def furnished(body: list[Line], number: int) -> list[Line]:
    return [(72, 800, "The Orla Gazette"), *body, (290, 30, f"- {number} -")]


def opened(*pages: list[Line], **fields: str) -> Opened:
    return open_pdf(pdf(pages, fields), name="bridge.pdf")


def test_full_lines_run_on_and_short_ones_end() -> None:
    assert opened(FIRST, SECOND).report.text == (
        "Bridge over the Orla closed\n\n"
        "By Ada Brandt\nFebruary 8, 2012\n\n"
        "The bridge over the Orla was closed on Monday after engineers found cracks in two of its piers, the harbour "
        "office said. Nobody was hurt, according to the res-cue service.\n\n"
        "The ferry will sail again from Tuesday, said the owner, who had sold it only in March and bought it back."
    )


def test_the_header_is_read_from_the_page() -> None:
    report = opened(FIRST, SECOND).report
    assert (report.title, report.byline) == ("Bridge over the Orla closed", "Ada Brandt")
    assert report.published == dt.date(2012, 2, 8)


def test_what_stands_on_every_page_is_boilerplate_at_the_end() -> None:
    report = opened(furnished(FIRST, 1), furnished(SECOND, 2)).report
    marked = [r.span.of(report.text) for r in report.regions if r.kind is RegionKind.BOILERPLATE]
    assert marked == ["The Orla Gazette", "- 1 -", "- 2 -"]
    assert "only in March and bought" in report.text
    assert report.text.endswith("\n\n- 2 -")


def test_a_line_at_the_edge_of_one_page_only_is_text() -> None:
    report = opened([(72, 800, "The Orla Gazette has learned that the bridge is closed."), *SECOND]).report
    assert report.text.startswith("The Orla Gazette has learned")
    assert not [r for r in report.regions if r.kind is RegionKind.BOILERPLATE]


def test_columns_are_read_one_after_the_other() -> None:
    left = column(["The bridge over the Orla was closed on", "Monday, the harbour office said, and the"])
    right = column(["ferry will sail again from Tuesday."], left=320)
    text = opened([*left, *right]).report.text
    assert text.endswith("and the ferry will sail again from Tuesday.")


def test_title_and_author_can_be_the_files_own() -> None:
    body = column(["The bridge over the Orla was closed on Monday, the harbour office said."])
    report = opened(body, Title="Bridge closed", Author="Nils Okafor").report
    assert (report.title, report.byline) == ("Bridge closed", "Nils Okafor")


def test_a_title_of_the_files_own_that_stands_on_the_page_is_marked_there() -> None:
    report = opened(FIRST, Title="Bridge over the Orla closed").report
    assert [r.span.of(report.text) for r in report.regions if r.kind is RegionKind.HEADLINE] == [report.title]


@pytest.mark.parametrize(
    ("title", "author"), [("Microsoft Word - bridge.doc", "admin"), ("bridge_final.indd", "User"), ("Bridge", "---")]
)
def test_what_programs_fill_in_is_no_title_and_no_author(title: str, author: str) -> None:
    report = opened(SECOND, Title=title, Author=author).report
    assert (report.title, report.byline) == (None, None)


def test_the_day_the_file_was_made_is_not_the_day_of_publication() -> None:
    found = opened(SECOND, CreationDate="D:20120208170000+01'00'")
    assert found.report.published is None
    assert found.provenance.made == dt.date(2012, 2, 8)
    assert [problem.message for problem in found.problems] == [
        "The report bears no date. Its file was made on 2012-02-08, which need not be its day."
    ]


def test_the_users_day_and_address_win() -> None:
    given = dt.date(2013, 1, 1)
    found = open_pdf(pdf([FIRST]), name="bridge.pdf", url="https://gazette.example/1", published=given)
    assert (found.report.published, found.report.url, found.problems) == (given, "https://gazette.example/1", ())


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (pdf([[]]), "holds no words"),
        (b"%PDF-1.7\nnothing more", "PDF document that cannot be read"),
        (pdf([SECOND])[:300], "PDF document that cannot be read"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableReportError, match=says):
        open_pdf(raw, name="bridge.pdf")
