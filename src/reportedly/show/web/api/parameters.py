"""What can be asked for, by which names: the same in every address that takes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.desk.deciding import SEEN
from reportedly.model import DoubtKind, Query, SourceKind, Status, Subject
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.api.operation import Asked, Parameter, Schema
from reportedly.show.web.api.schemas import SOME, TEXT
from reportedly.show.web.lists import LAST_PAGE

MOST = 100
"""How many entries a page can hold at most."""

_DAY: Schema = {"type": "string", "format": "date"}
_FROM_ONE: Schema = {"type": "integer", "minimum": 1, "maximum": 10**18 - 1}

ID = Parameter("id", SOME, "Its id, or for statements and claims how that begins.", required=True)
NAME = Parameter("name", {**SOME, "pattern": r"[A-Za-z0-9]"}, "The name of somebody or of an outlet.", required=True)
LIMIT = Parameter("limit", {"type": "integer", "minimum": 1, "maximum": MOST, "default": PAGE}, "How many at most.")
BEFORE = Parameter("before", _FROM_ONE, "Where the page begins; the `next` of the page before has it.")
AFTER = Parameter(
    "after",
    {"type": "string", "pattern": rf"^[0-9]{{1,18}}-{SEEN}"},
    "After which claim or voice the page begins; the `next` of the page before has it.",
)
PAGE_NUMBER = Parameter(
    "page", {"type": "integer", "minimum": 1, "maximum": LAST_PAGE}, "Which page; the `next` of the one before has it."
)
AS_OF = Parameter("as_of", _DAY, "As it stood on that day: only reports published by then count.")
REPORTS = Parameter("reports", _FROM_ONE, "Told by so many reports at least.")
REVISION = {"type": "integer", "minimum": 1, "maximum": 10**6}
OLD = Parameter("old", REVISION, "The number of the earlier revision; without it, the last but one.")
NEW = Parameter("new", REVISION, "The number of the later revision; without it, the last.")
REPORT = Parameter("report", TEXT, "In the report of that id.")
REJECTED = Parameter("rejected", {"type": "boolean", "default": False}, "Those that people rejected are found too.")
SUBJECT = Parameter("subject", {"type": "string", "enum": [str(one) for one in Subject]}, "On what kind of thing.")
ABOUT = Parameter("about", TEXT, "On the one of that whole id or name.")

DOUBT = Parameter("kind", {"type": "string", "enum": [str(one) for one in DoubtKind]}, "What kind of thing to decide.")
AFTER_DOUBT = Parameter(
    "after",
    {"type": "string", "pattern": r"^[0-9]{1,18}-[01](\.[0-9]{1,18})?-[0-9]{1,18}$"},
    "After what the page begins; the `next` of the page before has it.",
)
KIND = Parameter("kind", {"type": "string", "enum": [str(one) for one in SourceKind]}, "What kind of voice.")
CALLED = Parameter("words", TEXT, "Words of the name.")

FILTERS = (
    Parameter("words", TEXT, 'Words, "a phrase", a beginning*, and -what must not occur.'),
    Parameter("source", TEXT, "Who says it: a name or some of its words."),
    Parameter("actor", TEXT, "Of whom it is said."),
    Parameter("place", TEXT, "Which place it names."),
    Parameter("outlet", TEXT, "Who published it."),
    Parameter("status", {"type": "string", "enum": [str(one) for one in Status]}, "How it stands."),
    Parameter("since", _DAY, "Published on that day or later."),
    Parameter("until", _DAY, "Published on that day or earlier."),
)


def optional(one: Parameter) -> Parameter:
    """Return a parameter that need not be given here."""
    return replace(one, required=False)


def place_in(asked: Asked) -> tuple[int, str] | None:
    """Return after what a page begins: how many reports or statements it has, and its id or name."""
    number, _, name = asked.get("after", "").partition("-")
    return (int(number), name) if number else None


def query_of(asked: Asked, more: Iterable[str] = ()) -> Query:
    """Return what statements are asked for, by the filters and `more` of what a query knows."""
    names = (*(one.name for one in FILTERS), *more)
    found = {name: asked[name] for name in names if asked.get(name)}
    if "status" in found:
        found["status"] = Status(found["status"])
    return Query(**found)
