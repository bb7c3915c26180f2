"""What all objects of STIX 2.1 have, and the identities that others point to."""

from __future__ import annotations

from reportedly.export.ids import uuid_of
from reportedly.export.json_text import Json


def ref(kind: str, *key: object) -> str:
    """Return the id of an object: the same thing has the same in every export."""
    return f"{kind}--{uuid_of('stix', kind, *key)}"


def made(kind: str, key: tuple[object, ...], created: str, modified: str) -> Json:
    """Return what every object begins with; `created` is never after `modified`."""
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": ref(kind, *key),
        "created": min(created, modified),
        "modified": modified,
    }


def identity(key: tuple[object, ...], name: str, class_: str, at: str) -> Json:
    """Return somebody who says something; two of the same name are the same only where both are named."""
    return {**made("identity", key, NO_TIME, at), "created_by_ref": TOOL, "name": name, "identity_class": class_}


NO_TIME = "1970-01-01T00:00:00.000Z"
"""When something was created that is no work of ours and has the same id in each export: it must be the same, too."""

TOOL = ref("identity", "reportedly")


def tool(at: str) -> Json:
    """Return the program that made the export."""
    return {**made("identity", ("reportedly",), NO_TIME, at), "name": "reportedly", "identity_class": "system"}
