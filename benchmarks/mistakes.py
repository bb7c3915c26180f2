"""Sorts every mistake on the development halves into kinds and counts them.

    python benchmarks/mistakes.py [--readings FOLDER] [--top N] [--json] [--write docs/mistakes.md]
    python benchmarks/mistakes.py --examples KIND [--count N]

A mistake is a gold attribution that was missed, a spurious one, or a wrong pair: a wrong border, source or status. Its
kind is the first in `mistake_kinds/order.py` whose test holds. With --readings, readings that are kept in FOLDER (as
polnear.jsonl, gum.jsonl, chains.jsonl) are taken as they are, and new ones are kept there. --examples prints sentences
of the corpora, for the screen only.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from corpora import eval_folder
from evaluate import digest
from mistake_kinds.corpora import CORPORA, articles, is_there, read_once
from mistake_kinds.order import border_of, kind_of
from mistake_kinds.pairs import Article, loose, mistakes, right
from mistake_kinds.tables import Sorted, as_json, document, rewritten, shown
from mistake_kinds.words import kinds

TOP = 20


def sort(folder: Path, kept: Path) -> Sorted:
    """Read every corpus under `folder`, or take the readings that are `kept`, and sort the mistakes."""
    there = [corpus for corpus in CORPORA if is_there(corpus, folder)]
    sizes, versions, everything = dict[str, dict[str, int]](), set[str](), list[Article]()
    for corpus in there:
        read = read_once(corpus, folder, kept)
        texts = list(articles(corpus, folder, read))
        versions.update(f"{one['made_by']['tagger']}, {one['made_by']['lexicon']}" for one in read)
        sizes[corpus.name] = {
            "gold": sum(len(text.gold) for text in texts),
            "found": sum(len(text.found) for text in texts),
            "right": sum(map(right, texts)),
        }
        everything += texts
    return Sorted(
        tuple((kind_of(one), one) for text in everything for one in mistakes(text)),
        tuple((border_of(one), one) for text in everything for one in loose(text)),
        sizes,
        "; ".join(sorted(versions)),
        {corpus.name: digest(folder / name for name in corpus.files) for corpus in there},
    )


def _asked() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--readings", type=Path, help="take the readings in this folder, and keep new ones there")
    arguments.add_argument("--top", type=int, default=TOP, help="so many of the commonest kinds")
    arguments.add_argument("--examples", choices=sorted(kinds()), metavar="KIND", help="print mistakes of one kind")
    arguments.add_argument("--count", type=int, default=TOP, help="so many examples")
    arguments.add_argument("--json", action="store_true", help="print JSON instead of tables")
    arguments.add_argument("--write", type=Path, metavar="PAGE", help="put the tables between the markers of a page")
    return arguments.parse_args()


def main() -> None:
    """Print the commonest kinds, or write them into a page."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as scratch:
        kept = asked.readings or Path(scratch)
        kept.mkdir(parents=True, exist_ok=True)
        found = sort(eval_folder(), kept)
    if not found.corpora:
        sys.exit(f"None of the corpora is under {eval_folder()}; set REPORTEDLY_EVAL.")
    if asked.write:
        page = asked.write.read_text(encoding="utf-8")
        asked.write.write_text(rewritten(page, document(found, asked.top)), encoding="utf-8")
    elif asked.examples:
        chosen = [one for kind, one in found.found if kind == asked.examples]
        print("\n\n".join(map(shown, chosen[: asked.count])))
    else:
        print(json.dumps(as_json(found), indent=1) if asked.json else document(found, asked.top))


if __name__ == "__main__":
    main()
