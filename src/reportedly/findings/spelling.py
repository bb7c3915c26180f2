"""One name under two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from reportedly.findings.material import Material
from reportedly.model import Entity, Finding, FindingKind, Span

_ALIKE = 0.75


def spelling_variants(material: Material) -> Iterator[Finding]:
    """Yield a finding for each entity whose name the report spells in two ways; short forms and acronyms are none."""
    for entity in material.entities:
        variants = [name for name in entity.same_as if _is_variant(name, entity.name) and not _is_known(material, name)]
        if variants:
            yield _finding(material, entity, variants)


def _is_variant(name: str, known: str) -> bool:
    """Say whether each word of `name` is, or is much like, a word of the known name."""
    words, others = (n.casefold().replace(".", "").split() for n in (name, known))
    if {w.removesuffix("s") for w in words} <= {o.removesuffix("s") for o in others}:
        return False
    return all(any(SequenceMatcher(None, w, o).ratio() >= _ALIKE for o in others) for w in words)


def _is_known(material: Material, name: str) -> bool:
    """Say whether the spelling is itself an established name of a place: "U.S.A." is no slip for "U.S."."""
    words = name.lower().split()
    hit = material.lexicon["places"].at(words, 0)
    return hit is not None and hit[1] == len(words)


def _finding(material: Material, entity: Entity, variants: list[str]) -> Finding:
    text = material.report.text
    spelt = {entity.name, *variants}
    first: dict[str, Span] = {}
    for span in entity.mentions:
        written = " ".join(span.of(text).split())
        if written in spelt:
            first.setdefault(written, span)
    message = f"“{entity.name}” is also written {' and '.join(f'“{v}”' for v in variants)}."
    return Finding(FindingKind.SPELLING_VARIANTS, message, (), tuple(sorted(first.values())))
