"""Says in a few words what an answer holds; never that something is true, only who says so and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.desk.asking import Traced
from reportedly.model import Claim, Conflict, Hit, Reading, Statement
from reportedly.show.harmless import harmless
from reportedly.show.wording import chain_of, counted, shortened

_WORDS = 200
_SHOWN = 12
_BETWEEN = " <- "


def reading_told(reading: Reading) -> str:
    """Return how many statements a report has, and the first of those that it has from somebody."""
    theirs = [one for one in reading.statements if one.chain]
    title = f" in “{reading.report.title}”" if reading.report.title else ""
    head = f"{counted(len(reading.statements), 'statement')}{title}, {len(theirs)} of them somebody else's."
    problems = [f"Not understood: {one.message}" for one in reading.problems[:_SHOWN]]
    return _lines(
        head, map(_statement, theirs), (f"Look at twice: {one.message}" for one in reading.findings), problems
    )


def hits_told(hits: Sequence[Hit]) -> str:
    """Return which statements were found."""
    if not hits:
        return "No statement fits; ask with fewer words, or add reports with `reportedly add`."
    return _lines(f"{counted(len(hits), 'statement')}:", map(_hit, hits))


def claims_told(found: Sequence[Claim]) -> str:
    """Return which claims were found."""
    if not found:
        return "No claim fits: nothing that two reports tell."
    return _lines(f"{counted(len(found), 'claim')}, those of most reports first:", map(claim_told, found))


def claim_told(claim: Claim) -> str:
    """Return a claim's gist and what it amounts to."""
    named = sum(one.named and one.independent for one in claim.origins)
    sums = (
        counted(len({part.report for part in claim.tellings}), "report"),
        counted(claim.independent_origins, "independent origin"),
        f"{named} named",
        counted(len(claim.denials), "denial"),
        counted(len(claim.doubts), "doubt"),
        counted(len(claim.conflicts), "conflict"),
    )
    return f"[{claim.id}] {_short(claim.gist)} ({', '.join(sums)})"


def trace_told(traced: Traced) -> str:
    """Return who has a claim from whom, as a tree of lines."""
    return harmless("\n".join((claim_told(traced.claim), *traced.lines())))


def conflicts_told(found: Sequence[tuple[Claim, Sequence[Conflict]]]) -> str:
    """Return on what reports disagree."""
    if not found:
        return "No claim that fits is told in ways that do not fit together."
    return _lines(
        f"{counted(len(found), 'claim')} on which reports disagree:",
        (f"{claim_told(claim)}: {'; '.join(_short(one.message) for one in some)}" for claim, some in found),
    )


def _statement(one: Statement) -> str:
    return f"{harmless(chain_of(one.chain))} ({one.certainty.status}): “{_short(one.text)}”"


def _hit(one: Hit) -> str:
    who = _BETWEEN.join(name or "somebody not named" for name in one.who) or "the author"
    where = ", ".join(filter(None, (one.outlet, one.published.isoformat() if one.published else None)))
    return harmless(f"[{one.statement}] {who} ({one.certainty.status}): “{_short(one.text)}”, {where or one.report}")


def _short(text: str) -> str:
    return harmless(shortened(text, _WORDS))


def _lines(head: str, *groups: Iterable[str]) -> str:
    lines = [f"- {line}" for group in groups for line in group]
    more = [f"- and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return "\n".join((harmless(head), *lines[:_SHOWN], *more))
