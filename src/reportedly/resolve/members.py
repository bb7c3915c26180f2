"""Who is counted among a group: "the delegation included Anna Berg, the mayor, and Jan Dole"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Entity, Lexicon, Member, Sentence, Span, Syntax, Token
from reportedly.resolve.cast import Cast
from reportedly.resolve.referent import PERSONS

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OWNED = frozenset({"poss", "nmod"})
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Company:
    """A group as the report words it, with those whom the report counts among it; `entity` where it has a name."""

    span: Span
    entity: str | None
    members: tuple[Member, ...]


def find_companies(syntax: Syntax, cast: Cast, text: str, lexicon: Lexicon) -> Iterator[Company]:
    """Yield each group of which the report lists members or names the head, in text order."""
    words = lexicon["membership"]
    for sentence in syntax.sentences:
        for token in sentence.tokens:
            rule = words.rule_of(token.lemma.lower()) or words.rule_of(token.text.lower())
            if rule is None:
                continue
            reader = _Reader(sentence, token, cast, text, lexicon)
            if "leads" in rule.traits and token.pos == "VERB":
                yield from reader.led(rule.id)
            elif rule.traits & {"has", "of", "among"}:
                yield from reader.listed(rule.id, rule.traits)
            elif "part" in rule.traits:
                yield from reader.belonging(rule.id)


class _Reader:
    """Reads what one word says of who belongs to whom."""

    def __init__(self, sentence: Sentence, token: Token, cast: Cast, text: str, lexicon: Lexicon) -> None:
        self._sentence, self._token, self._cast = sentence, token, cast
        self._text, self._lexicon = text, lexicon

    def listed(self, rule: str, traits: frozenset[str]) -> Iterator[Company]:
        """Yield the group and what follows as its list."""
        group = self._group()
        if group is None or ("of" in traits and not self._is_of()):
            return
        named = self._named_after()
        persons = [pair for pair in named if pair[1].kind in PERSONS]
        members = [self._member(span, entity, rule) for span, entity in persons or self._direct(named)]
        if members:
            yield Company(*group, tuple(members))

    def led(self, rule: str) -> Iterator[Company]:
        """Yield the group that somebody leads: "a delegation led by Anna Berg", "Anna Berg heads the team"."""
        sentence, token = self._sentence, self._token
        agent = sentence.child(token, "agent")
        doer = sentence.child(agent, "pobj") if agent else sentence.child(token, "nsubj")
        led = self._group() if agent else self._as_group(sentence.child(token, "dobj"))
        if doer is None or led is None or sentence.child(token, "neg"):
            return
        named = [(s, e) for s, e in self._cast.inside(doer.span) if e.kind in PERSONS]
        if named and named[0][1].id != led[1]:
            yield Company(*led, (self._member(*named[0], rule, leads=True),))

    def belonging(self, rule: str) -> Iterator[Company]:
        """Yield the body of which the subject is said to be a part or a member: "Ostria is a member of the League"."""
        sentence, noun = self._sentence, self._token
        of = next((t for t in sentence.children(noun) if t.dep == "prep" and t.lemma in self._lexicon["titles"]), None)
        body = self._as_group(sentence.child(of, "pobj")) if of else None
        above = sentence.head(noun)
        verb = sentence.head(above) if noun.dep == "pobj" else above
        subject = sentence.child(verb, "nsubj", "nsubjpass") if noun.dep in {"attr", "pobj"} else None
        if body is None or body[1] is None or subject is None or sentence.child(verb, "neg"):
            return
        named = [(s, e) for s, e in self._cast.inside(subject.span) if e.id != body[1]]
        if named:
            yield Company(*body, (self._member(*named[0], rule),))

    def _member(self, span: Span, entity: Entity, rule: str, *, leads: bool = False) -> Member:
        return Member(span, " ".join(span.of(self._text).split()), entity.id, leads, f"resolve.{rule}")

    def _group(self) -> tuple[Span, str | None] | None:
        """Return the group whose list the word opens: its subject, or the noun it hangs on."""
        sentence, token = self._sentence, self._token
        head = sentence.child(token, "nsubj", "nsubjpass") or (sentence.head(token) if token.dep != "ROOT" else None)
        if head is not None and head.pos == "VERB":
            head = sentence.child(head, "nsubj", "nsubjpass")
        return self._as_group(head)

    def _as_group(self, head: Token | None) -> tuple[Span, str | None] | None:
        if head is None or head.pos not in {"NOUN", "PROPN"}:
            return None
        named = [e for s, e in self._cast.inside(head.span) if e.kind not in {*PERSONS, "place"}]
        if named:
            return head.span, named[0].id
        rule = self._lexicon["bodies"].rule_of(head.lemma.lower())
        return (self._phrase(head), None) if rule and "gathering" in rule.traits else None

    def _phrase(self, head: Token) -> Span:
        """Return the words of a group: its noun and what stands before it, without the article."""
        before = [t for t in self._sentence.children(head) if t.i < head.i and t.dep in {"amod", "compound", "nmod"}]
        return Span(min((t.span.start for t in before), default=head.span.start), head.span.end)

    def _is_of(self) -> bool:
        children = list(self._sentence.children(self._token))
        return any(t.dep == "prep" and self._lexicon["titles"].rule_of(t.lemma) for t in children) and (
            self._token.lemma != "make" or any(t.dep == "prt" for t in children)
        )

    def _named_after(self) -> list[tuple[Span, Entity]]:
        """Return what is named after the word, as far as the next verb that tells something else."""
        tokens = self._sentence.tokens[self._token.i + 1 :]
        ends = (t.span.start for t in tokens if t.tag in _FINITE or t.text == ";")
        end = next(ends, self._sentence.span.end)
        named = self._cast.inside(Span(self._token.span.end, end))
        return [(span, entity) for span, entity in named if not self._is_owner(span)]

    def _is_owner(self, span: Span) -> bool:
        """Say whether a name only tells whose somebody is: "Anna Berg's lawyer"."""
        inside = list(self._sentence.within(span))
        last = inside[-1].i if inside else 0
        after = self._sentence.tokens[last + 1 : last + 2]
        return not inside or bool(after and after[0].tag == "POS")

    def _direct(self, named: list[tuple[Span, Entity]]) -> list[tuple[Span, Entity]]:
        """Return those of the names that are themselves the objects: "the alliance includes Ruritania and Ostria"."""
        sentence, token = self._sentence, self._token
        top = sentence.child(token, "dobj", "pobj") or next(
            (o for p in sentence.children(token) if p.dep == "prep" for o in sentence.children(p) if o.dep == "pobj"),
            None,
        )
        found = [top] if top else []
        for one in found:
            found.extend(t for t in sentence.children(one) if t.dep in {"conj", "appos"})
        return [(s, e) for s, e in named if any(s.covers(t.span) for t in found)]
