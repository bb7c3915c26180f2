"""What the words that an event hangs on make of it: "refused to leave", "a plan to leave", "said he had left"."""

from __future__ import annotations

from reportedly.factuality.marks import own_marks, sharer
from reportedly.factuality.way import Mark, Told, strongest, through
from reportedly.model import Lexicon, Rule, Sentence, Token

_HIGHEST = 5
"""So many governors are looked at; those further up hardly matter."""
_TIES = frozenset(
    {"xcomp", "ccomp", "pcomp", "acl", "dobj", "nsubjpass", "pobj", "attr", "acomp", "oprd", "csubj", "dative"}
)
_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = frozenset({"dobj", "attr", "pobj", "compound", "nsubjpass"})
_ADVERBIAL = frozenset({"advcl", "relcl"})
_PARTICLES = frozenset({"ADP", "SCONJ"})


def told(sentence: Sentence, word: Token, lexicon: Lexicon, climbed: int = 0) -> Told:
    """Return how `word` is told by the rules: what stands beside it, and what each governor above makes of it."""
    marks = own_marks(sentence, word, lexicon)
    own = strongest(*(mark.way for mark in marks))
    governor, effect, rule = _tie(sentence, word, lexicon)
    if governor is None or climbed == _HIGHEST:
        return Told(own, own, marks=marks)
    above = told(sentence, governor, lexicon, climbed + 1)
    inherited = through(effect, above.way)
    if rule:
        marks = (*marks, Mark(inherited, rule, governor.span))
    return Told(strongest(own, inherited), own, effect, above.way, (*marks, *above.marks))


def _tie(sentence: Sentence, word: Token, lexicon: Lexicon) -> tuple[Token | None, str, str]:
    """Return what `word` hangs on, what that does to it, and the rule that says so, if there is one."""
    first = sharer(sentence, word)
    while first.dep == "conj" and first.head != first.i:
        first = sentence.head(first)
    if first.head == first.i:
        return None, "", ""
    governor = sentence.head(first)
    reached = True
    if governor.pos in _PARTICLES and governor.head != governor.i:
        reached = _is_carrier(governor, lexicon)
        governor = sentence.head(governor)
    governor = _said_of(sentence, first, governor)
    if first.dep in _ADVERBIAL or (first.dep == "pcomp" and not reached) or _is_participle(first):
        return governor, _of_clause(sentence, first), ""
    rule = lexicon["factuality_nouns" if governor.pos in _NOUNS else "factuality_verbs"].rule_of(governor.lemma)
    if rule and rule.value and reached and _fits(first, governor, rule):
        return governor, "aims" if _is_due(sentence, first, governor, lexicon) else rule.value, rule.id
    return governor, _plain(sentence, first, lexicon, reached=reached), ""


def _said_of(sentence: Sentence, word: Token, governor: Token) -> Token:
    """Return the adjective that a copula says of its subject `word`, as in "an attack is possible"."""
    said = sentence.child(governor, "acomp") if word.dep == "nsubj" else None
    return said or governor


def _is_carrier(preposition: Token, lexicon: Lexicon) -> bool:
    return preposition.lemma in lexicon["factuality_beside"].words("carrier")


def _is_participle(word: Token) -> bool:
    """Say whether `word` tells more of a noun, as "signed" does in "the accord signed there"."""
    return word.dep == "acl" and word.tag in {"VBN", "VBG"}


def _fits(word: Token, governor: Token, rule: Rule) -> bool:
    """Say whether the rule of `governor` is about `word`: by its place, and by its kind."""
    tied = word.dep in _TIES or (word.dep == "nsubj" and governor.pos == "ADJ")
    return tied and not ("clause" in rule.traits and word.pos in _NOUNS)


def _is_due(sentence: Sentence, word: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Say whether it is to happen: "the ships *are to leave*"."""
    known = lexicon["factuality_beside"].words("due")
    return word.dep == "xcomp" and governor.lemma in known and _is_infinitive(sentence, word)


def _of_clause(sentence: Sentence, word: Token) -> str:
    """Return what an adverbial or relative clause takes over: only a purpose hangs on what it is the purpose of."""
    return "aims" if _is_infinitive(sentence, word) else "apart"


def _plain(sentence: Sentence, word: Token, lexicon: Lexicon, *, reached: bool) -> str:
    """Return what an unlisted governor does to `word`."""
    if _is_infinitive(sentence, word):
        return "asks"
    if word.dep == "ccomp":
        return "reports"
    if word.dep in _OBJECTS and reached and not _is_definite(sentence, word, lexicon):
        return "keeps"
    return "with"


def _is_definite(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    known = lexicon["factuality_beside"].words("definite")
    return any(child.dep == "poss" or child.lemma in known for child in sentence.children(word))


def _is_infinitive(sentence: Sentence, word: Token) -> bool:
    return any(child.tag == "TO" for child in sentence.children(word))
