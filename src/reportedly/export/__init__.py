"""What is known, handed to other programs: one file a format; each says who says so, never that it is so."""

from __future__ import annotations
