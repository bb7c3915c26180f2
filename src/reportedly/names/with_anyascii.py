"""Any script in Latin letters: the only file that knows anyascii."""

from __future__ import annotations

from anyascii import anyascii


def latin(text: str) -> str:
    """Return `text` in the letters a to z as far as they go, character by character and without a dictionary.

    >>> latin("Лавров"), latin("Ελλάδα")
    ('Lavrov', 'Ellada')
    """
    return anyascii(text)
