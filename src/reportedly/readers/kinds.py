"""What kind of input a file is: by its first bytes before its name, since names are often wrong."""

from __future__ import annotations

import re
import zlib
from enum import StrEnum

from reportedly.readers.sniff import is_feed, is_markup

HEAD = 65_536
"""How many bytes are looked at."""


class Kind(StrEnum):
    """How an input is read."""

    TEXT = "text"
    PDF = "pdf"
    WORD = "docx"
    MAIL = "mail"
    FEED = "feed"
    JSON = "json"
    LINES = "lines of json"
    TABLE = "table"
    PARQUET = "parquet"
    WARC = "warc"
    ZIP = "zip"
    PACKED = "gzip"


ONE_REPORT = frozenset({Kind.TEXT, Kind.PDF, Kind.WORD, Kind.MAIL})
"""The kinds that hold a single report."""

_BY_SUFFIX = {
    **dict.fromkeys((".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml"), Kind.TEXT),
    **dict.fromkeys((".xml", ".rss", ".atom", ".rdf"), Kind.FEED),
    **dict.fromkeys((".jsonl", ".ndjson"), Kind.LINES),
    **dict.fromkeys((".csv", ".tsv"), Kind.TABLE),
    **dict.fromkeys((".zip", ".wacz"), Kind.ZIP),
    **dict.fromkeys((".warc.gz", ".warc.zst", ".warc.lz4", ".warc"), Kind.WARC),
    ".json": Kind.JSON,
    ".parquet": Kind.PARQUET,
    ".pdf": Kind.PDF,
    ".docx": Kind.WORD,
    ".eml": Kind.MAIL,
}
_BY_TYPE = {
    "message/rfc822": Kind.MAIL,
    "text/csv": Kind.TABLE,
    "application/feed+json": Kind.JSON,
    "application/json": Kind.JSON,
    "application/x-ndjson": Kind.LINES,
}
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = (b"[Content_Types].xml", b"_rels/.rels")
_FIRST_NAME = 30
_GZIP = b"\x1f\x8b"
_OTHER_PACKINGS = (b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")
_WARC = b"WARC/"
_PDF = b"%PDF-"
_PDF_REACH = 1024
_PARQUET = b"PAR1"
_FIELD = re.compile(rb"[!-9;-~]{1,80}:[ \t].*\Z")
_MAIL_FIELDS = (b"message-id:", b"mime-version:", b"received:", b"return-path:", b"delivered-to:")
_PACKED_PEEK = 4096


def suffix_kind(name: str) -> Kind | None:
    """Return the kind that a file's name promises, None where it promises none that is read."""
    lower = name.lower()
    bare = lower.removesuffix(".gz")
    known = next((kind for suffix, kind in _BY_SUFFIX.items() if lower.endswith(suffix)), None)
    if known is None and bare != lower and suffix_kind(bare):
        return Kind.PACKED
    return known


def kind_of(head: bytes, name: str, content_type: str | None = None) -> Kind:
    """Return how an input is to be read that begins with `head`; what nothing marks is text, and refused there."""
    said = _BY_TYPE.get((content_type or "").partition(";")[0].strip().lower()) or suffix_kind(name)
    signed = _signed(head, said)
    if signed:
        return signed
    if _is_mail(head):
        return Kind.MAIL
    start = head.decode("utf-8", "replace").removeprefix("\ufeff")
    if is_feed(start):
        return Kind.FEED
    if said in {Kind.MAIL, Kind.TABLE, Kind.LINES, Kind.JSON} and not is_markup(start):
        return said
    return Kind.TEXT


def _signed(head: bytes, said: Kind | None) -> Kind | None:
    """Return the kind that the first bytes leave no doubt of."""
    if head.startswith(_ZIP):
        # An office document is told by its first member; a .docx in an archive would have the same names further on.
        office = head.startswith(_OFFICE, _FIRST_NAME) and b"word/" in head
        return Kind.WORD if office or said is Kind.WORD else Kind.ZIP
    if head.startswith(_WARC) or (said is Kind.WARC and head.startswith(_OTHER_PACKINGS)):
        return Kind.WARC
    if head.startswith(_GZIP):
        return Kind.WARC if _unpacked(head).startswith(_WARC) else Kind.PACKED
    if head.startswith(_PARQUET) and (said is Kind.PARQUET or b"\0" in head):  # letters, with which a text may begin
        return Kind.PARQUET
    return Kind.PDF if head[:_PDF_REACH].lstrip().startswith(_PDF) else None


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head[:_PACKED_PEEK], 16)
    except zlib.error:
        return b""


def _is_mail(head: bytes) -> bool:
    """Say whether it opens with a mail's header: fields that no article has, and nothing but fields before them."""
    fields: list[bytes] = []
    for line in head[:8192].splitlines():
        if not line.strip():
            break
        if line[:1] in b" \t" and fields:
            continue
        if not _FIELD.match(line + b" "):
            return False
        fields.append(line.lower())
    return any(field.startswith(_MAIL_FIELDS) for field in fields)
