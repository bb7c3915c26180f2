"""Whatever is done to a file, every reader answers with reports and sentences, never with an exception."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import zipfile
from email.message import EmailMessage
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.paper import column, pdf
from readers.piles.kept import HTML, warc
from reportedly.model import Report
from reportedly.readers import Gathered, gather_bytes

SAID = "The bridge over the Orla was closed on Monday, the harbour office said."
PAGE = f"<html><body><article><p>{SAID}</p><p>Nobody was hurt.</p></article></body></html>".encode()


def _word() -> bytes:
    made, raw = docx.Document(), BytesIO()
    made.add_heading("Bridge closed", 0)
    made.add_paragraph(SAID)
    made.save(raw)
    return raw.getvalue()


def _mail() -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "Ada Brandt <ada@gazette.example>", "Brücke"
    made.set_content(SAID)
    made.add_alternative(PAGE.decode(), subtype="html")
    return bytes(made)


def _zip() -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", SAID)
        packed.writestr("b.html", PAGE)
    return raw.getvalue()


DAY = "<pubDate>Wed, 08 Feb 2012 10:00:00 GMT</pubDate>"
ITEM = f"<item><title>Bridge</title>{DAY}<description>{SAID}</description></item>"
WHOLE = {
    "a.pdf": pdf([column([SAID, "", "Nobody was hurt."])] * 2, {"Title": "Bridge closed"}),
    "a.docx": _word(),
    "a.eml": _mail(),
    "a.xml": f"<?xml version='1.0'?><rss version='2.0'><channel>{ITEM * 2}</channel></rss>".encode(),
    "a.warc.gz": warc([("https://orla.example/1", HTML, PAGE)] * 2),
    "a.warc": warc([("https://orla.example/1", HTML, PAGE)] * 2, packed=False),
    "a.zip": _zip(),
    "a.csv": f'id,text,published\na,"{SAID}",2012-02-08\nb,"{SAID}",\n'.encode(),
    "a.jsonl": json.dumps({"id": "a", "text": SAID}).encode() + b"\n",
    "a.json": json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"content_text": SAID}]}).encode(),
    "a.txt.gz": gzip.compress(SAID.encode()),
    "a.html": PAGE,
}


def check(found: list[Gathered]) -> None:
    assert found
    for one in found:
        assert one.source
        assert one.report is not None or one.problems
        for problem in one.problems:
            assert problem.message.endswith("."), problem.message
            assert "as a bug" not in problem.message, problem.message
        if one.report is not None:
            check_report(one.report)


def check_report(report: Report) -> None:
    assert report.text.strip()
    report.text.encode("utf-8")
    assert len(report.sha256) == 64
    assert report.published is None or report.published > dt.date(1600, 1, 1)
    ends = [0, *(region.span.end for region in report.regions)]
    for end, region in zip(ends, report.regions, strict=False):
        assert end <= region.span.start <= region.span.end <= len(report.text)


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_whole_is_read(name: str) -> None:
    found = list(gather_bytes(WHOLE[name], name))
    check(found)
    assert all(one.report and SAID in one.report.text for one in found)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=30, deadline=None)
@given(st.data())
def test_what_is_cut_off_is_read_or_told(name: str, data: st.DataObject) -> None:
    raw = WHOLE[name]
    check(list(gather_bytes(raw[: data.draw(st.integers(0, len(raw)))], name)))


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=30, deadline=None)
@given(st.data())
def test_what_is_damaged_is_read_or_told(name: str, data: st.DataObject) -> None:
    raw = bytearray(WHOLE[name])
    edits = st.tuples(st.integers(0, len(raw) - 1), st.integers(0, 12), st.binary(max_size=12))
    for at, gone, put in data.draw(st.lists(edits, min_size=1, max_size=5)):
        raw[at : at + gone] = put
    check(list(gather_bytes(bytes(raw), name)))


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_under_any_name(name: str, raw: bytes) -> None:
    check(list(gather_bytes(WHOLE[name][:8] + raw, name)))
    check(list(gather_bytes(raw, name)))
