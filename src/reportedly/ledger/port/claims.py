"""The claims of a ledger, and from whom its reports have what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Protocol

from reportedly.model import (
    Claim,
    ClaimLine,
    Days,
    Edge,
    Renewal,
)


class Claims(Protocol):
    """The claims of a ledger, and from whom its reports have what they say."""

    def put_claims(self, claims: Iterable[Claim], dropped: Iterable[str] = ()) -> None:
        """Keep claims, in the place of those of the same ids and of those `dropped`."""
        ...

    def claim(self, id_: str) -> Claim:
        """Return a claim by its id, or by how that begins; raises `UnknownSubjectError`."""
        ...

    def claims(self, limit: int | None = None, ids: Iterable[str] | None = None) -> tuple[Claim, ...]:
        """Return the claims, or those of these ids: those of most reports first."""
        ...

    def claims_after(self, limit: int, after: tuple[int, str] | None = None) -> tuple[Claim, ...]:
        """Return claims, those of most reports first: those that come after one of so many reports and that id."""
        ...

    def claim_lines(self, limit: int, after: tuple[int, str] | None = None) -> tuple[ClaimLine, ...]:
        """Return what a list shows of claims, those of most reports first: those after one, as `claims_after` does."""
        ...

    def lines_of(self, claims: Iterable[str]) -> dict[str, ClaimLine]:
        """Return what a list shows of these claims, by their ids; without those that there are not."""
        ...

    def days_told(
        self, claims: Iterable[str], most: int = 20, since: dt.date | None = None, until: dt.date | None = None
    ) -> dict[str, tuple[Days, ...]]:
        """Return the times that most statements of each of these claims give, `most` of them, the earliest first.

        With `since` or `until`, only times that begin in that period.
        """
        ...

    def claims_of_days(self, since: dt.date | None, until: dt.date | None, limit: int) -> tuple[ClaimLine, ...]:
        """Return the claims that tell of something that began in a period, those of most reports first."""
        ...

    def stale(self, limit: int | None = None) -> tuple[str, ...]:
        """Return the statements that are still to be put into claims or taken out: new, gone, or decided upon."""
        ...

    def make_stale(self, statements: Iterable[str] | None = None) -> None:
        """Have these statements, or all that count, put into claims once more."""
        ...

    def renew(self, renewal: Renewal) -> bool:
        """Keep claims that were worked out anew; do nothing and say so where others renewed some of them meanwhile."""
        ...

    def claims_with(self, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the claims that these statements are in."""
        ...

    def members(self, claims: Iterable[str], most: int | None = None) -> dict[str, tuple[str, ...]]:
        """Return the statements of each of these claims, in an order of their ids, so many at most."""
        ...

    def grown(self, claims: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return which of these claims, or of all, took up statements that they do not tell of yet."""
        ...

    def put_edges(self, edges: Mapping[str, Iterable[Edge]]) -> None:
        """Keep from whom each of these reports has what it says, in the place of what was kept of it before."""
        ...

    def lineage(self, reports: Iterable[str], claim: str | None = None) -> tuple[Edge, ...]:
        """Return from whom these reports have what they say, or one claim, and so on to the end."""
        ...
