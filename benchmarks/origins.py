"""Measures how many independent origins are found behind a claim, beside what simpler ways of counting find.

    python benchmarks/origins.py [--stories NAME ...] [--unseen] [--more] [--show] [--keep FOLDER]

The input of a story is the texts of its articles and nothing else: no outlet, no date, and not the claim, which is what
most articles share. Eight of the 22 stories were drawn to be measured unseen; what was found there at first sight, and
the rules that came of it, are in benchmarks/README.md. The texts of two were never read; `--unseen` measures those
alone, `--seen` the others. `--more` measures the 28 stories of origins_more.json instead, or with `--unseen` the 18 of
them on which nothing was tuned. `--keep` keeps the readings in a folder, under the versions that made them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import pickle
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import corpora
from reportedly.compare.issues import issues_of
from reportedly.compare.lineage import copies_of, edges, reuse_among, settled
from reportedly.compare.origins import Question, find_origins
from reportedly.compare.origins_gist import features, nearness
from reportedly.compare.origins_words import OriginWords
from reportedly.compare.refuted import calling_made_up
from reportedly.compare.said import said
from reportedly.compare.stance import stance_of
from reportedly.compare.words import Words
from reportedly.desk import comparing, intake
from reportedly.model import Claim, MutationKind, Origin, Reading, Report, Said, Stance
from reportedly.names.naming import Naming
from reportedly.readers import read_jsonl
from reportedly.run import Task

ROOT = Path(__file__).resolve().parent.parent
Figures = dict[str, float]
Labels = Mapping[str, str]
"""For each article what it is put under."""

UNSEEN = frozenset({"train-083", "train-089"})
"""What is left of eight stories drawn before any was read, by `random.Random(7).sample(sorted(stories), 8)`."""
MORE = json.loads((Path(__file__).parent / "origins_more.json").read_text(encoding="utf-8"))
KEPT = frozenset([*MORE["final"], *MORE["second"]])
"""The stories among those with labels of our own on which nothing was tuned."""
ALIKE, HALF = 0.5, 0.5
AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.RETRACTS})
NONE = {"none given", "unknown"}


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one story and what a careful reader found in them."""

    name: str
    texts: Mapping[str, str]
    gold: Mapping[str, Any]

    @property
    def right(self) -> Labels:
        """Return the gold's origin of each article; one that names none stands alone."""
        origins = {name: one["origin"] for name, one in self.gold["articles"].items()}
        return {name: name if origin in NONE else origin for name, origin in origins.items()}


@dataclass(frozen=True, slots=True)
class Answer:
    """How many independent origins were found, and under which each article was put."""

    count: int
    labels: Labels
    origins: tuple[Origin, ...] = ()


def stories(folder: Path) -> tuple[Story, ...]:
    """Return the annotated stories."""
    gold = {row["story"]: row for row in corpora.rows(folder / "origins" / "gold.jsonl")}
    return tuple(
        Story(row["story"], {str(a["body_id"]): a["text"] for a in row["articles"]}, gold[row["story"]])
        for row in corpora.rows(folder / "origins" / "texts.jsonl")
    )


def more_stories(folder: Path) -> tuple[Story, ...]:
    """Return the stories whose labels are kept here, with their texts from the corpus; none where that is missing."""
    bodies = folder / "crossdoc" / "fnc1_train_bodies.jsonl"
    texts = {str(row["body_id"]): row["text"] for row in corpora.rows(bodies)} if bodies.exists() else {}
    return tuple(
        Story(row["story"], {name: texts[name] for name in row["articles"]}, row)
        for row in MORE["stories"]
        if texts.keys() >= row["articles"].keys()
    )


def read(found: Sequence[Story], kept: Path | None = None) -> dict[str, tuple[Said, ...]]:
    """Return what every article says, by story and article."""
    tasks = [Task(f"{s.name}/{n}", Report(f"{s.name}/{n}", text)) for s in found for n, text in s.texts.items()]
    lexicon = intake.open_tools().lexicon
    return {reading.report.id: said(reading, lexicon) for reading in _readings(tasks, kept)}


def _readings(tasks: Sequence[Task], kept: Path | None) -> list[Reading]:
    tools = intake.open_tools()
    made_by = (tools.version, tools.tagger.name, tools.lexicon.version, tools.parser.name, [t.id for t in tasks])
    path = kept / f"readings-{hashlib.sha256(repr(made_by).encode()).hexdigest()[:12]}.pickle" if kept else None
    if path and path.exists():
        kept_before: list[Reading] = pickle.loads(path.read_bytes())  # noqa: S301 - written by the lines below
        return kept_before
    found = [outcome.reading for outcome in intake.read_all(tasks)]
    if path:
        path.write_bytes(pickle.dumps(found))
    return found


def rarity_of(pile: Mapping[str, Iterable[Said]]) -> Callable[[str], float]:
    """Return how rare a feature is among the stories at hand: 1 where one alone has it."""
    told: dict[str, set[str]] = {}
    for name, statements in pile.items():
        told.setdefault(name.partition("/")[0], set()).update(f for one in statements for f in features(one))
    counts, whole = Counter(f for found in told.values() for f in found), math.log(1 + len(told))
    return lambda feature: math.log(1 + len(told) / counts[feature]) / whole if counts[feature] else 1.0


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks for the origins of a story's claim."""

    pile: Mapping[str, tuple[Said, ...]]
    words: OriginWords
    stances: Words
    naming: Naming
    rarity: Callable[[str], float]

    def __call__(self, story: Story) -> Answer:
        """Return what is found from the texts alone."""
        about = tuple(one for name in story.texts for one in self.pile[f"{story.name}/{name}"])
        issues = issues_of(about, {f"{story.name}/{name}": text for name, text in story.texts.items()})
        reuse = reuse_among(issues)
        question = Question(
            nearness(about, self.rarity),
            against=[one.statement for one in about if stance_of(one, self.stances) in AGAINST],
            refuting=calling_made_up(about, self.stances),
            copies=copies_of(issues, reuse),
        )
        found = find_origins(about, question, self.words, self.naming)
        counted = {origin.key: origin.not_apart_from or origin.key for origin in found.origins}
        rests = settled(found, edges(found, issues, self.words, reuse))
        labels = {name: counted.get(rests.get(f"{story.name}/{name}", ""), name) for name in story.texts}
        return Answer(sum(origin.independent for origin in found.origins), labels, found.origins)


def articles(story: Story) -> Answer:
    """Count each article as an origin."""
    return Answer(len(story.texts), {name: name for name in story.texts})


def always_one(story: Story) -> Answer:
    """Count one origin, whatever the articles say."""
    return Answer(1, dict.fromkeys(story.texts, "one"))


def alike(story: Story) -> Answer:
    """Put together articles whose words are alike (cosine of counts, weighted by rarity, 0.5), and count the groups."""
    counts = {name: Counter(text.casefold().split()) for name, text in story.texts.items()}
    known = Counter(word for found in counts.values() for word in found)
    weighted = {
        name: {w: n * math.log(1 + len(counts) / known[w]) for w, n in found.items()} for name, found in counts.items()
    }
    home = {name: name for name in story.texts}
    for one in story.texts:
        for other in story.texts:
            if one < other and _cosine(weighted[one], weighted[other]) >= ALIKE:
                old = home[other]
                home = {name: home[one] if place == old else place for name, place in home.items()}
    return Answer(len(set(home.values())), home)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    lengths = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return shared / lengths if lengths else 0.0


def figures(found: Sequence[Story], answer: Callable[[Story], Answer]) -> Figures:
    """Return how often the number is exact (%), by how much it is off, and B-cubed F1 of articles by origin (%).

    An article is put under the origin that most of what it says rests on; what counts for nothing beside another origin
    is put under that one. B-cubed is over all articles.
    """
    if not found:
        return {}
    answers = [(story, answer(story)) for story in found]
    off = [abs(one.count - story.gold["independent_origins"]) for story, one in answers]
    precision, recall, count = 0.0, 0.0, 0
    for story, one in answers:
        right = story.right
        for name in right:
            same, put = _with(name, right), _with(name, one.labels)
            precision, recall, count = (
                precision + len(same & put) / len(put),
                recall + len(same & put) / len(same),
                count + 1,
            )
    p, r = precision / count, recall / count
    return {
        "exact": round(100 * sum(not o for o in off) / len(off), 1),
        "mean_error": round(sum(off) / len(off), 2),
        "B3_F1": round(200 * p * r / (p + r), 1),
    }


def _with(name: str, labels: Labels) -> set[str]:
    return {other for other, label in labels.items() if label == labels[name]}


def asker(found: Sequence[Story], kept: Path | None = None) -> Asker:
    """Return what asks for the origins of these stories; each is read once."""
    pile, lexicon = read(found, kept), intake.open_tools().lexicon
    return Asker(pile, OriginWords.of(lexicon), Words.of(lexicon), Naming(), rarity_of(pile))


def origins(folder: Path, work: Path) -> Figures:
    """Return the figures of all stories, with those not looked at while the rules were made apart."""
    every = stories(folder)
    ask = asker(every, work)
    unseen = figures([s for s in every if s.name in UNSEEN], ask)
    return figures(every, ask) | {f"{name}_unseen": value for name, value in unseen.items()}


def more(folder: Path, work: Path) -> Figures:
    """Return the figures of the stories with labels of our own: those kept for measuring, and those tuned on."""
    every = more_stories(folder)
    ask = asker(every, work)
    tuned = figures([s for s in every if s.name not in KEPT], ask)
    kept = figures([s for s in every if s.name in KEPT], ask)
    return kept | {f"{name}_tuned": value for name, value in tuned.items()}


def dossier(folder: Path, _work: Path) -> Figures:
    """Return how the origins of the dossier's first four claims are found, and two changes on the way.

    Each claim of the gold is held against that one of ours whose reports fit it best. An origin of the gold is found
    where one of ours, or those whose lineage is unknown for "no source given", shares at least half of the reports;
    `exact` where it has just the same.
    """
    shared = folder.parent
    rows = corpora.rows(shared / "dossier" / "reports.jsonl")
    told = [line.report for line in read_jsonl(json.dumps(row).encode() for row in rows)]
    seed = replace(intake.open_report(shared / "seed" / "article.txt").items[0], id="seed")
    claims = comparing.claims_in(o.reading for o in intake.read_all(Task(r.id, r) for r in (*told, seed) if r))
    gold = json.loads((shared / "dossier" / "gold.json").read_text(encoding="utf-8"))["claims"][:4]
    best = {one["id"]: best_for(claims, one["reports"]) for one in gold}
    fits = [fit for one in gold for fit in origin_fits([o["reports"] for o in one["origins"]], best[one["id"]])]
    changes = {name: {m.kind for m in claim.mutations} for name, claim in best.items()}
    return {
        "origins": len(fits),
        "found": sum(fit >= HALF for fit in fits),
        "exact": sum(fit == 1 for fit in fits),
        "source_changed": float(MutationKind.SOURCE_CHANGED in changes["C1"]),
        "hedge_lost": float(MutationKind.HEDGE_LOST in changes["C2"]),
    }


def best_for(claims: Iterable[Claim], reports: Collection[str]) -> Claim:
    """Return that one of our claims whose reports overlap with these most."""
    return max(claims, key=lambda claim: _overlap(reports, {telling.report for telling in claim.tellings}))


def origin_fits(wanted: Iterable[Collection[str]], claim: Claim) -> list[float]:
    """Return how well each origin is found, the best fits first; each of ours serves one."""
    ours = [*(origin.reports for origin in claim.origins), claim.unknown_lineage]
    pairs = sorted(((_overlap(w, o), i, j) for i, w in enumerate(wanted) for j, o in enumerate(ours)), reverse=True)
    found: dict[int, float] = {}
    used = set[int]()
    for fit, i, j in pairs:
        if i not in found and j not in used and fit:
            found[i] = fit
            used.add(j)
    return [found.get(i, 0.0) for i in {i for _, i, _ in pairs}]


def _overlap(one: Iterable[str], other: Iterable[str]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a | b else 0.0


def table(found: Sequence[Story], ask: Asker) -> str:
    """Return the figures beside those of simpler ways."""
    ways: dict[str, Callable[[Story], Answer]] = {
        "origins by lineage": ask,
        "each article": articles,
        "always one": always_one,
        "texts alike": alike,
    }
    lines = [f"{len(found)} stories", "", "| counted | exact % | mean error | B3 F1 |", "|---|---|---|---|"]
    for name, way in ways.items():
        line = figures(found, way)
        lines.append(f"| {name} | {line['exact']:g} | {line['mean_error']:g} | {line['B3_F1']:g} |")
    return "\n".join(lines)


def shown(found: Collection[Story], ask: Asker) -> str:
    """Return each story with its origins and the reasons."""
    lines = list[str]()
    for story in found:
        answer = ask(story)
        lines.append(f"{story.name}: {story.gold['independent_origins']} in the gold, {answer.count} found")
        lines += [f"  {'+' if o.independent else '-'} {o.who}: {o.why}" for o in answer.origins]
    return "\n".join(lines)


def main() -> None:
    """Print the table, and with `--show` the origins of each story."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--stories", nargs="*", default=[])
    arguments.add_argument("--unseen", action="store_true")
    arguments.add_argument("--seen", action="store_true")
    arguments.add_argument("--more", action="store_true")
    arguments.add_argument("--show", action="store_true")
    arguments.add_argument("--keep", type=Path)
    asked = arguments.parse_args()
    folder = Path(os.environ.get("REPORTEDLY_EVAL", ROOT.parent / "shared" / "eval"))
    every, unseen = (more_stories(folder), KEPT) if asked.more else (stories(folder), UNSEEN)
    ask = asker(every, asked.keep)
    found = [
        s
        for s in every
        if (not asked.stories or s.name in asked.stories)
        and not (asked.unseen and s.name not in unseen)
        and not (asked.seen and s.name in unseen)
    ]
    if asked.show:
        print(shown(found, ask))
    print(table(found, ask))


if __name__ == "__main__":
    main()
