"""What many reports amount to: statements that say the same, for and against, and how that changed over time."""

from __future__ import annotations

from reportedly.compare.claims import Lineage, claim_of, claims_of
from reportedly.compare.grouping import Decisions, Grouping, grouped
from reportedly.compare.groups import Groups, id_of
from reportedly.compare.index import Index, InMemory, rarity_of
from reportedly.compare.keys import keys_of
from reportedly.compare.kinship import Kinship
from reportedly.compare.likeness import Comparer, Sameness
from reportedly.compare.mentions import place_key
from reportedly.compare.reuse import Passage, Shared, reused
from reportedly.compare.reuse_prints import Print, fingerprints
from reportedly.compare.said import said
from reportedly.compare.side import Side, Sided, side_of
from reportedly.compare.stories import stories
from reportedly.compare.told_deeds import Deeds, DeedWeights, Told
from reportedly.compare.tracing import Known, Trace, Tracer
from reportedly.compare.weights import Weights
from reportedly.compare.words import Words

__all__ = [
    "Comparer",
    "Decisions",
    "DeedWeights",
    "Deeds",
    "Grouping",
    "Groups",
    "InMemory",
    "Index",
    "Kinship",
    "Known",
    "Lineage",
    "Passage",
    "Print",
    "Sameness",
    "Shared",
    "Side",
    "Sided",
    "Told",
    "Trace",
    "Tracer",
    "Weights",
    "Words",
    "claim_of",
    "claims_of",
    "fingerprints",
    "grouped",
    "id_of",
    "keys_of",
    "place_key",
    "rarity_of",
    "reused",
    "said",
    "side_of",
    "stories",
]
