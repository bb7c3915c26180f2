"""Names matched across spellings and scripts: one name or two, and why."""

from __future__ import annotations

from reportedly.names.grouping import group
from reportedly.names.known import Entry, Known
from reportedly.names.likeness import Context, Likeness, Sign, Verdict
from reportedly.names.matching import Matcher, keys, same_name
from reportedly.names.register import read_register

__all__ = [
    "Context",
    "Entry",
    "Known",
    "Likeness",
    "Matcher",
    "Sign",
    "Verdict",
    "group",
    "keys",
    "read_register",
    "same_name",
]
