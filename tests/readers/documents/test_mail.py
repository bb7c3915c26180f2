from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.readers import read_bytes
from reportedly.readers.documents import open_mail
from reportedly.readers.gathered import Anchor, Opened

SAID = "The bridge over the Orla was closed on Monday, the harbour office said."
LINKED = "<p>Nobody was hurt, it said on <a href='https://orla.example/1'>its page</a>.</p>"
PAGE = f"<html><body><p>{SAID}</p>{LINKED}</body></html>"


def mail(text: str | None = SAID, html: str | None = None, **fields: str) -> EmailMessage:
    made = EmailMessage()
    given = {"From": "Ada Brandt <ada@gazette.example>", "Date": "Wed, 08 Feb 2012 23:30:00 -0500", **fields}
    for name, value in given.items():
        made[name] = value
    if text is not None:
        made.set_content(text)
    if html is not None:
        (made.add_alternative if text is not None else made.set_content)(html, subtype="html")
    return made


def opened(made: EmailMessage) -> Opened:
    return open_mail(bytes(made), name="bridge.eml")


def test_sender_day_and_subject() -> None:
    report = opened(mail(Subject="Fwd: Brücke über die Orla gesperrt")).report
    assert (report.id, report.text.strip()) == ("bridge.eml", SAID)
    assert (report.title, report.byline) == ("Fwd: Brücke über die Orla gesperrt", "Ada Brandt")
    assert report.published == dt.date(2012, 2, 8)


def test_a_sender_without_a_name_goes_by_the_address() -> None:
    assert opened(mail(From="ada@gazette.example")).report.byline == "ada@gazette.example"


def test_html_is_read_as_a_page_with_its_links() -> None:
    found = opened(mail("Please view this mail in a browser.", PAGE))
    assert SAID in found.report.text
    assert "browser" not in found.report.text
    assert found.provenance.links == (Anchor("https://orla.example/1", "its page"),)


def test_the_plain_body_is_read_where_it_says_much_more() -> None:
    assert opened(mail(f"{SAID}\n" * 20, f"<p>{SAID}</p>")).report.text.count(SAID) == 20


def test_what_is_attached_is_named() -> None:
    made = mail()
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="orders.pdf")
    assert [p.message for p in opened(made).problems] == ["What is attached to the mail was not read (1): orders.pdf."]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "koi8-r"])
def test_any_charset(charset: str) -> None:
    words = "Мост закрыт, сообщили." if charset == "koi8-r" else "Die Brücke ist gesperrt, hieß es."
    made = mail(None)
    made.set_content(words, charset=charset)
    assert opened(made).report.text.strip() == words


@pytest.mark.parametrize("day", ["", "yesterday", "Wed, 08 Feb 9999 23:30:00 +0000", "99999999999"])
def test_a_day_that_is_none_is_left_out(day: str) -> None:
    raw = b"From: Ada Brandt <ada@gazette.example>\nDate: " + day.encode() + f"\n\n{SAID}\n".encode()
    assert open_mail(raw, name="bridge.eml").report.published is None


def test_a_mail_is_told_by_its_header_whatever_its_name() -> None:
    raw = (
        b"Received: from a.example\n\tby b.example; Wed, 8 Feb 2012\nMIME-Version: 1.0\nSubject: Bridge\n\n"
        + SAID.encode()
    )
    assert read_bytes(raw, name="bridge.txt").items[0].title == "Bridge"


def test_an_article_with_a_header_of_its_own_is_no_mail() -> None:
    text = f"Date: February 8, 2012\nBy: Ada Brandt\n\n{SAID}\n"
    assert read_bytes(text.encode(), name="bridge.txt").items[0].text == text


@pytest.mark.parametrize("raw", [b"Subject: Bridge\n\n", b"MIME-Version: 1.0\nContent-Type: image/png\n\nabc"])
def test_a_mail_without_words_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="without a body of text"):
        open_mail(raw, name="bridge.eml")
