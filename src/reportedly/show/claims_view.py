"""Claims as people read them on the terminal: how many tell it, who first, what changed, what does not fit, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.model import Between, Claim, Conflict, ConflictKind, Opposition, Turn
from reportedly.show.harmless import harmless
from reportedly.show.unpadded import Unpadded
from reportedly.show.wording import counted, short_ids

_GRADES = ("confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged")
_FEW = 3
Row = tuple[str, str]
Names = Mapping[str, str]
UNNAMED: Names = {}
"""Reports go by their ids."""


def show_claims(
    claims: Sequence[Claim], console: Console, nothing: str = "No two reports tell the same.", names: Names = UNNAMED
) -> None:
    """Print claims, those that most reports tell first; `names` are what a reader knows reports by."""
    if not claims:
        console.print(nothing, markup=False, highlight=False)
    ids = short_ids(claim.id for claim in claims)
    for claim in claims:
        show_claim(claim, console, ids[claim.id], names)
        console.print()


def show_claim(claim: Claim, console: Console, id_: str, names: Names = UNNAMED) -> None:
    """Print one claim: its words, a sentence that sums it up, and what stands behind that."""
    title = Text(f"{id_}  ", "dim").append(harmless(f"“{claim.gist}”"), "bold")
    console.print(Unpadded(title), highlight=False)
    console.print(Unpadded(Text(harmless(headline(claim)), "italic")), highlight=False)
    print_rows(rows_of(claim, names), console)


def print_rows(rows: Iterable[Row], console: Console) -> None:
    """Print labels with what belongs to them; a label stands once."""
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    last = ""
    for label, words in rows:
        table.add_row("" if label == last else label, Text(harmless(words)))
        last = label
    console.print(Unpadded(_indented(table)), highlight=False)


def headline(claim: Claim) -> str:
    """Return the claim summed up: "8 reports, 1 origin, none named, 1 denial"."""
    counting = [origin for origin in claim.origins if origin.independent]
    named = sum(origin.named for origin in counting)
    which = {0: "none named", len(counting): "named" if len(counting) == 1 else "all named"}.get(
        named, f"{named} named"
    )
    parts = [
        counted(len({one.report for one in claim.tellings}), "report"),
        f"{counted(len(counting), 'origin')}, {which}" if counting else "no origin that can be followed",
        *([counted(len(claim.denials), "denial")] if claim.denials else []),
        *([counted(len(claim.doubts), "doubt")] if claim.doubts else []),
    ]
    return f"{', '.join(parts)}."


def rows_of(claim: Claim, names: Names = UNNAMED) -> Iterator[Row]:
    """Yield what stands behind the headline, each with its label."""
    for turn in claim.history[:1]:
        yield "first", _dated(turn, turn.message)
    yield from (("then", _dated(turn, turn.message)) for turn in _telling(claim.history[1:]))
    yield from (("denied", _by(one, names)) for one in claim.denials)
    yield from (("doubted", _by(one, names)) for one in claim.doubts)
    yield from (("at odds", at_odds(one, names)) for one in claim.conflicts if one.kind is not ConflictKind.DENIAL)
    yield from (("origin", origin.why) for origin in claim.origins if origin.independent)
    yield from (("not apart", origin.why) for origin in claim.origins if not origin.independent)
    if claim.unknown_lineage:
        yield "no source", f"{_reports(claim.unknown_lineage, names)}: never counted as an origin."
    yield from (("changed", f"{one.kind}: {one.message}") for one in claim.mutations)
    grade = claim.credibility
    yield "grade", f"{grade.value}, {_GRADES[grade.value - 1]}: {' '.join(grade.why)}"


_WHOSE = {None: "", Between.ORIGINS: ", between independent origins", Between.ONE: ", within one origin"}


def at_odds(one: Conflict, names: Names = UNNAMED) -> str:
    """Return on what reports disagree, with the values and who gives each, and whose disagreement it is."""
    values = "; ".join(f"{rival.value}, in {_reports(rival.reports, names)}" for rival in one.values)
    return f"{one.kind}: {values}{_WHOSE[one.between]}"


def _telling(turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns that brought a standing which the claim had not had, and the last that has a date."""
    seen = set[str]()
    last = next((turn for turn in reversed(turns) if turn.date), None)
    for turn in turns:
        if turn.status not in seen or turn is last:
            yield turn
        seen.add(turn.status)


def _dated(turn: Turn, words: str) -> str:
    return f"{turn.date or 'no date'}  {words}"


def _by(one: Opposition, names: Names) -> str:
    told = _reports(one.reports, names)
    return f"by {told}" if len(one.reports) == 1 and told.startswith(f"{one.who} (") else f"by {one.who}, in {told}"


def _reports(reports: Sequence[str], names: Names) -> str:
    return (
        ", ".join(names.get(one, one) for one in reports) if len(reports) <= _FEW else counted(len(reports), "report")
    )


def _indented(table: Table) -> RenderableType:
    table.padding = (0, 1, 0, 2)
    return table
