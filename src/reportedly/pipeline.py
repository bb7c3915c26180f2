"""The story in one place: how a report becomes statements. Pure: the tools are handed in."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.assess import assess
from reportedly.attribute import attribute
from reportedly.events import find_quantities, find_times
from reportedly.findings import find_findings
from reportedly.model import Lexicon, MadeBy, Parser, Reading, Report, Tagger
from reportedly.resolve import find_entities, name_sources
from reportedly.statements import number


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pipeline needs from outside, loaded once and shared."""

    parser: Parser
    tagger: Tagger
    lexicon: Lexicon
    version: str
