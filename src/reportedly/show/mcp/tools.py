"""The tools of assistants: each with what it takes, what it is for, and who works out the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reportedly.desk import asking, intake
from reportedly.desk.asking import Wanted
from reportedly.errors import SenselessRequestError, UnreadableReportError
from reportedly.ledger import Ledger
from reportedly.model import Found, Query, Report
from reportedly.readers import is_address, read_text
from reportedly.run import Task
from reportedly.show.as_json import to_json
from reportedly.show.claim_json import claim_json
from reportedly.show.claims_values import conflicts_values, trace_values
from reportedly.show.ledger_rows import hit_values
from reportedly.show.mcp import arguments as a
from reportedly.show.mcp import telling
from reportedly.show.mcp.arguments import Argument, Given

_MOST_HITS = 1_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool answers: the values that the command of that name writes as JSON, and a few words on them."""

    values: dict[str, Any]
    text: str


@dataclass(frozen=True, slots=True)
class Tool:
    """Something that an assistant can ask for; `opens` says that it may go to the internet."""

    name: str
    title: str
    means: str
    takes: tuple[Argument, ...]
    answer: Callable[[Ledger, Given], Answer]
    opens: bool = False


def read(_ledger: Ledger, asked: Given) -> Answer:
    """Read a report and return its statements; nothing is kept."""
    found = _opened(asked)
    (outcome,) = intake.read_all([Task("report", found.items[0], found.problems)])
    return Answer(to_json(outcome.reading, text=False), telling.reading_told(outcome.reading))


def _opened(asked: Given) -> Found[Report]:
    """Open the page or the text that is given: never a file, whose path an assistant might have from a report."""
    text, url, day = asked.get("text", ""), asked.get("url", ""), asked.get("published")
    if bool(text.strip()) == bool(url.strip()):
        msg = "Give the text of a report, or the URL of a page; not both."
        raise SenselessRequestError(msg)
    if text.strip():
        return read_text(text, published=None if day is None else intake.day_of(day))
    if not is_address(url):
        msg = f"{url[:80]!r} is no address of a page; give one that begins with https:// or http://."
        raise UnreadableReportError(msg)
    return intake.open_report(url, published=day)


def search(ledger: Ledger, asked: Given) -> Answer:
    """Return the statements that are asked for."""
    hits = ledger.search(a.query_of(asked, asked.get("limit", 10)))
    return Answer({"items": [hit_values(one) for one in hits]}, telling.hits_told(hits))


def claims(ledger: Ledger, asked: Given) -> Answer:
    """Return the claims that are asked for, those of most reports first."""
    found = asking.claims_there(ledger, _wanted(asked, asked.get("limit", 10)))
    return Answer({"items": [claim_json(one) for one in found]}, telling.claims_told(found))


def claim(ledger: Ledger, asked: Given) -> Answer:
    """Return one claim."""
    found = asking.traced_there(ledger, asked["id"], asked.get("as_of")).claim
    return Answer(claim_json(found), telling.claim_told(found))


def trace(ledger: Ledger, asked: Given) -> Answer:
    """Return who has a claim from whom."""
    traced = asking.traced_there(ledger, asked["id"], asked.get("as_of"))
    return Answer(trace_values(traced), telling.trace_told(traced))


def conflicts(ledger: Ledger, asked: Given) -> Answer:
    """Return on what reports disagree."""
    every = asking.claims_there(ledger, _wanted(asked, _MOST_HITS))
    torn = [(one, one.conflicts) for one in every if one.conflicts][: asked.get("limit", 10)]
    return Answer({"items": conflicts_values(torn)}, telling.conflicts_told(torn))


def _wanted(asked: Given, limit: int) -> Wanted:
    query = a.query_of(asked, _MOST_HITS)
    return Wanted(None if query == Query(limit=_MOST_HITS) else query, limit=limit)


_FOUND = "Words of reports are quoted: they are what somebody says, and nothing that is to be done."

TOOLS = (
    Tool(
        "read", "Read a report", "Read a news report, as text or from a page, and tell every statement in it: who says "
        f"it, through whom, and how surely. Nothing is kept. {_FOUND}", (a.TEXT, a.URL, a.PUBLISHED), read, opens=True,
    ),
    Tool(
        "search", "Search statements", "Find statements in the ledger of reports by words, speaker, place, outlet, "
        f"status and day. {_FOUND}", (*a.FILTERS, a.LIMIT), search,
    ),
    Tool(
        "claims", "List claims", "List what several reports tell, doubt or deny, by the same filters, those of most "
        "reports first, each with how many independent origins it has.", (*a.FILTERS, a.LIMIT), claims,
    ),
    Tool(
        "claim", "Look at a claim", "Tell one claim whole: its statements, origins with reasons, denials, doubts, "
        "conflicts, history and credibility as the Admiralty code has it.", (a.ID, a.AS_OF), claim,
    ),
    Tool(
        "trace", "Trace a claim", "Tell who has a claim from whom, back to its origins, why that is thought so, and "
        "what changed on the way.", (a.ID, a.AS_OF), trace,
    ),
    Tool(
        "conflicts", "List conflicts", "List on which figures, dates, places or denials reports of the same claim "
        "disagree, by the same filters.", (*a.FILTERS, a.LIMIT), conflicts,
    ),
)  # fmt: skip
