"""Judges how surely the words hold somebody responsible: by who says it, and what makes a doubt of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.blame.doers import Doing, Way
from reportedly.blame.voices import Voices
from reportedly.blame.wording import has_trait, words_of
from reportedly.model import (
    Blame,
    Commitment,
    Degree,
    Evidence,
    Hop,
    Lexicon,
    Polarity,
    Sentence,
    Span,
    Statement,
    Status,
    Token,
    innermost,
)

_OPEN = frozenset({Commitment.POSSIBLE, Commitment.PROBABLE, Commitment.UNKNOWN})
_UNSURE = frozenset({Status.ALLEGED, Status.RUMOURED, Status.UNCONFIRMED, Status.DOUBTED})
_APART = frozenset({"relcl", "acl", "punct", "cc", "conj"})


@dataclass(frozen=True, slots=True)
class Judge:
    """What the degree is judged by: the text, who says what, and the words that make a doubt."""

    text: str
    statements: Sequence[Statement]
    lexicon: Lexicon

    def blame(self, sentence: Sentence, doing: Doing) -> Iterator[Blame]:
        """Yield the blame that these words lay; none where they deny it."""
        statement = innermost(self.statements, doing.word.span)
        if self._refused(sentence, doing) or (statement and statement.certainty.polarity is Polarity.NEGATIVE):
            return
        degree, why = self._degree(sentence, doing, statement)
        held = self._phrase(sentence, doing.held)
        evidence = (Evidence(doing.rule.id, doing.word.span, doing.way), why)
        yield Blame(held, doing.word.span, degree, statement.id if statement else None, evidence)

    def _degree(self, sentence: Sentence, doing: Doing, statement: Statement | None) -> tuple[Degree, Evidence]:
        hops = statement.chain if statement else ()
        own = next((hop for hop in hops if self._speaks_of_itself(hop, doing, sentence)), None)
        if doing.way is Way.CLAIM or own:
            return Degree.CLAIMED, _because(
                own.source.spans[0] if own and own.source else doing.word.span, "they say so"
            )
        official = Voices(self.statements, self.lexicon).official(sentence, doing, hops)
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
        held = words_of(self._phrase(sentence, doing.held).of(self.text))
        return bool(held & words_of(hop.source.text)) and doing.held.pos == "PROPN"

    def _mark(self, sentence: Sentence, doing: Doing, trait: str) -> Token | None:
        """Return the word that makes a suspicion or a possibility of it: on the doer, on the verb, or above it."""
        words = self.lexicon["blame"]
        near = [*sentence.children(doing.held), *sentence.children(doing.word)]
        near += [t for up in sentence.ancestors(doing.word) for t in (up, *_marks_of(sentence, up))]
        near += [t for up in sentence.ancestors(doing.held) if up.pos != "VERB" for t in sentence.children(up)]
        return next((t for t in near if t is not doing.word and has_trait(words, t, trait)), None)

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
        return any(has_trait(self.lexicon["blame"], t, "act") or t.lemma in self.lexicon["tolls"] for t in under)

    def _refused(self, sentence: Sentence, doing: Doing) -> bool:
        below = (*sentence.children(doing.word), *sentence.children(doing.held))
        nobody = self.lexicon["blame"].words("nobody")
        if any(child.dep == "neg" or child.lemma in nobody for child in below):
            return True
        above = (self.lexicon["blame"].rule_of(t.lemma) for t in sentence.ancestors(doing.word))
        return any(rule is not None and "refuse" in rule.traits for rule in above)


def _marks_of(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the small words that colour a verb above: "may have", "presumably"."""
    return [c for c in sentence.children(verb) if c.dep in {"aux", "advmod", "mark"}]


def _because(span: Span | None, says: str) -> Evidence:
    return Evidence("blame.degree", span, says)
