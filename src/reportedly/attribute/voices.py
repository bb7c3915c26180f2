"""Makes a source of its words: what sort of voice it is, and whether it is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.attribute.outlets import names_outlet
from reportedly.model import Lexicon, Report, Rule, Source, SourceKind, Spans, Syntax, Token, hull, words_of

_PRONOUN = frozenset({"PRP", "WP", "DT", "EX", "WDT"})
_COMMON = frozenset({"NN", "NNS"})
_PROPER = frozenset({"NNP", "NNPS"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "WORK_OF_ART"})
_FULL_NAMES = frozenset({"PERSON", "ORG", "FAC", "WORK_OF_ART"})


@dataclass(frozen=True, slots=True)
class Voices:
    """Reads the source phrases of one report."""

    report: Report
    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, spans: Spans) -> Source | None:
        """Return the source that `spans` name, None where they are empty."""
        if not spans:
            return None
        text = words_of(spans, self.report.text)
        tokens, labels = self._tokens(spans), self._labels(spans)
        kind = self._kind(text, tokens, labels)
        named = self._named(tokens, labels, kind)
        return Source(spans, text, kind, named, descriptor=_descriptor(tokens))

    def is_outlet(self, text: str) -> bool:
        """Say whether `text` names an outlet."""
        return names_outlet(text, self.lexicon)

    def _tokens(self, spans: Spans) -> tuple[Token, ...]:
        sentences = self.syntax.sentences_over(hull(spans))
        return tuple(t for s in sentences for t in s.tokens if any(p.touches(t.span) for p in spans))

    def _labels(self, spans: Spans) -> frozenset[str]:
        return frozenset(n.label for n in self.syntax.names_over(hull(spans)) if n.label in _NAMES)

    def _rules(self, tokens: Sequence[Token]) -> tuple[Rule, ...]:
        """Return the rules of the nouns that say what the source is, the head of the phrase first."""
        found = [(tokens[last - 1], rule) for rule, _, last in self.lexicon["nouns"].find([t.lemma for t in tokens])]
        own = {t.i for t in tokens}
        return tuple(rule for _, rule in sorted(found, key=lambda x: (x[0].head in own and x[0].dep != "ROOT", x[0].i)))

    def _kind(self, text: str, tokens: Sequence[Token], labels: frozenset[str]) -> SourceKind:
        if all(t.tag in _PRONOUN for t in tokens):
            return SourceKind.UNKNOWN
        rules = self._rules(tokens)
        if "PERSON" not in labels and self.is_outlet(text):
            return SourceKind.OUTLET
        kinds = [rule.kind for rule in rules if rule.kind]
        if SourceKind.OFFICIAL in kinds[:2]:
            return SourceKind.OFFICIAL
        if "PERSON" in labels:
            return SourceKind.PERSON
        return kinds[0] if kinds else _kind_of_name(tokens, labels)

    def _named(self, tokens: Sequence[Token], labels: frozenset[str], kind: SourceKind) -> bool:
        """Say whether one could find out who it is from the phrase: by a name, or an office that one person holds."""
        small = self.lexicon["grammar"]
        if not tokens or "PERSON" in labels:
            return bool(tokens)
        if tokens[0].lemma in small.words("indefinite") or any(t.tag == "NNS" for t in tokens):
            return False
        if labels & _FULL_NAMES or kind is SourceKind.OUTLET:
            return any(t.tag in _PROPER for t in tokens)
        if all(t.tag in _PROPER or t.tag == "DT" for t in tokens):
            return any(t.tag in _PROPER for t in tokens)
        return kind is SourceKind.OFFICIAL and tokens[0].lemma in small.words("definite")


def _kind_of_name(tokens: Sequence[Token], labels: frozenset[str]) -> SourceKind:
    if "ORG" in labels or "FAC" in labels:
        return SourceKind.ORGANISATION
    if "GPE" in labels:
        return SourceKind.OFFICIAL
    if "NORP" in labels:
        return SourceKind.GROUP
    if tokens and all(t.tag in _PROPER for t in tokens):
        return SourceKind.PERSON
    return SourceKind.UNKNOWN


def _descriptor(tokens: Sequence[Token]) -> str | None:
    """Return the words of the role: up to the last common noun, without the article."""
    common = [i for i, t in enumerate(tokens) if t.tag in _COMMON]
    words = [t.text for t in tokens[: common[-1] + 1] if t.tag != "DT"] if common else []
    return " ".join(words) or None
