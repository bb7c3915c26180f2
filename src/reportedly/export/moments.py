"""Moments as other programs want them."""

from __future__ import annotations

import datetime as dt


def in_utc(at: dt.datetime) -> dt.datetime:
    """Return a moment in UTC, to the second; one without a time zone is taken for UTC."""
    aware = at if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).replace(microsecond=0)


def moment(at: dt.datetime) -> str:
    """Return a moment in UTC, to the second, with a Z (RFC 3339)."""
    return in_utc(at).replace(tzinfo=None).isoformat() + "Z"


def moment_in_ms(at: dt.datetime) -> str:
    """Return a moment as STIX wants it, to the millisecond."""
    return in_utc(at).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
