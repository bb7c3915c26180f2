"""Makes a source of its words: what sort of voice it is, whether it is named, and what it is called by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Lexicon, Report, Source, SourceKind, Spans, Syntax, Token, hull, words_of

_PRONOUNS = frozenset({"PRP", "WP", "DT", "EX"})
_SINGLE = frozenset({"NN", "NNP"})


@dataclass(frozen=True, slots=True)
class Voices:
    """Reads source phrases of one report."""

    report: Report
    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, spans: Spans) -> Source | None:
        """Return the source that `spans` name, None where they are empty."""
        if not spans:
            return None
        tokens = self._tokens(spans)
        text = words_of(spans, self.report.text)
        kind = self._kind(text, tokens)
        return Source(spans, text, kind, named=self._named(tokens, kind), descriptor=self._descriptor(tokens))

    def _tokens(self, spans: Spans) -> tuple[Token, ...]:
        around = hull(spans)
        return tuple(t for s in self.syntax.sentences_over(around) for t in s.tokens if any(p.touches(t.span) for p in spans))

    def _label(self, spans: Spans) -> str | None:
        around = hull(spans)
        low = [n for n in self.syntax.names_over(around) if n.label in {"PERSON", "ORG"}]
        return low[0].label if low else None

    def _kind(self, text: str, tokens: Sequence[Token]) -> SourceKind:
        if self.is_outlet(text):
            return SourceKind.OUTLET
        lemmas = [t.lemma for t in tokens]
        heads = [r for r, _, _ in self.lexicon["nouns"].find(lemmas)]
        person = any(n.label == "PERSON" for n in self._names(tokens))
        if any(r.kind is SourceKind.OFFICIAL for r in heads[:2]):
            return SourceKind.OFFICIAL
        if person:
            return SourceKind.PERSON
        if heads:
            return heads[0].kind or SourceKind.UNKNOWN
        if any(n.label == "ORG" for n in self._names(tokens)):
            return SourceKind.ORGANISATION
        if any(n.label == "GPE" for n in self._names(tokens)):
            return SourceKind.OFFICIAL
        if all(t.tag in _PRONOUNS for t in tokens):
            return SourceKind.UNKNOWN
        if tokens and all(t.tag.startswith("NNP") for t in tokens):
            return SourceKind.PERSON
        return SourceKind.UNKNOWN

    def _names(self, tokens: Sequence[Token]):
        if not tokens:
            return ()
        from reportedly.model import Span
        return tuple(self.syntax.names_over(Span(tokens[0].span.start, tokens[-1].span.end)))

    def is_outlet(self, text: str) -> bool:
        """Say whether `text` names an outlet."""
        words = text.lower().replace("’", "'").removesuffix("'s").split()
        words = words[1:] if words[:1] == ["the"] else words
        outlets = self.lexicon["outlets"]
        if any("name" in rule.traits for rule, _, _ in outlets.find(words)):
            return True
        if any(w.endswith(p) for rule in outlets.rules if "domain" in rule.traits for (p,) in rule.phrases for w in words):
            return True
        rule = outlets.rule_of(words[-1]) if words else None
        return bool(rule and "tail" in rule.traits and len(words) > 1 and text.split()[-1][:1].isupper())

    def _named(self, tokens: Sequence[Token], kind: SourceKind) -> bool:
        if any(n.label in {"PERSON", "ORG", "FAC", "WORK_OF_ART"} for n in self._names(tokens)) and kind is not SourceKind.GROUP:
            return not self._anonymous(tokens)
        if kind is SourceKind.OUTLET:
            return any(t.tag.startswith("NNP") for t in tokens)
        heads = [t for t in tokens if t.tag in _SINGLE]
        return bool(heads) and tokens[0].lemma == "the" and all(t.tag != "NNS" for t in tokens) and kind is SourceKind.OFFICIAL

    def _anonymous(self, tokens: Sequence[Token]) -> bool:
        first = tokens[0].lemma
        return first in {"a", "an", "some", "several", "many"} and not any(n.label == "PERSON" for n in self._names(tokens))

    def _descriptor(self, tokens: Sequence[Token]) -> str | None:
        common = [t for t in tokens if t.tag in {"NN", "NNS"}]
        return None if not common else " ".join(t.text for t in tokens if t.tag != "DT" and t.i <= common[-1].i) or None
