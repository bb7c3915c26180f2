"""How well times are found and valued: TIMEX3 of newswire and of Wikinews texts, by the corpora's own scorer."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import meantime
from reportedly import lexicon
from reportedly.events import find_times
from reportedly.model import Report, Syntax
from reportedly.parse import with_spacy
from scorers import load_scorer

Row = dict[str, Any]


@dataclass(frozen=True)
class Text:
    """A text with its day of publication, the times that people found in it, and where the part they read ends."""

    id: str
    text: str
    published: dt.date | None
    times: list[Row]
    end: int


def news(rows: Iterable[Row]) -> list[Text]:
    """Return TempEval's newswire."""
    return [Text(row["id"], row["text"], _day(row["dct"]), row["timex"], len(row["text"])) for row in rows]


def wikinews(rows: Iterable[Row]) -> list[Text]:
    """Return MEANTIME's texts, made to run on."""
    found = []
    for row in rows:
        article = meantime.article(row["sents"])
        placed = ((one, meantime.span(article, one["span"])) for one in row["timex"] if one["span"])
        times = [{"start": start, "end": end, "value": one["value"]} for one, (start, end) in placed]
        found.append(Text(row["id"], article.text, _day(row["dct"]), times, article.end))
    return found


def figures(texts: list[Text], scorer: Path) -> dict[str, float]:
    """Return F1 of exact spans, of spans that overlap, and of those with the right value; and the finder's speed.

    The speed is that of finding alone, in words a CPU second; `value_F1_without_grammar` is the value without a parse.
    """
    parse, english = with_spacy.load(), lexicon.load("en")
    reports = [Report(one.id, one.text, published=one.published) for one in texts]
    parsed = [parse(report) for report in reports]
    started = time.process_time()
    found = [find_times(report, syntax, english) for report, syntax in zip(reports, parsed, strict=True)]
    seconds = time.process_time() - started
    plain = [find_times(report, Syntax(report.id, (), (), "none"), english) for report in reports]
    scores, without = (_scores(texts, times, scorer) for times in (found, plain))
    return {
        "strict_F1": round(scores["strict"][2], 3),
        "relaxed_F1": round(scores["relaxed"][2], 3),
        "value_F1": round(scores["value"][2], 3),
        "value_F1_without_grammar": round(without["value"][2], 3),
        "words_per_CPU_s": round(sum(len(one.text.split()) for one in texts) / seconds),
    }


def _scores(texts: list[Text], found: Iterable[Iterable[Any]], scorer: Path) -> dict[str, tuple[float, float, float]]:
    gold = [{"id": one.id, "timex": one.times} for one in texts]
    predicted = {
        one.id: [
            {"start": when.span.start, "end": when.span.end, "value": when.value}
            for when in times
            if when.span.start < one.end
        ]
        for one, times in zip(texts, found, strict=True)
    }
    scores: dict[str, tuple[float, float, float]] = load_scorer(scorer).score_timex(gold, predicted)
    return scores


def _day(written: str | None) -> dt.date | None:
    """Return the day of "1998-02-13T14:35:00" or "1998-02-13"."""
    return dt.date.fromisoformat(written[:10]) if written else None
