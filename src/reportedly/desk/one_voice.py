"""Under which other names people decided that somebody goes."""

from __future__ import annotations

from reportedly.ledger import Ledger, other_names
from reportedly.model import Subject, plain_name

__all__ = ["names_of", "other_names"]


def names_of(ledger: Ledger, name: str) -> tuple[str, ...]:
    """Return a name and, after it, those that people hold for one with it, each as the decision has it."""
    return (name, *other_names(ledger.decisions(Subject.ENTITY)).get(plain_name(name), ()))
