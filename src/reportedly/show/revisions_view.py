"""What changed in an article, as people read it on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from reportedly.model import Alteration, Fate, Passage, Revised, Revision, Turned
from reportedly.show.harmless import harmless
from reportedly.show.unpadded import draw, table_of
from reportedly.show.wording import AUTHOR, chain_of, counted, shortened

_AROUND, _WORDS = 60, 240


def show_revised(found: Revised, console: Console) -> None:
    """Print the revisions, the words that changed with some around them, and the statements that did."""
    show_revisions(found.revisions, console)
    console.print()
    draw(Text(f"From revision {found.before} to {found.after}"), console)
    draw(Text("".join(_words(found)) or "No words changed; what is known of the article did."), console)
    console.print()
    if not found.alterations:
        draw(Text("Every statement is as it was."), console)
        return
    table = table_of("what", "who <- from whom", "words", "how")
    for one in found.alterations:
        table.add_row(*_row(one))
    draw(table, console)
    draw(Text("A revision that says otherwise is no conflict between reports: the last one counts."), console)


def show_revisions(some: tuple[Revision, ...], console: Console) -> None:
    """Print the revisions of a report: when and from where each was read first."""
    table = table_of("#", "read", "published", "statements", "title", "from")
    for one in some:
        first = one.captures[0] if one.captures else None
        read = f"{first.read_at:%Y-%m-%d %H:%M}" if first else ""
        day = one.published.isoformat() if one.published else ""
        cells = (str(one.number), read, day, counted(one.statements, "statement"), one.title or "")
        table.add_row(*map(harmless, (*cells, first.read_from if first else "")))
    draw(table, console)


def _words(found: Revised) -> Iterator[str]:
    """Yield the words with what came in plus and what went in minus signs; long stretches that stayed are cut."""
    last = len(found.passages) - 1
    for number, one in enumerate(found.passages):
        if one.fate is Fate.KEPT:
            yield _kept(one, found, number, last)
        elif one.fate is Fate.REMOVED:
            yield harmless(f"[-{one.before.of(found.old.report.text).strip()}-] ")
        else:
            yield harmless(f"{{+{one.after.of(found.new.report.text).strip()}+}} ")


def _kept(one: Passage, found: Revised, number: int, last: int) -> str:
    """Return words that stayed: the end of them before a change, the beginning after one, both between two."""
    text = harmless(" ".join(one.after.of(found.new.report.text).split()))
    if not last:
        return ""
    if len(text) <= 2 * _AROUND:
        return f"{text} "
    begin, end = text[:_AROUND].rsplit(" ", 1)[0], text[-_AROUND:].split(" ", 1)[-1]
    if number == 0:
        return f"… {end} "
    return f"{begin} …\n" if number == last else f"{begin} …\n… {end} "


def _row(one: Alteration) -> tuple[Text, ...]:
    shown = one.after or one.before
    style = {Turned.CAME: "green", Turned.WENT: "red"}.get(one.turned[0], "")
    who = chain_of(shown.chain) if shown else ""
    words = shortened(shown.text, _WORDS) if shown else ""
    cells = (", ".join(one.turned), who or AUTHOR, words, " ".join(one.says))
    return tuple(Text(harmless(cell), style if not at else "") for at, cell in enumerate(cells))
