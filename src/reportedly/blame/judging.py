"""Judges how surely the words hold somebody responsible: by who says it, and what makes a doubt of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.blame.doers import Doing, Way
from reportedly.model import (
    Blame,
    Commitment,
    Degree,
    Evidence,
    Hop,
    Lexicon,
    Polarity,
    Sentence,
    Source,
    SourceKind,
    Span,
    Statement,
    Status,
    Token,
    WordList,
)

_OPEN = frozenset({Commitment.POSSIBLE, Commitment.PROBABLE, Commitment.UNKNOWN})
_UNSURE = frozenset({Status.ALLEGED, Status.RUMOURED, Status.UNCONFIRMED, Status.DOUBTED})
_WHO = frozenset({"PRP", "WP", "WDT"})
_APART = frozenset({"relcl", "acl", "punct", "cc", "conj"})


@dataclass(frozen=True, slots=True)
class Judge:
    """What the degree is judged by: the text, who says what, and the words that make a doubt."""

    text: str
    statements: Sequence[Statement]
    lexicon: Lexicon

    def blame(self, sentence: Sentence, doing: Doing) -> Iterator[Blame]:
        """Yield the blame that these words lay; none where they deny it."""
        statement = self._said_in(doing.word.span)
        if self._refused(sentence, doing) or (statement and statement.certainty.polarity is Polarity.NEGATIVE):
            return
        degree, why = self._degree(sentence, doing, statement)
        held = self._phrase(sentence, doing.held)
        evidence = (Evidence(doing.rule.id, doing.word.span, doing.way), why)
        yield Blame(held, doing.word.span, degree, statement.id if statement else None, evidence)

    def _said_in(self, span: Span) -> Statement | None:
        """Return the innermost statement that holds the words."""
        holding = [s for s in self.statements if any(piece.covers(span) for piece in s.content)]
        return min(holding, key=lambda s: (-len(s.chain), sum(map(len, s.content))), default=None)

    def _degree(self, sentence: Sentence, doing: Doing, statement: Statement | None) -> tuple[Degree, Evidence]:
        hops = statement.chain if statement else ()
        own = next((hop for hop in hops if self._speaks_of_itself(hop, doing, sentence)), None)
        if doing.way is Way.CLAIM or own:
            return Degree.CLAIMED, _because(
                own.source.spans[0] if own and own.source else doing.word.span, "they say so"
            )
        official = self._is_official(sentence, doing, hops)
        by = Degree.SUSPECTED_BY_AUTHORITIES if official else Degree.SUSPECTED
        open_word = self._mark(sentence, doing, "possible")
        if open_word:
            return Degree.POSSIBLE, _because(open_word.span, "the words leave it open")
        doubt = self._mark(sentence, doing, "suspect")
        if doing.way is Way.ACCUSED or doubt or (statement and statement.certainty.status in _UNSURE):
            return by, _because(doubt.span if doubt else doing.word.span, "it is a suspicion or a charge")
        if statement and statement.certainty.commitment in _OPEN:
            return Degree.POSSIBLE, _because(None, "the words leave it open")
        return Degree.FACT, _because(doing.word.span, "nothing marks it as less")

    def _speaks_of_itself(self, hop: Hop, doing: Doing, sentence: Sentence) -> bool:
        """Say whether the source is the very one that is held responsible, or says "we"."""
        if hop.source is None:
            return False
        if doing.held.lemma in self.lexicon["blame"].words("own"):
            return True
        held = _words(self._phrase(sentence, doing.held).of(self.text))
        return bool(held & _words(hop.source.text)) and doing.held.pos == "PROPN"

    def _is_official(self, sentence: Sentence, doing: Doing, hops: Sequence[Hop]) -> bool:
        """Say whether an authority says so: the accuser where there is one, else one of the voices."""
        if doing.accuser is not None and doing.accuser.tag not in _WHO:
            return any(self._is_authority(token) for token in _named(sentence, doing.accuser))
        sources = [hop.source for hop in (*hops, *self._spoken_by(doing.word.span)) if hop.source]
        if sources:
            return any(s.kind is SourceKind.OFFICIAL or self._names_authority(sentence, s) for s in sources)
        return any(self._is_authority(token) for token in (*_over(sentence, doing), *self._cited(sentence, doing)))

    def _cited(self, sentence: Sentence, doing: Doing) -> Iterator[Token]:
        """Yield the words for whom the sentence names for its source: "according to the police"."""
        for up in (doing.word, *sentence.ancestors(doing.word)):
            for child in sentence.children(up):
                if child.lemma in self.lexicon["blame"].words("cites"):
                    yield from sentence.subtree(child)

    def _names_authority(self, sentence: Sentence, source: Source) -> bool:
        if _words(source.text) & self.lexicon["blame"].words("authority"):
            return True
        own = (token for token in sentence.tokens if any(span.covers(token.span) for span in source.spans))
        return any(self._is_authority(token) for token in own)

    def _is_authority(self, token: Token) -> bool:
        if token.pos == "ADJ":
            # "A general strike" is no general's.
            return False
        kind = self.lexicon["nouns"].rule_of(token.lemma)
        return _has(self.lexicon["blame"], token, "authority") or (
            kind is not None and kind.kind is SourceKind.OFFICIAL
        )

    def _spoken_by(self, word: Span) -> Iterator[Hop]:
        """Yield the voices that speak by this very word: "he accused"."""
        for statement in self.statements:
            yield from (hop for hop in statement.chain if any(cue.touches(word) for cue in hop.cue))

    def _mark(self, sentence: Sentence, doing: Doing, trait: str) -> Token | None:
        """Return the word that makes a suspicion or a possibility of it: on the doer, on the verb, or above it."""
        words = self.lexicon["blame"]
        near = [*sentence.children(doing.held), *sentence.children(doing.word)]
        near += [t for up in sentence.ancestors(doing.word) for t in (up, *_marks_of(sentence, up))]
        near += [t for up in sentence.ancestors(doing.held) if up.pos != "VERB" for t in sentence.children(up)]
        return next((t for t in near if t is not doing.word and _has(words, t, trait)), None)

    def _phrase(self, sentence: Sentence, held: Token) -> Span:
        """Return the words for who did it, without the clauses that hang on them, nor the act they are blamed for."""
        own = [
            child
            for child in sentence.children(held)
            if child.dep not in _APART
            and not (child.pos == "ADJ" and child.i > held.i)
            and not self._is_charge(sentence, child)
        ]
        tokens = [held, *(token for child in own for token in sentence.subtree(child))]
        return Span(min(t.span.start for t in tokens), max(t.span.end for t in tokens))

    def _is_charge(self, sentence: Sentence, preposition: Token) -> bool:
        """Say whether an act stands under the preposition: "accused the rebels of the attack"."""
        under = [t for t in sentence.children(preposition) if t.dep == "pobj"] if preposition.dep == "prep" else []
        return any(_has(self.lexicon["blame"], t, "act") or t.lemma in self.lexicon["tolls"] for t in under)

    def _refused(self, sentence: Sentence, doing: Doing) -> bool:
        below = (*sentence.children(doing.word), *sentence.children(doing.held))
        nobody = self.lexicon["blame"].words("nobody")
        if any(child.dep == "neg" or child.lemma in nobody for child in below):
            return True
        above = (self.lexicon["blame"].rule_of(t.lemma) for t in sentence.ancestors(doing.word))
        return any(rule is not None and "refuse" in rule.traits for rule in above)


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


def _has(words: WordList, token: Token, trait: str) -> bool:
    """Say whether a word has a trait, by its lemma or as it stands: "suspected" is more than "suspect"."""
    if token.pos == "PROPN" and trait not in {"authority", "act"}:
        # "3 May" leaves nothing open.
        return False
    rules = (words.rule_of(token.lemma), words.rule_of(token.text.lower()))
    return any(rule is not None and trait in rule.traits for rule in rules)


def _marks_of(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the small words that colour a verb above: "may have", "presumably"."""
    return [c for c in sentence.children(verb) if c.dep in {"aux", "advmod", "mark"}]


def _because(span: Span | None, says: str) -> Evidence:
    return Evidence("blame.degree", span, says)


def _words(text: str) -> set[str]:
    return {word.strip("()[].,'\"").lower() for word in text.split()} - {"the", "of", "and", "a", ""}
