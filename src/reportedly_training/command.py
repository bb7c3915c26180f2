"""reportedly-train: says in a sentence what is missing before anything heavy is loaded."""

from __future__ import annotations


def main() -> None:
    """Run the recipe, or say which package it needs."""
    try:
        from reportedly_training.recipe import main as follow  # noqa: PLC0415 - torch is an extra
    except ModuleNotFoundError as error:
        msg = f"reportedly-train needs {error.name}, which is not installed: pip install -e '.[train]' in a checkout."
        raise SystemExit(msg) from None
    follow()
