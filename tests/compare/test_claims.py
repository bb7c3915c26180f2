"""From what several reports say to claims: who is for and against, what does not fit, how it went."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest

from compare.sayings import COMPARER, WORDS, count, says, voice
from reportedly.compare import Decisions, Grouping, InMemory, claim_of, claims_of, grouped, id_of
from reportedly.compare.history import history
from reportedly.compare.stance import stance_of
from reportedly.model import Claim, ConflictKind, Said, SourceKind, Stance, Status, TollKind, Voice

SENT = says(
    "Ostria sent 900 guards to Valdora",
    "northlight",
    places="OS VA",
    figures=(count(900, "guards"),),
    published="2031-05-01",
    chain=(voice("media sources", named=False),),
)
HEDGED = says(
    "some 900 Ostrian guards are to be sent to Valdora",
    "herald",
    places="OS VA",
    figures=(count(900, "guards"),),
    published="2031-05-03",
    status=Status.UNCONFIRMED,
)
RIVAL = says(
    "about 300 Ostrian soldiers have reached Valdora",
    "ledger",
    places="OS VA",
    figures=(count(300, "soldiers"),),
    published="2031-05-04",
    chain=(voice("Tomas Veleny"),),
)
DENIAL = says(
    "There is no plan to send Ostrian troops to Valdora",
    "ledger",
    places="OS VA",
    published="2031-05-04",
    chain=(voice("Ana Pell"),),
)
DOUBT = says(
    "If 900 Ostrian guards were in Valdora, somebody would surely have seen them",
    "gazette",
    places="OS VA",
    figures=(count(900, "guards"),),
    published="2031-05-05",
)
FACT = says(
    "Ostria already has 900 guards inside Valdora",
    "courier",
    places="OS VA",
    figures=(count(900, "guards"),),
    published="2031-07-01",
)
SIZE = says("The river guard of Ostria comprises 900 men", "atlas", places="OS", figures=(count(900, "men"),))
LATER = says("Ostria sent 900 guards to Valdora", "mirror", places="OS VA", published="2035-02-01")
PILE = (SENT, HEDGED, RIVAL, DENIAL, DOUBT, FACT, SIZE, LATER)


@pytest.fixture(name="claim", scope="module")
def _claim() -> Claim:
    (claim,) = claims_of(PILE, COMPARER)
    return claim


def test_what_says_the_same_is_one_claim(claim: Claim) -> None:
    assert {t.report for t in claim.tellings} == {"northlight", "herald", "ledger", "gazette", "courier"}


def test_each_statement_has_its_stance(claim: Claim) -> None:
    stances = {t.statement: t.stance for t in claim.tellings}
    assert [stances[s.statement] for s in (SENT, HEDGED, DENIAL, DOUBT, FACT)] == [
        Stance.REPORTS,
        Stance.REPORTS,
        Stance.DENIES,
        Stance.DOUBTS,
        Stance.ASSERTS,
    ]


def test_who_suspects_somebody_does_not_doubt_it() -> None:
    said = says("They suspect that Ostria has sent 900 guards to Valdora", chain=(voice("two officers", named=False),))
    assert stance_of(said, WORDS) is Stance.REPORTS


def test_who_denies_and_who_doubts_is_named(claim: Claim) -> None:
    assert [(d.who, d.reports) for d in claim.denials] == [("Ana Pell", ("ledger",))]
    assert [(d.who, d.reports) for d in claim.doubts] == [("Gazette", ("gazette",))]


def test_rival_figures_and_the_denial_are_conflicts(claim: Claim) -> None:
    found = {c.kind: [v.value for v in c.values] for c in claim.conflicts}
    assert found[ConflictKind.QUANTITY] == ["900", "300"]
    assert ConflictKind.DENIAL in found


def test_the_history_tells_how_it_hardened(claim: Claim) -> None:
    assert [turn.status for turn in claim.history] == [
        "said by an unnamed source",
        "unconfirmed",
        "said by a named source",
        "denied",
        "doubted",
        "stated as fact",
    ]
    assert claim.history[-1].date == dt.date(2031, 7, 1)


@pytest.mark.parametrize(
    ("chain", "status", "told"),
    [
        ((), Status.ASSERTED, "First heard: Gazette states it as fact, without a source."),
        ((), Status.RUMOURED, "First heard: Gazette reports it as rumoured."),
        ((voice("Ana Pell"),), Status.ASSERTED, "First heard: Gazette has it from Ana Pell."),
        ((voice("Ana Pell"),), Status.UNCONFIRMED, "First heard: Gazette reports it as unconfirmed, citing Ana Pell."),
        ((voice("Ana Pell"),), Status.DENIED, "First heard: Ana Pell denies it, in Gazette."),
        (
            (voice("A top officer", named=False),),
            Status.ASSERTED,
            "First heard: Gazette has it from a top officer, naming nobody.",
        ),
        ((voice("", named=False),), Status.ASSERTED, "First heard: Gazette has it from a source left unnamed."),
    ],
)
def test_the_history_is_told_in_plain_words(chain: tuple[Voice, ...], status: Status, told: str) -> None:
    (turn,) = history([says("Ostria has sent 900 guards", "gazette", chain=chain, status=status)], WORDS)
    assert turn.message == told


def test_who_has_a_capital_and_no_name_is_not_named() -> None:
    official = Voice("the Ostrian official", SourceKind.OFFICIAL, named=True)
    (turn,) = history([says("Ostria has sent 900 guards", chain=(official,))], WORDS)
    assert turn.status == "said by an unnamed source"


def test_as_of_a_day_later_reports_are_not_known() -> None:
    (claim,) = claims_of(PILE, COMPARER, as_of=dt.date(2031, 5, 3))
    assert {t.report for t in claim.tellings} == {"northlight", "herald"}
    assert not claim.denials


def test_a_denied_claim_without_a_named_origin_is_improbable_and_says_why(claim: Claim) -> None:
    assert claim.credibility.value == 5
    assert "Denied by Ana Pell." in claim.credibility.why


def test_the_order_of_the_reports_does_not_matter() -> None:
    def together(pile: list[Said]) -> set[frozenset[str]]:
        return {frozenset(t.statement for t in claim.tellings) for claim in claims_of(pile, COMPARER)}

    dice, pile = random.Random(7), list(PILE)
    dice.shuffle(pile)
    assert together(pile) == together(list(PILE))


def _groups(decisions: Decisions) -> list[set[str]]:
    index = InMemory(WORDS, COMPARER.naming)
    for one in PILE:
        index.add(one)
    groups = grouped(PILE, Grouping(index, COMPARER, decisions)).members.values()
    return [{one.statement for one in group} for group in groups]


SNIPERS = [
    says("Ostrian and Ferlandic snipers operate beside rebels in Kestrel", "watch", places="OS FE VA/1"),
    says("snipers of Ostria and Ferland were deployed in Valdora", "radio", places="OS FE VA"),
    says("the presence of Ostrian and Ferlandic snipers in Valdora", "wire", places="OS FE VA"),
    says("foreign miners in Valdora are an open secret", "ledger", places="VA"),
    says("foreign snipers in Valdora are an open secret", "radio", places="VA", chain=(voice("Sten Ulve"),)),
]


def test_who_tells_a_part_of_it_tells_the_claim_beside_what_is_nearer() -> None:
    found = claims_of([replace(one, setting=frozenset({"OS", "FE", "VA", "VA/1"})) for one in SNIPERS], COMPARER)
    told = [{t.statement for t in claim.tellings} for claim in found]
    assert any({SNIPERS[0].statement, SNIPERS[-1].statement} <= claim for claim in told)


def test_what_the_leader_of_a_force_does_is_not_what_the_force_does() -> None:
    came = says("Tomas Veleny, who leads the River Guard, has reached Valdora", "n", names="Tomas Veleny, River Guard")
    claims = claims_of([*PILE, replace(came, places=frozenset({"VA"}))], COMPARER)
    assert not any(t.statement == came.statement for claim in claims for t in claim.tellings)


def test_what_people_decided_goes_before_every_score() -> None:
    apart = Decisions(not_same=frozenset({frozenset({id_of(SENT), id_of(FACT)})}))
    assert not any({SENT.statement, FACT.statement} <= group for group in _groups(apart))
    same = Decisions(same=frozenset({frozenset({id_of(SENT), id_of(SIZE)})}))
    assert any({SENT.statement, SIZE.statement} <= group for group in _groups(same))


def test_a_toll_that_grows_from_day_to_day_is_no_conflict() -> None:
    def toll(figure: int, report: str, published: str) -> Said:
        killed = count(figure, "people", TollKind.KILLED)
        return says(
            f"{figure} people were killed in Kestrel", report, places="OS/4", figures=(killed,), published=published
        )

    grown = (toll(4, "a", "2031-05-01"), toll(6, "b", "2031-05-02"))
    rival = (toll(6, "a", "2031-05-01"), toll(4, "b", "2031-05-01"))
    assert [claim.conflicts for claim in claims_of(grown, COMPARER)] == [()]
    assert [c.kind for claim in claims_of(rival, COMPARER) for c in claim.conflicts] == [ConflictKind.QUANTITY]


def test_two_days_near_one_another_are_a_conflict() -> None:
    pile = [
        says("Anna Renn met Tomas Veleny in Kestrel", report, names="Anna Renn, Tomas Veleny", places="OS/4", day=day)
        for report, day in (("a", "2031-04-30"), ("b", "2031-05-01"))
    ]
    (claim,) = claims_of(pile, COMPARER)
    assert [(c.kind, [v.value for v in c.values]) for c in claim.conflicts] == [
        (ConflictKind.DATE, ["2031-04-30", "2031-05-01"])
    ]


def test_two_claims_that_share_a_statement_have_ids_of_their_own() -> None:
    sent = says("900 guards were sent to Valdora", "a", names="River Guard", places="VA")
    met = says("Anna Renn met Tomas Veleny for talks", "b", names="Anna Renn, Tomas Veleny", places="OS/4")
    ids = {claim_of(group, COMPARER, shared={id_of(sent)}).id for group in ([sent, met], [sent])}
    assert len(ids) == 2


def test_a_claim_keeps_its_id_when_later_reports_join_it() -> None:
    (before,) = claims_of([SENT, HEDGED], COMPARER)
    (after,) = claims_of([SENT, HEDGED, FACT, RIVAL], COMPARER)
    assert before.id == after.id


def test_a_report_that_takes_the_claim_back_tells_it_no_more() -> None:
    told = replace(SENT, report="mirror", statement="told")
    back = replace(
        says("The Mirror no longer stands by that report", "mirror", published="2031-05-09"), terms=SENT.terms
    )
    stances = {t.statement: t.stance for t in claim_of([SENT, told, back], COMPARER).tellings}
    assert (stances[SENT.statement], stances["told"], stances[back.statement]) == (
        Stance.REPORTS,
        Stance.RETRACTS,
        Stance.RETRACTS,
    )
