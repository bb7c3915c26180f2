"""The network: a BERT encoder with a head for cues, and two further layers that read the roles around one cue."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

from reportedly.tag.decode import BUCKETS, CUE_LABELS, ROLE_LABELS

WIDTH, HEADS, INNER = 384, 12, 1536
LAYERS, SHARED = 6, 4
"""Of the pretrained encoder, and after how many of them the hidden states are taken that roles are read from."""
VOCABULARY, POSITIONS, EPSILON = 30522, 512, 1e-12


class Layer(nn.Module):
    """One transformer layer, written out as onnxruntime's optimizer expects it."""

    def __init__(self, dropout: float, inner: int) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, EPSILON)
        self.wide, self.narrow = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Return what the layer makes of `x`: rows, pieces, width."""
        rows, size, _ = x.shape
        query, key, value = (
            part(x).view(rows, size, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        weights = torch.softmax(scores if mask is None else scores + mask, -1)
        read = (self.dropout(weights) @ value).transpose(1, 2).reshape(rows, size, WIDTH)
        x = self.mixed_norm(self.dropout(self.mixed(read)) + x)
        return self.norm(self.dropout(self.narrow(nn.functional.gelu(self.wide(x)))) + x)


class Encode(nn.Module):
    """Word pieces -> cue logits, and the hidden states that the roles are read from."""

    def __init__(self, dropout: float = 0.1, inner: int = INNER, layers: int = LAYERS) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout, inner) for _ in range(layers))
        self.head = nn.Linear(WIDTH, CUE_LABELS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the cue logits of each piece and the hidden states after `SHARED` layers."""
        x = self.words(ids) + self.positions(torch.arange(ids.shape[1]).unsqueeze(0)) + self.kind
        x = hidden = self.dropout(self.norm(x))
        bias = additive(mask)
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, bias)
            if number == SHARED:
                hidden = x
        return self.head(self.dropout(x)), hidden


class Roles(nn.Module):
    """Hidden states and the distance of each piece from one cue -> role logits."""

    def __init__(self, dropout: float = 0.1, inner: int = INNER) -> None:
        super().__init__()
        self.distance = nn.Embedding(BUCKETS, WIDTH)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(dropout, inner) for _ in range(LAYERS - SHARED))
        self.head = nn.Linear(WIDTH, ROLE_LABELS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: torch.Tensor, buckets: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """Return the role logits of each piece around one cue a row."""
        x = hidden + self.distance(buckets)
        bias = additive(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(self.dropout(x))


class Network(nn.Module):
    """Both parts, to be trained together.

    `inner` is how wide the feed-forward part of each layer is, `layers` after how many the cues are read.
    """

    def __init__(self, dropout: float = 0.1, inner: int = INNER, layers: int = LAYERS) -> None:
        super().__init__()
        self.encode, self.roles = Encode(dropout, inner, layers), Roles(dropout, inner)


def restored(path: Path, dropout: float = 0.1) -> Network:
    """Return the network in a checkpoint, as wide and deep as it is there, with what is not learnt frozen."""
    state = load_file(path)
    layers = len({name.split(".")[2] for name in state if name.startswith("encode.layers.")})
    network = Network(dropout, state["roles.layers.0.wide.weight"].shape[0], layers)
    network.load_state_dict(state)
    return frozen(network)


def frozen(network: Network) -> Network:
    """Return the network with the word, position and kind vectors fixed."""
    for part in (network.encode.words.weight, network.encode.positions.weight, network.encode.kind):
        part.requires_grad_(requires_grad=False)
    return network


def additive(mask: torch.Tensor | None) -> torch.Tensor | None:
    """Return the mask as what is added to attention scores; None where every piece is to be read."""
    return None if mask is None else (1.0 - mask[:, None, None, :].float()) * -10000.0


def pretrained(folder: Path, dropout: float = 0.1) -> Network:
    """Return a network with the encoder weights in `folder`; its last layers begin as those for the roles too."""
    network = Network(dropout)
    old = load_file(folder / "model.safetensors")
    state = {new: old[name] for new, name in _names().items()}
    state["encode.kind"] = old["embeddings.token_type_embeddings.weight"][0]
    missing, unexpected = network.load_state_dict(state, strict=False)
    fresh = {"encode.head.weight", "encode.head.bias", "roles.head.weight", "roles.head.bias", "roles.distance.weight"}
    if unexpected or set(missing) != fresh:
        msg = f"the weights in {folder} are not those of all-MiniLM-L6-v2: {unexpected or set(missing) ^ fresh}"
        raise ValueError(msg)
    return frozen(network)


def _names() -> dict[str, str]:
    """Return our name of each pretrained tensor with the name it has in the file."""
    parts = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "mixed": "attention.output.dense", "mixed_norm": "attention.output.LayerNorm",
        "wide": "intermediate.dense", "narrow": "output.dense", "norm": "output.LayerNorm",
    }  # fmt: skip
    names = {
        "encode.words.weight": "embeddings.word_embeddings.weight",
        "encode.positions.weight": "embeddings.position_embeddings.weight",
    }
    for kind in ("weight", "bias"):
        names[f"encode.norm.{kind}"] = f"embeddings.LayerNorm.{kind}"
        for number in range(LAYERS):
            for part, old in parts.items():
                name = f"encoder.layer.{number}.{old}.{kind}"
                names[f"encode.layers.{number}.{part}.{kind}"] = name
                if number >= SHARED:
                    names[f"roles.layers.{number - SHARED}.{part}.{kind}"] = name
    return names
