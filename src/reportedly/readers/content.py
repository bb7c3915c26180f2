"""Bytes or characters -> one `Report`."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import replace

from reportedly.errors import UnreadableReportError
from reportedly.model import Found, Problem, RegionKind, Report, Span
from reportedly.readers.dates import date_of, is_plausible
from reportedly.readers.decode import STAGE, UNDECODABLE, decode
from reportedly.readers.gathered import Opened, Provenance
from reportedly.readers.header import Header, recognise
from reportedly.readers.html import report_of_page
from reportedly.readers.signature import looks_like
from reportedly.readers.sniff import is_feed, is_markup, is_other_xml
from reportedly.readers.words import load

MOST_CHARACTERS = 2_000_000
"""The longest text taken for one report: some 400 articles, minutes of work."""

MOST_MARKUP = 5 * MOST_CHARACTERS
"""The longest page that such a text is looked for in."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def open_content(
    raw: bytes,
    *,
    name: str,
    content_type: str | None = None,
    url: str | None = None,
    published: dt.date | None = None,
) -> Opened:
    """Open one report, plain text or web page, from the bytes of a file or an answer of a server.

    `name` becomes the report's id and stands in messages; `content_type` is the server's header, where there was one;
    `url` and `published` win over what the page says. Raises `UnreadableReportError` for what is empty, is not text,
    or is a web page without an article.
    """
    _refuse(raw, name)
    decoded = decode(raw, content_type)
    markup = is_markup(decoded.text, name, content_type)
    _refuse_text(decoded.text, name, MOST_MARKUP if markup else MOST_CHARACTERS)
    digest = hashlib.sha256(raw).hexdigest()
    if markup:
        opened = report_of_page(decoded.text, name=name, url=url)
    elif is_feed(decoded.text):
        msg = f"{name} is a news feed, a list of reports; gather them from it, or give one of them."
        raise UnreadableReportError(msg)
    elif is_other_xml(decoded.text):
        msg = f"{name} is XML that is neither a page nor a feed; save its words as text and give that."
        raise UnreadableReportError(msg)
    else:
        opened = Opened(_plain(decoded.text, name))
    (report,), problems = _stamped(opened.report, digest, url, published, decoded.problems)
    return Opened(report, problems, with_lines(opened.provenance, report))


def with_lines(provenance: Provenance, report: Report) -> Provenance:
    """Return `provenance` with the credit lines and the dateline that are marked in the report."""
    marked = [(region.kind, region.span.of(report.text)) for region in report.regions]
    credits_ = tuple(words for kind, words in marked if kind is RegionKind.CREDIT)
    filed = (words for kind, words in marked if kind is RegionKind.DATELINE)
    dateline = next((words for words in filed if not date_of(words, load().dates)), None)
    return replace(provenance, credits=credits_, dateline=dateline)


def read_text(
    text: str,
    *,
    name: str = "text",
    url: str | None = None,
    published: dt.date | None = None,
    title: str | None = None,
) -> Found[Report]:
    """Read one report from a string; a header is recognised as in a file, and the text stays as it is.

    `url`, `published` and `title` win over what the text says. A lone surrogate, which is no character, becomes U+FFFD
    in its place, with a problem. Raises `UnreadableReportError` for a text that is empty or too long.
    """
    _refuse_text(text, name, MOST_CHARACTERS)
    whole, problems = mended(text)
    digest = hashlib.sha256(whole.encode("utf-8")).hexdigest()
    return _stamped(_plain(whole, name, title), digest, url, published, problems)


def mended(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return `text` with lone surrogates as U+FFFD, which keeps every offset, and a problem where there were any."""
    first = _SURROGATE.search(text)
    if not first:
        return text, ()
    whole, count = _SURROGATE.subn(UNDECODABLE, text)
    message = f"{count} half characters (lone surrogates) stand as U+FFFD; the first is character {first.start()}."
    return whole, (Problem(STAGE, message, Span(*first.span())),)


def _plain(text: str, name: str, title: str | None = None) -> Report:
    header = recognise(text, load(), known=title)
    return _with_header(Report(id=name, text=text), replace(header, title=title or header.title))


def _with_header(report: Report, header: Header) -> Report:
    return replace(
        report,
        title=header.title,
        outlet=header.outlet,
        byline=header.byline,
        published=header.published,
        url=header.url,
        contributors=header.contributors,
        regions=header.regions,
    )


def _stamped(
    report: Report, digest: str, url: str | None, published: dt.date | None, problems: tuple[Problem, ...]
) -> Found[Report]:
    """Return the report with what was given beside it; a date of its own that cannot be right is left out."""
    day = published or report.published
    wrong: tuple[Problem, ...] = ()
    if published is None and day and not is_plausible(day):
        message = f"The report is dated {day.isoformat()}, which cannot be right; it was left out."
        day, wrong = None, (Problem(STAGE, message),)
    return Found((replace(report, sha256=digest, url=url or report.url, published=day),), (*problems, *wrong))


def _refuse(raw: bytes, name: str) -> None:
    kind = looks_like(raw)
    if kind:
        msg = f"{name} looks like {kind}, not like text; save its words as text or HTML and give that."
        raise UnreadableReportError(msg)


def _refuse_text(text: str, name: str, most: int) -> None:
    if not text:
        msg = f"{name} is empty; give a file that holds a report."
    elif text.isspace():
        msg = f"{name} holds nothing but white space; give a file that holds a report."
    elif len(text) > most:
        msg = f"{name} is longer than {most:,} characters, too long for one report; split it into its reports."
    else:
        return
    raise UnreadableReportError(msg)
