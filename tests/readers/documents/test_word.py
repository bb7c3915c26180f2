from __future__ import annotations

import datetime as dt
import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from reportedly.errors import UnreadableReportError
from reportedly.model import RegionKind
from reportedly.readers.documents import open_word
from reportedly.readers.gathered import Anchor, Opened

SAID = "The bridge over the Orla was closed on Monday, the harbour office said."
BOX = "<w:p><w:r><w:t>in a box</w:t></w:r></w:p>"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def document() -> Any:
    made = docx.Document()
    made.core_properties.title = "Untitled"
    made.core_properties.author = "python-docx"
    return made


def saved(made: Any) -> bytes:
    raw = BytesIO()
    made.save(raw)
    return raw.getvalue()


def opened(made: Any) -> Opened:
    return open_word(saved(made), name="bridge.docx")


def written(body: str) -> bytes:
    """Return a document with this markup for its body and nothing else in it."""
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        packed.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
    return raw.getvalue()


def test_paragraphs_and_tables_are_read_in_order() -> None:
    made = document()
    made.add_paragraph(SAID)
    made.add_table(1, 2).cell(0, 0).text = "Piers: 4"
    made.add_paragraph("Nobody was hurt.")
    assert opened(made).report.text == f"{SAID}\n\nPiers: 4\n\nNobody was hurt."


def test_the_title_on_the_page_goes_before_that_in_the_properties() -> None:
    made = document()
    made.core_properties.title = "Press release of the harbour office"
    made.add_heading("Bridge closed", 0)
    made.add_paragraph(SAID)
    report = opened(made).report
    assert report.title == "Bridge closed"
    assert [r.span.of(report.text) for r in report.regions if r.kind is RegionKind.HEADLINE] == ["Bridge closed"]


def test_title_author_and_day_of_the_properties() -> None:
    made = document()
    made.core_properties.title = "Bridge closed"
    made.core_properties.author = "Ada Brandt"
    made.core_properties.created = dt.datetime(2012, 2, 8, 17, tzinfo=dt.UTC)
    made.add_paragraph(SAID)
    found = opened(made)
    assert (found.report.title, found.report.byline, found.report.published) == ("Bridge closed", "Ada Brandt", None)
    assert found.provenance.made == dt.date(2012, 2, 8)
    assert "2012-02-08" in found.problems[0].message


def test_what_programs_fill_in_is_no_title_and_no_author() -> None:
    made = document()
    made.add_paragraph(SAID)
    assert (opened(made).report.title, opened(made).report.byline) == (None, None)


def test_links_are_kept_with_their_words() -> None:
    made = document()
    paragraph = made.add_paragraph("According to ")
    key = made.part.relate_to("https://gazette.example/1", RELATIONSHIP_TYPE.HYPERLINK, True)  # noqa: FBT003
    link = parse_xml(
        f'<w:hyperlink {NAMESPACES} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'r:id="{key}"><w:r><w:t>the Gazette</w:t></w:r></w:hyperlink>'
    )
    paragraph._p.append(link)
    found = opened(made)
    assert found.report.text == "According to the Gazette"
    assert found.provenance.links == (Anchor("https://gazette.example/1", "the Gazette"),)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:p><w:r><w:t>Four </w:t></w:r><w:ins><w:r><w:t>five</w:t></w:r></w:ins></w:p>", "Four five"),
        ("<w:p><w:r><w:t>Four</w:t></w:r><w:del><w:r><w:delText>five</w:delText></w:r></w:del></w:p>", "Four"),
        ("<w:p><w:r><w:t>Four</w:t><w:br/><w:t>five</w:t><w:tab/><w:t>six</w:t></w:r></w:p>", "Four\nfive\tsix"),
        (
            f"<w:p><w:r><w:t>Outside</w:t></w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:p>",
            "Outside\n\nin a box",
        ),
    ],
    ids=["put in", "struck out", "breaks", "a box"],
)
def test_the_words_are_those_that_stand_in_the_end(body: str, text: str) -> None:
    assert open_word(written(body), name="bridge.docx").report.text == text


def test_nothing_outside_the_document_is_asked_for() -> None:
    entities = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        body = f"<w:p><w:r><w:t>Four &x;piers</w:t></w:r></w:p><w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>"
        packed.writestr("word/document.xml", f"{entities}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
    assert "root" not in open_word(raw.getvalue(), name="bridge.docx").report.text


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"PK\x03\x04", "no .docx document"),
        (written("")[:-40], "no .docx document"),
        (written(""), "holds no words"),
        (written("<w:p>"), "no .docx document"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableReportError, match=says):
        open_word(raw, name="bridge.docx")


def test_a_document_that_unpacks_without_end_is_refused() -> None:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 100_000_001)
    with pytest.raises(UnreadableReportError, match="larger than"):
        open_word(raw.getvalue(), name="bridge.docx")
