"""How a statement is put into words for the reader: its voices, its place, what marks it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from reportedly.model import Chain, Hop, Position, Reading, Report, Span, Statement, words_of

AUTHOR = "(the author)"
NOBODY = "(nobody named)"

_ENOUGH = 6


def chain_of(chain: Chain) -> str:
    """Return the voices, outermost first: "A <- B" where A has it from B; "" for the author's own voice."""
    return " <- ".join(map(voice, chain))


def voice(hop: Hop) -> str:
    """Return the words for the source of one link, on one line."""
    return " ".join(hop.source.text.split()) if hop.source else NOBODY


def known_voice(hop: Hop) -> str:
    """Return the words for the source of one link with the name of whoever they mean: "he (Jonas Brandt)"."""
    words, name = voice(hop), hop.source and hop.source.name
    return f"{words} ({name})" if name and name.casefold() not in words.casefold() else words


def words_in(statement: Statement, text: str) -> str:
    """Return the words of a statement on one line, with an ellipsis where they are interrupted."""
    return " … ".join(words_of([span], text) for span in statement.content)


def place_of(statement: Statement, report: Report) -> str:
    """Say where a statement stands, for somebody who has the report open."""
    if statement.position is Position.HEADLINE:
        return "headline"
    caption = "caption, " if statement.position is Position.CAPTION else ""
    return f"{caption}{line_of(statement.content[0], report.text)}"


def line_of(span: Span, text: str) -> str:
    r"""Return the number of the line that `span` begins on, in words.

    >>> line_of(Span(5, 6), "one\n\ntwo")
    'line 3'
    """
    return f"line {text.count(chr(10), 0, span.start) + 1}"


def marks_of(statement: Statement, text: str) -> tuple[str, ...]:
    """Return the words of the report that make the statement's status what it is, each once, in text order."""
    spans = sorted({e.span for e in statement.evidence if e.span and statement.certainty.status in e.says})
    return tuple(dict.fromkeys(words_of([span], text) for span in spans))


def shortened(text: str, width: int) -> str:
    """Return `text` on one line of at most `width` characters, cut at a word.

    >>> shortened("the quick  brown fox", 14)
    'the quick …'
    """
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    return f"{line[: max(width - 1, 0)].rsplit(' ', 1)[0]} …"[:width]


def numbers_of(reading: Reading) -> dict[str, int]:
    """Return the number of each statement by its id: what the text, the table and `explain` call it."""
    return {statement.id: number for number, statement in enumerate(reading.statements, start=1)}


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """Return for each id the shortest beginning, of six characters at least, that no other id shares.

    >>> short_ids(["abcdef123", "abcdef456", "777777777"])
    {'777777777': '777777', 'abcdef123': 'abcdef1', 'abcdef456': 'abcdef4'}
    """
    ordered = ["", *sorted(set(ids)), ""]
    return {
        name: name[: max(_ENOUGH, _shared(before, name) + 1, _shared(name, after) + 1)]
        for before, name, after in zip(ordered, ordered[1:], ordered[2:], strict=False)
    }


def _shared(left: str, right: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def counted(number: int, what: str) -> str:
    """Return how many of what: "1 report", "2 reports".

    >>> counted(1, "report"), counted(0, "report")
    ('1 report', '0 reports')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"
