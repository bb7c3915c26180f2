"""Whether a file's own fields say something: many programs fill in their own name, or that of the file."""

from __future__ import annotations

import re

from reportedly.readers.words import load

_FILE_NAME = re.compile(r"\S*\.[A-Za-z]{2,5}\Z")
_SHORTEST = 2


def is_title(said: str) -> bool:
    """Say whether a title in a file's fields can be a headline: two words or more, and no file's name."""
    words = said.casefold().split()
    if len(words) < _SHORTEST or _FILE_NAME.search(said.strip()):
        return False
    return not " ".join(words).startswith(load()["documents.not_titles"])


def is_person(said: str) -> bool:
    """Say whether an author in a file's fields can be one: not the name of a program or of an account."""
    name = " ".join(said.casefold().split())
    return any(char.isalpha() for char in name) and name not in load()["documents.nobody"]
