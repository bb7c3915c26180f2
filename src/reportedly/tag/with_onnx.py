"""The learned tagger on onnxruntime: the only file that knows the runtime and the tokenizer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnxruntime
from tokenizers import Tokenizer

from reportedly.errors import MissingModelError
from reportedly.model.ports import Tagged
from reportedly.model.text import Span
from reportedly.tag import reading
from reportedly.tag.decode import Floats, Ints
from reportedly.tag.pieces import Pieces, pieces, stretches, with_plain_marks
from reportedly.tag.windows import Shape, windows

WINDOWS_AT_ONCE = 64
"""Whose hidden states are kept until the labels of all have been decoded."""
SLOW_FUSIONS = ("SkipLayerNormFusion",)
"""The runtime's fused form of a sum and its norm takes eight times as long as the two apart."""
FOLDER = Path(__file__).parents[1] / "data" / "model"


@dataclass(frozen=True, slots=True)
class OnnxTagger:
    """Finds the cues of a report, at every level of nesting, and the source and content of each."""

    name: str
    tokenizer: Tokenizer
    network: reading.Network
    shape: Shape
    least: float
    """The confidence under which a tag is better passed over, as chosen on the development texts."""

    def __call__(self, text: str, sentences: Sequence[Span], /) -> tuple[Tagged, ...]:
        """Tag one report, given the borders of its sentences; the same text always gives the same tags."""
        found = [tagged for group in stretches(text, sentences) for tagged in self._group(text, group)]
        return tuple(sorted(found, key=lambda one: (one.cue, one.source, one.content)))

    def _group(self, text: str, group: Sequence[Span]) -> Iterator[Tagged]:
        read = self._pieces(text, group)
        cut = windows(read.sentence_of, read.line_of, self.shape)
        for at in range(0, len(cut), WINDOWS_AT_ONCE):
            yield from reading.tag(cut[at : at + WINDOWS_AT_ONCE], read, text, self.network)

    def _pieces(self, text: str, group: Sequence[Span]) -> Pieces:
        encoding = self.tokenizer.encode(
            with_plain_marks(text[group[0].start : group[-1].end]), add_special_tokens=False
        )
        words = [word or 0 for word in encoding.word_ids]
        return pieces(encoding.ids, encoding.offsets, words, group, text)


def load(folder: Path | None = None, *, threads: int = 1) -> OnnxTagger:
    """Return the tagger in `folder`, or the one that comes with the package.

    Raises MissingModelError where a file is absent or not the one that was measured.
    """
    place = FOLDER if folder is None else folder
    config = _config(place)
    for file, digest in config["sha256"].items():
        _check(place / file, digest)
    tokenizer = Tokenizer.from_file(str(place / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    digest = hashlib.sha256((place / "config.json").read_bytes()).hexdigest()
    return OnnxTagger(
        name=f"{config['name']} {digest[:12]}",
        tokenizer=tokenizer,
        network=_network(place, config, tokenizer, threads),
        shape=Shape(**config["shape"]),
        least=config["least"],
    )


def _network(place: Path, config: dict[str, Any], tokenizer: Tokenizer, threads: int) -> reading.Network:
    first, second = (_session(place / f"{half}.onnx", threads) for half in ("encode", "roles"))

    def encode(ids: Ints) -> tuple[Floats, Floats]:
        cues, hidden = first.run(["cues", "hidden"], {"ids": ids})
        return cues, hidden

    def roles(hidden: Floats, distances: Ints) -> Floats:
        scores: Floats = second.run(["roles"], {"hidden": hidden, "distances": distances})[0]
        return scores

    begin, end = (tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    if begin is None or end is None:
        raise _missing(place / "tokenizer.json", "without the marks that the network needs")
    return reading.Network(encode, roles, begin, end, config["cue_bias"], reading.Calibration(**config["calibration"]))


def _session(path: Path, threads: int) -> Any:
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
    )


def _config(place: Path) -> dict[str, Any]:
    try:
        config: dict[str, Any] = json.loads((place / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _missing(place / "config.json", "absent or unreadable") from error
    if not {"name", "sha256", "shape", "cue_bias", "calibration", "least"} <= config.keys():
        raise _missing(place / "config.json", "incomplete")
    return config


def _check(path: Path, digest: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _missing(path, "absent") from error
    if found != digest:
        raise _missing(path, "not the file that was measured")


def _missing(path: Path, trouble: str) -> MissingModelError:
    return MissingModelError(
        f"The tagger's file {path} is {trouble}: install reportedly again, or name another model's folder."
    )
