"""Every address for programs."""

from __future__ import annotations

from reportedly.show.web.api import awaiting, bodies, claims, deciding, entries, voices
from reportedly.show.web.api import parameters as p
from reportedly.show.web.api.operation import Asking, Changing
from reportedly.show.web.api.schemas import page_of, ref

_LIMITED = (p.LIMIT,)
_CLAIMS = (*p.FILTERS, p.REPORTS, p.LIMIT, p.AFTER)

ASKED = (
    Asking("/api/stats", "stats", "How much the ledger holds", ref("Stats"), entries.stats),
    Asking(
        "/api/reports", "reports", "The reports, the latest first", page_of(ref("ReportLine")), entries.reports,
        (p.LIMIT, p.BEFORE),
    ),
    Asking("/api/report", "report", "A report with its text", ref("Report"), entries.report, (p.ID,)),
    Asking("/api/reading", "reading", "What was read in a report", ref("Reading"), entries.reading, (p.ID,)),
    Asking(
        "/api/revisions", "revisions", "What changed in a report", ref("Revisions"), entries.revisions,
        (p.ID, p.OLD, p.NEW),
    ),
    Asking(
        "/api/statements", "statements", "Statements, the best or the newest first", page_of(ref("Statement")),
        entries.statements, (*p.FILTERS, p.REPORT, p.REJECTED, p.LIMIT, p.BEFORE, p.PAGE_NUMBER),
    ),
    Asking("/api/statement", "statement", "One statement", ref("Statement"), entries.statement, (p.ID,)),
    Asking(
        "/api/claims", "claims", "The claims, those of most reports first", page_of(ref("Claim")), claims.claims,
        _CLAIMS,
    ),
    Asking("/api/claim", "claim", "One claim", ref("Claim"), claims.claim, (p.ID, p.AS_OF)),
    Asking("/api/trace", "trace", "Who has a claim from whom", ref("Trace"), claims.trace, (p.ID, p.AS_OF)),
    Asking(
        "/api/conflicts", "conflicts", "On what reports disagree", page_of(ref("Conflict")), claims.conflicts, _CLAIMS
    ),
    Asking(
        "/api/timeline", "timeline", "When the standing of a claim, or of the claims of a page, changed",
        page_of(ref("Turn")), claims.timeline, (p.optional(p.ID), p.AS_OF, *_CLAIMS),
    ),
    Asking("/api/sources", "sources", "Who says how much, who repeats whom", ref("Sources"), voices.sources, _LIMITED),
    Asking(
        "/api/voices", "voices", "Who is heard, most often first", page_of(ref("Heard")), voices.voices,
        (p.CALLED, p.KIND, p.LIMIT, p.AFTER),
    ),
    Asking("/api/voice", "voice", "What there is of one voice", ref("Voice"), voices.voice, (p.NAME,)),
    Asking(
        "/api/review", "review", "What awaits a decision, the nearest first", page_of(ref("Awaiting")),
        awaiting.awaiting, (p.DOUBT, p.LIMIT, p.AFTER_DOUBT),
    ),
    Asking(
        "/api/failures", "failures", "What could not be read", page_of(ref("Failure")), entries.failures, (p.LIMIT,)
    ),
    Asking(
        "/api/decisions", "decisions", "The decisions, the latest first", page_of(ref("Decision")), deciding.decisions,
        (p.SUBJECT, p.ABOUT, p.LIMIT, p.BEFORE),
    ),
)  # fmt: skip

CHANGED = (
    Changing(
        "/api/decisions", "decide", "Decide something", deciding.DECIDING, bodies.TO_DECIDE, deciding.decide,
        bodies.LONGEST,
    ),
    Changing(
        "/api/undo", "undo", "Take a decision back", deciding.UNDOING, bodies.TO_UNDO, deciding.undo,
        bodies.LONGEST,
    ),
)  # fmt: skip
