"""What the ledger answers, as people read it on the terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.model import Commitment, Decision, Hit, Polarity, Stats, in_force
from reportedly.show.decided_wording import value_in_words
from reportedly.show.harmless import harmless
from reportedly.show.quoting import pieces_of, quoted
from reportedly.show.unpadded import draw, table_of
from reportedly.show.wording import AUTHOR, NOBODY, counted, short_ids, shortened

_WORDS = 240
_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_THOUSAND = 1000


def show_hits(hits: Sequence[Hit], console: Console) -> None:
    """Print statements: when and where, who says it, how surely, and the words with what was searched for."""
    if not hits:
        draw(Text("No statements found."), console)
        return
    table = table_of("published", "report", "who <- from whom", "status", "words", "id")
    ids = short_ids(one.statement for one in hits)
    for one in hits:
        where = one.outlet or one.report
        who = " <- ".join(voice or NOBODY for voice in one.who) or AUTHOR
        day = one.published.isoformat() if one.published else ""
        table.add_row(day, harmless(where), harmless(who), _status(one), _words(one), ids[one.statement])
    draw(table, console)


def show_stats(found: Stats, console: Console) -> None:
    """Print how much there is of everything, and the statements by month and status."""
    lines = (
        _reports(found),
        counted(found.statements, "statement"),
        counted(found.decisions, "decision")
        + (f", {found.orphans:,} on statements not found again" * bool(found.orphans)),
        _failures(found.failures),
        _size(found.bytes),
    )
    draw(Text("\n".join(lines)), console)
    if found.totals:
        console.print()
        draw(_months(found), console)


def _reports(found: Stats) -> str:
    more = [f"in {found.revisions:,} revisions"] if found.revisions > found.reports else []
    more += [f"read {found.readings:,} times"] if found.readings > found.revisions else []
    return ", ".join((counted(found.reports, "report"), *more))


def _failures(number: int) -> str:
    sources = f"{counted(number, 'source')} that could not be read"
    return f"{sources}: `reportedly add --retry-failed` tells which, and tries again" if number else sources


def show_decisions(found: Sequence[Decision], console: Console) -> None:
    """Print decisions; those that somebody took back are struck through."""
    if not found:
        draw(Text("Nothing has been decided."), console)
        return
    holding = {one.number for one in in_force(found)}
    table = table_of("#", "when", "who", "what", "why")
    for one in found:
        what = " ".join(part for part in (str(one.verdict), str(one.subject), one.about, value_in_words(one)) if part)
        style = "" if one.number in holding or one.verdict == "undo" else "strike dim"
        cells = (str(one.number), one.at.isoformat(" ", "minutes"), one.author, what, one.reason)
        table.add_row(*(Text(harmless(cell), style) for cell in cells))
    draw(table, console)


def _months(found: Stats) -> Table:
    statuses = sorted({str(one.status) for one in found.totals})
    months: dict[str, dict[str, int]] = defaultdict(dict)
    for one in found.totals:
        months[one.month][str(one.status)] = one.statements
    table = table_of("month", *statuses)
    for column in table.columns[1:]:
        column.justify = "right"
    for month, counts in sorted(months.items()):
        table.add_row(month or "undated", *(f"{counts[s]:,}" if s in counts else "" for s in statuses))
    return table


def _status(one: Hit) -> str:
    certainty = one.certainty
    parts = [str(certainty.status)]
    parts += ["negative"] if certainty.polarity is Polarity.NEGATIVE else []
    parts += [str(certainty.commitment)] if certainty.commitment is not Commitment.CERTAIN else []
    parts += ["edited"] if one.edited else []
    parts += ["drawn by hand"] if one.by_hand else []
    parts += ["rejected"] if one.rejected else []
    return ", ".join(parts)


def _words(one: Hit) -> Text:
    words = Text()
    for piece, is_marked in pieces_of(one):
        words.append(harmless(piece), "bold" if is_marked else "")
    return words if len(one.text) <= _WORDS else Text(harmless(shortened(quoted(one), _WORDS)))


def _size(size: float) -> str:
    for unit in _UNITS[:-1]:
        if size < _THOUSAND:
            return f"{size:.3g} {unit}"
        size /= _THOUSAND
    return f"{size:.3g} {_UNITS[-1]}"
