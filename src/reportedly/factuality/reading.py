"""From words of a report to how far it tells each as having happened."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.factuality.features import features
from reportedly.factuality.governors import told
from reportedly.factuality.way import Mark, Told, Way
from reportedly.factuality.weighing import Weights, shares
from reportedly.model import Evidence, Factuality, Lexicon, Sentence, Span, Syntax, Token

_SAYS = {
    Way.SO: "tells it as so",
    Way.NOT_SO: "tells it as not so",
    Way.AHEAD: "tells it as still to come",
    Way.OPEN: "leaves it open",
}
_UNMARKED = "nothing marks it as anything but so"


def find_factuality(
    triggers: Iterable[Span], syntax: Syntax, lexicon: Lexicon, weights: Weights
) -> tuple[Factuality, ...]:
    """Return how far the text tells the event of each trigger as having happened, in the order asked.

    Of a trigger of several words, the one that the others hang on is read. A trigger that holds no word is left out.
    A sentence is read by itself, so what stands around it changes nothing.
    """
    placed = ((trigger, place(trigger, syntax)) for trigger in triggers)
    return tuple(_factuality(trigger, *at, lexicon, weights) for trigger, at in placed if at)


def place(trigger: Span, syntax: Syntax) -> tuple[Sentence, Token] | None:
    """Return the word of `trigger` that its other words hang on, with its sentence; None where it holds no word."""
    for sentence in syntax.sentences_over(trigger):
        inside = {token.i: token for token in sentence.tokens if token.span.touches(trigger)}
        head = next((token for token in inside.values() if token.head == token.i or token.head not in inside), None)
        if head is not None:
            return sentence, head
    return None


def _factuality(trigger: Span, sentence: Sentence, word: Token, lexicon: Lexicon, weights: Weights) -> Factuality:
    by_rule = told(sentence, word, lexicon)
    found = shares(features(sentence, word, by_rule), weights)
    return Factuality(trigger, *found, evidence=(*_reasons(by_rule, word), _weighed(weights)))


def _reasons(by_rule: Told, word: Token) -> tuple[Evidence, ...]:
    marks = tuple(_reason(mark) for mark in by_rule.marks if mark.way is not Way.SO)
    return marks or (Evidence("en.factuality.plain", word.span, _UNMARKED),)


def _reason(mark: Mark) -> Evidence:
    return Evidence(mark.rule, mark.span, _SAYS[mark.way])


def _weighed(weights: Weights) -> Evidence:
    return Evidence(weights.name, None, "weighs what stands beside and above the word")
