"""Reports from outside: files of many kinds, web pages, feeds and archives, addresses on the web.

`read_bytes`, `read_file`, `read_text` and `fetch` yield one report or raise `UnreadableReportError` with a sentence;
`read_jsonl` yields a `Line` for every line and raises nothing. `gather` yields every report in files, folders, patterns
and addresses, or the reason why there is none, and `count` says how many files and addresses these are.
"""

from __future__ import annotations

from reportedly.readers.answer import Limits
from reportedly.readers.content import read_text
from reportedly.readers.dates import is_plausible
from reportedly.readers.fetch import fetch
from reportedly.readers.files import read_file
from reportedly.readers.gather import Fetching, How, count, gather, gather_bytes
from reportedly.readers.gathered import Anchor, Gathered, Provenance
from reportedly.readers.jsonl import Line, read_jsonl
from reportedly.readers.opening import read_bytes
from reportedly.readers.walk import expected, is_address

__all__ = [
    "Anchor",
    "Fetching",
    "Gathered",
    "How",
    "Limits",
    "Line",
    "Provenance",
    "count",
    "expected",
    "fetch",
    "gather",
    "gather_bytes",
    "is_address",
    "is_plausible",
    "read_bytes",
    "read_file",
    "read_jsonl",
    "read_text",
]
