"""What answers look like, as JSON Schema: those of readings and claims are the ones that ship."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.desk.deciding import SEEN
from reportedly.model import Commitment, DoubtKind, Polarity, SourceKind, Status, Subject, Verdict
from reportedly.show.web.api.operation import Schema

TEXT: Schema = {"type": "string"}
SOME: Schema = {"type": "string", "minLength": 1, "pattern": SEEN}
COUNT: Schema = {"type": "integer", "minimum": 0}
MOMENT: Schema = {"type": "string", "format": "date-time"}
_MAYBE: Schema = {"type": ["string", "null"]}
_DAY: Schema = {"type": ["string", "null"], "format": "date"}
_YES: Schema = {"type": "boolean"}


def one_of(names: Iterable[object]) -> Schema:
    """Return what is one of these."""
    return {"type": "string", "enum": [str(name) for name in names]}


def has(**properties: Schema) -> Schema:
    """Return what has all of these."""
    return {"type": "object", "required": list(properties), "properties": properties}


def some(item: Schema) -> Schema:
    """Return what is a list of these."""
    return {"type": "array", "items": item}


def ref(name: str) -> Schema:
    """Return what is described under a name."""
    return {"$ref": f"#/components/schemas/{name}"}


def page_of(item: Schema) -> Schema:
    """Return a part of a list, with the address of the next."""
    told = "The address of the next part, null at the end. A part may hold fewer than are asked for."
    return has(items=some(item), next={**_MAYBE, "description": told})


_SPANS = some({"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2})
CERTAINTY = {"status": one_of(Status), "polarity": one_of(Polarity), "commitment": one_of(Commitment)}
_KNOWN = {"title": _MAYBE, "outlet": _MAYBE, "published": _DAY}
_CAPTURE = has(read_from=TEXT, read_at=MOMENT, sha256=_MAYBE)
_GRADE = {"oneOf": [has(value=one_of("ABCDEF"), author=TEXT, at=MOMENT, note=TEXT), {"type": "null"}]}
_PART = has(looked_at=COUNT, statements=some(ref("Statement")))
_REPEATS = some(has(who=TEXT, statements=COUNT))
_CHANGE = {"fate": TEXT, "before": some(COUNT), "after": some(COUNT), "text": TEXT}
_ORIGIN = has(key=TEXT, who=TEXT, named=_YES, kind=TEXT, reports=some(TEXT), why=TEXT)
_MUTATION = {"type": "object", "required": ["kind", "from", "to", "message"]}

OURS: dict[str, Schema] = {
    "Statement": has(
        statement=TEXT, report=TEXT, **_KNOWN, who=some(TEXT), **CERTAINTY, text=TEXT, content=_SPANS, marks=_SPANS,
        edited=_YES, rejected=_YES,
    ),
    "ReportLine": has(
        id=TEXT, **_KNOWN, statements=COUNT, statuses={"type": "object", "additionalProperties": COUNT}, rejected=COUNT
    ),
    "Report": has(
        id=TEXT, **_KNOWN, byline=_MAYBE, url=_MAYBE, language=_MAYBE, sha256=_MAYBE, text=TEXT, revision=COUNT,
        captures=some(_CAPTURE),
    ),
    "Revisions": has(
        schema={"const": "reportedly/revisions/1"}, report=TEXT, before=COUNT, after=COUNT, words=some(has(**_CHANGE)),
        revisions=some(has(number=COUNT, **_KNOWN, url=_MAYBE, statements=COUNT, captures=some(_CAPTURE))),
        statements=some(has(turned=some(TEXT), says=some(TEXT), before={}, after={})),
    ),
    "Failure": has(read_from=TEXT, message=TEXT, at=MOMENT),
    "Trace": has(
        claim=TEXT, gist=TEXT, origins=some(_ORIGIN), unknown_lineage=some(TEXT), mutations=some(_MUTATION),
        edges=some(has(report=TEXT, origin=TEXT, kind=TEXT, why=TEXT)), lines=some(TEXT),
    ),
    "Conflict": has(
        claim=TEXT, gist=TEXT, kind=TEXT, values=some(has(value=TEXT, reports=some(TEXT))), message=TEXT
    ),
    "Turn": has(date=_DAY, claim=TEXT, gist=TEXT, status=TEXT, report=TEXT, message=TEXT),
    "Sources": has(
        sources=some(has(who=TEXT, kind=TEXT, named=_YES, statements=COUNT, reports=COUNT, grade=_GRADE)),
        repeats=some(has(outlet=TEXT, of=TEXT, reports=COUNT)),
    ),
    "Heard": has(who=TEXT, kind=one_of(SourceKind), named=_YES, statements=COUNT, reports=COUNT),
    "Voice": has(
        name=TEXT, one_with=some(TEXT), heard={"oneOf": [ref("Heard"), {"type": "null"}]},
        said=_PART, said_of=_PART, published=_PART,
        repeats=_REPEATS, repeated_by=_REPEATS, grade=_GRADE, named=some(ref("Decision")),
    ),
    "Awaiting": has(
        key=COUNT, kind=one_of(DoubtKind), one=TEXT, other=_MAYBE, score={"type": "number"}, why=some(TEXT),
        sides=some(has(name=TEXT, statement={"oneOf": [ref("Statement"), {"type": "null"}]}, claim=_MAYBE)),
    ),
    "Decision": has(
        number=COUNT, verdict=one_of(Verdict), subject=one_of(Subject), about=TEXT, value=TEXT, author=TEXT,
        reason=TEXT, at=MOMENT,
    ),
    "Stats": has(
        **dict.fromkeys(
            ("reports", "revisions", "readings", "statements", "decisions", "failures", "orphans", "bytes"), COUNT
        ),
        totals=some(has(month=_MAYBE, status=one_of(Status), statements=COUNT)),
    ),
    "Problem": has(type=TEXT, title=TEXT, status={"type": "integer"}, detail=TEXT),
}  # fmt: skip


@cache
def components() -> dict[str, Any]:
    """Return every schema by its name."""
    return OURS | _shipped("Reading") | _shipped("Claim")


def _shipped(name: str) -> dict[str, Any]:
    """Return a schema that ships, and the parts it has under names of their own."""
    text = (files("reportedly") / "schema" / f"{name.lower()}-1.json").read_text(encoding="utf-8")
    whole = json.loads(text.replace('"#/$defs/', f'"#/components/schemas/{name}.'))
    parts = {f"{name}.{part}": schema for part, schema in whole.pop("$defs", {}).items()}
    for key in ("$schema", "$id"):
        whole.pop(key, None)
    return {name: whole, **parts}
