"""The voices of a statement in words that stand by themselves in another program."""

from __future__ import annotations

from reportedly.model import Chain, Hop, Report, Statement

AUTHOR = "(the author)"
NOBODY = "(nobody named)"


def voice(hop: Hop) -> str:
    """Return the words for the source of one link, with the name of whoever they mean: "he (Jonas Brandt)"."""
    if hop.source is None:
        return NOBODY
    words, name = " ".join(hop.source.text.split()), hop.source.name
    return f"{words} ({name})" if name and name.casefold() not in words.casefold() else words


def who(chain: Chain) -> str:
    """Return the voices, outermost first: "A <- B" where A has it from B."""
    return " <- ".join(map(voice, chain)) or AUTHOR


def name_of(hop: Hop) -> str:
    """Return what the source of a link is called: its name, or else the report's words for it."""
    return (hop.source and (hop.source.name or " ".join(hop.source.text.split()))) or NOBODY


def author_of(report: Report) -> str:
    """Return who publishes a report, as far as it says: its outlet, its byline, or its id."""
    return report.outlet or report.byline or report.id


def marks_of(statement: Statement) -> tuple[tuple[str, str], ...]:
    """Return what marks a statement, each with the name of its scale."""
    certainty = statement.certainty
    return (
        ("status", certainty.status.value),
        ("polarity", certainty.polarity.value),
        ("commitment", certainty.commitment.value),
        ("speech", statement.speech.value),
        ("where", statement.position.value),
    )
