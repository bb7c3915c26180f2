"""What somebody is said to be, taken apart: title, body, country, and whether it is held still."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.model import Lexicon, Office, Rule, Sentence, Span, Standing, Token
from reportedly.resolve.mention import Description

_NAMED = frozenset({"PROPN", "ADJ", "NOUN", "ADP", "DET", "PART", "CCONJ", "NUM", "X", "PUNCT"})
Find = Callable[[Span], str | None]
"""Returns the id of the body that is named by the words of a span."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands before or after the title: a body's words, a country, and the words that belong to the title."""

    body: Span | None = None
    country: str | None = None
    title: Span | None = None


class Offices:
    """Takes descriptions apart by the rules of `titles.toml` and `places.toml`."""

    def __init__(self, text: str, lexicon: Lexicon, find: Find) -> None:
        self._text = text
        self._lexicon = lexicon
        self._find = find

    def read(self, description: Description, sentence: Sentence) -> Office | None:
        """Return the office that a description tells of; None where no title is in it ("his brother")."""
        tokens = [t for t in sentence.within(description.span) if t.pos != "SPACE"]
        tokens, standing = self._standing(tokens)
        core = self._core(tokens)
        if core is None:
            return None
        before, after = self._before(tokens[: core[0]]), self._after(tokens[core[0] : core[1]], tokens[core[1] :])
        first = before.title.start if before.title else tokens[core[0]].span.start
        last = after.title.end if after.title else tokens[core[1] - 1].span.end
        body = before.body or after.body
        return Office(
            span=description.span,
            title=" ".join(Span(first, last).of(self._text).split()),
            organisation=" ".join(body.of(self._text).split()) if body else None,
            body=self._find(body) if body else None,
            country=before.country or after.country,
            standing=standing,
            rule=description.rule,
        )

    def _rule(self, token: Token) -> Rule | None:
        return self._lexicon["titles"].rule_of(token.text.lower().rstrip("."))

    def _has(self, token: Token, *traits: str) -> bool:
        rule = self._rule(token)
        return rule is not None and bool(rule.traits.intersection(traits))

    def _is_office(self, token: Token) -> bool:
        """Say whether a word is a title, and not only a manner of address ("Sister", "Sir")."""
        rule = self._rule(token)
        return rule is not None and "title" in rule.traits and ("style" not in rule.traits or rule.kind is not None)

    def _standing(self, tokens: list[Token]) -> tuple[list[Token], Standing | None]:
        """Part what is said of how the bearer stands to the office from the rest: "then-", "the late", "-elect"."""
        said = [t for t in tokens if self._has(t, "standing")]
        edge = {t.i for t in (*tokens[:3], *tokens[-2:])}
        told = next((rule.value for t in said if t.i in edge and (rule := self._rule(t))), None)
        rest = [t for t in tokens if t not in said or t.i not in edge]
        while rest and (rest[0].pos in {"DET", "PUNCT"} or rest[0].text in {"-", "‐", "‑"}):
            rest.pop(0)
        return rest, Standing(told) if told else None

    def _core(self, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """Return where the words of the title itself begin and end: up to the last title before an "of" or a comma."""
        ends = (i for i, t in enumerate(tokens) if t.tag in {",", ":"} or (self._has(t, "link") and t.tag != "POS"))
        last = next((i for i in reversed(range(next(ends, len(tokens)))) if self._is_office(tokens[i])), None)
        if last is None:
            return None
        first = last
        if first and self._is_field(tokens[first - 1], tokens[first]):
            first -= 1
        while first and self._is_rank(tokens, first - 1):
            first -= 1
        return first, last + 1

    def _is_field(self, token: Token, title: Token) -> bool:
        """Say whether a word is what an office looks after: "Trade Minister", unlike "Acme chairman"."""
        fields = (rule for rule in self._lexicon["titles"].rules if "portfolio" in rule.traits)
        if title.text.lower() not in {phrase[0] for rule in fields for phrase in rule.phrases}:
            return False
        known = self._country([token])[1] or token.text.lower() in self._lexicon["bodies"]
        return token.pos in {"PROPN", "NOUN"} and not token.text.isupper() and not known

    def _is_rank(self, tokens: Sequence[Token], i: int) -> bool:
        """Say whether a word ranks the title after it, or is no more than a small word of it ("trade minister")."""
        token = tokens[i]
        if self._has(token, "rank", "title") or token.text in {"-", "‐", "‑"}:
            return True
        return token.text.islower() and token.pos in {"NOUN", "ADJ"} and not self._has(token, "link")

    def _before(self, tokens: Sequence[Token]) -> _Side:
        """Read what stands before a title: a country or a body, its own or with a possessive."""
        if not tokens:
            return _Side()
        owner = next((i for i, t in enumerate(tokens) if t.tag == "POS"), None)
        if owner is not None:
            held, rest = self._whole(tokens[:owner]), tokens[owner + 1 :]
            title = _span_or_none(rest)
            return _Side(held.body, held.country, title)
        return self._whole(tokens)

    def _whole(self, tokens: Sequence[Token]) -> _Side:
        """Read words as a country, or as a body's name with or without its country."""
        country, used = self._country(tokens)
        if used == len(tokens):
            return _Side(country=country)
        if any(t.pos == "PROPN" and t.text[0].isupper() for t in tokens[used:]):
            named = self._find(_span(tokens[used:])) or tokens[-1].text.isupper()
            known = self._lexicon["bodies"].rule_of(tokens[-1].text.lower())
            return _Side(_span(tokens) if named or known else None, country)
        return _Side(country=country)

    def _country(self, tokens: Sequence[Token]) -> tuple[str | None, int]:
        """Return the code of the country that words begin with, and how many words that takes."""
        words = [t.text.lower() for t in tokens]
        hit = self._lexicon["places"].at(words, 0) if words else None
        if hit and hit[0].traits & {"country", "demonym"}:
            return hit[0].value, hit[1]
        return None, 0

    def _after(self, core: Sequence[Token], tokens: Sequence[Token]) -> _Side:
        """Read what stands after a title: "of Ruritania", "of the Mint", "of Trade", "to Paris"."""
        if tokens and self._has(tokens[0], "joint"):  # "founder and owner of Acme": both are of Acme
            links = (i for i, t in enumerate(tokens) if self._has(t, "link") and not self._has(t, "joint"))
            tokens = tokens[next(links, len(tokens)) :]
        if not tokens or not self._has(tokens[0], "link"):
            return _Side()
        title = [t.text.lower() for t in (core[-1], tokens[0])]
        rest = list(tokens[1:])
        while rest and rest[0].pos == "DET":
            rest.pop(0)
        if not rest:
            return _Side()
        if self._has(tokens[0], "posting"):
            return _Side(title=_span_or_none(_run(rest, frozenset())))
        country, used = self._country(rest)
        if country and used == len(_run(rest, frozenset())):
            owned = self._body(rest[used + 1 :], country) if rest[used : used + 1] and rest[used].tag == "POS" else None
            return owned or _Side(country=country)
        rule = self._lexicon["titles"].at(title, 0)
        if rule and "portfolio" in rule[0].traits:
            field = _run(rest, frozenset({"CCONJ"}))
            then = self._after(core, tokens[tokens.index(field[-1]) + 1 :]) if field else _Side()
            return _Side(title=_span_or_none(field), country=then.country)
        return self._body(rest, country)

    def _body(self, rest: Sequence[Token], country: str | None) -> _Side:
        """Read the body somebody has an office in, with what it is a part of; else the words belong to the title."""
        run = _run(rest, _NAMED)
        capital = any(t.pos == "PROPN" for t in run)
        common = run and self._lexicon["bodies"].rule_of(run[-1].lemma.lower())
        codes = (self._country(run[i:])[0] for i in range(len(run)))
        if capital or common:
            return _Side(_span(run), country or next((code for code in codes if code), None))
        return _Side(title=_span_or_none(run))


def _run(tokens: Sequence[Token], also: frozenset[str]) -> list[Token]:
    """Return the words of a name or noun phrase up to a comma or a verb; in a name `also` may stand between."""
    found: list[Token] = []
    for i, token in enumerate(tokens):
        after = next(iter(tokens[i + 1 : i + 2]), None)
        if token.pos == "CCONJ" and after is not None and after.pos == "DET":
            break
        if token.tag in {",", ":", "-LRB-", "."} or token.pos not in also | {"PROPN", "NOUN", "ADJ", "NUM"}:
            break
        found.append(token)
    while found and found[-1].pos in {"ADP", "CCONJ", "DET", "PART"}:
        found.pop()
    return found


def _span_or_none(tokens: Sequence[Token]) -> Span | None:
    return _span(tokens) if tokens else None


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)
