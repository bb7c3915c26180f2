"""What a ledger tells of its claims, for people: one claim, its trace, conflicts, the times, the sources."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.compare.issues import called
from reportedly.desk.asking import Kept, Known, Traced
from reportedly.model import Claim, Conflict, Decision, Turn, Verdict
from reportedly.show.claims_view import UNNAMED, Names, at_odds, headline, print_rows, show_claim
from reportedly.show.harmless import harmless
from reportedly.show.unpadded import draw, table_of
from reportedly.show.wording import short_ids, shortened

_WORDS = 160
_GIST = 60


def show_kept(kept: Kept, console: Console) -> None:
    """Print one claim with all its statements and what people decided on it."""
    claim, names = kept.claim, called(kept.issues)
    show_claim(claim, console, claim.id, names)
    print_rows((("decided", decided(one)) for one in kept.decisions), console)
    console.print()
    table = table_of("published", "report", "stance", "words", "id")
    ids = short_ids(one.statement for one in claim.tellings)
    for one in claim.tellings:
        day = one.published.isoformat() if one.published else ""
        words = shortened(kept.said.get(one.statement, ""), _WORDS)
        cells = day, kept.issues[one.report].whose, one.told, words, ids[one.statement]
        table.add_row(*map(harmless, cells))
    draw(table, console)


def show_trace(traced: Traced, console: Console) -> None:
    """Print who has a claim from whom as a tree, with the reason behind each step and what changed on the way."""
    draw(Text(harmless(f"“{traced.claim.gist}”"), "bold"), console)
    draw(Text(headline(traced.claim), "italic"), console)
    for line in (*traced.lines(), *_against(traced)):
        draw(Text("\n".join(hanging(harmless(line), console.width))), console)


def _against(traced: Traced) -> Iterator[str]:
    claim, names = traced.claim, called(traced.issues)
    for word, some in (("Denied", claim.denials), ("Doubted", claim.doubts)):
        yield from (
            f"✗ {word} by {one.who}, in {', '.join(names.get(id_, id_) for id_ in one.reports)}." for one in some
        )


def hanging(line: str, width: int) -> list[str]:
    """Return a line of a tree broken at that width, so that what goes on stands below where it began.

    >>> hanging("├─ a: it cites b; its report is c.", 24)
    ['├─ a: it cites b; its', '│  report is c.']
    """
    words = line.lstrip("│├└─ ●○?✗")
    begun = line[: len(line) - len(words)]
    below = begun.replace("├─", "│ ").replace("└─", "  ").translate(str.maketrans("●○?✗", "    "))
    return textwrap.wrap(words, max(width, len(begun) + 20), initial_indent=begun, subsequent_indent=below)


def show_conflicts(found: Iterable[tuple[Claim, Sequence[Conflict]]], console: Console, names: Names = UNNAMED) -> None:
    """Print on what the reports of each claim disagree; `names` are what a reader knows reports by."""
    every = tuple(found)
    if not every:
        draw(Text("No claims whose reports disagree."), console)
        return
    ids = short_ids(claim.id for claim, _ in every)
    for claim, conflicts in every:
        draw(Text(f"{ids[claim.id]}  ", "dim").append(harmless(f"“{claim.gist}”"), "bold"), console)
        print_rows((("", at_odds(one, names)) for one in conflicts), console)


def show_timeline(found: Sequence[tuple[Turn, Claim]], console: Console) -> None:
    """Print when the standing of claims changed, and in which report."""
    if not found:
        draw(Text("Nothing was told of that."), console)
        return
    ids = short_ids(claim.id for _, claim in found)
    if len(ids) == 1:
        draw(Text(f"{found[0][1].id}  ", "dim").append(harmless(f"“{found[0][1].gist}”"), "bold"), console)
    table = table_of("day", "what changed", *(("claim", "id") if len(ids) > 1 else ()))
    for turn, claim in found:
        cells = turn.date.isoformat() if turn.date else "no date", turn.message
        of = (f"“{shortened(claim.gist, _GIST)}”", ids[claim.id]) if len(ids) > 1 else ()
        table.add_row(*map(harmless, (*cells, *of)))
    draw(table, console)


def show_sources(known: Known, console: Console) -> None:
    """Print who says how much, how people grade them, and who repeats whom."""
    if not known.heard:
        draw(Text("Nobody is heard in the ledger yet."), console)
        return
    table = table_of("who", "kind", "statements", "reports", "grade")
    for one in known.heard:
        grade = known.grades.get(one.who)
        cells = one.who, str(one.kind), str(one.statements), str(one.reports), decided(grade) if grade else ""
        table.add_row(*map(harmless, cells))
    for column in table.columns[2:4]:
        column.justify = "right"
    draw(table, console)
    if known.repeats:
        console.print()
        table = table_of("who", "has it from", "reports")
        for row in known.repeats:
            table.add_row(*map(harmless, (row.outlet, row.of, str(row.reports))))
        draw(table, console)


def decided(one: Decision) -> str:
    """Return a decision in words: what, by whom, when and why."""
    what = one.value if one.verdict is Verdict.GRADE else f"{one.verdict} {one.value}".strip()
    why = f": {one.reason}" if one.reason else ""
    return f"{what}, by {one.author} on {one.at:%Y-%m-%d}{why}"
