"""Measures the readings against every annotated corpus that is there, with the corpora's own scorers.

    python benchmarks/evaluate.py [--only NAME ...] [--json] [--readings FOLDER]

The folder with the corpora is REPORTEDLY_EVAL, by default ../shared/eval beside the repository. What is absent is left
out with a line that says so. Nothing of the corpora is copied.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import actors
import claims
import claims_kept
import dossiers
import events
import factuality
import meantime
import muc4
import names
import origins
import places
import times
import tolls
from corpora import eval_folder, rows
from reportedly.desk import intake
from reportedly.model import Report
from reportedly.pipeline import analyse
from reportedly.show.as_json import to_json

Figures = dict[str, float]


def digest(paths: Iterable[Path]) -> str:
    """Return a short digest of the files that a measurement rests on."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def readings(texts: list[dict[str, Any]], out: Path) -> float:
    """Read every text, write one reading a line, and return the CPU seconds that took."""
    tools = intake.open_tools()
    started = time.process_time()
    with out.open("w", encoding="utf-8") as stream:
        for row in texts:
            stream.write(json.dumps(to_json(analyse(Report(str(row["id"]), row["text"]), tools))) + "\n")
    return time.process_time() - started


def score(*arguments: str | Path) -> str:
    """Run one of the corpora's scorers and return what it prints."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def seed(folder: Path, work: Path) -> Figures:
    """Return how many of the seed's statements and findings are right."""
    article, gold = folder.parent / "seed" / "article.txt", folder.parent / "seed" / "gold.json"
    out = work / "seed.jsonl"
    out.write_text(json.dumps(to_json(intake.read(article))) + "\n", encoding="utf-8")
    found = json.loads(score(folder / "score_reading.py", "seed", gold, article, out))
    reading, wanted = json.loads(out.read_text(encoding="utf-8")), json.loads(gold.read_text(encoding="utf-8"))
    told = actors.seed(reading, wanted, article.read_text(encoding="utf-8"))
    return {"right": found["right"], "findings": found["findings"], **told}


def chains(folder: Path, work: Path) -> Figures:
    """Return the figures of the chain gold, development half."""
    texts, out = folder / "chains" / "dev" / "texts.jsonl", work / "chains.jsonl"
    readings(rows(texts), out)
    gold = texts.with_name("gold.jsonl")
    found = json.loads(score(folder / "score_reading.py", "chains", gold, texts, out))
    return {key: value for key, value in found.items() if isinstance(value, int | float)}


def polnear(folder: Path, work: Path) -> Figures:
    """Return linked F1 of outermost attributions on PolNeAR, which is never trained on."""
    return _linked(folder, folder / "polnear" / "dev.jsonl", rows(folder / "polnear" / "dev.jsonl"), work)


def gum_news(folder: Path, work: Path) -> Figures:
    """Return linked F1 of outermost attributions on GUM's news, which is never trained on.

    GUM lays a caption at the door of whom its picture credit names ("Image: Lena Storm"); the scorer of readings
    counts only voices that speak. `linked_F1_with_credits` is the same figure with credited captions counted too.
    """
    news = [row for row in rows(folder / "gum" / "gum_attribution.jsonl") if row["genre"] == "news"]
    for row in news:
        row["attributions"] = [a for a in row["attributions"] if not a.get("depth")]
    gold = work / "gum-gold.jsonl"
    gold.write_text("".join(json.dumps(row) + "\n" for row in news), encoding="utf-8")
    figures = _linked(folder, gold, news, work)
    readings_with_credits, predicted = work / "credited.jsonl", work / "credited-predicted.jsonl"
    lines = (json.dumps(_with_credits(reading)) + "\n" for reading in rows(work / "linked.jsonl"))
    readings_with_credits.write_text("".join(lines), encoding="utf-8")
    predicted.write_text(score(folder / "score_reading.py", "polnear", readings_with_credits), encoding="utf-8")
    found = json.loads(score(folder / "score_attribution.py", gold, predicted, "--json"))
    return figures | {"linked_F1_with_credits": found["measures"]["linked"]["f1"]}


def _with_credits(reading: dict[str, Any]) -> dict[str, Any]:
    """Return the reading, what has nothing but a picture credit for a chain as an attribution to whom it names."""
    for statement in reading["statements"]:
        if [hop["via"] for hop in statement["chain"]] == ["credit line"]:
            statement["chain"][0]["via"] = "attribution"
    return reading


def factappeal(folder: Path, work: Path) -> Figures:
    """Return how well sources are found in single sentences, and whether they are named, on FactAppeal.

    A source counts as found where the spans share a character; each is counted once. The corpus marks only what is
    offered as fact, so precision is a lower bound.
    """
    sentences, out = rows(folder / "factappeal" / "dev.jsonl"), work / "factappeal.jsonl"
    readings(sentences, out)
    found = matched = right = predicted = 0
    for row, reading in zip(sentences, rows(out), strict=True):
        hops = [hop for statement in reading["statements"] for hop in statement["chain"] if hop["source"]]
        sources = {tuple(map(tuple, hop["source"])): hop["named"] for hop in hops}
        predicted += len(sources)
        for gold in (a for a in row["attributions"] if a["source"]):
            found += 1
            hit = next((s for s in sources if meantime.shared(s, gold["source"])), None)
            if hit is not None:
                matched, right = matched + 1, right + (sources.pop(hit) == gold["named"])
    return {
        "source_F1": round(200 * matched / (found + predicted), 1),
        "source_R": round(100 * matched / found, 1),
        "named_accuracy": round(100 * right / matched, 1),
    }


def meantime_apple(folder: Path, work: Path) -> Figures:
    """Return how well the source and the event of what is said are found on MEANTIME's reports about Apple."""
    texts = [row for row in rows(folder / "meantime" / "meantime_en.jsonl") if row["corpus"] == "corpus_apple"]
    articles, out = {row["id"]: meantime.article(row["sents"]) for row in texts}, work / "meantime.jsonl"
    readings([{"id": name, "text": one.text} for name, one in articles.items()], out)
    links = [row for row in rows(folder / "meantime" / "meantime_attribution.jsonl") if row["corpus"] == "corpus_apple"]
    return meantime.figures(articles, links, {one["report"]["id"]: one for one in rows(out)})


def tempeval(folder: Path, _work: Path) -> Figures:
    """Return how well the times of TempEval-3's newswire are found and valued."""
    return times.figures(times.news(rows(folder / "time" / "tempeval3.jsonl")), folder / "score_events.py")


def meantime_times(folder: Path, _work: Path) -> Figures:
    """Return how well the times of MEANTIME's Wikinews texts are found and valued."""
    return times.figures(times.wikinews(rows(folder / "meantime" / "meantime_en.jsonl")), folder / "score_events.py")


def meantime_actors(folder: Path, work: Path, corpus: str = "corpus_apple") -> Figures:
    """Return how well the persons and bodies of MEANTIME's Wikinews texts are found and put together."""
    texts = [row for row in rows(folder / "meantime" / "meantime_en.jsonl") if row["corpus"] == corpus]
    out = work / f"actors-{corpus}.jsonl"
    readings([{"id": row["id"], "text": meantime.article(row["sents"]).text} for row in texts], out)
    return actors.coreference(texts, {one["report"]["id"]: one for one in rows(out)})


def airbus_actors(folder: Path, work: Path) -> Figures:
    """Return the same for the texts about Airbus, on which nothing was tuned."""
    return meantime_actors(folder, work, "corpus_airbus")


def re3d(folder: Path, work: Path) -> Figures:
    """Return how many ties between persons and bodies the entities hold on re3d's reports from Syria and Iraq."""
    texts, out = rows(folder / "re3d" / "re3d.jsonl"), work / "re3d.jsonl"
    readings(texts, out)
    return actors.relations(texts, {one["report"]["id"]: one for one in rows(out)})


def _linked(folder: Path, gold: Path, texts: list[dict[str, Any]], work: Path) -> Figures:
    out, predicted = work / "linked.jsonl", work / "predicted.jsonl"
    seconds = readings(texts, out)
    predicted.write_text(score(folder / "score_reading.py", "polnear", out), encoding="utf-8")
    found = json.loads(score(folder / "score_attribution.py", gold, predicted, "--json"))
    words = sum(len(row["text"].split()) for row in texts)
    by_cue = found["linked_by_type"].get("cue=report", {"f1": 0.0})
    linked = found["measures"]["linked"]
    return {
        "linked_F1": linked["f1"],
        "linked_P": linked["p"],
        "linked_R": linked["r"],
        "reporting_cues_F1": by_cue["f1"],
        "articles_of_800_words_per_CPU_s": round(words / 800 / seconds, 2),
    }


MEASURES: dict[str, tuple[Callable[[Path, Path], Figures], tuple[str, ...]]] = {
    "seed": (seed, ("../seed/gold.json", "../seed/article.txt")),
    "chains dev": (chains, ("chains/dev/gold.jsonl", "chains/dev/texts.jsonl")),
    "PolNeAR dev": (polnear, ("polnear/dev.jsonl",)),
    "GUM news": (gum_news, ("gum/gum_attribution.jsonl",)),
    "FactAppeal dev": (factappeal, ("factappeal/dev.jsonl",)),
    "name pairs dev": (names.name_pairs, ("actors/name_pairs.jsonl",)),
    "same or different person": (names.same_or_different, ("../seed/gold.json", "../dossier/gold.json")),
    "alias lists": (names.alias_lists, ("actors/oeda_alias_clusters.jsonl",)),
    "MEANTIME apple": (meantime_apple, ("meantime/meantime_en.jsonl", "meantime/meantime_attribution.jsonl")),
    "TempEval-3 dev": (tempeval, ("time/tempeval3.jsonl",)),
    "LGL dev": (places.lgl, ("geo/lgl.jsonl",)),
    "GeoVirus": (places.geovirus, ("geo/geovirus.jsonl",)),
    "events, gold sentences": (events.petrarch, ("petrarch/plover_gsr.jsonl",)),
    "events, pairs": (events.pairs, ("events_class/plv_plover_relations.jsonl",)),
    "MUC-4 dev": (muc4.development, ("muc4/muc4.jsonl",)),
    "MEANTIME actors": (meantime_actors, ("meantime/meantime_en.jsonl",)),
    "MEANTIME actors, Airbus": (airbus_actors, ("meantime/meantime_en.jsonl",)),
    "re3d": (re3d, ("re3d/re3d.jsonl",)),
    "origins dev": (origins.origins, ("origins/gold.jsonl", "origins/texts.jsonl")),
    "origins, more stories": (origins.more, ("crossdoc/fnc1_train_bodies.jsonl",)),
    "origins of the dossier": (
        origins.dossier,
        ("../dossier/gold.json", "../dossier/reports.jsonl", "../seed/article.txt"),
    ),
    "claims of the dossier": (
        claims.dossier,
        ("../dossier/gold.json", "../dossier/reports.jsonl", "../seed/article.txt"),
    ),
    **{f"dossier of our own, {name}": (dossiers.measuring(name), dossiers.files_of(name)) for name in dossiers.NAMES},
    "claims kept in a ledger": (claims_kept.dossier, ("../dossier/reports.jsonl", "../seed/article.txt")),
    "FNC-1 dev": (claims.fnc, ("crossdoc/fnc1_train_bodies.jsonl", "crossdoc/fnc1_train_pairs.jsonl")),
    "ECB+ dev": (claims.ecb, ("crossdoc/ecbplus.jsonl",)),
    "FA-KES": (tolls.fakes, ("crossdoc/fakes_syria.jsonl",)),
    "FA-KES, more groups": (tolls.fakes_more, ("crossdoc/fakes_syria.jsonl",)),
    "tolls of our own": (tolls.invented, (str(tolls.INVENTED),)),
    "tolls of our own, later": (tolls.invented_later, (str(tolls.LATER),)),
    "MEANTIME times": (meantime_times, ("meantime/meantime_en.jsonl",)),
    "UDS-IH2 dev": (factuality.uds, ("factuality/uds_ih2.jsonl",)),
    "UW dev": (factuality.uw, ("factuality/uw.jsonl",)),
    "MEANTIME factuality": (factuality.meantime_events, ("meantime/meantime_en.jsonl",)),
}


def measure(name: str, folder: Path, work: Path) -> tuple[Figures, str] | None:
    """Return the figures of one measurement with the digest of its data, None where the data is absent."""
    function, needed = MEASURES[name]
    paths = [folder / part for part in needed]
    if not all(path.exists() for path in paths):
        return None
    return function(folder, work), digest(paths)


def main() -> None:
    """Print a table of every measurement, with the versions that made it."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", nargs="*", choices=list(MEASURES), default=list(MEASURES))
    arguments.add_argument("--json", action="store_true", help="print JSON instead of a table")
    arguments.add_argument("--readings", type=Path, help="keep the readings in this folder")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = asked.readings or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        found = {name: measure(name, eval_folder(), work) for name in asked.only}
    print(json.dumps(found, indent=1) if asked.json else _table(found))


def _table(found: dict[str, tuple[Figures, str] | None]) -> str:
    tools = intake.open_tools()
    lines = [f"{tools.tagger.name}, {tools.lexicon.version}, {tools.parser.name}", ""]
    lines += ["| test | figures | data |", "|---|---|---|"]
    for name, result in found.items():
        if result is None:
            lines.append(f"| {name} | the data is not there (set REPORTEDLY_EVAL) | |")
        else:
            figures = ", ".join(f"{key.replace('_', ' ')} {value:g}" for key, value in result[0].items())
            lines.append(f"| {name} | {figures} | {result[1]} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
