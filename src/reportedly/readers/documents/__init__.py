"""Documents that hold one report and are not text: PDF, .docx, mail."""

from __future__ import annotations

from reportedly.readers.documents.mail import open_mail
from reportedly.readers.documents.pdf import open_pdf
from reportedly.readers.documents.word import open_word

__all__ = ["open_mail", "open_pdf", "open_word"]
