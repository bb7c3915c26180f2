"""Finds whom or what an act befell, by grammar: its object, the subject of its passive, what stands under "of"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportedly.model import Sentence, Token, WordList
from reportedly.tolls.acts import Act

_RELATIVE = frozenset({"WP", "WDT"})
_SUBJECTS = ("nsubj", "nsubjpass")
_NOMINAL = frozenset({"NOUN", "PROPN"})
_HUNG = frozenset({"xcomp", "oprd", "acomp", "advcl", "ccomp", "dep", "conj"})


def victims(sentence: Sentence, act: Act, words: WordList, in_rows: Mapping[int, Token]) -> tuple[Token, ...]:
    """Return the heads of what the act befell; empty where the sentence does not say.

    `in_rows` are those that stand in a row of counts, by their act's word: of these the order of words is surer.
    """
    if act.word.i in in_rows:
        return (in_rows[act.word.i],)
    found = dict.fromkeys(_found(sentence, act, words))
    own = range(act.word.i, act.last.i + 1)
    return tuple(token for token in found if token.i not in own or _counts_itself(sentence, token, words))


def _found(sentence: Sentence, act: Act, words: WordList) -> Iterator[Token]:
    traits, word = act.rule.traits, act.word
    if act.last.pos == "ADP" and act.last is not word:
        yield from _under(sentence, act.last)
    if traits & {"blast", "laid"}:
        for token in dict.fromkeys((word, act.last)):
            yield from _beside(sentence, token, words)
    elif word.pos == "VERB":
        yield from _objects(sentence, word) if "object" in traits else ()
        yield from _subjects(sentence, word) if "subject" in traits else ()
    elif word.pos in _NOMINAL:
        yield from _of(sentence, word, traits, words)
    yield from _told_of(sentence, act, words)
    yield from _numbered(sentence, act, words)


def _told_of(sentence: Sentence, act: Act, words: WordList) -> Iterator[Token]:
    """Yield those of whom the word tells what they are: dead, so many, the victims."""
    traits = act.rule.traits
    if "state" in traits and act.word.pos in {"ADJ", "NOUN", "VERB"}:
        yield from _in_state(sentence, act.word, traits, words)
    if "toll" in traits:
        yield from _toll(sentence, act.last, words)
    if "is" in traits:
        yield from _named_as(sentence, act.last, words)


def _objects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    below = list(sentence.children(verb))
    passive = [child for child in below if child.dep == "nsubjpass"]
    yield from _or_what_it_stands_for(sentence, verb, passive)
    yield from (child for child in below if child.dep == "dobj" and child.tag not in _RELATIVE)
    if verb.tag == "VBN" and not any(child.dep in {"aux", "auxpass", "dobj"} for child in below):
        # "12 killed and 30 wounded": the auxiliary is left out.
        yield from (child for child in below if child.dep == "nsubj" and child.pos == "NUM")
    if verb.dep in {"acl", "amod"} and verb.tag == "VBN":
        yield sentence.head(verb)
    if verb.dep == "relcl" and not passive and _lacks_object(below):
        yield sentence.head(verb)
    if verb.tag == "VBN" and verb.dep in _HUNG and not any(c.dep in {*_SUBJECTS, "dobj", "aux"} for c in below):
        head = sentence.head(verb)
        inherited = [c for c in sentence.children(head) if c.dep == "nsubjpass" and verb.dep != "advcl"]
        yield from _or_what_it_stands_for(sentence, head, inherited)


def _lacks_object(below: list[Token]) -> bool:
    """Say whether a relative clause has its subject, and what it is about for an object: "the man they shot"."""
    subject = any(child.dep == "nsubj" and child.tag not in _RELATIVE for child in below)
    return subject and not any(child.dep == "dobj" and child.tag not in _RELATIVE for child in below)


def _subjects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    own = [child for child in sentence.children(verb) if child.dep in _SUBJECTS]
    yield from _or_what_it_stands_for(sentence, verb, own)
    if verb.dep == "conj" and not own:
        head = sentence.head(verb)
        yield from (child for child in sentence.children(head) if child.dep in _SUBJECTS)


def _or_what_it_stands_for(sentence: Sentence, verb: Token, subjects: list[Token]) -> Iterator[Token]:
    """Yield each subject, and for a relative pronoun what it stands for."""
    for subject in subjects:
        if subject.tag not in _RELATIVE:
            yield subject
        elif verb.dep == "relcl":
            yield sentence.head(verb)


def _of(sentence: Sentence, noun: Token, traits: frozenset[str], words: WordList) -> Iterator[Token]:
    for child in sentence.children(noun):
        if child.dep == "poss" and "of" in traits and child.pos in _NOMINAL and child.tag == "NNP":
            yield child
        of = "of" in traits and child.lemma in words.words("whole")
        at = "on" in traits and child.lemma in words.words("target")
        if child.dep == "prep" and (of or at):
            yield from _under(sentence, child)


def _under(sentence: Sentence, preposition: Token) -> Iterator[Token]:
    yield from (child for child in sentence.children(preposition) if child.dep == "pobj")


def _in_state(sentence: Sentence, word: Token, traits: frozenset[str], words: WordList) -> Iterator[Token]:
    head = sentence.head(word)
    is_deed = word.pos == "NOUN" and "object" in traits and "counted" not in traits
    if _counts_itself(sentence, word, words) and not is_deed:
        if _is_under_its_verb(sentence, word, traits, words):
            yield word
    elif word.dep == "amod" and head.i != word.i:
        yield head
    elif word.dep in {"acomp", "oprd", "attr", "ccomp"} and word.pos != "NOUN":
        own = [child for child in sentence.children(word) if child.dep in _SUBJECTS]
        yield from own or (child for child in sentence.children(head) if child.dep in {*_SUBJECTS, "dobj"})


def _is_under_its_verb(sentence: Sentence, word: Token, traits: frozenset[str], words: WordList) -> bool:
    """Say whether lives are told to be lost, and bodies to be found: "12 lives" by itself befell nobody."""
    verb = sentence.head(word).lemma
    return ("lost" not in traits or verb in words.words("losing")) and (
        "found" not in traits or verb in words.words("finding")
    )


def _counts_itself(sentence: Sentence, word: Token, words: WordList) -> bool:
    """Say whether a number, or "no", stands right before the state: "six dead", "no casualties"."""
    left = (child for child in sentence.children(word) if child.i < word.i)
    return any(child.dep == "nummod" or (child.dep == "det" and child.lemma in words.words("nobody")) for child in left)


def _numbered(sentence: Sentence, act: Act, words: WordList) -> Iterator[Token]:
    """Yield how many "the number of those killed" is said to be."""
    word = act.word
    one = sentence.head(word) if word.dep in {"acl", "amod"} else word
    of = sentence.head(one)
    if one.dep == "pobj" and of.lemma in words.words("whole") and sentence.head(of).lemma in words.words("number"):
        number = sentence.head(of)
        yield from (child for child in _toll(sentence, number, words) if child.pos == "NUM" and number.dep in _SUBJECTS)


def _toll(sentence: Sentence, noun: Token, words: WordList) -> Iterator[Token]:
    """Yield the number that a toll is said to be, to have come to or is put at: "the toll rose to 17", "hit 17"."""
    over = sentence.head(noun) if noun.dep in {*_SUBJECTS, "dobj"} else None
    for token in (noun, over):
        for child in sentence.children(token) if token else ():
            if child.dep == "prep" and child.lemma in words.words("reaches"):
                yield from (_first(sentence, number) for number in _under(sentence, child))
            elif child.dep in {"attr", "dobj"} and child is not noun:
                yield _first(sentence, child)


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
        under = (child for child in sentence.children(verb) if child.dep == "prep" and child.lemma in words.words("as"))
        for preposition in under:
            yield from _under(sentence, preposition)
    yield from (child for child in sentence.children(noun) if child.dep == "appos" and child.pos == "PROPN")


def _beside(sentence: Sentence, word: Token, words: WordList) -> Iterator[Token]:
    places = words.words("beside")
    for child in sentence.children(word):
        if child.dep == "prep" and child.lemma in places:
            for noun in _under(sentence, child):
                deeper = [c for c in sentence.children(noun) if c.dep == "prep" and c.lemma in words.words("whole")]
                yield from _under(sentence, deeper[0]) if deeper and noun.lemma in words.words("side") else (noun,)
