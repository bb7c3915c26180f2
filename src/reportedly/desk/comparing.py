"""What a user can learn of a pile of reports: the claims in them, one function each."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable
from dataclasses import replace

from reportedly import lexicon
from reportedly.compare import (
    Comparer,
    Deeds,
    DeedWeights,
    Kinship,
    Known,
    Trace,
    Tracer,
    Weights,
    Words,
    claims_of,
    said,
)
from reportedly.compare.conflicts import with_places_named as named
from reportedly.model import Claim, ConflictKind, Reading
from reportedly.names import Naming
from reportedly.places import gazetteer
from reportedly.places.distance import apart

_CODE = 2

__all__ = ["claims_in", "open_comparer", "open_deeds", "open_naming", "place_named", "trace", "with_places_named"]


@functools.cache
def open_comparer(language: str = "en") -> Comparer:
    """Load what statements are compared with, once a process; raises `LexiconError` where a rule file is broken."""
    rules = lexicon.load(language)
    return Comparer(Weights.of(rules), Words.of(rules), open_naming(), _places_apart)


@functools.cache
def open_deeds(language: str = "en") -> Deeds:
    """Load what puts together what tells of one deed, once a process; raises `LexiconError` as `open_comparer` does."""
    rules, words = lexicon.load(language), open_comparer(language).words
    return Deeds(words, Kinship.of(lexicon.kin(language), words), DeedWeights.of(rules))


@functools.cache
def open_naming() -> Naming:
    """Load what names are compared with, once a process; what it found out of names it keeps."""
    return Naming()


def _places_apart(one: str, other: str) -> bool:
    """Say whether of two keys of places neither lies in the other, as far as the gazetteer knows."""
    numbers = [int(key.rpartition("/")[2]) for key in (one, other) if key.rpartition("/")[2].isdecimal()]
    known = gazetteer.load().numbered(numbers)
    places = [known[number] for number in numbers if number in known]
    return len(places) != len((one, other)) or apart(*places)


@functools.lru_cache(maxsize=4096)
def place_named(key: str) -> str:
    """Return a place by its name where a word is the key of one ("SY", "SY/169577"), any other word as it is."""
    country, _, number = key.partition("/")
    if not (country.isupper() and len(country) == _CODE):
        return key
    if number.isdecimal():
        found = gazetteer.load().numbered([int(number)])
        return found[int(number)].name if int(number) in found else key
    known = gazetteer.load().coded([country])
    return known[country].name if country in known else key


def claims_in(readings: Iterable[Reading], *, as_of: dt.date | None = None) -> tuple[Claim, ...]:
    """Return what the reports of a pile amount to: the claims that at least two of them tell, doubt or deny.

    With `as_of`, only reports published by that day count. Made for piles of some hundred reports.
    """
    rules = lexicon.load("en")
    read = tuple(readings)
    pile = [one for reading in read for one in said(reading, rules)]
    tracer = Tracer.of(rules, open_comparer().naming)
    lineage = tracer.lineage_of(pile, {reading.report.id: (reading.report, {}) for reading in read})
    found = claims_of(pile, open_comparer(), lineage_of=lineage, as_of=as_of)
    return tuple(map(with_places_named, found))


def with_places_named(claim: Claim) -> Claim:
    """Return a claim whose conflicts call places by name, not by their keys."""
    placed = {ConflictKind.PLACE, ConflictKind.ACTOR}
    keys = {rival.value for one in claim.conflicts if one.kind in placed for rival in one.values}
    numbers = {key: int(number) for key in keys for number in [key.rpartition("/")[2]] if number.isdecimal()}
    countries = {key: key[:-1] for key in keys if key.endswith("/")}
    if not numbers and not countries:
        return claim
    places = gazetteer.load()
    known, coded = places.numbered(numbers.values()), places.coded(countries.values())
    names = {key: known[number].name for key, number in numbers.items() if number in known}
    names |= {key: coded[code].name for key, code in countries.items() if code in coded}
    return replace(claim, conflicts=tuple(named(one, lambda key: names.get(key, key)) for one in claim.conflicts))


def trace(claim: Claim, readings: Iterable[Reading]) -> Trace:
    """Return where a claim that was found in these readings comes from: who has it from whom, and what changed.

    `Trace.lines` is the tree for the terminal. Readings of reports that do not tell it do no harm.
    """
    rules = lexicon.load("en")
    told = {(telling.report, telling.statement) for telling in claim.tellings}
    reports = {report for report, _ in told}
    read = [reading for reading in readings if reading.report.id in reports]
    pile = [one for reading in read for one in said(reading, rules)]
    group = [one for one in pile if (one.report, one.statement) in told]
    known: Known = {reading.report.id: (reading.report, {}) for reading in read}
    return Tracer.of(rules, open_comparer().naming)(group, pile, known)
