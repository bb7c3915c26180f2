"""Loads and checks the rule files under `data/`; the only reader of them."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from reportedly.errors import LexiconError
from reportedly.model import Commitment, Lexicon, Polarity, Rule, SourceKind, Status, WordList

_KEYS = frozenset({"id", "phrases", "status", "polarity", "commitment", "kind", "value", "traits"})


@functools.cache
def load(language: str = "en") -> Lexicon:
    """Load every word list of one language.

    The version is that of the files' contents. Raises `LexiconError`, naming file and rule, for a file that is not
    TOML, an unknown key or value, an id or phrase given twice, and a language that is not there.
    """
    folder = files("reportedly") / "data" / language
    if not folder.is_dir():
        msg = f"There are no rules for the language {language!r}; add a folder data/{language} or choose 'en'."
        raise LexiconError(msg)
    digest, lists, seen = hashlib.sha256(), {}, set[str]()
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".toml"):
            continue
        raw = path.read_bytes()
        digest.update(raw)
        name = path.name.removesuffix(".toml")
        lists[name] = parse(name, raw.decode("utf-8"))
        for rule in lists[name].rules:
            if rule.id in seen:
                msg = f"{path.name}: the id {rule.id!r} is taken; give the rule an id of its own."
                raise LexiconError(msg)
            seen.add(rule.id)
    return Lexicon(language, f"{language}-{digest.hexdigest()[:12]}", lists)


@functools.cache
def kin(language: str = "en") -> Mapping[tuple[str, str], float]:
    """Return which words tell of like deeds, and how near they are, from 0 to 1.

    Raises `LexiconError` for a table that is absent or damaged.
    """
    path = files("reportedly") / "data" / language / "kin.tsv"
    try:
        return parse_kin(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"The table of kin, {path}, is missing or damaged: install reportedly again."
        raise LexiconError(msg) from error


def parse_kin(text: str) -> dict[tuple[str, str], float]:
    r"""Read a table of kin: a word and those near it, each with hundredths, parted by tabs.

    Raises ValueError where a line is not of that form.

    >>> parse_kin("# a remark\nbuy\tpurchase=83\ttake over=40\n")
    {('buy', 'purchase'): 0.83, ('buy', 'take over'): 0.4}
    """
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    pairs = ((word, *other.split("=")) for word, *others in rows for other in others)
    return {(word, other): int(near) / 100 for word, other, near in pairs}


def parse(name: str, text: str) -> WordList:
    """Read one word list, with `name` as the file's in messages; raises `LexiconError` as `load` does."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"{name}.toml is not valid TOML ({error}); mend the line it names."
        raise LexiconError(msg) from error
    unknown = set(raw) - {"rule"}
    if unknown:
        msg = f"{name}.toml: unknown table {min(unknown)!r}; only [[rule]] is known."
        raise LexiconError(msg)
    taken: set[tuple[str, ...]] = set()
    return WordList(name, tuple(_rule(name, row, taken) for row in raw.get("rule", ())))


def _rule(name: str, row: Mapping[str, Any], taken: set[tuple[str, ...]]) -> Rule:
    where = f"{name}.toml, rule {row.get('id')!r}"
    unknown = set(row) - _KEYS
    if unknown or not {"id", "phrases"} <= set(row):
        msg = f"{where}: needs id and phrases and knows only {', '.join(sorted(_KEYS))}."
        raise LexiconError(msg)
    phrases = tuple(tuple(phrase.split()) for phrase in row["phrases"])
    for phrase in phrases:
        if not phrase or phrase in taken:
            msg = f"{where}: the phrase {' '.join(phrase)!r} is empty or stands twice in this file; remove one."
            raise LexiconError(msg)
        taken.add(phrase)
    try:
        return Rule(
            id=row["id"],
            phrases=phrases,
            status=Status(row["status"]) if "status" in row else None,
            polarity=Polarity(row["polarity"]) if "polarity" in row else None,
            commitment=Commitment(row["commitment"]) if "commitment" in row else None,
            kind=SourceKind(row["kind"]) if "kind" in row else None,
            value=row.get("value"),
            traits=frozenset(row.get("traits", ())),
        )
    except ValueError as error:
        msg = f"{where}: {error}; use one of the values in docs/concepts.md."
        raise LexiconError(msg) from error
