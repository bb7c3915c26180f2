"""What single words say: their traits, and which words of a name tell it from others."""

from __future__ import annotations

from reportedly.model import Token, WordList


def has_trait(words: WordList, token: Token, trait: str) -> bool:
    """Say whether a word has a trait, by its lemma or as it stands: "suspected" is more than "suspect"."""
    if token.pos == "PROPN" and trait not in {"authority", "act"}:
        # "3 May" leaves nothing open.
        return False
    rules = (words.rule_of(token.lemma), words.rule_of(token.text.lower()))
    return any(rule is not None and trait in rule.traits for rule in rules)


def words_of(text: str) -> set[str]:
    """Return the words that two descriptions of one party would share."""
    return {word.strip("()[].,'\"").lower() for word in text.split()} - {"the", "of", "and", "a", ""}
