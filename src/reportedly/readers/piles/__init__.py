"""Files that hold many reports: feeds, web archives, ZIP, tables, lines of JSON."""

from __future__ import annotations
