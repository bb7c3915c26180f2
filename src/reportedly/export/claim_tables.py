"""Tables of what many reports amount to, and of what people decided: claims, tellings, origins, decisions."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.columns import Reference, Row, Table, Type, columns
from reportedly.model import Claim, Decision

_TO_CLAIM = Reference(("claim",), "claims", ("id",))
_BETWEEN = "; "


def _claims(one: Claim) -> Iterator[Row]:
    yield (
        one.id,
        one.gist,
        len(one.tellings),
        len({telling.report for telling in one.tellings}),
        one.independent_origins,
        len(one.unknown_lineage),
        _BETWEEN.join(denial.who for denial in one.denials),
        _BETWEEN.join(doubt.who for doubt in one.doubts),
        _BETWEEN.join(conflict.message for conflict in one.conflicts),
        one.credibility.value,
        " ".join(one.credibility.why),
    )


def _tellings(claim: Claim) -> Iterator[Row]:
    for number, one in enumerate(claim.tellings, start=1):
        yield claim.id, number, one.report, one.statement, one.stance.value, one.status.value, one.published


def _origins(claim: Claim) -> Iterator[Row]:
    for number, one in enumerate(claim.origins, start=1):
        reports = _BETWEEN.join(one.reports)
        yield claim.id, number, one.key, one.who, one.named, one.kind.value, reports, one.independent, one.why


def _decisions(one: Decision) -> Iterator[Row]:
    yield one.number, one.verdict.value, one.subject.value, one.about, one.value, one.author, one.at, one.reason


CLAIMS = Table(
    "claims",
    "What several reports tell, doubt or deny; how many origins it comes from, not whether it is so.",
    columns(
        ("id", Type.STRING, "Its id."),
        ("gist", Type.STRING, "What is claimed."),
        ("statements", Type.INTEGER, "How many statements tell, doubt or deny it."),
        ("reports", Type.INTEGER, "In how many reports."),
        ("independent_origins", Type.INTEGER, "From how many origins that are shown to be independent."),
        ("unknown_lineage", Type.INTEGER, "How many reports name no origin that can be followed."),
        ("denials", Type.STRING, "Who denies it."),
        ("doubts", Type.STRING, "Who doubts it."),
        ("conflicts", Type.STRING, "On what reports disagree."),
        ("credibility", Type.INTEGER, "The Admiralty code's 1 to 6, by written rules; 6 cannot be judged."),
        ("credibility_why", Type.STRING, "The reasons for it."),
    ),
    ("id",),
    _claims,
)

TELLINGS = Table(
    "tellings",
    "Which statements are of which claim, and how they stand to it.",
    columns(
        ("claim", Type.STRING, "The id of the claim."),
        ("number", Type.INTEGER, "The number of the statement within the claim."),
        ("report", Type.STRING, "The id of the report."),
        ("statement", Type.STRING, "The id of the statement."),
        ("stance", Type.STRING, "Asserts, reports, doubts, denies or retracts."),
        ("status", Type.STRING, "What the statement is marked as."),
        ("published", Type.DATE, "The report's day of publication."),
    ),
    ("claim", "number"),
    _tellings,
    (_TO_CLAIM,),
)

ORIGINS = Table(
    "origins",
    "The farthest voices that reports name for a claim, each counted once however many repeat it.",
    columns(
        ("claim", Type.STRING, "The id of the claim."),
        ("number", Type.INTEGER, "The number of the origin within the claim."),
        ("key", Type.STRING, "What tells it from other origins."),
        ("who", Type.STRING, "Who it is."),
        ("named", Type.BOOLEAN, "Whether it is named."),
        ("kind", Type.STRING, "What sort of voice it is."),
        ("reports", Type.STRING, "The reports that have it from there."),
        ("independent", Type.BOOLEAN, "Whether it is shown to stand by itself."),
        ("why", Type.STRING, "Why it is one."),
    ),
    ("claim", "number"),
    _origins,
    (_TO_CLAIM,),
)

DECISIONS = Table(
    "decisions",
    "What people decided, in order; the latest holds, none is erased.",
    columns(
        ("number", Type.INTEGER, "Its number."),
        ("verdict", Type.STRING, "What was decided."),
        ("subject", Type.STRING, "What kind of thing it is about."),
        ("about", Type.STRING, "The id of that, or the name of a source."),
        ("value", Type.STRING, "What it was set to."),
        ("author", Type.STRING, "Who decided."),
        ("at", Type.DATETIME, "When."),
        ("reason", Type.STRING, "Why."),
    ),
    ("number",),
    _decisions,
)

CLAIM_TABLES: tuple[Table[Claim], ...] = (CLAIMS, TELLINGS, ORIGINS)
DECISION_TABLES: tuple[Table[Decision], ...] = (DECISIONS,)
