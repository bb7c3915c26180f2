"""Tells by their first bytes the files that are not text, whatever their name says."""

from __future__ import annotations

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document (docx, odt, xlsx, epub)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\x7fELF", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"WARC/1.", "a web archive (WARC)"),
)
_RIFF = {b"WEBP": "a WebP picture", b"WAVE": "a WAV recording", b"AVI ": "an AVI film"}
_TEXT_ALIKE = frozenset({b"BZh", b"PAR1", b"ID3", b"OggS", b"GIF87a", b"GIF89a"})
_SAMPLE = 65_536
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_BINARY_SHARE = 0.02
_SHORTEST_WIDE = 4
_MANY, _FEW = 0.7, 0.05
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def looks_like(raw: bytes) -> str | None:
    """Say in a few words what kind of file `raw` is where it is not text, None for text.

    Signatures made of letters count only where the rest is binary too, so that a text may begin with "ID3".
    """
    head = raw[:_SAMPLE]
    known = next(((sign, name) for sign, name in _SIGNATURES if head.lstrip(b" \r\n\t").startswith(sign)), None)
    binary = _is_binary(head)
    if known and (binary or known[0] not in _TEXT_ALIKE):
        return known[1]
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        return "an MP4 film or a HEIC picture"
    return "a binary file" if binary else None


def _is_binary(head: bytes) -> bool:
    """Say whether control characters make up more of the sample than slips in a text would."""
    if head.startswith(_WIDE_MARKS) or wide_encoding(head):
        return False
    return len(head) - len(head.translate(None, _CONTROL)) > _BINARY_SHARE * len(head)


def wide_encoding(head: bytes) -> str | None:
    """Return the UTF-16 order of a text without a byte order mark, told by where its zero bytes stand."""
    sample = head[: _SAMPLE - _SAMPLE % 2]
    even, odd = sample[::2], sample[1::2]
    low, high = even.count(0), odd.count(0)
    if len(head) % 2 or len(head) < _SHORTEST_WIDE:
        return None
    if high > _MANY * len(odd) and low <= _FEW * len(even):
        return "utf-16-le"
    return "utf-16-be" if low > _MANY * len(even) and high <= _FEW * len(odd) else None
