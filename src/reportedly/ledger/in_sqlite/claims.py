"""The claims of a ledger, and from whom its reports have what they say: in one file of SQLite."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from reportedly.ledger import (
    claiming,
    dating,
    growing,
    paging,
)
from reportedly.ledger.in_sqlite.file import InFile
from reportedly.model import (
    Claim,
    ClaimLine,
    Days,
    Edge,
    Renewal,
)


class Claims(InFile):
    """Keeps claims; see `port.claims.Claims` for what each method means."""

    def put_claims(self, claims: Iterable[Claim], dropped: Iterable[str] = ()) -> None:
        """Keep claims."""
        with self._file.writing() as connection:
            claiming.drop(connection, dropped)
            claiming.put(connection, claims)

    def claim(self, id_: str) -> Claim:
        """Return a claim."""
        with self._file.reading() as connection:
            return claiming.claim(connection, id_)

    def claims(self, limit: int | None = None, ids: Iterable[str] | None = None) -> tuple[Claim, ...]:
        """Return the claims."""
        with self._file.reading() as connection:
            return claiming.claims(connection, limit, ids)

    def claims_after(self, limit: int, after: tuple[int, str] | None = None) -> tuple[Claim, ...]:
        """Return claims that come after one."""
        with self._file.reading() as connection:
            return paging.claims_after(connection, limit, after)

    def claim_lines(self, limit: int, after: tuple[int, str] | None = None) -> tuple[ClaimLine, ...]:
        """Return what a list shows of claims."""
        with self._file.reading() as connection:
            return paging.claim_lines(connection, limit, after)

    def lines_of(self, claims: Iterable[str]) -> dict[str, ClaimLine]:
        """Return what a list shows of these claims."""
        with self._file.reading() as connection:
            return paging.lines_of(connection, claims)

    def days_told(
        self, claims: Iterable[str], most: int = 20, since: dt.date | None = None, until: dt.date | None = None
    ) -> dict[str, tuple[Days, ...]]:
        """Return the times that claims tell of."""
        with self._file.reading() as connection:
            return dating.days_told(connection, claims, most, since, until)

    def claims_of_days(self, since: dt.date | None, until: dt.date | None, limit: int) -> tuple[ClaimLine, ...]:
        """Return the claims that tell of a period."""
        with self._file.reading() as connection:
            return dating.claims_of_days(connection, since, until, limit)

    def stale(self, limit: int | None = None) -> tuple[str, ...]:
        """Return the statements that are still to be put into claims."""
        with self._file.reading() as connection:
            return claiming.stale(connection, limit)

    def make_stale(self, statements: Iterable[str] | None = None) -> None:
        """Have statements put into claims once more."""
        with self._file.writing() as connection:
            claiming.make_stale(connection, statements)

    def renew(self, renewal: Renewal) -> bool:
        """Keep claims that were worked out anew."""
        with self._file.writing() as connection:
            return claiming.renew(connection, renewal)

    def claims_with(self, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the claims that these statements are in."""
        with self._file.reading() as connection:
            return claiming.claims_with(connection, statements)

    def members(self, claims: Iterable[str], most: int | None = None) -> dict[str, tuple[str, ...]]:
        """Return the statements of these claims."""
        with self._file.reading() as connection:
            return growing.members(connection, claims, most)

    def grown(self, claims: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return the claims that do not tell of all their statements yet."""
        with self._file.reading() as connection:
            return growing.grown(connection, claims)

    def put_edges(self, edges: Mapping[str, Iterable[Edge]]) -> None:
        """Keep from whom reports have what they say."""
        with self._file.writing() as connection:
            for report, some in edges.items():
                claiming.put_edges(connection, report, some)

    def lineage(self, reports: Iterable[str], claim: str | None = None) -> tuple[Edge, ...]:
        """Return from whom these reports have what they say, and so on."""
        with self._file.reading() as connection:
            return claiming.lineage(connection, reports, claim)
