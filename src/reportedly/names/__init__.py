"""Names matched across spellings and scripts: one name or two, and why.

What stands here is loaded when it is first asked for, so that a reading, which needs one small part, does not wait.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.names.entries import Entry, Register, Tenure
    from reportedly.names.grouping import group
    from reportedly.names.known import Known
    from reportedly.names.likeness import Context, Likeness, Sign, Verdict
    from reportedly.names.matching import Matcher, keys, same_name
    from reportedly.names.naming import Naming
    from reportedly.names.register import read_register

__all__ = [
    "Context",
    "Entry",
    "Known",
    "Likeness",
    "Matcher",
    "Naming",
    "Register",
    "Sign",
    "Tenure",
    "Verdict",
    "group",
    "keys",
    "read_register",
    "same_name",
]
_HOMES = (
    {"group": "grouping", "Known": "known", "Naming": "naming", "read_register": "register"}
    | dict.fromkeys(("Context", "Likeness", "Sign", "Verdict"), "likeness")
    | dict.fromkeys(("Entry", "Register", "Tenure"), "entries")
)


def __getattr__(name: str) -> Any:
    """Return a name of `__all__`, loading the part that defines it."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'matching')}"), name)
