"""reportedly: who says what, through whom, and how surely.

>>> import reportedly
>>> reading = reportedly.read("The dam is safe, the ministry said.")  # doctest: +SKIP
>>> [hop.source.text for hop in reading.statements[0].chain]  # doctest: +SKIP
['the ministry']

What stands here is loaded when it is first asked for, so that `reportedly --help` need not wait for the models.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.desk.intake import open_tools, read, read_from, read_many
    from reportedly.errors import ReportedlyError, SetUpError, UnreadableReportError
    from reportedly.ledger import open_ledger
    from reportedly.model import (
        Certainty,
        Commitment,
        Entity,
        Event,
        Evidence,
        Finding,
        FindingKind,
        Hop,
        NotAsserted,
        Polarity,
        Problem,
        Reading,
        Report,
        Source,
        SourceKind,
        Span,
        Speech,
        Statement,
        Status,
    )
    from reportedly.pipeline import Tools, analyse
    from reportedly.run import Outcome

    __version__: str

__all__ = [
    "Certainty",
    "Commitment",
    "Entity",
    "Event",
    "Evidence",
    "Finding",
    "FindingKind",
    "Hop",
    "NotAsserted",
    "Outcome",
    "Polarity",
    "Problem",
    "Reading",
    "Report",
    "ReportedlyError",
    "SetUpError",
    "Source",
    "SourceKind",
    "Span",
    "Speech",
    "Statement",
    "Status",
    "Tools",
    "UnreadableReportError",
    "__version__",
    "analyse",
    "open_ledger",
    "open_tools",
    "read",
    "read_from",
    "read_many",
]

_FROM = {
    "desk.intake": {"open_tools", "read_many", "read_from", "read"},
    "errors": {"ReportedlyError", "SetUpError", "UnreadableReportError"},
    "ledger": {"open_ledger"},
    "pipeline": {"Tools", "analyse"},
    "run": {"Outcome"},
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("reportedly")
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    home = next((module for module, names in _FROM.items() if name in names), "model")
    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
