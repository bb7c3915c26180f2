"""Where the outlet is at home, which speaks for places near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Gazetteer, Lexicon, Match, Place, Report, Rule, WordList
from reportedly.places.folding import fold

_HOST = re.compile(r"\w+://(?:[^/@?#]*@)?([^/:?#]+)")
_SHORTEST, _LEAST = 5, 2_000
_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "info"})
_NOT_COUNTRIES = frozenset({"tv", "me", "io", "co", "fm", "ai", "cc", "ws", "to", "ly", "gg", "am"})


@dataclass(frozen=True, slots=True)
class Home:
    """What an outlet's name and site say of its home: a known place, or the places of a name in it."""

    known: Place | None = None
    named: tuple[Match, ...] = ()
    words: str = ""


def home_of(report: Report, lexicon: Lexicon, gazetteer: Gazetteer) -> Home:
    """Return the home of the report's outlet; nothing where neither its name nor its site tells."""
    labels = _labels(report.url)
    site = next((label for label in reversed(labels[:-1]) if label not in _SECOND and label != "www"), "")
    names = [name for name in (site, *labels[:-1], (report.outlet or "").lower().removeprefix("the ")) if name]
    homes = lexicon["outlet_homes"]
    rule = next((hit for name in names if (hit := _rule(homes, name))), None)
    country = labels[-1].upper() if labels and len(labels[-1]) == 2 and labels[-1] not in _NOT_COUNTRIES else None  # noqa: PLR2004
    code = (rule.value if rule else None) or ("GB" if country == "UK" else country)
    known = gazetteer.coded([code]).get(code) if code else None
    if rule:
        return Home(known, (), rule.id)
    press = lexicon["outlets"].words("tail") | lexicon["place_words"].words("press")
    keys = [fold(key) for name in (site, report.outlet or "") for key in _heads(name.lower(), press)]
    found = gazetteer.find(keys)
    for key in sorted(found, key=len, reverse=True):
        large = tuple(m for m in found[key] if m.likeness == "name" and m.place.population >= _LEAST)
        if large:
            return Home(known, large, key)
    return Home(known)


def _rule(homes: WordList, name: str) -> Rule | None:
    words = name.split()
    hit = homes.at(words, 0)
    return hit[0] if hit and hit[1] == len(words) else None


def _labels(url: str | None) -> list[str]:
    """Return the parts of the site's name: "www", "lantern", "example"."""
    match = _HOST.match(url or "")
    return [label for label in match.group(1).lower().split(".") if label] if match else []


def _heads(name: str, press: frozenset[str]) -> Iterator[str]:
    """Yield what a name begins with before words of the press: "gainesville" of "gainesvilletimes"."""
    for lead in ("thisis", "the", "daily", "news", ""):
        rest = name.removeprefix(lead).strip("- ") if lead else name
        if rest != name or not lead:
            for end in range(len(rest), _SHORTEST - 1, -1):
                if _is_press(rest[end:], press):
                    yield rest[:end].strip("- ")


def _is_press(rest: str, press: frozenset[str]) -> bool:
    """Say whether words of the press, run together, make up all of `rest`."""
    rest = rest.strip("- ")
    if not rest:
        return True
    return any(rest.startswith(word) and _is_press(rest[len(word) :], press) for word in press)
