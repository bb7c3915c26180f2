"""Documents -> a trained network.

python -m reportedly_training.train DATA WEIGHTS OUT [--settings FILE] [--minutes N] [--seed N] [--start CHECKPOINT]
DATA is what `reportedly_training.data` wrote, WEIGHTS a folder with all-MiniLM-L6-v2 (model.safetensors,
tokenizer.json).
"""

from __future__ import annotations

import argparse
import dataclasses
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import nn

from reportedly.tag.windows import Shape
from reportedly_training import data, examples, network, settings
from reportedly_training.document import Document
from reportedly_training.nesting import nested
from reportedly_training.settings import Settings
from reportedly_training.variation import Variation, frames, names

SAVED_SHARES = (0.55, 0.8)
OF_LABELS = 0.2
"""What the labels count beside a teacher's probabilities."""


def plain_tokenizer(folder: Path) -> Tokenizer:
    """Return the tokenizer in `folder`, neither cutting nor padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def marks(tokenizer: Tokenizer) -> tuple[int, int]:
    """Return the pieces that open and close a window."""
    opening, closing = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    if opening is None or closing is None:
        msg = "the tokenizer has no [CLS] and [SEP]: is it that of all-MiniLM-L6-v2?"
        raise ValueError(msg)
    return opening, closing


def epoch(
    documents: Sequence[Document], tokenizer: Tokenizer, vary: Variation, chosen: Settings, dice: random.Random
) -> Iterator[list[examples.Item]]:
    """Yield the batches of one epoch; windows are cut anew each time, so that borders fall elsewhere."""
    cut = [examples.example(nested(vary(one, dice), chosen.nested, vary.names, dice), tokenizer) for one in documents]
    shape = Shape(dice.randint(150, 190), dice.randint(20, 45), dice.randint(20, 45))
    items = [
        (one, window)
        for one, window in examples.items(cut, shape, dice, dice.choice(chosen.breaks))
        if (one.cues[window.core_start : window.core_end] > 0).any() or dice.random() < chosen.keep[one.document.corpus]
    ]
    return examples.batches(items, chosen.batch, dice)


class Trainer:
    """A network with its optimizer and the rates that its parts learn at, and a network to learn from, if any."""

    def __init__(self, net: network.Network, chosen: Settings, teacher: network.Network | None = None) -> None:
        self.net, self.chosen, self.teacher, self.step = net, chosen, teacher, 0
        named = [(name, part) for name, part in net.named_parameters() if part.requires_grad]
        heads = [part for name, part in named if "head" in name or "distance" in name]
        body = [(name, part) for name, part in named if "head" not in name and "distance" not in name]
        groups = [
            {"params": [part for _, part in body if part.ndim > 1], "lr": chosen.body_rate, "weight_decay": 0.01},
            {"params": [part for _, part in body if part.ndim < 2], "lr": chosen.body_rate, "weight_decay": 0.0},
            {"params": heads, "lr": chosen.head_rate, "weight_decay": 0.0},
        ]
        self.rates = [chosen.body_rate, chosen.body_rate, chosen.head_rate]
        self.parts = [part for _, part in named]
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98))

    def learn(self, batch: examples.Batch, progress: float) -> tuple[float, float]:
        """Take one step; return the losses of cues and roles."""
        self.step += 1
        share = min(1.0, self.step / self.chosen.warm_up_steps) * max(0.0, 1 - progress)
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * share
        cues, roles = self.losses(batch)
        self.optimizer.zero_grad(set_to_none=True)
        (self.chosen.cue_share * cues + roles).backward()
        nn.utils.clip_grad_norm_(self.parts, 1.0)
        self.optimizer.step()
        return cues.item(), roles.item()

    def losses(self, batch: examples.Batch) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the mean loss of the cue labels and of the role labels, each weighted by its corpus."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            cues, roles, hidden = _read(self.net, batch)
            with torch.no_grad():
                shown = None if self.teacher is None else _read(self.teacher, batch)
        cue_loss = self._mean(cues, batch.cues, batch.weights)
        role_loss = self._mean(roles, batch.roles, batch.weights[batch.rows]) if len(batch.rows) else torch.zeros(())
        if shown is None:
            return cue_loss, role_loss
        wanted_cues, wanted_roles, wanted_hidden = shown
        apart = ((hidden.float() - wanted_hidden.float()) ** 2).mean(-1)
        cue_loss = (
            OF_LABELS * cue_loss + _apart(cues, wanted_cues, batch.cues) + (apart * batch.mask).sum() / batch.mask.sum()
        )
        if len(batch.rows):
            role_loss = OF_LABELS * role_loss + _apart(roles, wanted_roles, batch.roles)
        return cue_loss, role_loss

    def _mean(self, logits: torch.Tensor, labels: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
        smoothing = self.chosen.label_smoothing
        each = nn.functional.cross_entropy(
            logits.float().transpose(1, 2),
            labels,
            ignore_index=examples.IGNORED,
            reduction="none",
            label_smoothing=smoothing,
        )
        counted = (labels != examples.IGNORED) * weights[:, None]
        return (each * counted).sum() / (labels != examples.IGNORED).sum().clamp(min=1)


def _read(net: network.Network, batch: examples.Batch) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the cue logits, the role logits around each cue and the hidden states between."""
    cues, hidden = net.encode(batch.ids, batch.mask)
    if not len(batch.rows):
        return cues, torch.zeros(()), hidden
    return cues, net.roles(hidden[batch.rows], batch.buckets, batch.mask[batch.rows]), hidden


def _apart(logits: torch.Tensor, wanted: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Return how far the labels' probabilities are from the teacher's, over the words that have labels."""
    each = nn.functional.kl_div(logits.float().log_softmax(-1), wanted.float().softmax(-1), reduction="none").sum(-1)
    counted = labels != examples.IGNORED
    return (each * counted).sum() / counted.sum().clamp(min=1)


def train(  # noqa: PLR0913 - one a file
    folder: Path,
    weights: Path,
    out: Path,
    chosen: Settings,
    *,
    start: Path | None = None,
    teacher: Path | None = None,
) -> None:
    """Train on `train.jsonl` and save `final.safetensors`, with earlier ones on the way.

    With a `teacher`, a checkpoint, the network learns its probabilities and hidden states more than the labels.
    """
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    dice = random.Random(chosen.seed)
    files = ("train.jsonl",) if teacher is None else ("train.jsonl", "bare.jsonl")
    documents, tokenizer = [one for file in files for one in data.read(folder / file)], plain_tokenizer(weights)
    special = marks(tokenizer)
    shares = (chosen.straight_quotes, chosen.other_cue, chosen.other_source)
    vary = Variation(*shares, frames(), names(documents))
    net = network.restored(start, chosen.dropout) if start else network.pretrained(weights, chosen.dropout)
    trainer = Trainer(net, chosen, None if teacher is None else network.restored(teacher).eval())
    began, done, running, saved = time.monotonic(), 0.0, [0.0, 0.0], list(SAVED_SHARES)
    while done < 1:
        batches = list(epoch(documents, tokenizer, vary, chosen, dice))
        total = chosen.epochs * len(batches)
        for items in batches:
            done = max(trainer.step / total, (time.monotonic() - began) / 60 / chosen.minutes)
            if done >= 1:
                break
            losses = trainer.learn(examples.collate(items, special, dice, chosen.jitter), done)
            running = [0.98 * old + 0.02 * new for old, new in zip(running, losses, strict=True)]
            if trainer.step in (5, 20) or trainer.step % 50 == 0:
                mean = [value / (1 - 0.98**trainer.step) for value in running]
                took = time.monotonic() - began
                print(
                    f"{trainer.step}/{total:.0f} {done:.2f} cues {mean[0]:.4f} roles {mean[1]:.4f} {took:.0f} s",
                    flush=True,
                )
            if saved and done >= saved[0]:
                _save(trainer.net, out / f"at-{saved.pop(0):.2f}.safetensors")
    _save(trainer.net, out / "final.safetensors")


def _save(net: network.Network, path: Path) -> None:
    save_file({name: part.contiguous() for name, part in net.state_dict().items()}, path)
    print("saved", path.name, flush=True)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--settings", type=Path, default=settings.PATH)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--teacher", type=Path, help="a checkpoint to learn from")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    changed = {name: getattr(given, name) for name in ("minutes", "seed") if getattr(given, name) is not None}
    chosen = dataclasses.replace(settings.load(given.settings), **changed)
    train(given.data, given.weights, given.out, chosen, start=given.start, teacher=given.teacher)


if __name__ == "__main__":
    main()
