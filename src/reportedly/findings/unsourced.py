"""A charge or an armed presence that the author asserts without saying who says so."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.findings.material import Material
from reportedly.findings.weight import in_body, is_unsure
from reportedly.model import Finding, FindingKind, Statement, Status, Token

_DONE = frozenset({Status.ASSERTED})


def unsourced_assertions(material: Material) -> Iterator[Finding]:
    """Yield a finding for each certain statement of the author's own that accuses, or puts foreign forces in a place.

    A sentence that tells of a charge, a trial or an inquiry is not bare: it says where the accusation is made.
    """
    for statement in material.statements:
        if in_body(statement) and not statement.chain and not is_unsure(statement) and _asserts(statement):
            why = _why(material, statement)
            if why:
                yield _finding(statement, why)


def _asserts(statement: Statement) -> bool:
    return statement.certainty.status in _DONE


def _why(material: Material, statement: Statement) -> str | None:
    tokens = list(material.tokens(statement.content))
    traits = _traits(material, tokens)
    if "charged" in traits:
        return None
    if "accusation" in traits:
        return "makes an accusation"
    armed = any(_is_armed(material, t) for t in tokens if t.dep in {"nsubj", "nsubjpass", "agent", "pobj"})
    return "puts foreign forces in a place" if {"present", "foreign"} <= traits and armed else None


def _traits(material: Material, tokens: list[Token]) -> frozenset[str]:
    """Return the traits of all accusing words among `tokens`, read as lemmas and as written."""
    words = material.lexicon["accusations"]
    readings = ([t.lemma for t in tokens], [t.text.lower() for t in tokens])
    return frozenset(trait for reading in readings for rule, _, _ in words.find(reading) for trait in rule.traits)


def _is_armed(material: Material, token: Token) -> bool:
    rule = material.lexicon["families"].rule_of(token.lemma)
    return rule is not None and "armed" in rule.traits


def _finding(statement: Statement, why: str) -> Finding:
    message = f"The author {why} here and names no source for it."
    return Finding(FindingKind.UNSOURCED_ASSERTION, message, (statement.id,), statement.content)
