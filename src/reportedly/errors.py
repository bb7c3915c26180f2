"""Every exception the package raises on purpose.

* ReportedlyError
  - UnreadableReportError   the input cannot be opened, decoded or understood as a report at all
    - RefusedAddressError   a URL that is not fetched: wrong scheme, private address, too big, too slow
  - SetUpError              the installation is incomplete or damaged
    - LexiconError          a rule file breaks its schema (names file and rule)
    - RegisterError         a list of known names cannot be read at all
    - MissingModelError     a model that the reading needs is absent or damaged
    - MissingExtraError     an optional dependency is needed and absent
    - MissingFontsError     words are to be drawn, and the machine has no font
    - LedgerError           the ledger cannot be opened, read or written
      . MissingLedgerError  it is asked something, and is not there
      . DamagedLedgerError  its file is damaged or is no ledger
      . BusyLedgerError     another process has been writing to it for too long
      . NoRoomError         the disk is full, or may not be written to
  - UnknownSubjectError     the ledger has nothing of that id
  - UndecidableError        a decision sets something that cannot be set
    - MeanwhileError        somebody decided the same question since it was looked at
  - SenselessRequestError   a program asks for something in a way that makes no sense
  - NotExportedError        what was to be exported cannot be written
  - UnreadablePackageError  what was to be imported is no data package of ours, or not as it was written

Trouble *inside* a report is never an exception: it is a `model.Problem`.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Base class for everything raised on purpose; its text is one sentence that says what to do."""


class UnreadableReportError(ReportedlyError):
    """The input cannot be opened, decoded or understood as a report at all."""


class RefusedAddressError(UnreadableReportError):
    """A URL that is not fetched: wrong scheme, private address, too big or too slow."""


class SetUpError(ReportedlyError):
    """The installation is incomplete or damaged."""


class LexiconError(SetUpError):
    """A rule file breaks its schema."""


class RegisterError(SetUpError):
    """A list of known names cannot be opened, decoded or understood at all."""


class MissingModelError(SetUpError):
    """A model that the reading needs is absent or damaged."""


class MissingExtraError(SetUpError):
    """An optional dependency is needed and absent."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs: pip install 'reportedly[{extra}]'")


class MissingFontsError(SetUpError):
    """Words are to be drawn, and the machine has no font to draw them with."""


class LedgerError(SetUpError):
    """The ledger cannot be opened, read or written."""


class MissingLedgerError(LedgerError):
    """A ledger is asked that is not there."""


class DamagedLedgerError(LedgerError):
    """The ledger's file is damaged, or is no ledger."""


class BusyLedgerError(LedgerError):
    """Another process has been writing to the ledger for too long."""


class NoRoomError(LedgerError):
    """There is no room for the ledger to grow, or its file may not be written to."""


class UnknownSubjectError(ReportedlyError):
    """The ledger has nothing of that id."""


class UndecidableError(ReportedlyError):
    """A decision sets something that cannot be set."""


class MeanwhileError(UndecidableError):
    """Somebody decided the same question since it was looked at; nothing of the new decision is kept yet.

    `number` is that of their decision.
    """

    def __init__(self, message: str, number: int) -> None:
        super().__init__(message)
        self.number = number


class SenselessRequestError(ReportedlyError):
    """A program asks for something in a way that makes no sense."""


class NotExportedError(ReportedlyError):
    """What was to be exported cannot be written."""


class UnreadablePackageError(ReportedlyError):
    """What was to be imported is no data package of ours, or is not as it was written."""
