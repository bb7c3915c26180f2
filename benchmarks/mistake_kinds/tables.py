"""What is printed of sorted mistakes: tables, JSON, and single mistakes for the developer's screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mistake_kinds.pairs import Article, Attribution, Mistake, Words
from mistake_kinds.words import Kind, kinds

BEGIN, END = "<!-- mistakes: begin -->", "<!-- mistakes: end -->"
SIDES = ("missed", "spurious", "wrong")
STATES = {
    "guides": "a difference between guides",
    "gold": "slips in the gold",
    "open": "open",
    "fixed": "fixed",
}
_MARGIN = 12
_WIDTH = 600


@dataclass(frozen=True)
class Sorted:
    """The mistakes of all corpora that are there, sorted; `versions` says what made the readings, `data` what of."""

    found: tuple[tuple[str, Mistake], ...]
    loose: tuple[tuple[str, Mistake], ...]
    sizes: dict[str, dict[str, int]]
    versions: str
    data: dict[str, str]

    @property
    def corpora(self) -> list[str]:
        """The corpora that are there."""
        return list(self.sizes)


@dataclass(frozen=True)
class Row:
    """One kind with how often it came in each corpus."""

    kind: Kind
    counts: dict[str, int]
    total: int
    share: float


def rows_of(found: Sequence[tuple[str, Mistake]], corpora: Sequence[str]) -> list[Row]:
    """Return a row for each kind, the commonest first."""
    by_corpus = Counter((kind, mistake.article.corpus) for kind, mistake in found)
    totals = Counter(kind for kind, _ in found)
    return [
        Row(kinds()[kind], {name: by_corpus[kind, name] for name in corpora}, total, round(100 * total / len(found), 1))
        for kind, total in sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    ]


def table(rows: Iterable[Row], corpora: Sequence[str]) -> list[str]:
    """Return the lines of a table of kinds."""
    head = ["kind", *corpora, "all", "share"]
    lines = [f"| {' | '.join(head)} | how it stands |", "|---|" + "---:|" * (len(head) - 1) + "---|"]
    for row in rows:
        cells = [title(row.kind), *(str(row.counts[name]) for name in corpora), str(row.total), f"{row.share} %"]
        lines.append(f"| {' | '.join(cells)} | {STATES[row.kind.state]} |")
    return lines


def title(kind: Kind) -> str:
    """Return what a kind is called, with its side before it."""
    return f"{kind.id.partition('.')[0]}: {kind.title}"


def document(found: Sorted, top: int) -> str:
    """Return all that stands between the markers: sizes, the commonest kinds, examples, status, loose borders."""
    rows = rows_of(found.found, found.corpora)
    first, later = rows[:top], [row for row in rows[top:] if row.kind.state == "open"][:top]
    data = ", ".join(f"{name} {short}" for name, short in found.data.items())
    lines = [f"Read with {found.versions}. Data: {data}.", "", *_sizes(found), ""]
    lines += [_by_state(rows), "", f"The {len(first)} commonest kinds of {len(rows)}:", ""]
    lines += [*table(first, found.corpora), "", *_examples(first), ""]
    lines += ["After them, the commonest that are open:", ""]
    lines += [*table(later, found.corpora), "", *_examples(later), ""]
    lines += [_confusions(found), "", _loose(found)]
    return "\n".join(lines)


def _sizes(found: Sorted) -> list[str]:
    lines = ["| corpus | gold | found | right | missed | spurious | wrong |", "|---|" + "---:|" * 6]
    for name, size in found.sizes.items():
        sides = Counter(mistake.side for _, mistake in found.found if mistake.article.corpus == name)
        cells = [name, *map(str, size.values()), *(str(sides[side]) for side in SIDES)]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _by_state(rows: Sequence[Row]) -> str:
    totals: Counter[str] = Counter()
    for row in rows:
        totals[row.kind.state] += row.total
    every = sum(totals.values())
    parts = [f"{STATES[state]}, {round(100 * count / every, 1)} %" for state, count in totals.most_common()]
    return f"All {every} mistakes, by how their kind stands: {'; '.join(parts)}."


def _examples(rows: Iterable[Row]) -> list[str]:
    kinds_of_them = (row.kind for row in rows)
    told = (f"| {title(kind)} | {kind.example} | {kind.why} |" for kind in kinds_of_them)
    return ["| kind | example (made up) | why |", "|---|---|---|", *told]


def _confusions(found: Sorted) -> str:
    pairs = Counter(
        (one.gold.status, one.found.status)
        for kind, one in found.found
        if kind.startswith("wrong.mark") and one.gold and one.found
    )
    ordered = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{gold} read as {read} {count}" for (gold, read), count in ordered)
    return f"Status, where content and chain are right: {named or 'no mistakes'}."


def _loose(found: Sorted) -> str:
    """Return a line on borders that are off although the pair counts as right."""
    counted = Counter(kinds()[kind].title for kind, _ in found.loose)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{name} {count}" for name, count in ordered)
    return f"Counted as right, but off by three words or more ({len(found.loose)}): {named}."


def shown(mistake: Mistake) -> str:
    """Return a mistake for the developer's screen: the words around it, gold and found."""
    article, one = mistake.article, mistake.either
    words = one.content | one.cue | (mistake.found.content if mistake.found else one.content)
    last = len(article.places) - 1
    around = article.between(max(0, min(words) - _MARGIN), min(last, max(words) + _MARGIN)).replace("\n", "¶")
    sides = [("gold", mistake.gold), ("found", mistake.found)]
    told = [f"  {name}: {_told(article, side)}" for name, side in sides if side]
    return "\n".join([f"[{article.corpus} {article.id}] {around[:_WIDTH]}", *told])


def _told(article: Article, one: Attribution) -> str:
    def said(words: Words) -> str:
        return article.written(words) or "-"

    chain = " <- ".join(map(said, one.sources))
    return f"{chain} | {said(one.cue)} | {said(one.content)[:_WIDTH]} {one.status}".rstrip()


def as_json(found: Sorted) -> dict[str, Any]:
    """Return everything that the table is made of."""
    rows = [asdict(row) for row in rows_of(found.found, found.corpora)]
    return {"read_with": found.versions, "data": found.data, "sizes": found.sizes, "kinds": rows}


def rewritten(page: str, between: str) -> str:
    """Return a page with what stands between its markers exchanged; ValueError where it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        msg = f"The page lacks the lines {BEGIN} and {END}; add both where the table belongs."
        raise ValueError(msg)
    return f"{before}{BEGIN}\n\n{between}\n\n{END}{after}"
