"""Where the annotated corpora lie, and the rows of their files."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def eval_folder() -> Path:
    """Return the folder of the corpora, which need not exist."""
    return Path(os.environ.get("REPORTEDLY_EVAL", ROOT.parent / "shared" / "eval"))


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the JSON objects of a file, one a line."""
    # Not splitlines: a text may hold other ends of lines than those between the objects.
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
