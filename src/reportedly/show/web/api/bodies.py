"""What can be sent to decide something, as JSON Schema: for each verdict what it can be on, and what it needs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportedly.desk.deciding import GRADES
from reportedly.desk.profile import LONGEST_NAME
from reportedly.model import BY_HAND, SAMENESS, Subject, Verdict
from reportedly.show.web.api.operation import Schema
from reportedly.show.web.api.schemas import CERTAINTY, SOME, TEXT, one_of
from reportedly.show.web.decisions import LONGEST_REASON

LONGEST = {"reason": LONGEST_REASON, "author": LONGEST_NAME}
"""How many characters a field may have."""

MOST = 10**9 - 1
"""The highest number of a decision that is understood."""

_SUBJECTS = [one for one in Subject if one is not Subject.DECISION]
_FREE = {
    "about": {**SOME, "description": "The id of what it is on, or how that begins; of a source or entity, its name."},
    "reason": {"type": "string", "maxLength": LONGEST["reason"]},
    "author": {"type": "string", "maxLength": LONGEST["author"], "description": "Who decides; else the room's author."},
    "seen": {
        "type": "integer",
        "minimum": 0,
        "maximum": MOST,
        "description": "The number of the last decision that was known, 0 for none: where somebody decided the same "
        "question since, it is refused (409). Without it nothing is looked for.",
    },
}


def _decision(verdicts: Iterable[Verdict], subjects: Iterable[Subject], *needed: str, **more: Schema) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["verdict", "subject", "about", *needed],
        "additionalProperties": False,
        "properties": {"verdict": one_of(verdicts), "subject": one_of(subjects), **_FREE, **more},
    }


_PLAIN = [one for one in Verdict if one not in SAMENESS | BY_HAND and one in {Verdict.ACCEPT, Verdict.REJECT}]
TO_DECIDE: Schema = {
    "oneOf": [
        _decision(_PLAIN, _SUBJECTS, value=TEXT),
        _decision((Verdict.NOTE,), _SUBJECTS, "reason", reason={**_FREE["reason"], **SOME}, value=TEXT),
        _decision((Verdict.GRADE,), (Subject.SOURCE,), "value", value=one_of(GRADES)),
        _decision(sorted(SAMENESS), _SUBJECTS, "value", value={**SOME, "description": "The id or name of the other."}),
        *(_decision((Verdict.EDIT,), (Subject.STATEMENT,), name, **CERTAINTY) for name in CERTAINTY),
        _decision((Verdict.MAKE,), (Subject.REPORT,), "value", value=SOME),
        _decision((Verdict.REDRAW,), (Subject.STATEMENT,), "value", value=SOME),
    ]
}
TO_UNDO: Schema = {
    "type": "object",
    "required": ["number"],
    "additionalProperties": False,
    "properties": {
        "number": {"type": "integer", "minimum": 1, "maximum": MOST},
        **{name: _FREE[name] for name in ("reason", "author", "seen")},
    },
}
