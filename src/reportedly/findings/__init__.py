"""What a report, read by itself, should make its reader look twice at; one file for each kind."""

from __future__ import annotations

from reportedly.findings.anonymous import only_anonymous_or_unconfirmed
from reportedly.findings.dates import date_conflicts
from reportedly.findings.headline import headline_overstates
from reportedly.findings.material import Material
from reportedly.findings.spelling import spelling_variants
from reportedly.findings.unsourced import unsourced_assertions
from reportedly.model import Entity, Finding, Lexicon, Report, Statement, Syntax, When

__all__ = ["find_findings"]

_FINDERS = (
    headline_overstates,
    date_conflicts,
    unsourced_assertions,
    only_anonymous_or_unconfirmed,
    spelling_variants,
)


def find_findings(  # noqa: PLR0913, PLR0917 - what a report holds, each kind once
    report: Report,
    statements: tuple[Statement, ...],
    entities: tuple[Entity, ...],
    times: tuple[When, ...],
    syntax: Syntax,
    lexicon: Lexicon,
) -> tuple[Finding, ...]:
    """List what a reader of this report should look twice at; each finding is a hint, none a verdict."""
    material = Material(report, statements, entities, times, syntax, lexicon)
    return tuple(finding for finder in _FINDERS for finding in finder(material))
