"""How well places are found and told apart: LGL (local news of the United States) and GeoVirus (Wikinews).

    python benchmarks/places.py [--least INHABITANTS]

End to end: a place that nobody finds, or that has no coordinates, is wrong. Every fifth report was kept out of sight
while the rules and their weights were made, and is told apart as unseen. With --least, towns of fewer inhabitants are
left out of the gazetteer, to see what they are worth.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import corpora
from reportedly import lexicon
from reportedly.model import Gazetteer, Match, Place, PlaceKind, Report, Where
from reportedly.parse import with_spacy
from reportedly.places import find_places
from reportedly.places.gazetteer import load
from reportedly.resolve import find_entities
from scorers import load_scorer

NEAR_KM = 161
UNSEEN = 5
Row = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Larger:
    """A gazetteer without the towns of fewer inhabitants."""

    whole: Gazetteer
    least: int

    @property
    def name(self) -> str:
        """Return the name of the whole one, and what is left out."""
        return f"{self.whole.name}, towns of {self.least} or more"

    def find(self, names: Iterable[str], /) -> dict[str, tuple[Match, ...]]:
        """Return the larger places of each name."""
        found = {name: self._larger(matches) for name, matches in self.whole.find(names).items()}
        return {name: matches for name, matches in found.items() if matches}

    def find_alike(self, name: str, /) -> tuple[Match, ...]:
        """Return the larger places of names like this one."""
        return self._larger(self.whole.find_alike(name))

    def coded(self, codes: Iterable[str], /) -> Mapping[str, Place]:
        """Return the places of these codes."""
        return self.whole.coded(codes)

    def _larger(self, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        towns = PlaceKind.TOWN
        return tuple(one for one in matches if one.place.kind is not towns or one.place.population >= self.least)


def figures(rows: list[Row], scorer: Path, *, peoples: bool, with_url: bool, least: int = 0) -> dict[str, float]:
    """Return how many places are right end to end, of those seen and unseen while the rules were made, and precision.

    Right is what lies within 161 km of where people put it. Precision: of the places that are given coordinates, those
    that are right; what people marked without coordinates is left out, and peoples too where people did not mark them.
    """
    parse, english, gazetteer = with_spacy.load(), lexicon.load("en"), load()
    asked = Larger(gazetteer, least) if least else gazetteer
    found: dict[str, list[Where]] = {}
    seconds = 0.0
    for row in rows:
        report = Report(row["id"], row["text"], url=row["url"] if with_url else None)
        syntax = parse(report)
        entities = find_entities(report, syntax, (), english)
        started = time.process_time()
        places = find_places(report, syntax, entities, english, asked)
        seconds += time.process_time() - started
        found[row["id"]] = [place for place in places if peoples or place.note != "people"]
    score = load_scorer(scorer)
    unseen = [row for number, row in enumerate(rows) if number % UNSEEN == UNSEEN - 1]
    seen = [row for number, row in enumerate(rows) if number % UNSEEN != UNSEEN - 1]
    whole = score.score_geo(rows, {name: [_place(one) for one in places] for name, places in found.items()})
    part = {name: [_place(one) for one in places] for name, places in found.items()}
    precision, recall, f1 = whole["span"]
    return {
        "right_within_161_km": round(whole["acc161_end_to_end"], 3),
        "right_seen": round(score.score_geo(seen, part)["acc161_end_to_end"], 3),
        "right_unseen": round(score.score_geo(unseen, part)["acc161_end_to_end"], 3),
        "precision": round(_precision(rows, found, score.km), 3),
        "precision_unseen": round(_precision(unseen, found, score.km), 3),
        "spans_P": round(precision, 3),
        "spans_R": round(recall, 3),
        "spans_F1": round(f1, 3),
        "words_per_CPU_s": round(sum(len(row["text"].split()) for row in rows) / seconds),
    }


def _place(where: Where) -> Row:
    return {"start": where.span.start, "end": where.span.end, "lat": where.lat, "lon": where.lon}


def _precision(rows: list[Row], found: dict[str, list[Where]], km: Any) -> float:
    given = right = 0
    for row in rows:
        for place in found[row["id"]]:
            marked = [one for one in row["places"] if place.span.start < one["end"] and one["start"] < place.span.end]
            known = [one for one in marked if one.get("lat") is not None]
            if place.lat is not None and (known or not marked):
                given += 1
                right += any(km(place.lat, place.lon, one["lat"], one["lon"]) <= NEAR_KM for one in known)
    return right / max(1, given)


def lgl(folder: Path, _work: Path, least: int = 0) -> dict[str, float]:
    """Return how local news of the United States comes out, with the addresses of the pages and without."""
    rows, scorer = corpora.rows(folder / "geo" / "lgl.jsonl"), folder / "score_events.py"
    plain = figures(rows, scorer, peoples=True, with_url=False, least=least)
    wanted = {"right_within_161_km", "right_seen", "right_unseen", "precision"}
    return figures(rows, scorer, peoples=True, with_url=True, least=least) | {
        f"{name}_without_url": value for name, value in plain.items() if name in wanted
    }


def geovirus(folder: Path, _work: Path, least: int = 0) -> dict[str, float]:
    """Return how Wikinews comes out; peoples are not marked there."""
    rows = corpora.rows(folder / "geo" / "geovirus.jsonl")
    return figures(rows, folder / "score_events.py", peoples=False, with_url=False, least=least)


def main() -> None:
    """Print the figures of both."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--least", type=int, default=0)
    asked = arguments.parse_args()
    for name, measure in (("LGL", lgl), ("GeoVirus", geovirus)):
        print(name, json.dumps(measure(corpora.eval_folder(), Path(), asked.least)))


if __name__ == "__main__":
    main()
