"""Where the ledger lies: where the user says, or where the user's data is; and where the user's name is kept."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

NAMED_IN = "REPORTEDLY_LEDGER"
_FILE, _NAME = "ledger.sqlite", "author"


def place_of(path: Path | str | None) -> Path:
    """Return the ledger's file: `path`, else that which the environment names, else one in the user's data folder."""
    named = _named(path)
    return Path(named).expanduser().absolute() if named else platformdirs.user_data_path("reportedly") / _FILE


def is_named(path: Path | str | None) -> bool:
    """Say whether somebody, or the environment, says where the ledger lies."""
    return _named(path) is not None


def _named(path: Path | str | None) -> Path | str | None:
    return path or os.environ.get(NAMED_IN) or None


def place_of_name() -> Path:
    """Return the file of the name that the user decides under."""
    return platformdirs.user_config_path("reportedly") / _NAME
