"""Under whose name a user decides: a name given, else that of the profile, else of the account."""

from __future__ import annotations

import getpass
import os

from reportedly.errors import SetUpError, UndecidableError
from reportedly.ledger.where import place_of_name

NAMED_IN = "REPORTEDLY_AUTHOR"
LONGEST_NAME = 80


def user() -> str:
    """Return under whose name decisions are made where none is given: the environment's, the profile's, the account's.

    The profile is kept by `keep_profile`.
    """
    try:
        return os.environ.get(NAMED_IN) or profile() or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def profile() -> str:
    """Return the name that the user keeps, "" where there is none or it cannot be read."""
    try:
        return _plain(place_of_name().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""


def keep_profile(name: str) -> str:
    """Keep under whose name the user decides from now on, on this account, and return it as it is kept.

    Raises `UndecidableError` where the name has nothing to be read, `SetUpError` where it cannot be kept.
    """
    plain = _plain(name)
    if not plain or not plain.isprintable():
        msg = "A name needs letters that can be read; nothing was changed."
        raise UndecidableError(msg)
    place = place_of_name()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{plain}\n", encoding="utf-8")
    except OSError as error:
        msg = f"The name cannot be kept in {place} ({error.strerror}); give it in {NAMED_IN} instead."
        raise SetUpError(msg) from error
    return plain


def _plain(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME].strip()
