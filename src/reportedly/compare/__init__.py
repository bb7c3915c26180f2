"""What many reports amount to: statements that say the same, for and against, and how that changed over time."""

from __future__ import annotations

from reportedly.compare.claims import Lineage, claim_of, claims_of
from reportedly.compare.grouping import Decisions, Grouping, grouped
from reportedly.compare.groups import Groups, id_of
from reportedly.compare.index import Index, InMemory, rarity_of
from reportedly.compare.keys import keys_of
from reportedly.compare.likeness import Comparer, Sameness
from reportedly.compare.said import place_key, said
from reportedly.compare.side import Side, Sided, side_of
from reportedly.compare.stories import stories
from reportedly.compare.weights import Weights
from reportedly.compare.words import Words

__all__ = [
    "Comparer",
    "Decisions",
    "Grouping",
    "Groups",
    "InMemory",
    "Index",
    "Lineage",
    "Sameness",
    "Side",
    "Sided",
    "Weights",
    "Words",
    "claim_of",
    "claims_of",
    "grouped",
    "id_of",
    "keys_of",
    "place_key",
    "rarity_of",
    "said",
    "side_of",
    "stories",
]
