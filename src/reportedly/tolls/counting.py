"""Counts those that an act befell: by the number that stands with them, by an article, by a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Name, Quantity, Sentence, Span, Syntax, Token, TollKind, WordList

_SINGULAR = frozenset({"NN", "NNP"})
_NUMBER = frozenset({"nummod", "quantmod", "advmod", "amod", "npadvmod", "det", "predet", "compound"})
_PLACES = frozenset({"GPE", "LOC", "DATE", "TIME", "EVENT", "PERCENT", "MONEY", "CARDINAL", "NORP", "LAW", "LANGUAGE"})
_LEFT_OUT = frozenset({"det", "poss", "nummod", "predet", "quantmod", "advmod", "case", "punct", "cc"})
_PLURAL = frozenset({"NNS", "NNPS", "CD"})
_COUNTABLE = frozenset({"NOUN", "PROPN", "NUM", "PRON"})


@dataclass(frozen=True, slots=True)
class Counter:
    """What counting needs: the text, its names and quantities, the words of acts and of what may be counted."""

    text: str
    syntax: Syntax
    quantities: Sequence[Quantity]
    acts: WordList
    words: WordList

    def count(self, sentence: Sentence, head: Token, kind: TollKind, *, plain: bool = True) -> Iterator[Quantity]:
        """Yield how many there are of what `head` names and of each thing joined to it by "and" or a comma.

        Where it is not `plain` that they were hit, only a number or "nobody" tells a toll.
        """
        for noun in _joined(sentence, _gathered(sentence, head, self.words), self.words):
            if any(self._is_act(one) or self._is_idea(one) for one in _what_is_counted(sentence, noun)):
                continue
            if noun is not head and self._is_of_another(sentence, noun, kind):
                continue
            found = self._written(sentence, noun, kind) or self._by_word(sentence, noun, kind)
            if found is not None and (plain or found.low != 1 or self._written(sentence, noun, kind)):
                yield found

    def _is_act(self, noun: Token) -> bool:
        """Say whether a noun is itself something that happens, of which there may be several: "two attacks"."""
        rule = self.acts.rule_of(noun.lemma)
        return rule is not None and rule.value is not None and "state" not in rule.traits

    def _is_of_another(self, sentence: Sentence, noun: Token, kind: TollKind) -> bool:
        """Say whether a number has its own word for what befell those counted: "15 dead and 20 wounded"."""
        rules = (self.acts.rule_of(token.lemma) for token in sentence.tokens[noun.i : noun.i + 2])
        return any(rule is not None and "state" in rule.traits and rule.value not in {None, kind} for rule in rules)

    def _is_idea(self, noun: Token) -> bool:
        """Say whether a noun is no thing and nobody; "lives" and "bodies" stand for those who had them."""
        return noun.lemma in self.words.words("idea") and not self._is_bare(noun)

    def _is_state(self, noun: Token) -> bool:
        """Say whether the word that the number stands with tells only what befell them: "six dead", "six bodies"."""
        return self._is_bare(noun) or (noun.tag != "NNS" and self.acts.rule_of(noun.lemma) is not None)

    def _is_bare(self, noun: Token) -> bool:
        return noun.lemma in self.acts.words("bare")

    def _written(self, sentence: Sentence, noun: Token, kind: TollKind) -> Quantity | None:
        """Return the count that the report gives by a number."""
        whole = _phrase(sentence, noun)
        for quantity in sorted(self.quantities, key=lambda one: not one.span.touches(noun.span)):
            if quantity.unit in self.words.words("share"):
                continue
            if quantity.span.touches(whole) and _belongs(sentence, quantity.span, noun):
                end = max(quantity.span.end, whole.end if quantity.span.touches(noun.span) else noun.span.end)
                span = Span(min(quantity.span.start, noun.span.start), end)
                unit = None if self._is_state(noun) else quantity.unit or self._unit(sentence, noun)
                return Quantity(span, quantity.low, quantity.high, quantity.about, unit, kind)
        return None

    def _by_word(self, sentence: Sentence, noun: Token, kind: TollKind) -> Quantity | None:
        """Return one for what is named or spoken of in the singular, none for "nobody"."""
        whole = _phrase(sentence, noun)
        left = [child.lemma for child in sentence.children(noun) if child.i < noun.i]
        if self._is_nobody(noun, left):
            return Quantity(whole, 0, 0, about=False, unit=self._unit(sentence, noun), kind=kind)
        if any(child.dep == "neg" for child in sentence.children(noun)):
            return Quantity(whole, 0, 0, about=False, unit=self._unit(sentence, noun), kind=kind)
        single = (
            noun.tag in _SINGULAR
            and not self.words.words("not one").intersection(left)
            and not self._is_several(sentence, noun)
        )
        if noun.lemma not in self.words.words("one") and not single:
            return None
        unit = self._unit(sentence, noun)
        return Quantity(whole, 1, 1, about=False, unit=unit, kind=kind)

    def _unit(self, sentence: Sentence, noun: Token) -> str | None:
        """Return the words that say what is counted, without article or number."""
        if noun.lemma in self.words.words("one") or noun.pos in {"NUM", "PRON"}:
            of = next((c for c in sentence.children(noun) if c.dep == "prep" and c.lemma == "of"), None)
            below = next((c for c in sentence.children(of) if c.dep == "pobj"), None) if of else None
            return self._unit(sentence, below) if below else None
        if self._is_bare(noun):
            return None
        own = [c for c in sentence.children(noun) if c.i < noun.i and c.dep not in _LEFT_OUT]
        start = min((t.span.start for c in own for t in sentence.subtree(c)), default=noun.span.start)
        end = max((t.span.end for t in _by_name(sentence, noun)), default=noun.span.end)
        return " ".join(self.text[start:end].split())

    def _is_nobody(self, noun: Token, left: list[str]) -> bool:
        nobody = self.words.words("nobody")
        return noun.lemma in nobody or bool(nobody.intersection(left))

    def _is_several(self, sentence: Sentence, noun: Token) -> bool:
        """Say whether a singular may be many, or is a place, a day or an idea rather than a thing."""
        if noun.lemma in self.words.words("crowd") or _name_at(self.syntax, noun, _PLACES):
            return True
        return any(
            child.lemma in self.words.words("crowd") for child in sentence.children(noun) if child.dep == "appos"
        )


def _gathered(sentence: Sentence, noun: Token, words: WordList) -> Token:
    """Return those that a total or a group is of, where they are numbered: "a total of 45 people"."""
    if noun.lemma not in words.words("gathers"):
        return noun
    under = (c for of in sentence.children(noun) if of.lemma in words.words("whole") for c in sentence.children(of))
    numbered = (c for c in under if c.pos == "NUM" or any(n.dep == "nummod" for n in sentence.children(c)))
    return next((child for child in numbered if child.dep == "pobj"), noun)


def _what_is_counted(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield the noun, and for a number what stands under its "of": "dozens of raids"."""
    yield noun
    if noun.pos == "NUM" or noun.tag == "NNS":
        for child in sentence.children(noun):
            if child.dep == "prep" and child.lemma == "of":
                yield from (below for below in sentence.children(child) if below.dep == "pobj" and below.tag == "NNS")


def _joined(sentence: Sentence, head: Token, words: WordList) -> Iterator[Token]:
    """Yield the noun, those joined to it, and those that it has for examples: "nine people, including the mayor"."""
    yield head
    for child in sentence.children(head):
        if child.pos in _COUNTABLE and (child.dep == "conj" or (child.dep == "appos" and head.tag in _PLURAL)):
            yield from _joined(sentence, child, words)
        elif child.dep == "prep" and child.lemma in words.words("examples"):
            for example in sentence.children(child):
                if example.dep == "pobj":
                    yield from _joined(sentence, example, words)


def _phrase(sentence: Sentence, noun: Token) -> Span:
    """Return the noun with what stands before it in its phrase, and what stands under its "of"."""
    own = [token for child in sentence.children(noun) if child.i < noun.i for token in sentence.subtree(child)]
    own = [token for token in own if token.i < noun.i]
    for child in sentence.children(noun):
        if child.dep == "prep" and child.lemma == "of":
            own.extend(sentence.subtree(child))
    tokens = [noun, *own]
    return Span(min(t.span.start for t in tokens), max(t.span.end for t in tokens))


def _belongs(sentence: Sentence, number: Span, noun: Token) -> bool:
    """Say whether a number counts this noun: it is the noun itself, or hangs on it."""
    if number.touches(noun.span):
        return True
    return any(child.dep in _NUMBER and number.touches(child.span) for child in sentence.children(noun))


def _by_name(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield the words of the name that follows: "the candidate, Ana Pell"."""
    for child in sentence.children(noun):
        if child.dep == "appos" and child.pos == "PROPN" and noun.tag in _SINGULAR:
            yield child


def _name_at(syntax: Syntax, noun: Token, labels: frozenset[str]) -> Name | None:
    return next((name for name in syntax.names_over(noun.span) if name.label in labels), None)
