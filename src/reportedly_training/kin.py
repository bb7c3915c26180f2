"""Makes the table of words that tell of like deeds from WordNet's own files.

    python -m reportedly_training.kin FOLDER > src/reportedly/data/en/kin.tsv

FOLDER has `data.verb`, `index.verb`, `data.noun`, `index.noun` and `cntlist.rev` of WordNet 3.0 (in Debian the
package wordnet-base, under /usr/share/wordnet). Each word stands for its senses, the commoner the more, and for what
WordNet ties to these: nouns and verbs of one deed ("acquisition", "acquire"), what is done by it, and the wider deed.
Two words are kin as far as they stand for one sense; a sense with many narrower ones under it says little.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

Sense = tuple[str, str]
Word = tuple[str, str]
LEAST = 0.3
LEAST_SHARE = 0.06
LEAST_COUNTED = 3
FEW_SENSES = 2
GENERAL = 0.3
DERIVED, DERIVED_BY_ANOTHER, ALIKE, WIDER, ENTAILED = 0.95, 0.8, 0.8, 0.55, 0.5
TIES = {"$": ALIKE, "@": WIDER, "*": ENTAILED, ">": ENTAILED}
OF_DEEDS = frozenset({4, 11, 19, 22})
"""WordNet's files of nouns for acts, events, phenomena and processes."""
FILES = {"n": "noun", "v": "verb"}
HEADER = """# Words that tell of like deeds, and how near they are, in hundredths; made by reportedly_training.kin.
# From WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. Its licence stands in NOTICE.
"""


@dataclass(frozen=True, slots=True)
class WordNet:
    """What is taken from WordNet: senses with their words, ties and file; each word's senses, and how often each is."""

    words: dict[Sense, list[str]] = field(default_factory=dict)
    ties: dict[Sense, list[tuple[str, Sense, int]]] = field(default_factory=dict)
    files: dict[Sense, int] = field(default_factory=dict)
    senses: dict[Word, list[Sense]] = field(default_factory=dict)
    counts: dict[tuple[str, str, int], int] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> WordNet:
        """Read WordNet's files."""
        net = cls()
        for kind, name in FILES.items():
            for line in _lines(folder / f"data.{name}"):
                net._sense(kind, line.partition(" | ")[0].split())
            for line in _lines(folder / f"index.{name}"):
                parts = line.split()
                net.senses[parts[0], kind] = [(kind, at) for at in parts[-int(parts[2]) :]]
        for line in _lines(folder / "cntlist.rev"):
            key, number, count = line.split()
            word, _, rest = key.partition("%")
            if rest[0] in "12":
                net.counts[word, "nv"[int(rest[0]) - 1], int(number)] = int(count)
        return net

    def _sense(self, kind: str, parts: list[str]) -> None:
        sense, number = (kind, parts[0]), int(parts[3], 16)
        self.files[sense] = int(parts[1])
        self.words[sense] = [word.lower() for word in parts[4 : 4 + 2 * number : 2]]
        rest = parts[5 + 2 * number :]
        rows = zip(rest[0::4], rest[1::4], rest[2::4], rest[3::4], strict=False)
        self.ties[sense] = [(tie, (to, at), int(between[:2], 16)) for tie, at, to, between in rows if to in FILES]

    def counted(self, word: Word) -> int:
        """Return how often a word was counted, in any of its senses."""
        return sum(self.counts.get((*word, n), 0) for n in range(1, len(self.senses[word]) + 1))

    def shares(self, word: Word) -> list[tuple[Sense, float]]:
        """Return the senses of a word with the part that each has."""
        often = [self.counts.get((*word, n), 0) + 0.5 / n for n in range(1, len(self.senses[word]) + 1)]
        return [(sense, n / sum(often)) for sense, n in zip(self.senses[word], often, strict=True)]

    def stands_for(self, word: Word) -> dict[Sense, float]:
        """Return the senses that a word stands for, and how far."""
        found: dict[Sense, float] = defaultdict(float)
        for sense, share in self.shares(word):
            if share >= LEAST_SHARE:
                whole = min(1.0, 2 * share) ** 0.5
                for near, part in self._near(sense, word):
                    found[near] = max(found[near], whole * part)
        return found

    def _near(self, sense: Sense, word: Word) -> Iterator[tuple[Sense, float]]:
        yield sense, 1.0
        for tie, to, by in self.ties[sense]:
            if tie == "+":
                own = not by or self.words[sense][by - 1] == word[0]
                yield to, DERIVED if own else DERIVED_BY_ANOTHER
                if sense[0] == "n" and to[0] == "v":
                    yield from self._beyond(to)
            elif tie in TIES and to[0] == sense[0]:
                yield to, TIES[tie]

    def _beyond(self, verb: Sense) -> Iterator[tuple[Sense, float]]:
        """Yield the verbs like the one that a noun is made of, and wider ones."""
        ties = ((tie, to) for tie, to, _ in self.ties[verb] if tie in {"$", "@"} and to[0] == "v")
        return ((to, TIES[tie] * DERIVED) for tie, to in ties)

    def narrower(self, sense: Sense) -> int:
        """Return how many senses lie right under one."""
        return sum(tie == "~" for tie, _, _ in self.ties[sense])


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  "))


def is_of_deeds(word: Word, net: WordNet) -> bool:
    """Say whether a word is common enough and tells of deeds: a verb of one word or two, a noun of an act or event."""
    text, kind = word
    if not text.replace("_", "").isalpha() or text.count("_") > (kind == "v"):
        return False
    common = net.counted(word) >= LEAST_COUNTED
    if kind == "v":
        return common or ("_" not in text and len(net.senses[word]) <= FEW_SENSES)
    return common and sum(share for sense, share in net.shares(word) if net.files[sense] in OF_DEEDS) >= LEAST


def kin(net: WordNet, words: Iterable[Word]) -> dict[tuple[str, str], float]:
    """Return the pairs of words that are kin, and how near."""
    standing: dict[Sense, list[tuple[str, float]]] = defaultdict(list)
    for word in words:
        for sense, part in net.stands_for(word).items():
            standing[sense].append((word[0].replace("_", " "), part))
    found: dict[tuple[str, str], float] = defaultdict(float)
    for sense, there in standing.items():
        general = 1 + GENERAL * math.log(1 + net.narrower(sense))
        for (one, a), (other, b) in combinations(sorted(there), 2):
            if one != other and a * b / general >= LEAST:
                found[one, other] = max(found[one, other], a * b / general)
    return found


def main() -> None:
    """Print the table: a word and its kin to a line."""
    net = WordNet.read(Path(sys.argv[1]))
    rows: dict[str, list[str]] = defaultdict(list)
    for (one, other), near in sorted(kin(net, sorted(w for w in net.senses if is_of_deeds(w, net))).items()):
        rows[one].append(f"{other}={round(100 * near)}")
    sys.stdout.write(HEADER + "".join("\t".join((word, *others)) + "\n" for word, others in rows.items()))


if __name__ == "__main__":
    main()
