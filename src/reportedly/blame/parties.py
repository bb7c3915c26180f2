"""Who can have done something: people, bodies and states, but no bomb, street or day."""

from __future__ import annotations

from reportedly.model import Syntax, Token, WordList

_NO_PARTY = frozenset({
    "DATE", "TIME", "FAC", "LOC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE", "MONEY", "PERCENT", "QUANTITY",
    "ORDINAL", "CARDINAL",
})  # fmt: skip


def is_party(held: Token, syntax: Syntax, actors: WordList, pronouns: WordList) -> bool:
    """Say whether the head of the words for who is held responsible names or describes somebody who can act.

    `actors` are the nouns of those who take part in events. Of `pronouns` only those of whoever speaks are clear.
    """
    if held.pos == "PRON":
        pronoun = pronouns.rule_of(held.text.lower())
        return pronoun is not None and "speaker" in pronoun.traits
    if held.pos == "PROPN" or held.text.isupper():
        return not any(name.label in _NO_PARTY for name in syntax.names_over(held.span))
    rule = actors.rule_of(held.lemma.lower())
    return held.pos == "NOUN" and rule is not None and rule.value == "somebody"
