"""Traces one claim: its origins, who has it from whom, and how it changed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.claims import Lineage, LineageOf
from reportedly.compare.issues import Issue, issues_of
from reportedly.compare.keys import Naming
from reportedly.compare.lineage import Prints, Reuse, copies_of, edges, reuse_among, settled
from reportedly.compare.lineage_around import AROUND, joined, with_credits
from reportedly.compare.lineage_hops import farther
from reportedly.compare.lineage_tree import tree
from reportedly.compare.mutations import mutations
from reportedly.compare.origins import GROUPED, Origins, Question, find_origins
from reportedly.compare.origins_words import OriginWords
from reportedly.compare.stance import is_negative, opposed, stance_of, taken_back
from reportedly.compare.surroundings import NoteWords, surroundings_of
from reportedly.compare.words import Words
from reportedly.model import Edge, Lexicon, Mutation, Report, Said

Known = Mapping[str, tuple[Report, Mapping[str, object]]]
"""Reports by their ids, each with its provenance as plain values: what stood around it where it was read."""


@dataclass(frozen=True, slots=True)
class Trace:
    """All that is known of a claim's way: where it began, through whom it went, what became of it.

    `handed` are the reports that name no source and have it from another by what stands around them.
    """

    found: Origins
    edges: tuple[Edge, ...]
    issues: Mapping[str, Issue]
    mutations: tuple[Mutation, ...]
    handed: frozenset[str] = frozenset()

    @property
    def lineage(self) -> Lineage:
        """Return what a claim says of it."""
        return Lineage(self.found.origins, self.found.unknown, self.mutations, self.handed)

    def lines(self) -> tuple[str, ...]:
        """Return it as a tree of text, with the reason behind each step."""
        return tree(self.found, self.edges, self.issues, self.mutations)


@dataclass(frozen=True, slots=True)
class Tracer:
    """Traces claims with the rules of a language and what knows names."""

    words: Words
    origin_words: OriginWords
    naming: Naming
    notes: NoteWords

    @classmethod
    def of(cls, lexicon: Lexicon, naming: Naming) -> Tracer:
        """Take what is needed from the rules of a language."""
        return cls(Words.of(lexicon), OriginWords.of(lexicon), naming, NoteWords.of(lexicon))

    def __call__(
        self, group: Sequence[Said], pile: Sequence[Said], known: Known | None = None, prints: Prints | None = None
    ) -> Trace:
        """Return where the claim that a group of statements makes comes from.

        `pile` is all that their reports say, report by report in text order; with the reports that are `known` by their
        ids, text that they share and what stands around them is followed too; `prints` are kept fingerprints.
        """
        issues = self._issues(pile, known)
        return self._trace(group, pile, issues, reuse_among(issues, prints))

    def lineage_of(self, pile: Iterable[Said], known: Known | None = None) -> LineageOf:
        """Return what tells the lineage of any group of these statements, as `claims_of` asks for it."""
        reports: dict[str, list[Said]] = {}
        for one in pile:
            reports.setdefault(one.report, []).append(one)
        issues = self._issues([said for told in reports.values() for said in told], known)
        reuse = reuse_among(issues)

        def lineage(group: Sequence[Said]) -> Lineage:
            names = dict.fromkeys(one.report for one in group)
            about = [one for name in names for one in reports[name]]
            return self._trace(group, about, {name: issues[name] for name in names}, reuse).lineage

        return lineage

    def _issues(self, pile: Sequence[Said], known: Known | None) -> dict[str, Issue]:
        read = known or {}
        around = {name: surroundings_of(report, self.notes, more) for name, (report, more) in read.items()}
        return issues_of(pile, {name: report.text for name, (report, _) in read.items()}, around)

    def _trace(self, group: Sequence[Said], about: Sequence[Said], issues: Mapping[str, Issue], reuse: Reuse) -> Trace:
        names = {one.report for one in group}
        about, issues = [s for s in about if s.report in names], {n: i for n, i in issues.items() if n in names}
        negative = all(is_negative(one, self.words) for one in group)
        stood = {one: stance_of(one, self.words, claim_is_negative=negative) for one in taken_back(group, self.words)}
        stances = {one.statement: stance for one, stance in stood.items()}
        against = opposed(stood)
        question = Question(dict.fromkeys(stances, 1.0), against, copies_of(issues, reuse), GROUPED)
        told = with_credits(about, issues, self.origin_words)
        found = find_origins(told, question, self.origin_words, self.naming)
        links = edges(found, issues, self.origin_words, reuse)
        rests_on = settled(found, [one for one in links if one.kind in AROUND])
        handed = frozenset(name for name in found.unknown if name in rests_on)
        beyond = farther(replace(found, rests_on=rests_on), links)
        return Trace(joined(beyond, beyond.rests_on, issues), links, issues, mutations(found, links, issues), handed)
