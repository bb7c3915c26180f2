"""Judged sentences -> the weights of factuality that ship: about two minutes on one core.

python -m reportedly_training.factuality CORPORA OUT.tsv

Rules of grammar first say in which of four ways each event is told; what readers judged is then shared out over the
ways (`shares_of`), and a regression learns the shares from the features. Only the train part of UDS-IH2 is read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from reportedly import lexicon
from reportedly.factuality.features import features
from reportedly.factuality.governors import told
from reportedly.factuality.reading import place
from reportedly.factuality.way import WAYS, Told, Way
from reportedly.factuality.weights import BIAS
from reportedly.model import Report
from reportedly.parse import with_spacy
from reportedly_training import judged

CORPUS = Path("factuality") / "uds_ih2.jsonl"
LEAST = 8
"""A feature seen in fewer events has no weight."""
L2, STEPS = 15.0, 80
OWN_DENIED, DENIED_ABOVE, MARKED = 0.6, 0.5, 0.1
"""How much of an event the rules alone decide: readers were at odds on negation, so there it is much."""
DOUBT = 0.03

Shares = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one event, and the shares of the ways that its judgement comes to."""

    features: frozenset[str]
    shares: Shares


def examples(sentences: Iterable[judged.Sentence]) -> list[Example]:
    """Return an example for each judged event."""
    parse, english, found = with_spacy.load(), lexicon.load("en"), []
    for one in sentences:
        syntax = parse(Report(one.id, one.text))
        for span, value in one.events:
            at = place(span, syntax)
            if at:
                by_rule = told(*at, english)
                found.append(Example(features(*at, by_rule), shares_of(by_rule, value)))
    return found


def shares_of(by_rule: Told, value: float) -> Shares:
    """Return the shares of the four ways for what readers judged `value`.

    Readers say whether it happened. What did not is taken to be denied, ahead or open, as the rules have it; where they
    have nothing, mostly open.
    """
    so = min(max((value + 3) / 6, DOUBT), 1 - DOUBT)
    rest = 1 - so
    if by_rule.way is Way.NOT_SO:
        least = OWN_DENIED if by_rule.own is Way.NOT_SO else DENIED_ABOVE
        denied = least + (1 - least) * rest
        return 0.7 * (1 - denied), denied, 0.0, 0.3 * (1 - denied)
    marked = MARKED + (1 - MARKED) * rest
    if by_rule.way is Way.AHEAD:
        return 1 - marked, 0.0, 0.8 * marked, 0.2 * marked
    if by_rule.way is Way.OPEN:
        return 1 - marked, 0.0, 0.0, marked
    return so, 0.1 * rest, 0.2 * rest, 0.7 * rest


def fitted(known: Sequence[Example]) -> dict[str, list[float]]:
    """Return the weights of each feature, and of none, that make the shares likeliest."""
    counts = Counter(name for one in known for name in one.features)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    number = {name: at for at, name in enumerate(names)}
    cells = [(row, number[name]) for row, one in enumerate(known) for name in sorted(one.features) if name in number]
    size = (len(known), len(names))
    seen = torch.sparse_coo_tensor(torch.tensor(cells).T, torch.ones(len(cells)), size).coalesce()
    weights = _minimum(seen, torch.tensor([one.shares for one in known]))
    return dict(zip((*names, BIAS), weights.tolist(), strict=True))


def _minimum(seen: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Return the weights that minimise cross-entropy and L2; the bias, the last row, is free."""
    rows, columns = seen.to_sparse_csr(), seen.t().coalesce().to_sparse_csr()
    weights = torch.zeros(seen.shape[1] + 1, len(WAYS), requires_grad=True)
    search = torch.optim.LBFGS([weights], lr=1, max_iter=STEPS, history_size=8, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        with torch.no_grad():
            likely = torch.log_softmax(rows @ weights[:-1] + weights[-1], 1)
            wrong = likely.exp() - wanted
            weights.grad = torch.cat([columns @ wrong + L2 * weights[:-1], wrong.sum(0, keepdim=True)])
            return -(wanted * likely).sum() + 0.5 * L2 * (weights[:-1] ** 2).sum()

    search.step(loss)
    return weights.detach()


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    torch.set_num_threads(1)
    known = examples(judged.read(given.corpora / CORPUS, "train"))
    weights = fitted(known)
    lines = ("\t".join([name, *(f"{number:.3f}" for number in row)]) for name, row in weights.items())
    given.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(known)} events, {len(weights)} weights")


if __name__ == "__main__":
    main()
