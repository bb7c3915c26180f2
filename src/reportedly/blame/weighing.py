"""Weighs all that a report says of one party: the degree to which it holds that party responsible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.model import Blame, Degree, Lexicon, Sentence, Span, Syntax, Token, WordList
from reportedly.violence import Violence, violence_in

_ORDER = (Degree.CLAIMED, Degree.SUSPECTED_BY_AUTHORITIES, Degree.SUSPECTED, Degree.POSSIBLE, Degree.FACT)
"""What outweighs what: a report that tells an attack as a fact also tells who has claimed it, or is accused of it."""

_SUBJECTS = frozenset({"nsubj", "agent"})


def degree_for(mentions: Sequence[Span], blames: Sequence[Blame], syntax: Syntax, lexicon: Lexicon) -> Degree:
    """Return how surely a report holds those responsible whom it names at `mentions`.

    Where grammar ties them to no act, the words that their name hangs on decide; where those say nothing, the report
    gives it as fact.
    """
    violence = violence_in(syntax, lexicon["tolls"])
    themselves = [mention for mention in mentions if not _worn(mention, syntax, lexicon["blame"])]
    tied = [blame.degree for blame in blames if any(blame.held.touches(mention) for mention in themselves)]
    beside = (degree for mention in mentions for degree in _beside(mention, syntax, lexicon, violence))
    return min(tied or beside, key=_ORDER.index, default=Degree.FACT)


def _beside(mention: Span, syntax: Syntax, lexicon: Lexicon, violence: Violence) -> Iterator[Degree]:
    sentence, words = syntax.sentence_at(mention.start), lexicon["blame"]
    if sentence is None:
        return
    path = _above(sentence, mention)
    traits = _traits_in(sentence, path, words)
    if not violence.near(sentence):
        traits -= {"claim", "suspect"}
    if "claim" in traits and not traits & {"nobody", "refuse"} and _speaks(sentence, mention):
        yield Degree.CLAIMED
    if traits & {"accuse", "lay", "charged", "suspect"}:
        yield Degree.SUSPECTED_BY_AUTHORITIES if _official(sentence, mention, path, words) else Degree.SUSPECTED
    if "possible" in traits or _fought(sentence, mention, words) or _worn(mention, syntax, words):
        yield Degree.POSSIBLE


def _speaks(sentence: Sentence, mention: Span) -> bool:
    """Say whether the name stands in a subject, or under its "by"."""
    own = [token for token in sentence.tokens if token.span.touches(mention)]
    return any(up.dep in _SUBJECTS for token in own for up in (token, *sentence.ancestors(token)))


def _worn(mention: Span, syntax: Syntax, words: WordList) -> bool:
    """Say whether the name is only that of clothes: "men in army uniforms" may be no soldiers."""
    sentence = syntax.sentence_at(mention.start)
    if sentence is None:
        return False
    own = [token for token in sentence.tokens if token.span.touches(mention)]
    return any("guise" in _traits(up, words) for token in own for up in sentence.ancestors(token))


def _above(sentence: Sentence, mention: Span) -> list[Token]:
    """Return the words that a name hangs on, nearest first, each with those that hang on it in turn."""
    own = [token for token in sentence.tokens if token.span.touches(mention)]
    over = [token for top in own for token in sentence.ancestors(top) if token not in own]
    return list(dict.fromkeys(t for up in over for t in (up, *sentence.children(up)) if t not in own))


def _traits_in(sentence: Sentence, path: Sequence[Token], words: WordList) -> frozenset[str]:
    """Return the traits of these words, and of the phrases that begin with one of them."""
    places = frozenset(token.i for token in path)
    phrases = words.find([token.lemma for token in sentence.tokens])
    begun = (rule.traits for rule, first, end in phrases if end > first + 1 and sentence.tokens[first].i in places)
    return frozenset(t for traits in (*begun, *(_traits(token, words) for token in path)) for t in traits)


def _traits(token: Token, words: WordList) -> frozenset[str]:
    rules = [rule for word in (token.lemma, token.text.lower()) if (rule := words.rule_of(word)) is not None]
    found = frozenset(trait for rule in rules for trait in rule.traits)
    if token.pos == "PROPN":
        # "3 May" leaves nothing open.
        return found - {"possible", "suspect"}
    return found if token.pos == "VERB" else found - {"accuse", "lay"}


def _official(sentence: Sentence, mention: Span, path: Sequence[Token], words: WordList) -> bool:
    """Say whether an authority speaks above: the heads of the subjects that the name is no part of."""
    subjects = [token for token in path if token.dep == "nsubj"]
    subjects += [under for token in path if token.dep == "agent" for under in sentence.children(token)]
    others = [s for s in subjects if not any(t.span.touches(mention) for t in sentence.subtree(s))]
    said = [token for subject in others for token in (subject, *sentence.children(subject))]
    said += [t for token in path if "cites" in _traits(token, words) for t in sentence.subtree(token)]
    return any("authority" in _traits(token, words) for token in said if token.pos != "ADJ")


def _fought(sentence: Sentence, mention: Span, words: WordList) -> bool:
    """Say whether the name is one of two sides: "a fight between the army and the rebels"."""
    sides = False
    for before, token in pairwise(sentence.tokens):
        if "between" in _traits(token, words):
            sides = "fray" in _traits(before, words)
        elif token.pos in {"VERB", "AUX"}:
            sides = False
        elif sides and token.span.touches(mention):
            return True
    return False
