"""How far a text tells of events as having happened: rules of grammar first, then learned weights over them."""

from __future__ import annotations

from reportedly.factuality.reading import find_factuality
from reportedly.factuality.weighing import Weights

__all__ = ["Weights", "find_factuality"]
