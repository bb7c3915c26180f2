"""The unit of the ledger: something said, by whom, how surely, on what evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.certainty import PLAIN, Certainty
from reportedly.model.event import Event
from reportedly.model.evidence import Evidence
from reportedly.model.source import Chain, Source, Speech
from reportedly.model.text import Span, Spans


class Position(StrEnum):
    """Where in the report a statement stands."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text and the chain of sources at whose door it is laid, before it is graded and numbered.

    `inside` is the index, in the same tuple of attributions, of the one whose content holds this one; the last
    `own_hops` of the chain are its own, the others those of that one.
    """

    content: Spans
    chain: Chain
    confidence: float = 1.0
    inside: int | None = None
    own_hops: int = 0
    evidence: tuple[Evidence, ...] = ()
    certainty: Certainty = PLAIN


@dataclass(frozen=True, slots=True)
class NotAsserted:
    """Words that nobody asserts: a question, or what somebody declined to say."""

    span: Span
    why: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sourced statement; its `id` names place and voices only, so human decisions outlive better rules.

    `chain` is empty for the author's own voice. `confidence` (0 to 1) is how sure the *reading* is that this is a
    statement with these borders, not how sure the source is. `nested_in` is the id of the statement whose content
    holds this one.
    """

    id: str
    report_id: str
    position: Position
    content: Spans
    text: str
    chain: Chain
    certainty: Certainty
    speech: Speech
    confidence: float
    nested_in: str | None = None
    events: tuple[Event, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def innermost(statements: Iterable[Statement], words: Span) -> Statement | None:
    """Return the statement with the most voices whose content holds `words`, the shortest of several; None for none."""
    holding = [s for s in statements if any(piece.covers(words) for piece in s.content)]
    return min(holding, key=lambda s: (-len(s.chain), sum(map(len, s.content))), default=None)
