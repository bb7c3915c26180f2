"""A claim that rests on nobody who is named, or on reports that are called unconfirmed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from reportedly.findings.material import Material, loose_sentences
from reportedly.findings.weight import in_body, is_anonymous, is_unconfirmed
from reportedly.model import Finding, FindingKind, SourceKind, Spans, Statement

_SAME_CLAIM = 3
_ENOUGH = 0.4
_CARRIERS = frozenset({SourceKind.OUTLET, SourceKind.DOCUMENT})
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Claim:
    """Statements of one matter; `core` is what all of them are about, `events` what of it happens."""

    statements: list[Statement]
    core: frozenset[str]
    events: frozenset[str]

    def is_like(self, other: _Claim) -> bool:
        """Say whether the two share enough, one thing of it an event."""
        shared = self.core & other.core
        return len(shared) >= _SAME_CLAIM and bool(shared & (self.events | other.events))

    def with_all(self, other: _Claim) -> _Claim:
        """Return both claims as one."""
        together = sorted([*self.statements, *other.statements], key=lambda s: s.content)
        return _Claim(together, self.core & other.core, self.events | other.events)


def only_anonymous_or_unconfirmed(material: Material) -> Iterator[Finding]:
    """Yield a finding for each claim all of whose statements are unsigned or unconfirmed, one at least unconfirmed.

    Statements make one claim where they share three things they are about, one of which happens. Only the first sixty
    such statements of a report are looked at.
    """
    body = [s for s in material.statements if in_body(s)]
    weak = [s for s in body if s.chain and (is_unconfirmed(s) or is_anonymous(s))][:_MOST]
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
    """Put together the statements that share enough with all others of their claim, those that share most first."""
    claims = [_Claim([s], material.sense(s.content).about, material.sense(s.content).events) for s in statements]
    pairs = sorted(combinations(range(len(claims)), 2), key=lambda p: -len(claims[p[0]].core & claims[p[1]].core))
    at = list(range(len(claims)))
    for i, j in pairs:
        one, other = claims[at[i]], claims[at[j]]
        if at[i] != at[j] and one.is_like(other):
            claims[at[i]] = one.with_all(other)
            at = [at[i] if place == at[j] else place for place in at]
    return [claims[i].statements for i in dict.fromkeys(at)]


def _finding(claim: list[Statement]) -> Finding:
    many = "Every statement of this rests" if len(claim) > 1 else "This rests"
    message = f"{many} on unconfirmed reports or on sources that are not named."
    spans = tuple(span for s in claim for span in s.content)
    return Finding(FindingKind.ONLY_ANONYMOUS_OR_UNCONFIRMED, message, tuple(s.id for s in claim), spans)
