"""What one line of a header says: author, outlet, date, address."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from reportedly.model import RegionKind
from reportedly.readers.dates import date_of
from reportedly.readers.marks import mark_of
from reportedly.readers.names import before_any, is_name, is_outlet, names_in, words_apart
from reportedly.readers.words import Label, PageWords

_LONGEST = 250
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,2000}", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,|;•·]\s+|\s+[-–—]\s+")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a header line turned out to be, and the values it gives."""

    kind: RegionKind
    byline: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    url: str | None = None
    title: str | None = None
    names: tuple[str, ...] = field(default=())


def shape_of(line: str, words: PageWords) -> Shape | None:
    """Return what a header line is, None for a line that could be headline or body."""
    if len(line) > _LONGEST:
        return None
    readings = (_labelled, _byline, _dated, _address, _agency)
    found = next((shape for reading in readings if (shape := reading(line, words))), None)
    mark = None if found else mark_of(line, words)
    return Shape(mark.kind) if mark and mark.kind is RegionKind.BOILERPLATE else found


def _labelled(line: str, words: PageWords) -> Shape | None:
    """Read "Published: 8 February 2012" and its like."""
    folded = line.casefold()
    for label in words.labels:
        for start in sorted(label.starts, key=len, reverse=True):
            if folded.startswith(start):
                shape = _value(label, line[len(start) :], words)
                if shape:
                    return shape
    return None


def _value(label: Label, rest: str, words: PageWords) -> Shape | None:
    value = rest.lstrip(" :\t").strip()
    if not rest.lstrip().startswith(":") and not (label.bare and rest[:1].isspace()):
        return None
    match label.role:
        case "published":
            date = date_of(value, words.dates)
            return Shape(RegionKind.DATELINE, published=date) if date else None
        case "url":
            bare = not rest.lstrip().startswith(":")
            return _address(value, words) if value or bare else Shape(RegionKind.BOILERPLATE)
        case "byline":
            return _author(value, words)
        case "outlet":
            return Shape(RegionKind.BYLINE, outlet=value) if is_name(value, words) else _address(value, words)
        case _:
            return Shape(RegionKind.HEADLINE, title=value) if value else None


def _byline(line: str, words: PageWords) -> Shape | None:
    """Read "By Jane Roe", with the outlet, the role or the place that may follow."""
    folded = line.casefold()
    for start in sorted(words["byline.starts"], key=len, reverse=True):
        if folded.startswith(f"{start} "):
            return _author(line[len(start) :].strip(), words)
    return None


def _author(text: str, words: PageWords) -> Shape | None:
    head = _BETWEEN.split(text)
    if len(head) > 1 and (date := date_of(text.partition(head[0])[2].strip(" ,|;•·-–—"), words.dates)):
        return Shape(RegionKind.BYLINE, byline=head[0], published=date) if is_name(head[0], words) else None
    author, outlet = _employer(text, words)
    author = before_any(author, words["byline.whereabouts"])
    named = is_name(author, words) or names_in(author, words)
    return Shape(RegionKind.BYLINE, byline=author, outlet=outlet) if named else None


def _employer(text: str, words: PageWords) -> tuple[str, str | None]:
    """Split "Jane Roe, The Daily Lantern" and "Jane Roe for Reuters"; a role such as "Staff Writer" is left out."""
    for joint in (", ", *words["byline.employer"]):
        author, found, rest = text.rpartition(joint)
        if found and author:
            if is_outlet(rest, words):
                return author, rest
            if is_name(rest, words) and not words_apart(rest.casefold()).isdisjoint(words["byline.roles"]):
                return author, None
    return text, None


def _dated(line: str, words: PageWords) -> Shape | None:
    """Read a line that is a date, or ends in one after an outlet or a place."""
    date = date_of(line, words.dates)
    if date:
        return Shape(RegionKind.DATELINE, published=date)
    for joint in _BETWEEN.finditer(line):
        head, date = line[: joint.start()], date_of(line[joint.end() :], words.dates)
        if date and (is_name(head, words) or is_outlet(head, words)):
            outlet = head if _is_likely_outlet(head, words) else None
            return Shape(RegionKind.DATELINE, outlet=outlet, published=date)
    return None


def _is_likely_outlet(head: str, words: PageWords) -> bool:
    if is_outlet(head, words):
        return True
    return len(head.split()) > 1 and "," not in head and head.casefold() not in words["outlets.not_outlets"]


def _address(line: str, _words: PageWords) -> Shape | None:
    return Shape(RegionKind.BOILERPLATE, url=line) if _ADDRESS.fullmatch(line) else None


def _agency(line: str, words: PageWords) -> Shape | None:
    """Read a line that is nothing but a known outlet's name, in brackets or not."""
    bare = line.strip("()[]/ ")
    return Shape(RegionKind.CREDIT, outlet=bare) if bare.casefold() in words["outlets.known"] else None
