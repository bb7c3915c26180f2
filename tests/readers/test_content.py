from __future__ import annotations

import gzip
import hashlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import UnreadableReportError
from reportedly.model import Problem, Report
from reportedly.readers import read_bytes, read_text

PROSE = "The bridge was closed on Monday, the harbour office said, and nobody knows when it will open again."


def read(raw: bytes, content_type: str | None = None) -> tuple[Report, tuple[Problem, ...]]:
    found = read_bytes(raw, name="bridge.txt", content_type=content_type)
    return found.items[0], found.problems


@pytest.mark.parametrize(
    ("raw", "content_type", "text"),
    [
        ("“Café” – Zoë’s".encode(), None, "“Café” – Zoë’s"),
        (b"\xef\xbb\xbf" + "Café".encode(), None, "Café"),
        (b"\xff\xfe" + "Café".encode("utf-16-le"), None, "Café"),
        (b"\xfe\xff" + "Café".encode("utf-16-be"), None, "Café"),
        (PROSE.encode("utf-16-le"), None, PROSE),
        ("Привет, мост".encode("koi8-r"), "text/plain; charset=KOI8-R", "Привет, мост"),
        ("橋は閉鎖".encode("shift_jis"), 'text/plain; charset="Shift_JIS"', "橋は閉鎖"),
        ("It’s Zoë’s".encode("cp1252"), "text/plain; charset=iso-8859-1", "It’s Zoë’s"),
        ("It’s Zoë’s".encode(), "text/plain; charset=iso-8859-1", "It’s Zoë’s"),
        ("It’s".encode(), "text/plain; charset=no-such-thing", "It’s"),
        (b"a\r\nb\r\n", None, "a\r\nb\r\n"),
        ("a\u00a0b\u2011c".encode(), None, "a\u00a0b\u2011c"),
    ],
)
def test_characters_come_out_right(raw: bytes, content_type: str | None, text: str) -> None:
    report, problems = read(raw, content_type)
    assert report.text == text
    assert report.id == "bridge.txt"
    assert report.sha256 == hashlib.sha256(raw).hexdigest()
    assert all("U+FFFD" not in problem.message for problem in problems)


def test_windows_1252_is_recognised_without_being_stated() -> None:
    text = f"“We’re closed” — Zoë said. {PROSE} It costs £5 or €6 at the café."
    report, (problem,) = read(text.encode("cp1252"))
    assert report.text == text
    assert "cp1252" in problem.message


def test_a_few_quotation_marks_are_enough_for_windows_1252() -> None:
    assert read("“It’s Zoë’s,” he said".encode("cp1252"))[0].text == "“It’s Zoë’s,” he said"


def test_cyrillic_is_recognised_without_being_stated() -> None:
    text = "Мост через реку был закрыт в понедельник, сообщили в управлении порта. Когда он откроется, неизвестно. " * 3
    assert read(text.encode("cp1251"))[0].text == text


def test_mixed_encodings_are_decoded_as_far_as_they_can_be() -> None:
    raw = "“Café” – Zoë’s ".encode() + b"caf\xe9 and \x93more\x94 end"
    report, (problem,) = read(raw)
    assert report.text == "“Café” – Zoë’s caf� and �more� end"
    assert "3 places" in problem.message
    assert "character 18" in problem.message
    assert problem.span is not None
    assert problem.span.of(report.text) == "�"


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b" \n\t\r\n ", "white space"),
        (_zip(), "ZIP archive or an office document"),
        (gzip.compress(PROSE.encode()), "gzip archive"),
        (b"%PDF-1.7\n1 0 obj", "PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG picture"),
        (b"{\\rtf1\\ansi Bridge closed}", "RTF document"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP picture"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"\x00" * 100, "a binary file"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "news feed"),
        (b"<html><body></body></html>", "without any article text"),
        (b"<?xml version='1.0'?><sitemap><url>https://orla.example/</url></sitemap>", "neither a page nor a feed"),
        (b"<!doctype html><title>x</title><script>var a = 1;</script>", "without any article text"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableReportError, match=says) as caught:
        read(raw)
    message = str(caught.value)
    assert message.startswith("bridge.txt ")
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize("text", [f"ID3 tags. {PROSE}", f"PAR1 is a format. {PROSE}", "a < b and <p> is a tag", "BZh"])
def test_a_text_may_begin_like_a_file_of_another_kind(text: str) -> None:
    assert read(text.encode())[0].text == text


def test_a_stray_null_costs_nothing() -> None:
    text = f"{PROSE}\x00 {PROSE}"
    assert read(text.encode())[0].text == text


def test_more_than_two_million_characters_are_refused() -> None:
    with pytest.raises(UnreadableReportError, match="longer than 2,000,000 characters"):
        read(b"a" * 2_000_001)


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_string_is_refused(text: str) -> None:
    with pytest.raises(UnreadableReportError, match=r"empty|white space"):
        read_text(text)


def test_a_lone_surrogate_keeps_its_place() -> None:
    found = read_text("a\ud800b")
    assert found.items[0].text == "a�b"
    assert "character 1" in found.problems[0].message


PRINTED = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\r\n\t")


@given(st.text(PRINTED, min_size=1).filter(lambda t: not t.isspace() and not t.startswith(("\ufeff", "<", "%PDF"))))
def test_bytes_and_text_give_the_same_report(text: str) -> None:
    assert read(text.encode())[0].text == text
    assert read(text.encode())[0].regions == read_text(text).items[0].regions


@given(st.binary(max_size=400))
def test_any_bytes_give_a_report_or_a_sentence(raw: bytes) -> None:
    try:
        report, _ = read(raw)
    except UnreadableReportError as error:
        assert str(error).endswith(".")  # noqa: PT017
    else:
        assert report.text


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "x" * 2_000_000,
        "\n" * 1_900_000 + "x",
        "A (b" * 480_000,
        "By Ada\n" * 280_000,
        "8 February 2012, " * 115_000,
        "<p " * 640_000,
        " " * 1_900_000 + "x",
    ],
    ids=["words", "one word", "empty lines", "brackets", "bylines", "dates", "tags", "spaces"],
)
def test_the_longest_texts_are_read(text: str) -> None:
    assert read(text.encode())[0].text == text
