"""What awaits a decision as plain values, for programs."""

from __future__ import annotations

from typing import Any

from reportedly.desk.reviewing import Awaiting
from reportedly.show.ledger_rows import hit_values


def awaiting_values(one: Awaiting) -> dict[str, Any]:
    """Return one thing to decide as plain values."""
    doubt = one.doubt
    known = {"key": doubt.key, "kind": doubt.kind, "one": doubt.one, "other": doubt.other or None}
    sides = [
        {
            "name": side.name,
            "statement": hit_values(side.hit) if side.hit else None,
            "claim": side.claim.id if side.claim else None,
        }
        for side in one.sides
    ]
    return {**known, "score": doubt.score, "why": list(doubt.why), "sides": sides}
