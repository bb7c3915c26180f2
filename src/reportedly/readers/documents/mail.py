"""A mail (.eml) -> one `Report`: from whom, when, the subject as its title, the words of its body."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from reportedly.errors import UnreadableReportError
from reportedly.model import Problem
from reportedly.readers.content import mended, open_content
from reportedly.readers.dates import is_plausible
from reportedly.readers.decode import STAGE
from reportedly.readers.gathered import Opened

_ENOUGH = 0.5
_SHOWN = 5
# What the library raises over headers and bodies that break the rules of mail; it promises nothing about it.
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)


def open_mail(raw: bytes, *, name: str, url: str | None = None, published: dt.date | None = None) -> Opened:
    """Open a mail as one report; of a body in two forms, HTML is read unless the plain one says much more.

    The day is that in the sender's time zone. Attachments are not read, and a problem names them. Raises
    `UnreadableReportError` where there is no body of text.
    """
    try:
        mail = message_from_bytes(raw, policy=policy.default)
        bodies = [opened for part in _parts(mail) if (opened := _body(part, name, url))]
    except _BROKEN as error:
        msg = f"{name} is a mail too damaged to be read ({error}); save its words as text and give that."
        raise UnreadableReportError(msg) from error
    if not bodies:
        msg = f"{name} is a mail without a body of text; give what is attached to it, saved as files."
        raise UnreadableReportError(msg)
    opened = bodies[-1] if _words(bodies[0]) < _ENOUGH * _words(bodies[-1]) else bodies[0]
    day = published or _day(mail) or opened.report.published
    report = replace(
        opened.report,
        title=_field(mail, "Subject") or opened.report.title,
        byline=_sender(mail) or opened.report.byline,
        published=day,
        sha256=hashlib.sha256(raw).hexdigest(),
    )
    return Opened(report, (*opened.problems, *_attached(mail)), opened.provenance)


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the HTML body and then the plain one, as far as there are any."""
    for kind in ("html", "plain"):
        part = mail.get_body(preferencelist=(kind,))
        if isinstance(part, EmailMessage):
            yield part


def _body(part: EmailMessage, name: str, url: str | None) -> Opened | None:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    charset = part.get_content_charset()
    kind = f"{part.get_content_type()}; charset={charset}" if charset else part.get_content_type()
    try:
        return open_content(payload, name=name, content_type=kind, url=url)
    except UnreadableReportError:
        return None


def _words(opened: Opened) -> int:
    return len(opened.report.text.split())


def _field(mail: EmailMessage, name: str) -> str | None:
    try:
        words = " ".join(str(mail.get(name, "")).split())
    except _BROKEN:
        return None
    return mended(words)[0] or None


def _sender(mail: EmailMessage) -> str | None:
    person, address = parseaddr(_field(mail, "From") or "")
    return person or address or None


def _day(mail: EmailMessage) -> dt.date | None:
    try:
        day = parsedate_to_datetime(_field(mail, "Date") or "").date()
    except _BROKEN:
        return None
    return day if is_plausible(day) else None


def _attached(mail: EmailMessage) -> tuple[Problem, ...]:
    try:
        names = [part.get_filename() or part.get_content_type() for part in mail.iter_attachments()]
    except _BROKEN:
        return ()
    files = [name for name in names if name and not name.startswith("image/")]
    if not files:
        return ()
    shown = ", ".join(mended(name)[0] for name in files[:_SHOWN])
    return (Problem(STAGE, f"What is attached to the mail was not read ({len(files)}): {shown}."),)
