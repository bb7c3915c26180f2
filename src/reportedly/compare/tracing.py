"""Traces one claim: its origins, who has it from whom, and how it changed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.claims import Lineage, LineageOf
from reportedly.compare.keys import Naming
from reportedly.compare.lineage import Issue, Reuse, copies_of, edges, issues_of, reuse_among
from reportedly.compare.lineage_tree import tree
from reportedly.compare.mutations import mutations
from reportedly.compare.origins import GROUPED, Origins, Question, find_origins
from reportedly.compare.origins_words import OriginWords
from reportedly.compare.stance import is_negative, stance_of
from reportedly.compare.words import Words
from reportedly.model import Edge, Lexicon, Mutation, Said, Stance

_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.RETRACTS})


@dataclass(frozen=True, slots=True)
class Trace:
    """All that is known of a claim's way: where it began, through whom it went, what became of it."""

    found: Origins
    edges: tuple[Edge, ...]
    issues: Mapping[str, Issue]
    mutations: tuple[Mutation, ...]

    def lines(self) -> tuple[str, ...]:
        """Return it as a tree of text, with the reason behind each step."""
        return tree(self.found, self.edges, self.issues, self.mutations)


@dataclass(frozen=True, slots=True)
class Tracer:
    """Traces claims with the rules of a language and what knows names."""

    words: Words
    origin_words: OriginWords
    naming: Naming

    @classmethod
    def of(cls, lexicon: Lexicon, naming: Naming) -> Tracer:
        """Take what is needed from the rules of a language."""
        return cls(Words.of(lexicon), OriginWords.of(lexicon), naming)

    def __call__(self, group: Sequence[Said], pile: Sequence[Said], texts: Mapping[str, str] | None = None) -> Trace:
        """Return where the claim that a group of statements makes comes from.

        `pile` is all that their reports say, report by report in text order; with `texts` of reports, by their ids,
        text that they share is found too.
        """
        issues = issues_of(pile, texts)
        return self._trace(group, pile, issues, reuse_among(issues))

    def lineage_of(self, pile: Iterable[Said], texts: Mapping[str, str] | None = None) -> LineageOf:
        """Return what tells the lineage of any group of these statements, as `claims_of` asks for it."""
        reports: dict[str, list[Said]] = {}
        for one in pile:
            reports.setdefault(one.report, []).append(one)
        issues = issues_of([said for told in reports.values() for said in told], texts)
        reuse = reuse_among(issues)

        def lineage(group: Sequence[Said]) -> Lineage:
            names = dict.fromkeys(one.report for one in group)
            about = [one for name in names for one in reports[name]]
            traced = self._trace(group, about, {name: issues[name] for name in names}, reuse)
            return Lineage(traced.found.origins, traced.found.unknown, traced.mutations)

        return lineage

    def _trace(self, group: Sequence[Said], about: Sequence[Said], issues: Mapping[str, Issue], reuse: Reuse) -> Trace:
        names = {one.report for one in group}
        about, issues = [s for s in about if s.report in names], {n: i for n, i in issues.items() if n in names}
        negative = all(is_negative(one, self.words) for one in group)
        stances = {one.statement: stance_of(one, self.words, claim_is_negative=negative) for one in group}
        against = frozenset(name for name, stance in stances.items() if stance in _AGAINST)
        question = Question(dict.fromkeys(stances, 1.0), against, copies_of(issues, reuse), GROUPED)
        found = find_origins(about, question, self.origin_words, self.naming)
        links = edges(found, issues, self.origin_words, reuse)
        return Trace(found, links, issues, mutations(found, links, issues))
