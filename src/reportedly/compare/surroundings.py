"""What stands around a report and tells from whom it has it: addresses, links, credit lines, the feed it came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.compare.origins_words import written
from reportedly.model import Lexicon, RegionKind, Report, WordList

_FRAME = "()[]/*_-–—: \t"
_NOTES = frozenset({RegionKind.CREDIT, RegionKind.BOILERPLATE})
_MOST_WORDS = 5
_FIRST = re.compile(r"^(?:https?:)?//(?:www\.)?|^www\.", re.IGNORECASE)
_PARTS = re.compile(r"[.;,:(|]\s+")
_STRAY = re.compile(r"(?:utm_\w+|fbclid|gclid)=[^&#]*&?")


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet that a report credits, and the line that does; `whole` where all of the report is that outlet's."""

    who: str
    line: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a report and tells of its origin.

    `address` is where it was read, `canonical` the address that it calls its own, `links` where its text leads, with
    the words that do. `source` is whom the `feed` that it came in names as its source, with `source_address`.
    """

    address: str = ""
    canonical: str = ""
    links: tuple[tuple[str, str], ...] = ()
    credits: tuple[Credit, ...] = ()
    feed: str = ""
    source: str = ""
    source_address: str = ""

    @property
    def addresses(self) -> frozenset[str]:
        """Return the addresses under which others can link to it."""
        return frozenset(filter(None, (self.address, self.canonical)))


@dataclass(frozen=True, slots=True)
class NoteWords:
    """The words by which a credit line is understood: names of outlets, and notes of where a report was taken from."""

    outlets: frozenset[str]
    notes: WordList

    @classmethod
    def of(cls, lexicon: Lexicon) -> NoteWords:
        """Take what is needed from the rules of a language."""
        return cls(lexicon["outlets"].words("name"), lexicon["handed_on"])

    def is_outlet(self, name: str) -> bool:
        """Say whether a name is an outlet's beyond doubt."""
        folded = name.casefold().strip()
        return not self.outlets.isdisjoint({folded, folded.removeprefix("the ")})


def surroundings_of(report: Report, words: NoteWords, provenance: Mapping[str, Any] | None = None) -> Surroundings:
    """Return what stands around a report: what its text says, and its provenance as plain values where it was kept."""
    known = provenance or {}
    return Surroundings(
        address=plain_address(report.url),
        canonical=plain_address(known.get("canonical_url")),
        links=tuple((plain_address(link["url"]), link.get("words", "")) for link in known.get("links", ())),
        credits=tuple(dict.fromkeys(_credits(report, words))),
        feed=known.get("feed") or "",
        source=known.get("feed_item_source") or "",
        source_address=plain_address(known.get("feed_item_source_url")),
    )


def plain_address(url: str | None) -> str:
    """Return an address as it is compared: without scheme, "www.", fragment, stray marks and a last stroke.

    >>> plain_address("https://www.Post.example/a/?utm_source=x#top")
    'post.example/a'
    """
    host, stroke, path = _FIRST.sub("", (url or "").strip()).partition("#")[0].partition("/")
    return (host.casefold() + stroke + _STRAY.sub("", path)).rstrip("/?&")


def _credits(report: Report, words: NoteWords) -> Iterator[Credit]:
    lines = [(r.kind, " ".join(r.span.of(report.text).split())) for r in report.regions if r.kind in _NOTES]
    for kind, line in lines:
        if who := _republished(line, words.notes):
            yield Credit(who, line)
        elif kind is RegionKind.CREDIT:
            names = [name for name in report.contributors if name in line]
            yield from (Credit(name, line, whole=False) for name in names if words.is_outlet(name))
            if not names and (agency := _agency(line, words)):
                yield Credit(agency, line)
    if report.byline and words.is_outlet(report.byline):
        yield Credit(report.byline, report.byline)


def _agency(line: str, words: NoteWords) -> str:
    """Return the outlet whose line it is: "(AFP) -"; none for a line that says more than a name."""
    bare = line.strip(_FRAME)
    is_framed = line[0] in "(/[" and all(word[0].isupper() for word in bare.split()[:_MOST_WORDS])
    is_name = 1 <= len(bare.split()) <= _MOST_WORDS
    return bare if is_name and (is_framed or words.is_outlet(bare)) else ""


def _republished(line: str, notes: WordList) -> str:
    """Return the outlet that a note says had the report first: "This article was originally published in the Post"."""
    return next(filter(None, (_taken_from(written(part), notes) for part in _PARTS.split(line))), "")


def _taken_from(words: Sequence[str], notes: WordList) -> str:
    folded, at = [word.casefold() for word in words], 0
    while at < len(words) and (found := notes.at(folded, at)):
        rule, length = found
        at += length
        if "republished" in rule.traits:
            return _name(words[at:], notes.words("ends"))
    return ""


def _name(words: Sequence[str], ends: frozenset[str]) -> str:
    """Return the name that these words begin with, after an article: words with a capital."""
    rest = words[1:] if words and words[0].casefold() == "the" else words
    end = next((i for i, word in enumerate(rest) if not word[0].isupper() or word.casefold() in ends), len(rest))
    return " ".join(rest[: min(end, _MOST_WORDS)])
