"""A headline that states flatly what the body leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.findings.material import Material, Sense, loose_sentences
from reportedly.findings.weight import in_body, in_headline, is_flat, is_unsure
from reportedly.model import Finding, FindingKind, Statement

_FEWEST_SHARED, _ENOUGH, _HALF = 2, 3, 0.5


def headline_overstates(material: Material) -> Iterator[Finding]:
    """Yield a finding for each flat headline whose matter the body has only as unconfirmed, contested or possible.

    The matter is the same where headline and statement share at least two things they are about, one of which is not
    a country. A certain sentence of the body that says as much as the best of the open ones clears the headline.
    """
    open_ones = [s for s in material.statements if in_body(s) and is_unsure(s)]
    for headline in material.statements:
        if in_headline(headline) and not headline.chain and is_flat(headline):
            sense = material.sense(headline.content)
            related = [s for s in open_ones if _is_related(sense, material.sense(s.content))]
            if related and not _is_cleared(material, sense, related):
                yield _finding(headline, related)


def _is_related(headline: Sense, body: Sense) -> bool:
    shared = headline.shares(body)
    return len(shared) >= _FEWEST_SHARED and bool(shared & headline.events)


def _is_cleared(material: Material, headline: Sense, related: list[Statement]) -> bool:
    best = max(len(headline.shares(material.sense(s.content))) for s in related)
    firm = [*(s.content for s in material.statements if in_body(s) and not is_unsure(s)), *loose_sentences(material)]
    needed = min(max(_ENOUGH, best), max(_FEWEST_SHARED, int(len(headline.about) * _HALF)))
    return any(len(headline.shares(material.sense(spans))) >= needed for spans in firm)


def _finding(headline: Statement, related: list[Statement]) -> Finding:
    marks = sorted({s.certainty.status.value for s in related if s.certainty.status.value != "asserted"}) or [
        "possible"
    ]
    message = f"The headline states this flatly; the body has it only as {' or '.join(marks)}."
    spans = tuple(span for s in (headline, *related) for span in s.content)
    return Finding(FindingKind.HEADLINE_OVERSTATES, message, tuple(s.id for s in (headline, *related)), spans)
