"""What the `.toml` files beside it says."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

PATH = Path(__file__).with_name("first.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a model is trained; the `.toml` files beside it explains each line."""

    seed: int
    epochs: float
    minutes: float
    batch: int
    body_rate: float
    head_rate: float
    warm_up_steps: int
    dropout: float
    label_smoothing: float
    cue_share: float
    jitter: float
    threads: int
    straight_quotes: float
    other_cue: float
    other_source: float
    nested: float
    breaks: tuple[float, ...]
    weights: dict[str, float]
    keep: dict[str, float]


def load(path: Path = PATH) -> Settings:
    """Return the settings in a TOML file."""
    return Settings(**tomllib.loads(path.read_text(encoding="utf-8")))
