"""Prints small PDF files, object by object, so that tests know every word of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Line = tuple[float, float, str]
"""Distance from the left edge and from the foot of the page in points, and the words."""


def pdf(pages: Iterable[Sequence[Line]], fields: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF of A4 pages with these lines in eleven-point Helvetica, and these fields."""
    streams = [_stream(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(streams)))
    info = " ".join(f"/{key} ({_escaped(value)})" for key, value in (fields or {}).items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"{page} /Contents {5 + 2 * number} 0 R >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<< {info} >>".encode("cp1252"))
    return _file(objects)


def column(lines: Sequence[str], top: float = 700, left: float = 72) -> list[Line]:
    """Return lines one below the other at the usual distance; an empty one leaves a gap."""
    return [(left, top - 14 * n, line) for n, line in enumerate(lines) if line]


def _stream(lines: Sequence[Line]) -> bytes:
    shown = (f"1 0 0 1 {left} {foot} Tm ({_escaped(words)}) Tj" for left, foot, words in lines)
    return "BT /F 11 Tf {} ET".format(" ".join(shown)).encode("cp1252")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    raw, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        len(objects),
        len(raw),
    )
    return raw + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer
