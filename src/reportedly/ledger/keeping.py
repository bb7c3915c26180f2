"""Facts as they are kept: reports, readings and captures as rows, and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reportedly.ledger.codec import packed, unpacked, written
from reportedly.ledger.facets import storable
from reportedly.model import Capture, Hop, Reading, Report, Statement

_IDENTITY = ("id", "text", "title", "outlet", "byline", "published", "url", "language", "contributors")
_NOWHERE = Report("", "")


def digest_of(report: Report) -> str:
    """Return the digest of a report's text and of what is known about it: of another one it is another revision.

    It does not depend on the bytes, since a page comes with other bytes each time, nor on what a reader marks in it.
    """
    return digest(written({name: getattr(report, name) for name in _IDENTITY}).encode("utf-8", "surrogatepass"))


def digest(raw: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(raw).hexdigest()


def revision_row(report: Report, key: int, number: int) -> dict[str, Any]:
    """Return the revision of a report."""
    return {
        "report": key,
        "number": number,
        "digest": digest_of(report),
        "outlet": storable(report.outlet) if report.outlet else None,
        "title": storable(report.title) if report.title else None,
        "published": report.published.isoformat() if report.published else None,
        "url": storable(report.url) if report.url else None,
        "body": packed(report),
    }


def capture_row(capture: Capture, revision: int) -> dict[str, Any]:
    """Return how the bytes of a revision were come by."""
    return {
        "revision": revision,
        "sha256": capture.sha256,
        "read_from": storable(capture.read_from),
        "read_at": capture.read_at.isoformat(timespec="seconds"),
        "provenance": storable(written(capture.provenance)),
    }


def capture_of(row: Any) -> Capture:
    """Return the capture that a row holds."""
    return Capture(row.read_from, dt.datetime.fromisoformat(row.read_at), row.sha256, json.loads(row.provenance))


def made_by_row(reading: Reading) -> str:
    """Return which versions made a reading, as they are kept."""
    return written(reading.made_by)


def reading_row(reading: Reading, revision: int, at: dt.datetime) -> dict[str, Any]:
    """Return a reading whole, but for the report, which is kept once for all its readings."""
    body = packed(replace(reading, report=_NOWHERE))
    return {
        "revision": revision,
        "made_by": made_by_row(reading),
        "made_at": at.isoformat(timespec="seconds"),
        "digest": digest(body),
        "body": body,
    }


def report_of(body: bytes) -> Report:
    """Return the report that a revision holds."""
    return unpacked(Report, body)


def reading_of(body: bytes, report: bytes) -> Reading:
    """Return a reading with its report, as it was added."""
    return replace(unpacked(Reading, body), report=report_of(report))


def statement_row(statement: Statement, reading: int, number: int) -> dict[str, Any]:
    """Return one statement of a reading."""
    certainty = statement.certainty
    return {
        "reading": reading,
        "number": number,
        "id": statement.id,
        "position": statement.position,
        "content": written(statement.content),
        "text": storable(statement.text),
        "status": certainty.status,
        "polarity": certainty.polarity,
        "commitment": certainty.commitment,
        "speech": statement.speech,
        "confidence": float(statement.confidence),
        "nested_in": statement.nested_in,
    }


def hop_rows(statement: Statement, key: int) -> Iterator[dict[str, Any]]:
    """Yield the links of a statement's chain, the voice nearest the reader first."""
    for number, hop in enumerate(statement.chain):
        yield _hop_row(hop, key, number)


def _hop_row(hop: Hop, key: int, number: int) -> dict[str, Any]:
    source, certainty = hop.source, hop.certainty
    return {
        "statement": key,
        "number": number,
        "text": storable(source.text) if source else "",
        "kind": source.kind if source else "unknown",
        "named": int(bool(source and source.named)),
        "name": storable(source.name) if source and source.name else None,
        "entity": source.entity if source else None,
        "status": certainty.status,
        "polarity": certainty.polarity,
        "commitment": certainty.commitment,
        "via": hop.via,
    }


def entity_rows(reading: Reading, key: int) -> Iterator[dict[str, Any]]:
    """Yield whom and what a reading speaks of, and how often."""
    for one in reading.entities:
        yield {
            "reading": key,
            "id": one.id,
            "kind": str(one.kind),
            "name": storable(one.name),
            "mentions": len(one.mentions),
        }
