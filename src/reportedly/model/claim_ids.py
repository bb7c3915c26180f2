"""What a claim goes by: the digest of its earliest statement; and what it went by before an earlier one was known."""

from __future__ import annotations

import hashlib

from reportedly.model.claim import Claim


def claim_id(report: str, statement: str) -> str:
    """Return the id of a claim whose earliest statement is that one of that report."""
    return hashlib.sha256(repr((report, statement)).encode()).hexdigest()[:12]


def ids_of(claim: Claim) -> tuple[str, ...]:
    """Return the id of a claim, and after it those it had if another of its statements once was the earliest known.

    A report that is added later and was published earlier changes the id; what people decided keeps to the old one.
    """
    return tuple(dict.fromkeys((claim.id, *(claim_id(one.report, one.statement) for one in claim.tellings))))
