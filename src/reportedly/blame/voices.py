"""Tells who voices a charge or a suspicion: whether that is an authority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.blame.doers import Doing
from reportedly.blame.wording import has_trait, words_of
from reportedly.model import Hop, Lexicon, Sentence, Source, SourceKind, Span, Statement, Token

_WHO = frozenset({"PRP", "WP", "WDT"})


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says what in a report, and the words for authorities."""

    statements: Sequence[Statement]
    lexicon: Lexicon

    def official(self, sentence: Sentence, doing: Doing, hops: Sequence[Hop]) -> bool:
        """Say whether an authority says so: the accuser where there is one, else one of the voices."""
        if doing.accuser is not None and doing.accuser.tag not in _WHO:
            return any(self._is_authority(token) for token in _named(sentence, doing.accuser))
        sources = [hop.source for hop in (*hops, *self._spoken_by(doing.word.span)) if hop.source]
        if sources:
            return any(self._official_source(sentence, source) for source in sources)
        return any(self._is_authority(token) for token in (*_over(sentence, doing), *self._cited(sentence, doing)))

    def _cited(self, sentence: Sentence, doing: Doing) -> Iterator[Token]:
        """Yield the words for whom the sentence names for its source: "according to the police"."""
        for up in (doing.word, *sentence.ancestors(doing.word)):
            for child in sentence.children(up):
                if child.lemma in self.lexicon["blame"].words("cites"):
                    yield from sentence.subtree(child)

    def _official_source(self, sentence: Sentence, source: Source) -> bool:
        words, said = self.lexicon["blame"], words_of(source.text)
        if said & words.words("authority"):
            return True
        if source.kind is SourceKind.OFFICIAL and not said & words.words("for others"):
            return True
        own = (token for token in sentence.tokens if any(span.covers(token.span) for span in source.spans))
        return any(self._is_authority(token) for token in own)

    def _is_authority(self, token: Token) -> bool:
        if token.pos == "ADJ" or has_trait(self.lexicon["blame"], token, "for others"):
            # "A general strike" is no general's, and a spokesman is what those are whom he speaks for.
            return False
        kind = self.lexicon["nouns"].rule_of(token.lemma)
        return has_trait(self.lexicon["blame"], token, "authority") or (
            kind is not None and kind.kind is SourceKind.OFFICIAL
        )

    def _spoken_by(self, word: Span) -> Iterator[Hop]:
        """Yield the voices that speak by this very word: "he accused"."""
        for statement in self.statements:
            yield from (hop for hop in statement.chain if any(cue.touches(word) for cue in hop.cue))


def _named(sentence: Sentence, head: Token) -> Iterator[Token]:
    """Yield the words for somebody, without the clauses that hang on them."""
    yield head
    for child in sentence.children(head):
        if child.dep not in {"relcl", "acl"}:
            yield from _named(sentence, child)


def _over(sentence: Sentence, doing: Doing) -> Iterator[Token]:
    """Yield the words for who speaks above: the subjects of the verbs over what is said."""
    for up in sentence.ancestors(doing.word):
        for subject in sentence.children(up):
            if subject.dep == "nsubj" and doing.held not in (own := list(_named(sentence, subject))):
                yield from own
