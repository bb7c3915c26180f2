"""Draws pixels in a process of its own: drawing takes a processor for itself, and nobody should wait for it."""

from __future__ import annotations

import subprocess
import sys
from threading import Lock

from reportedly.errors import NotExportedError
from reportedly.show.pictures.with_resvg import look_for_fonts, png_of

_LONGEST_S = 120
_ONE_AT_A_TIME = Lock()


def png_apart(svg: str) -> bytes:
    """Return a drawing as PNG; raises as `png_of` does, and `NotExportedError` where it fails or takes too long."""
    look_for_fonts()
    command = [sys.executable, "-P", "-m", __name__]
    try:
        with _ONE_AT_A_TIME:
            return _output_of(command, svg.encode())
    except subprocess.SubprocessError as error:
        msg = "That is too much for a picture of pixels; save it as SVG."
        raise NotExportedError(msg) from error


def _output_of(command: list[str], given: bytes) -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=_LONGEST_S)  # noqa: S603 - ours
    return done.stdout


if __name__ == "__main__":
    sys.stdout.buffer.write(png_of(sys.stdin.buffer.read().decode()))
