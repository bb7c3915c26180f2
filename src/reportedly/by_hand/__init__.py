"""Statements drawn by hand: words found in a report, and a reading as people have drawn in it."""

from __future__ import annotations

from reportedly.by_hand.applying import by_hand
from reportedly.by_hand.drawing import drawn_anew, drawn_of, id_of
from reportedly.by_hand.finding import found

__all__ = ["by_hand", "drawn_anew", "drawn_of", "found", "id_of"]
