"""Claims in STIX 2.1: a note on the statements that tell it, and an opinion for each who denies or doubts it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.json_text import Json
from reportedly.export.stix_objects import TOOL, made, ref
from reportedly.model import Claim, Opposition

_DENIES, _DOUBTS = "strongly-disagree", "disagree"


def claim_objects(claim: Claim, at: str) -> Iterator[Json]:
    """Yield a claim as it stands at that moment: what it amounts to changes with every report, so it is made anew."""
    note = _note(claim, at)
    yield note
    for opinion, some in ((_DENIES, claim.denials), (_DOUBTS, claim.doubts)):
        for one in some:
            yield _opinion(claim, one, opinion, note["id"], at)


def _note(claim: Claim, at: str) -> Json:
    tellings = dict.fromkeys(ref("note", "statement", one.report, one.statement) for one in claim.tellings)
    counts = f"{claim.independent_origins} independent origins, {len(claim.unknown_lineage)} of unknown lineage"
    return {
        **made("note", ("claim", claim.id, at), at, at),
        "created_by_ref": TOOL,
        "abstract": claim.gist or claim.id,
        "content": "\n".join((counts, *(one.why for one in claim.origins), *claim.credibility.why)),
        "labels": ["claim", f"admiralty-scale:information-credibility={claim.credibility.value}"],
        "object_refs": list(tellings) or [TOOL],
    }


def _opinion(claim: Claim, one: Opposition, opinion: str, note: str, at: str) -> Json:
    return {
        **made("opinion", ("claim", claim.id, opinion, one.who, at), at, at),
        "created_by_ref": TOOL,
        "authors": [one.who],
        "opinion": opinion,
        "explanation": f"{one.who}: {claim.gist} ({', '.join(one.reports)})",
        "object_refs": [note],
    }
