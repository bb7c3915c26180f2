"""Finds those of whom a word tells what became of them: the dead, so many of them, the toll, the victims."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Sentence, Token, WordList
from reportedly.tolls.acts import Act

SUBJECTS = ("nsubj", "nsubjpass")
_TOLD = frozenset({"acomp", "oprd", "attr", "ccomp"})
_MADE = frozenset({"oprd", "xcomp"})


def told_of(sentence: Sentence, act: Act, words: WordList) -> Iterator[Token]:
    """Yield those of whom the word tells what they are: dead, so many, the victims."""
    traits = act.rule.traits
    if "state" in traits and act.word.pos in {"ADJ", "NOUN", "VERB"}:
        yield from _in_state(sentence, act.word, traits, words)
    if "toll" in traits:
        yield from _toll(sentence, act.last, words)
    if "is" in traits:
        yield from _named_as(sentence, act.last, words)
    yield from _numbered(sentence, act, words)


def _in_state(sentence: Sentence, word: Token, traits: frozenset[str], words: WordList) -> Iterator[Token]:
    head = sentence.head(word)
    is_deed = word.pos == "NOUN" and "object" in traits and "counted" not in traits
    if counts_itself(sentence, word, words) and not is_deed:
        if _is_under_its_verb(sentence, word, traits, words):
            yield word
    elif word.dep == "amod" and head.i != word.i:
        yield head
    elif word.dep in (_MADE if "made" in traits else _TOLD) and (word.pos != "NOUN" or "made" in traits):
        yield from _spoken_of(sentence, word)


def _spoken_of(sentence: Sentence, word: Token) -> list[Token]:
    """Return of whom a state is told: its own subject, what its verb leaves in it, or else that verb's subject."""
    below, beside = list(sentence.children(word)), list(sentence.children(sentence.head(word)))
    if any(child.dep == "dobj" for child in below):
        return []
    own = [child for child in below if child.dep in SUBJECTS]
    left = [child for child in beside if child.dep == "dobj"]
    subjects = [child for child in beside if child.dep in SUBJECTS and word.dep != "ccomp"]
    return own or left or subjects


def _is_under_its_verb(sentence: Sentence, word: Token, traits: frozenset[str], words: WordList) -> bool:
    """Say whether lives are told to be lost, and bodies to be found: "12 lives" by itself befell nobody."""
    verb = sentence.head(word).lemma
    return ("lost" not in traits or verb in words.words("losing")) and (
        "found" not in traits or verb in words.words("finding")
    )


def counts_itself(sentence: Sentence, word: Token, words: WordList) -> bool:
    """Say whether a number, or "no", stands right before the state: "six dead", "no casualties"."""
    left = (child for child in sentence.children(word) if child.i < word.i)
    return any(child.dep == "nummod" or (child.dep == "det" and child.lemma in words.words("nobody")) for child in left)


def _numbered(sentence: Sentence, act: Act, words: WordList) -> Iterator[Token]:
    """Yield how many "the number of those killed" is said to be."""
    word = act.word
    one = sentence.head(word) if word.dep in {"acl", "amod"} else word
    of = sentence.head(one)
    if one.dep == "pobj" and of.lemma in words.words("whole") and sentence.head(of).lemma in words.words("number"):
        yield from (child for child in _toll(sentence, sentence.head(of), words) if child.pos == "NUM")


def _toll(sentence: Sentence, noun: Token, words: WordList) -> Iterator[Token]:
    """Yield the number that a toll is said to be, to have come to or is put at: "the toll rose to 17", "hit 17"."""
    over = sentence.head(noun) if noun.dep in {*SUBJECTS, "dobj"} else None
    for token in (noun, over):
        for child in sentence.children(token) if token else ():
            if child.dep == "prep":
                yield from (_first(sentence, number) for number in _reached(sentence, child, words))
            elif child.dep in {"attr", "dobj"} and child is not noun:
                yield _first(sentence, child)


def _reached(sentence: Sentence, preposition: Token, words: WordList) -> Iterator[Token]:
    """Yield the numbers that a preposition leads to, also over another: "from 12 to 17"; none of "of the flood"."""
    below = list(sentence.children(preposition))
    for over in (preposition, *(child for child in below if child.dep == "prep")):
        if over.lemma in words.words("reaches"):
            yield from (noun for noun in under(sentence, over) if noun.pos == "NUM" or _is_numbered(sentence, noun))


def _is_numbered(sentence: Sentence, noun: Token) -> bool:
    return any(child.dep == "nummod" for child in sentence.children(noun))


def _first(sentence: Sentence, number: Token) -> Token:
    """Return the first of two numbers that no comma parts: "rose to 86 30 of them children"."""
    before = (c for c in sentence.children(number) if c.dep == "compound" and c.pos == "NUM" and number.pos == "NUM")
    return next((c for c in before if c.i == number.i - 1 and c.text.isdecimal()), number)


def _named_as(sentence: Sentence, noun: Token, words: WordList) -> Iterator[Token]:
    """Yield whom a victim is said to be: "the victims are", "among the victims was", "the victim, Ana Pell"."""
    verb = sentence.head(noun)
    if noun.dep == "nsubj" and verb.lemma in words.words("is"):
        yield from (child for child in sentence.children(verb) if child.dep == "attr")
    elif noun.dep == "attr" and verb.lemma in words.words("is"):
        yield from (child for child in sentence.children(verb) if child.dep == "nsubj")
    elif noun.dep == "pobj" and verb.lemma in words.words("among"):
        over = sentence.head(verb)
        yield from (child for child in sentence.children(over) if child.dep in {"nsubj", "attr"})
    elif noun.dep == "nsubjpass":
        prepositions = (child for child in sentence.children(verb) if child.dep == "prep")
        for preposition in (child for child in prepositions if child.lemma in words.words("as")):
            yield from under(sentence, preposition)
    yield from (child for child in sentence.children(noun) if child.dep == "appos" and child.pos == "PROPN")


def under(sentence: Sentence, preposition: Token) -> Iterator[Token]:
    """Yield what stands under a preposition."""
    yield from (child for child in sentence.children(preposition) if child.dep == "pobj")
