"""The scorers that lie among the corpora, as modules."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any


def load_scorer(path: Path) -> Any:
    """Return the scorer at `path`, its functions as attributes.

    Raises FileNotFoundError where it is not there.
    """
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None or not path.exists():
        msg = f"There is no scorer at {path}; set REPORTEDLY_EVAL to the folder that has it."
        raise FileNotFoundError(msg)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
