"""The console that views are drawn on, as it was wished for."""

from __future__ import annotations

import sys

from rich.console import Console

from reportedly.show.wishes import Wishes


def console_for(wishes: Wishes) -> Console:
    """Return the console to draw on: as wide as asked for, or as the terminal is."""
    encoded("utf-8" if not sys.stdout.isatty() else None)
    return Console(width=wishes.width, no_color=not wishes.color or None, highlight=False, legacy_windows=False)


def encoded(encoding: str | None) -> None:
    """Have what is written be in an encoding, or in that of the terminal; what it lacks is replaced."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding=encoding, errors="replace")
