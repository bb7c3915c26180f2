"""Reports from outside: plain text, web pages, lines of JSON, addresses on the web.

`read_bytes`, `read_file`, `read_text` and `fetch` yield one report or raise `UnreadableReportError` with a sentence;
`read_jsonl` yields a `Line` for every line and raises nothing.
"""

from __future__ import annotations

from reportedly.readers.answer import Limits
from reportedly.readers.content import read_bytes, read_text
from reportedly.readers.dates import is_plausible
from reportedly.readers.fetch import fetch
from reportedly.readers.files import read_file
from reportedly.readers.jsonl import Line, read_jsonl

__all__ = ["Limits", "Line", "fetch", "is_plausible", "read_bytes", "read_file", "read_jsonl", "read_text"]
