"""A trained network -> one with narrower feed-forward layers, to be trained on.

python -m reportedly_training.narrow DATA WEIGHTS CHECKPOINT OUT [--inner N]
Kept are the inner units that move the layer's output most on a sample of the training windows: mean size of what the
unit gives times the length of the vector that it adds.
"""

from __future__ import annotations

import argparse
import itertools
import random
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from reportedly.tag.windows import Shape
from reportedly_training import data, examples, network
from reportedly_training.train import marks, plain_tokenizer

SAMPLE, INNER = 60, 768


def narrowed(net: network.Network, sizes: dict[str, torch.Tensor], inner: int) -> dict[str, torch.Tensor]:
    """Return the weights of `net` with the `inner` weightiest units of each layer."""
    state = dict(net.state_dict())
    for name, size in sizes.items():
        weight = size * state[f"{name}.narrow.weight"].norm(dim=0)
        kept = weight.topk(inner).indices.sort().values
        for part in ("weight", "bias"):
            state[f"{name}.wide.{part}"] = state[f"{name}.wide.{part}"][kept]
        state[f"{name}.narrow.weight"] = state[f"{name}.narrow.weight"][:, kept]
    return {name: part.contiguous() for name, part in state.items()}


def unit_sizes(net: network.Network, batches: list[examples.Batch]) -> dict[str, torch.Tensor]:
    """Return the mean size of each inner unit of each layer over `batches`."""
    totals: dict[str, torch.Tensor] = {}

    def watch(name: str) -> None:
        def add(_: nn.Module, __: object, wide: torch.Tensor) -> None:
            size = nn.functional.gelu(wide).abs().flatten(0, -2).mean(0)
            totals[name] = totals.get(name, torch.zeros_like(size)) + size

        net.get_submodule(f"{name}.wide").register_forward_hook(add)

    for name, module in net.named_modules():
        if isinstance(module, network.Layer):
            watch(name)
    with torch.no_grad():
        for batch in batches:
            _, hidden = net.encode(batch.ids, batch.mask)
            if len(batch.rows):
                net.roles(hidden[batch.rows], batch.buckets, batch.mask[batch.rows])
    return totals


def narrow(folder: Path, weights: Path, checkpoint: Path, out: Path, inner: int = INNER) -> None:
    """Write the network in `checkpoint` with the `inner` weightiest units of each layer."""
    tokenizer, dice = plain_tokenizer(weights), random.Random(1)
    documents = list(data.read(folder / "train.jsonl"))
    dice.shuffle(documents)
    cut = [examples.example(one, tokenizer) for one in documents[:300]]
    some = itertools.islice(examples.batches(examples.items(cut, Shape(), dice), 16, dice), SAMPLE)
    net = network.restored(checkpoint)
    net.eval()
    sizes = unit_sizes(net, [examples.collate(items, marks(tokenizer), dice) for items in some])
    save_file(narrowed(net, sizes, inner), out)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "weights", "checkpoint", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--inner", type=int, default=INNER)
    given = parser.parse_args()
    narrow(given.data, given.weights, given.checkpoint, given.out, given.inner)


if __name__ == "__main__":
    main()
