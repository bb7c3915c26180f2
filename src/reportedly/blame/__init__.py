"""Who is held responsible for an act of violence, and how surely it is said."""

from __future__ import annotations

from reportedly.blame.finding import find_blame
from reportedly.blame.weighing import degree_for

__all__ = ["degree_for", "find_blame"]
