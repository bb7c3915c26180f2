"""What stands in kinds.toml: the families of words that the tests ask for, and what each kind means to a reader."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("kinds.toml")
_VOWELS = "aeiou"
_SHORTEST = 3


@dataclass(frozen=True)
class Kind:
    """One kind of mistake as the table shows it.

    `example` is made up. `state` is "open", "fixed", "guides" (the guides differ) or "gold" (a slip in the gold).
    """

    id: str
    title: str
    example: str
    why: str
    state: str


@functools.cache
def _file() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@functools.cache
def kinds() -> dict[str, Kind]:
    """Return every kind that is described, by id, in the order of the file."""
    return {row["id"]: Kind(**row) for row in _file()["kind"]}


@functools.cache
def family(name: str) -> frozenset[str]:
    """Return the words of a family; those of verbs and nouns with all their forms."""
    verbs, nouns, fixed = (_file()[key].get(name, "").split() for key in ("verbs", "nouns", "words"))
    found = [*fixed, *(form for verb in verbs for form in forms(verb))]
    return frozenset([*found, *nouns, *(_plural(noun) for noun in nouns)])


def forms(verb: str) -> frozenset[str]:
    """Return a verb as it may be inflected; forms that do not exist do no harm.

    >>> sorted(forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return frozenset({verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"})
    stem = verb.removesuffix("e")
    doubles = len(stem) >= _SHORTEST and stem[-2] in _VOWELS and stem[-1] not in _VOWELS
    twice = stem + stem[-1] if doubles else stem
    return frozenset({verb, verb + "s", verb + "es", stem + "ed", stem + "ing", twice + "ed", twice + "ing"})


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in _VOWELS else noun + "s"
