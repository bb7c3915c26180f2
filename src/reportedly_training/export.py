"""A trained network -> the files that ship: two int8 ONNX graphs, tokenizer, config.

python -m reportedly_training.export CHECKPOINT WEIGHTS OUT [--cue-bias X] [--exact]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions

from reportedly.tag.decode import BUCKETS
from reportedly.tag.reading import Calibration
from reportedly.tag.windows import Shape
from reportedly_training.network import HEADS, WIDTH, restored

NAME = "reportedly-minilm-cues/3"
LEAST = 0.3
"""Confidence, before calibration, under which a tag costs more than it gives, on every development text."""
FILES = ("encode.onnx", "roles.onnx", "tokenizer.json")


def graph(
    module: torch.nn.Module,
    given: tuple[torch.Tensor, ...],
    names: tuple[list[str], list[str]],
    out: Path,
    *,
    exact: bool,
) -> None:
    """Write `module` as a graph that takes any number of rows of any length, in int8 unless `exact`."""
    axes = {name: {0: "rows", 1: "pieces"} for name in (*names[0], *names[1])}
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        torch.onnx.export(
            module,
            given,
            str(plain),
            input_names=names[0],
            output_names=names[1],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        # The fused forms of these take longer than their parts on one core and short rows.
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = options.enable_attention = False
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
        model = optimizer.optimize_model(str(plain), "bert", HEADS, WIDTH, optimization_options=options, opt_level=0)
        print(out.name, model.get_fused_operator_statistics())
        model.save_model_to_file(str(out if exact else fused))
        if exact:
            return
        options_of_int8 = {"MatMulConstBOnly": True, "DefaultTensorType": 1}
        quantize_dynamic(fused, out, weight_type=QuantType.QInt8, per_channel=True, extra_options=options_of_int8)


def export(checkpoint: Path, weights: Path, out: Path, *, cue_bias: float = 0.0, exact: bool = False) -> None:
    """Write every file of the model to `out`; `exact` leaves the weights as they are, to see what int8 costs."""
    network = restored(checkpoint)
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    ids, hidden = torch.randint(5, 30000, (2, 40)), torch.randn(2, 40, WIDTH)
    distances = torch.randint(0, BUCKETS, (2, 40))
    with torch.no_grad():
        graph(network.encode, (ids,), (["ids"], ["cues", "hidden"]), out / "encode.onnx", exact=exact)
        graph(network.roles, (hidden, distances), (["hidden", "distances"], ["roles"]), out / "roles.onnx", exact=exact)
    shutil.copyfile(weights / "tokenizer.json", out / "tokenizer.json")
    config = {
        "name": NAME,
        "shape": asdict(Shape()),
        "cue_bias": cue_bias,
        "calibration": asdict(Calibration()),
        "least": LEAST,
        "sha256": {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in FILES},
    }
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    print({file: (out / file).stat().st_size for file in FILES})


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cue-bias", type=float, default=0.0)
    parser.add_argument("--exact", action="store_true", help="32-bit weights, to see what int8 costs")
    given = parser.parse_args()
    export(given.checkpoint, given.weights, given.out, cue_bias=given.cue_bias, exact=given.exact)


if __name__ == "__main__":
    main()
