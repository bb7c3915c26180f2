"""How much each thing counts when statements are compared: the numbers of `compare_weights.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Lexicon


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights by name; each is explained where it stands."""

    term: float
    name: float
    place: float
    number: float
    event: float
    rare: float
    alone_term: float
    alone_name: float
    alone_place: float
    alone_number: float
    around: float
    inside: float
    near_figure: float
    other_figure: float
    other_actor: float
    other_day: float
    bare: float
    days_near: float
    days_apart: float
    same: float
    second: float
    also: float
    merge: float
    doubt: float

    @classmethod
    def of(cls, lexicon: Lexicon) -> Weights:
        """Take the weights from the rules of a language."""
        return cls(**numbers_in(lexicon, "compare_weights"))


def numbers_in(lexicon: Lexicon, name: str) -> dict[str, float]:
    """Return the numbers of a list of weights, each by the name of a field."""
    return {rule.phrases[0][0].replace("-", "_"): float(rule.value or 0) for rule in lexicon[name].rules}
