"""Who a speaker is for the counting of origins: an outlet, unnamed sources, a name, a description, a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.compare.origins_words import Key, within
from reportedly.model import SourceKind


class Sort(StrEnum):
    """What sort of speaker somebody is for the counting of origins."""

    OUTLET = "outlet"
    SOURCES = "sources"
    NAMED = "named"
    DESCRIBED = "described"
    DOCUMENT = "document"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `key` tells speakers apart, `who` is how a report words it, `body` whom they speak for.

    `outlet` is the outlet through which unnamed sources speak, `guessed` where it is only the one cited before.
    `single` marks "a doctor", who may be named later, and `definite` "the doctor", who was named before. `wording`
    holds all words that a report has beside a name; who `comments` is an analyst or the like.
    """

    sort: Sort
    key: Key = ()
    who: str = ""
    kind: SourceKind = SourceKind.UNKNOWN
    named: bool = False
    body: Key = ()
    outlet: Key = ()
    single: bool = False
    definite: bool = False
    guessed: bool = False
    wording: frozenset[str] = frozenset()
    comments: bool = False


NOBODY = Speaker(Sort.NOBODY)


def outlet(key: Key, who: str) -> Speaker:
    """Return an outlet with a name as a speaker."""
    return Speaker(Sort.OUTLET, key, who, SourceKind.OUTLET, named=True)


def fuller(key: Key, among: Iterable[Key]) -> Key:
    """Return the one longer name that all words of `key` stand in; itself where there is none or more than one."""
    longer = [other for other in among if within(key, other)]
    return longer[0] if len(longer) == 1 else key
