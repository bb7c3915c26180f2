"""Claims as people read them on the terminal: what is claimed, who for and against, what does not fit, how it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.model import Claim
from reportedly.show.harmless import harmless


def show_claims(claims: Sequence[Claim], console: Console) -> None:
    """Print claims, those that most reports tell first."""
    if not claims:
        console.print("No two reports tell the same.", markup=False, highlight=False)
    for number, claim in enumerate(claims, 1):
        title = Text(f"{number}. {harmless(claim.gist)}", style="bold")
        console.print(title, highlight=False)
        for line in _lines(claim):
            console.print(Padding(Text(harmless(line)), (0, 0, 0, 3)), highlight=False)
        console.print()


def _lines(claim: Claim) -> Iterator[str]:
    reports = len({one.report for one in claim.tellings})
    yield f"{claim.id}: {reports} reports, {_origins(claim)}; credibility {claim.credibility.value}"
    yield from claim.credibility.why
    yield from (conflict.message for conflict in claim.conflicts)
    yield from (f"{turn.date or 'no date'}  {turn.message}" for turn in claim.history)


def _origins(claim: Claim) -> str:
    count = claim.independent_origins
    return f"{count} independent {'origin' if count == 1 else 'origins'}" if count else "no origin known"
