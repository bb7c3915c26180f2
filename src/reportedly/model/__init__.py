"""The vocabulary of the project: plain immutable values, no I/O, standard library only."""

from __future__ import annotations

from reportedly.model.certainty import Certainty, Commitment, Polarity, Status
from reportedly.model.claim import (
    Claim,
    Conflict,
    ConflictKind,
    Credibility,
    Mutation,
    MutationKind,
    Opposition,
    Origin,
    Rival,
    Said,
    Stance,
    Telling,
    Turn,
    Voice,
)
from reportedly.model.entity import Entity, KnownAs, Member, Office, Standing
from reportedly.model.event import CountedFrom, Event, Participant, Quantity, Role, Stage, TimeKind, TollKind, When, Where
from reportedly.model.evidence import Evidence
from reportedly.model.lexicon import Lexicon, Rule, WordList
from reportedly.model.place import Likeness, Match, Place, PlaceKind
from reportedly.model.ports import Gazetteer, Parser, Tagged, Tagger
from reportedly.model.problem import Found, Problem
from reportedly.model.reading import Finding, FindingKind, MadeBy, Reading
from reportedly.model.source import Chain, Hop, Source, SourceKind, Speech, Via
from reportedly.model.statement import Attribution, NotAsserted, Position, Statement
from reportedly.model.syntax import Name, Sentence, Syntax, Token
from reportedly.model.text import Region, RegionKind, Report, Span, Spans, hull, words_of

__all__ = [
    "Attribution",
    "Certainty",
    "Chain",
    "Claim",
    "Commitment",
    "Conflict",
    "ConflictKind",
    "CountedFrom",
    "Credibility",
    "Entity",
    "Event",
    "Evidence",
    "Finding",
    "FindingKind",
    "Found",
    "Gazetteer",
    "Hop",
    "KnownAs",
    "Lexicon",
    "Likeness",
    "MadeBy",
    "Match",
    "Member",
    "Mutation",
    "MutationKind",
    "Name",
    "NotAsserted",
    "Office",
    "Opposition",
    "Origin",
    "Parser",
    "Participant",
    "Place",
    "PlaceKind",
    "Polarity",
    "Position",
    "Problem",
    "Quantity",
    "Reading",
    "Region",
    "RegionKind",
    "Report",
    "Rival",
    "Role",
    "Rule",
    "Said",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Speech",
    "Stage",
    "Stance",
    "Standing",
    "Statement",
    "Status",
    "Syntax",
    "Tagged",
    "Tagger",
    "Telling",
    "TimeKind",
    "Token",
    "TollKind",
    "Turn",
    "Via",
    "Voice",
    "When",
    "Where",
    "WordList",
    "hull",
    "words_of",
]
