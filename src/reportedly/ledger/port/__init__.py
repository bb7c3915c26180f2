"""What a ledger can do, whatever keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Protocol, Self

from reportedly.ledger.port.claims import Claims
from reportedly.ledger.port.comparisons import Comparisons
from reportedly.ledger.port.decisions import Decisions
from reportedly.ledger.port.questions import Questions
from reportedly.ledger.port.reports import Reports
from reportedly.model import Damage


class Ledger(Reports, Questions, Decisions, Comparisons, Claims, Protocol):
    """Keeps reports, readings and decisions for good, and what is derived from them for as long as it holds.

    Nothing that was read or decided is ever changed or erased. Everything else may be made again. All methods raise
    `LedgerError` where the ledger cannot be used, in a sentence.
    """

    def __enter__(self) -> Self:
        """Use the ledger in a with-block."""
        ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of it."""
        ...

    def close(self) -> None:
        """Let go of the ledger."""
        ...

    def check(self) -> Sequence[Damage]:
        """Return what is damaged, nothing where all is well."""
        ...

    def repair(self, told: Callable[[int], object] | None = None) -> None:
        """Make again what is derived; `told` hears how many reports are done."""
        ...
