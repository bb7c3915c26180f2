"""Lines anywhere in a text that are not body: credits, disclaimers, boilerplate, captions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.model import Region, RegionKind
from reportedly.readers.lines import Line
from reportedly.readers.names import names_in
from reportedly.readers.words import Mark, PageWords

Credited = tuple[Region, tuple[str, ...]]
"""A region, and the names of those it thanks."""

_REACH = 4000
_BRACKETS = "()[]*_ "


def marked(lines: Iterable[Line], words: PageWords) -> Iterator[Credited]:
    """Yield every line that is a credit, with its names, or has one of the marks of `words`."""
    for line in lines:
        names = contributors_in(line.text, words)
        if names:
            yield Region(RegionKind.CREDIT, line.span), names
        elif mark := mark_of(line.text, words):
            yield Region(mark.kind, line.span), ()


def mark_of(line: str, words: PageWords) -> Mark | None:
    """Return the mark that a line has, in brackets or not; None for body."""
    if len(line) > _REACH:
        return None
    folded = line.casefold()
    forms = [form for form in dict.fromkeys((folded, folded.lstrip(_BRACKETS))) if words.may_be_marked(form)]
    return next((mark for mark in words.marks for form in forms if _has(form, mark)), None)


def _has(folded: str, mark: Mark) -> bool:
    if len(folded) > mark.longest:
        return False
    return folded.startswith(mark.starts) or any(piece in folded for piece in mark.holds)


def contributors_in(line: str, words: PageWords) -> tuple[str, ...]:
    """Return whom a credit line names, in its order and each once; nothing for any other line.

    The line may be bracketed and may have clauses: "(Reporting by A and B in Homs; editing by C)".
    """
    if len(line) > words.longest_credit:
        return ()
    bare = line.strip(_BRACKETS).removesuffix(".").strip(_BRACKETS)
    folded = bare.casefold()
    if folded.endswith(words["credits.after"]):
        return _names_before(bare, folded, words)
    if not folded.startswith(words["credits.before"]):
        return ()
    clauses = [_names_after(clause.strip(), words) for clause in bare.replace(". ", "; ").split(";")]
    return tuple(dict.fromkeys(name for names in clauses for name in names)) if all(clauses) else ()


def _names_before(bare: str, folded: str, words: PageWords) -> tuple[str, ...]:
    tail = max((t for t in words["credits.after"] if folded.endswith(t)), key=len)
    return names_in(bare[: -len(tail)].strip(), words, words["credits.stop"])


def _names_after(clause: str, words: PageWords) -> tuple[str, ...]:
    """Return the names of one clause, where it opens like a credit and holds nothing but names and places."""
    lead = max((s for s in words["credits.before"] if clause.casefold().startswith(s)), key=len, default=None)
    rest = clause[len(lead) :].strip() if lead else ""
    return names_in(rest, words, words["credits.stop"]) if rest else ()
