"""How a statement stands: flat, hedged, or resting on nobody who is named."""

from __future__ import annotations

from reportedly.model import Commitment, Position, Statement, Status

_UNSURE = frozenset(
    {
        Status.UNCONFIRMED, Status.ALLEGED, Status.DENIED, Status.DOUBTED, Status.RUMOURED, Status.CONDITIONAL,
        Status.RETRACTED,
    }
)  # fmt: skip
_UNCONFIRMED = frozenset({Status.UNCONFIRMED, Status.RUMOURED})


def is_flat(statement: Statement) -> bool:
    """Say whether the words state it, or the plan of it, as certain."""
    certainty = statement.certainty
    return certainty.status in {Status.ASSERTED, Status.PLANNED} and certainty.commitment is Commitment.CERTAIN


def is_unsure(statement: Statement) -> bool:
    """Say whether the statement's own words, or those of a link of its chain, leave it open or contest it."""
    statuses = {statement.certainty.status, *(hop.certainty.status for hop in statement.chain)}
    return bool(statuses & _UNSURE) or statement.certainty.commitment is not Commitment.CERTAIN


def is_unconfirmed(statement: Statement) -> bool:
    """Say whether the words call it unconfirmed or a rumour."""
    return bool({statement.certainty.status, *(hop.certainty.status for hop in statement.chain)} & _UNCONFIRMED)


def is_anonymous(statement: Statement) -> bool:
    """Say whether the farthest voice of the chain is not named; never so for the author's own voice."""
    if not statement.chain:
        return False
    source = statement.chain[-1].source
    return source is None or not (source.named or source.entity)


def in_body(statement: Statement) -> bool:
    """Say whether the statement stands in the body."""
    return statement.position is Position.BODY


def in_headline(statement: Statement) -> bool:
    """Say whether the statement stands in the headline."""
    return statement.position is Position.HEADLINE
