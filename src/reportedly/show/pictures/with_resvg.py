"""A drawing as pixels: the only file that knows resvg."""

from __future__ import annotations

import math
from functools import cache
from xml.etree import ElementTree as ET

from reportedly.errors import MissingExtraError, MissingFontsError

ZOOM = 2.0
"""How many pixels are drawn for each unit of the drawing, so that letters are sharp on screens and in print."""

_MOST_PIXELS = 24_000_000
_TEXT = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'


def png_of(svg: str) -> bytes:
    """Return a drawing as PNG; raises `MissingExtraError` without resvg, `MissingFontsError` without any font."""
    look_for_fonts()
    return _drawn(svg, zoom_for(svg))


def look_for_fonts() -> None:
    """Raise `MissingExtraError` without resvg, and `MissingFontsError` where there is no font to draw words with."""
    if not _has_fonts():
        msg = "There is no font on this machine to draw words with: install one, such as Debian's fonts-dejavu."
        raise MissingFontsError(msg)


def zoom_for(svg: str) -> float:
    """Return by how much a drawing is enlarged: a very long one less, so that it stays a picture that can be opened."""
    root = ET.fromstring(svg)  # noqa: S314 - it is our own drawing
    pixels = float(root.get("width", "1")) * float(root.get("height", "1"))
    return min(ZOOM, math.sqrt(_MOST_PIXELS / max(pixels, 1.0)))


@cache
def _has_fonts() -> bool:
    """Say whether words leave a trace."""
    return _drawn(_TEXT.format('<text x="2" y="15">M</text>'), 1.0) != _drawn(_TEXT.format(""), 1.0)


def _drawn(svg: str, zoom: float) -> bytes:
    try:
        import resvg_py  # noqa: PLC0415 - an extra
    except ImportError as error:
        feature = "A picture of pixels"
        raise MissingExtraError(feature, "pictures") from error
    return resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom)
