"""Sources that became others on the way: who only spoke of somebody in the older report, and is cited in the later."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.compare.issues import Issue
from reportedly.compare.origins_hearing import Heard
from reportedly.compare.origins_speakers import Sort, Speaker
from reportedly.compare.origins_words import Key, beginning, like, split
from reportedly.model import Mutation, MutationKind

_LEAST_DESCRIBED = 2
Told = Mapping[str, Sequence[Heard]]
Names = Mapping[str, str]


def is_somebody(speaker: Speaker) -> bool:
    """Say whether a speaker is a name or a description, not an outlet or sources left unnamed."""
    return speaker.sort in {Sort.NAMED, Sort.DESCRIBED}


def other_speakers(told: Told, heard: Iterable[Heard], issues: Mapping[str, Issue], names: Names) -> Iterator[Mutation]:
    """Yield where a report lays to somebody what an older one lays to another who speaks of that somebody.

    `told` is what each report says on the claim, `heard` all that any says; `names` are what readers know reports by.
    """
    speaking = dict[str, list[Heard]]()
    for one in heard:
        if is_somebody(one.origin):
            speaking.setdefault(one.said.report, []).append(one)
    cited = {name: [one.origin for one in some if _is_described(one.origin)] for name, some in told.items()}
    days = {name: issues[name].published for name, speakers in cited.items() if speakers}
    keys = {who.key: frozenset(map(beginning, who.key)) for some in cited.values() for who in some}
    for before in told if keys else ():
        spoken_of = _spoken_of(speaking.get(before, ()), keys)
        day = issues[before].published
        later = (name for name, of_then in days.items() if day and of_then and day < of_then)
        for after in later if spoken_of else ():
            changed = ((who, spoken_of[who.key]) for who in cited[after] if who.key in spoken_of)
            for who, of in changed:
                message = _message(names[before], of, names[after], who)
                yield Mutation(MutationKind.SOURCE_CHANGED, before, after, message)


def _is_described(who: Speaker) -> bool:
    return is_somebody(who) and len(who.key) >= _LEAST_DESCRIBED


def _message(before: str, of: Heard, after: str, who: Speaker) -> str:
    return f"{before} has it from {of.origin.who}, who speaks of {who.who}; in {after} it is {who.who} who says so."


def _spoken_of(speaking: Sequence[Heard], keys: Mapping[Key, frozenset[str]]) -> dict[Key, Heard]:
    """Return who of these does not speak in a report and is spoken of there, with where that is first."""
    there = frozenset[str]().union(*(_beginnings(one.said.text) for one in speaking))
    speakers = {speaker.key for one in speaking for speaker in one.speakers}
    some = (key for key, begins in keys.items() if begins <= there and key not in speakers)
    found = ((key, next((h for h in speaking if _speaks_of(h, key)), None)) for key in some)
    return {key: one for key, one in found if one}


def _speaks_of(heard: Heard, key: Key) -> bool:
    return _stand_in(key, heard.said.text) and not like(key, heard.origin.key)


def _stand_in(key: Key, text: str) -> bool:
    """Say whether the words of a description stand close together in a text."""
    words, wanted, width = _beginnings(text), frozenset(map(beginning, key)), len(key) + _LEAST_DESCRIBED
    if len(words) < len(key) or not wanted.issubset(words):
        return False
    return any(wanted.issubset(words[i : i + width]) for i in range(max(1, len(words) - width + 1)))


@functools.lru_cache(maxsize=4_096)  # each text is held against whoever is cited in any report
def _beginnings(text: str) -> tuple[str, ...]:
    return tuple(map(beginning, split(text)))
