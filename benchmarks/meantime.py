"""MEANTIME's links from speech to its content, as reports and pairs of source and event that readings can be held to.

The corpus has its texts as rows of tokens and annotates the first six rows of each; it names the event that is said,
not the whole content, and leaves the source out where the verb has none of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

ANNOTATED = 6
HEAD = 2
"""Rows before the running text: the headline and the date."""
CLOSING = {".", ",", ";", ":", "?", "!", ")", "]", "%", "'", "n't", "''"}
OPENING = {"(", "[", "$", "``", "#"}
QUOTE = '"'
Place = tuple[int, int]


@dataclass(frozen=True)
class Article:
    """A report with the place of every token, by row and number, and where the annotated rows end."""

    text: str
    places: dict[Place, Place]
    end: int


@dataclass(frozen=True)
class Said:
    """What a reading has somebody say: its content, the innermost source, and how sure that source is."""

    content: tuple[Place, ...]
    source: tuple[Place, ...]
    commitment: str


def article(rows: Sequence[Sequence[str]]) -> Article:
    """Return the tokens as running text: the headline and the date as lines, the other rows as one paragraph."""
    text, places, end, inside = "", {}, 0, False
    for number, row in enumerate(rows):
        text += "" if not number else "\n\n" if number <= HEAD else " "
        glued = True
        for at, token in enumerate(row):
            mark = token in (QUOTE, "``", "''")
            shut = token in CLOSING or (token[:1] in "'’" and token not in ("'", "``")) or (token == QUOTE and inside)
            text += "" if glued or shut else " "
            written = QUOTE if mark else token
            places[number, at] = (len(text), len(text) + len(written))
            text += written
            glued = token in OPENING or (token == QUOTE and not inside)
            inside = inside ^ (token == QUOTE)
        if number < ANNOTATED:
            end = len(text)
    return Article(text, places, end)


def span(found: Article, given: Sequence[int]) -> Place:
    """Return the characters of tokens `first` to `last` of a row, given as the corpus does: row, first, one past."""
    row, first, past = given
    return found.places[row, first][0], found.places[row, past - 1][1]


CERTAINTY = {"certain": "CERTAIN", "probable": "PROBABLE", "possible": "POSSIBLE", "unknown": "UNDERSPECIFIED"}


def figures(
    articles: dict[str, Article], links: Iterable[dict[str, Any]], readings: dict[str, dict[str, Any]]
) -> dict[str, float]:
    """Return how well the pairs of source and event said are found, and the certainty of those that are.

    A pair is found where a statement's content holds the event and its innermost source shares a character with the
    corpus's, or the corpus has none; of several statements, the one with the shortest content. What a source leaves
    open ("did not say whether") counts as a statement of unknown certainty. A statement counts against precision where
    its content begins in the annotated rows and no pair is found by it.
    """
    said = {name: _said(reading) for name, reading in readings.items()}
    wanted = right = 0
    used: set[tuple[str, Said]] = set()
    pairs: list[tuple[str, str]] = []
    for link in links:
        found = articles[link["doc"]]
        wanted += 1
        event = span(found, link["content_span"])
        sources = [span(found, source["span"]) for source in link["source"]]
        statement = _statement(said[link["doc"]], event, sources)
        if statement is not None:
            right += 1
            used.add((link["doc"], statement))
            pairs.append((link["certainty"], CERTAINTY[statement.commitment]))
    predicted = {(name, one) for name, some in said.items() for one in some if one.content[0][0] < articles[name].end}
    precision, recall = len(used & predicted) / max(1, len(predicted)), right / wanted
    return {
        "source_and_event_F1": round(2 * precision * recall / max(1e-9, precision + recall), 3),
        "P": round(precision, 3),
        "R": round(recall, 3),
        "certainty_macro_F1": round(_macro_f1(pairs), 3),
        "certainty_accuracy": round(sum(gold == ours for gold, ours in pairs) / max(1, len(pairs)), 3),
    }


def _said(reading: dict[str, Any]) -> list[Said]:
    """Return the attributed statements of a reading, and what a source leaves open."""
    asserted = [
        Said(_places(one["content"]), _places(one["chain"][-1]["source"]), one["commitment"])
        for one in reading["statements"]
        if one["chain"]
    ]
    left_open = [
        Said((tuple(one["span"]),), _places(one["source"]), "unknown")
        for one in reading["not_asserted"]
        if one["source"]
    ]
    return asserted + left_open


def _places(spans: Sequence[Sequence[int]] | None) -> tuple[Place, ...]:
    return tuple((start, end) for start, end in spans or ())


def _statement(said: list[Said], event: Place, sources: list[Place]) -> Said | None:
    holding = [
        one
        for one in said
        if any(start <= event[0] < end for start, end in one.content) and (not sources or shared(one.source, sources))
    ]
    return min(holding, key=lambda one: sum(end - start for start, end in one.content), default=None)


def shared(ours: Iterable[Sequence[int]], theirs: Iterable[Sequence[int]]) -> bool:
    """Say whether any span of one shares a character with any of the other."""
    theirs = list(theirs)
    return any(a < d and c < b for a, b in ours for c, d in theirs)


def _macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean over the corpus's own classes of the F1 of each."""
    both, gold, ours = (
        Counter(g for g, o in pairs if g == o),
        Counter(g for g, _ in pairs),
        Counter(o for _, o in pairs),
    )
    each = [2 * both[name] / (gold[name] + ours[name]) for name in gold]
    return sum(each) / max(1, len(each))
