"""A claim that rests on nobody who is named, or on reports that are called unconfirmed."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reportedly.findings.material import Material, loose_sentences
from reportedly.findings.weight import in_body, is_anonymous, is_unconfirmed
from reportedly.model import Finding, FindingKind, SourceKind, Spans, Statement

_SAME_CLAIM = 3
_ENOUGH = 0.4
_CARRIERS = frozenset({SourceKind.OUTLET, SourceKind.DOCUMENT})
_MOST = 200


def only_anonymous_or_unconfirmed(material: Material) -> Iterator[Finding]:
    """Yield a finding for each claim all of whose statements are unsigned or unconfirmed, one at least unconfirmed.

    Statements make one claim where they share three things they are about, one of which happens. Only the first two
    hundred statements of a report are looked at.
    """
    body = [s for s in material.statements if in_body(s)][:_MOST]
    weak = [s for s in body if s.chain and (is_unconfirmed(s) or is_anonymous(s))]
    ids = {s.id for s in weak}
    firm = [*(s.content for s in body if s.id not in ids), *loose_sentences(material)]
    for claim in _claims(material, weak):
        if _is_worth_saying(material, claim) and not _is_backed(material, claim, firm):
            yield _finding(claim)


def _is_worth_saying(material: Material, claim: list[Statement]) -> bool:
    """Say whether somebody calls the claim unconfirmed; one alone must say something, through no named person."""
    if len(claim) > 1:
        return any(map(is_unconfirmed, claim))
    (statement,) = claim
    source = statement.chain[-1].source
    told = is_anonymous(statement) or (source is not None and source.kind in _CARRIERS)
    full = len(material.sense(statement.content).about) > _SAME_CLAIM and statement.nested_in is None
    return is_unconfirmed(statement) and told and full


def _is_backed(material: Material, claim: list[Statement], firm: list[Spans]) -> bool:
    """Say whether a firm sentence is about enough of what all statements of the claim are about."""
    core = frozenset.intersection(*(material.sense(s.content).about for s in claim))
    needed = max(_SAME_CLAIM, math.ceil(len(core) * _ENOUGH))
    return any(len(core & material.sense(spans).about) >= needed for spans in firm)


def _claims(material: Material, statements: list[Statement]) -> list[list[Statement]]:
    claims: list[list[Statement]] = []
    for statement in statements:
        joined = [claim for claim in claims if any(_same(material, statement, other) for other in claim)]
        claims = [claim for claim in claims if claim not in joined]
        claims.append([*(s for claim in joined for s in claim), statement])
    return claims


def _same(material: Material, one: Statement, other: Statement) -> bool:
    a, b = material.sense(one.content), material.sense(other.content)
    shared = a.shares(b)
    return len(shared) >= _SAME_CLAIM and bool(shared & (a.events | b.events))


def _finding(claim: list[Statement]) -> Finding:
    many = "Every statement of this rests" if len(claim) > 1 else "This rests"
    message = f"{many} on unconfirmed reports or on sources that are not named."
    spans = tuple(span for s in claim for span in s.content)
    return Finding(FindingKind.ONLY_ANONYMOUS_OR_UNCONFIRMED, message, tuple(s.id for s in claim), spans)
