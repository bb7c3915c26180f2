"""Names for things that other programs can hold on to: the same thing has the same name in every export."""

from __future__ import annotations

import re
import uuid

from reportedly.model import Hop, Report, plain_name

_NAMESPACE = uuid.UUID("5b0c7d0e-6f0a-4c53-9e0b-9b1a3f6f7a21")

_ADDRESS = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)


def uuid_of(*parts: object) -> str:
    """Return the UUID (version 5) of a thing that these parts tell from all others."""
    name = "\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")
    return str(uuid.uuid5(_NAMESPACE, name.hex()))


def iri_of(*parts: object) -> str:
    """Return the UUID of a thing as an IRI."""
    return f"urn:uuid:{uuid_of(*parts)}"


def report_iri(report: Report) -> str:
    """Return the address of a report where it has one, and a name made of its id elsewhere."""
    return report.url if report.url and _ADDRESS.fullmatch(report.url) else iri_of("report", report.id)


def bearer_of(hop: Hop, report: Report) -> tuple[str, ...]:
    """Return what tells the source of a link from others.

    Those that have a name are one across reports where they have the same; all others are this report's alone.
    """
    source = hop.source
    if source is None:
        return "nobody", report.id
    if source.named and source.name:
        return "named", source.kind, plain_name(source.name)
    return "unnamed", report.id, source.entity or source.text
