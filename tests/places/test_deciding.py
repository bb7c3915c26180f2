"""Which place a name means, with a gazetteer of a few places that do not exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import marked
from reportedly.model import Lexicon, Likeness, Match, Place, PlaceKind, Report, Where
from reportedly.places import find_places

NORTHLAND = Place(1, 1, "Northland", PlaceKind.COUNTRY, "XN", None, 60.0, 10.0, 3_000_000, "XN")
SOUTHLAND = Place(2, 2, "Southland", PlaceKind.COUNTRY, "XS", None, 20.0, 10.0, 3_000_000, "XS")
ASHBY_NORTH = Place(3, 3, "Ashby", PlaceKind.TOWN, "XN", "01", 60.1, 10.1, 40_000)
ASHBY_SOUTH = Place(4, 4, "Ashby", PlaceKind.TOWN, "XS", "01", 20.1, 10.1, 41_000)
MILLBROOK = Place(5, 5, "Millbrook", PlaceKind.TOWN, "XN", "01", 60.2, 10.2, 30_000)
LARGE_COVE = Place(6, 6, "Marlcove", PlaceKind.TOWN, "XS", "02", 25.0, 12.0, 900_000)
SMALL_COVE = Place(7, 7, "Marlcove", PlaceKind.TOWN, "XN", "01", 60.3, 10.0, 9_000)


class Few:
    """A gazetteer of these places."""

    name = "few"
    places = (NORTHLAND, SOUTHLAND, ASHBY_NORTH, ASHBY_SOUTH, MILLBROOK, LARGE_COVE, SMALL_COVE)

    def find(self, names: Iterable[str], /) -> Mapping[str, tuple[Match, ...]]:
        found = {
            name: tuple(Match(p, Likeness.NAME) for p in self.places if p.name.lower() == name) for name in set(names)
        }
        return {name: matches for name, matches in found.items() if matches}

    def find_alike(self, name: str, /) -> tuple[Match, ...]:
        return (Match(LARGE_COVE, Likeness.SPELLING),) if name == "marlcave" else ()

    def coded(self, codes: Iterable[str], /) -> Mapping[str, Place]:
        return {p.code: p for p in self.places if p.code in set(codes) and p.code}


def found(english: Lexicon, text: str) -> list[Where]:
    report = Report("r", text)
    return list(find_places(report, marked.parser()(report), (), english, Few()))


def ids(english: Lexicon, text: str) -> list[int | None]:
    return [place.geonames for place in found(english, text)]


def test_two_that_are_about_as_good_and_far_apart_are_ambiguous(english: Lexicon) -> None:
    (ashby,) = found(english, "The bridge in Ashby has been closed.")
    assert (ashby.note, ashby.geonames, ashby.lat, ashby.country) == ("ambiguous", None, None, None)
    assert "Ashby, XN" in ashby.evidence[0].says
    assert "Ashby, XS" in ashby.evidence[0].says


def test_the_words_beside_it_decide(english: Lexicon) -> None:
    assert ids(english, "The bridge in Ashby, Northland, has been closed.") == [3, 1]
    assert ids(english, "The bridge in Ashby, Southland, has been closed.") == [4, 2]


def test_a_country_named_elsewhere_decides(english: Lexicon) -> None:
    assert ids(english, "The bridge in Ashby has been closed. Ships from Northland wait.") == [3, 1]


def test_neighbours_outweigh_size(english: Lexicon) -> None:
    assert ids(english, "Rain fell in Marlcove.") == [6]
    near = "Rain fell in Marlcove, in Millbrook and in Ashby, all of them in Northland."
    assert ids(english, near) == [7, 5, 3, 1]


def test_a_letter_off_is_mended_where_nothing_else_fits(english: Lexicon) -> None:
    (cove,) = found(english, "Rain fell in Marlcave.")
    assert (cove.text, cove.name, cove.geonames, cove.note) == ("Marlcave", "Marlcove", 6, "spelling")


def test_the_reason_names_the_company(english: Lexicon) -> None:
    millbrook = found(english, "Rain fell in Millbrook, and in Ashby in Northland.")[1]
    assert any("Northland" in e.says or "Millbrook" in e.says for e in millbrook.evidence)
