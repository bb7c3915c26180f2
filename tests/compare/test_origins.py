"""How many origins a claim has, and why."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import ENGLISH, says
from reportedly.compare.origins import GROUPED, Bar, Origins, Question, find_origins
from reportedly.compare.origins_gist import nearness
from reportedly.compare.origins_words import OriginWords
from reportedly.model import Said, SourceKind, Voice
from reportedly.names import Naming

WORDS, NAMES = OriginWords.of(ENGLISH), Naming()
CLAIM = "the dam at Tarn has a crack in its crest"


def voice(text: str, kind: SourceKind, *, named: bool = True, cue: str = "said") -> Voice:
    return Voice(text, kind, named, text if named else None, cue=cue)


POST = voice("Tarn Post", SourceKind.OUTLET, cue="reported")
HERALD = voice("Kestrel Herald", SourceKind.OUTLET, cue="reported")
SOURCES = voice("people familiar with the dam", SourceKind.GROUP, named=False)
STRAND = Voice("Lakeland Water spokeswoman Eva Strand", SourceKind.OFFICIAL, named=True, name="Eva Strand", cue="said")
WATER = voice("Lakeland Water", SourceKind.ORGANISATION)
DIVERS = voice("two divers", SourceKind.GROUP, named=False)


def tell(report: str, *chain: Voice, text: str = CLAIM) -> Said:
    return says(text, report, places="OS/1", chain=chain)


def origins(*told: Said, against: Sequence[Said] = (), bar: Bar = GROUPED) -> Origins:
    near = {one.statement: 1.0 for one in told}
    return find_origins(told, Question(near, {one.statement for one in against}, bar=bar), WORDS, NAMES)


def who(found: Origins) -> list[tuple[str, tuple[str, ...]]]:
    return [(origin.who, origin.reports) for origin in found.origins if origin.independent]


def test_outlets_that_repeat_one_report_are_one_origin() -> None:
    found = origins(tell("a", POST, SOURCES), tell("b", POST), tell("c", POST))
    assert who(found) == [("people familiar with the dam (Tarn Post)", ("a", "b", "c"))]


def test_several_outlets_that_repeat_a_rumour_are_one() -> None:
    found = origins(tell("a", POST), tell("b", POST), tell("c", HERALD))
    assert [origin.independent for origin in found.origins] == [True, False]
    assert found.origins[1].not_apart_from == found.origins[0].key
    assert "nothing shows it to be independent of Tarn Post" in found.origins[1].why


def test_who_speaks_for_a_body_is_that_body() -> None:
    assert len(who(origins(tell("a", STRAND), tell("b", WATER)))) == 1


def test_a_body_and_witnesses_are_two() -> None:
    found = origins(tell("a", STRAND), tell("b", DIVERS))
    assert {reports for _, reports in who(found)} == {("a",), ("b",)}


def test_an_outlet_through_which_somebody_is_heard_is_no_origin() -> None:
    found = origins(tell("a", POST, STRAND), tell("b", POST, STRAND), tell("c", POST))
    assert [reports for _, reports in who(found)] == [("a", "b", "c")]


def test_outlets_that_name_no_source_do_not_count_beside_one_who_speaks() -> None:
    found = origins(tell("a", POST), tell("b", POST), tell("c", STRAND))
    assert [reports for _, reports in who(found)] == [("c",)]


def test_unknown_lineage_never_counts() -> None:
    found = origins(tell("a"), tell("b"), tell("c", Voice("", SourceKind.UNKNOWN, named=False, cue="reportedly")))
    assert found.origins == ()
    assert found.unknown == ("a", "b", "c")


def test_an_outlet_that_others_cite_is_an_origin_with_its_own_report() -> None:
    found = origins(says(CLAIM, "a", outlet="Tarn Post"), tell("b", POST))
    assert who(found) == [("Tarn Post", ("a", "b"))]


def test_who_denies_it_is_no_origin() -> None:
    denial = tell("b", STRAND)
    assert [reports for _, reports in who(origins(tell("a", DIVERS), denial, against=[denial]))] == [("a",)]


def test_the_report_is_the_one_cited_before() -> None:
    it = voice("The report", SourceKind.DOCUMENT, named=False)
    found = origins(tell("a", POST), tell("a", it), tell("b", POST))
    assert who(found) == [("Tarn Post", ("a", "b"))]


def test_who_is_described_first_and_then_named_is_one() -> None:
    expert = voice("a dam expert", SourceKind.PERSON, named=False)
    found = origins(tell("a", expert), tell("a", voice("Jon Aske", SourceKind.PERSON)))
    assert who(found) == [("Jon Aske", ("a",))]


def test_a_copy_is_no_second_witness() -> None:
    told = [tell(report, POST, SOURCES) for report in "abcd"] + [tell("g", DIVERS), tell("h", DIVERS)]
    near = {one.statement: 1.0 for one in told}
    apart, copied = (
        find_origins(told, Question(near, copies=copies, bar=Bar()), WORDS, NAMES) for copies in ({}, {"h": "g"})
    )
    assert (len(who(apart)), len(who(copied))) == (2, 1)


def test_what_most_reports_share_is_the_claim() -> None:
    told = [tell("a", DIVERS), tell("b", DIVERS), tell("c", text="the mayor of Kestrel bakes bread")]
    near = nearness(told)
    assert near[told[0].statement] == 1.0
    assert near[told[2].statement] < Bar().much


VOICES = st.sampled_from([POST, HERALD, SOURCES, STRAND, WATER, DIVERS])
CHAINS = st.lists(VOICES, max_size=2, unique=True)


@given(st.lists(CHAINS, min_size=1, max_size=6))
def test_every_report_rests_on_an_origin_or_is_unknown(chains: list[list[Voice]]) -> None:
    found = origins(*(tell(f"r{i}", *chain) for i, chain in enumerate(chains)))
    placed = {report for origin in found.origins for report in origin.reports}
    assert placed | set(found.unknown) == {f"r{i}" for i in range(len(chains))}
    assert placed.isdisjoint(found.unknown)
    assert all(origin.why.endswith(".") for origin in found.origins)


@given(st.lists(CHAINS, min_size=1, max_size=5))
def test_one_more_report_that_repeats_another_adds_no_origin(chains: list[list[Voice]]) -> None:
    told = [tell(f"r{i}", *chain) for i, chain in enumerate(chains)]
    again = [*told, tell("z", *chains[0])]
    assert len(who(origins(*again))) <= len(who(origins(*told)))


TOLD = (("a", POST), ("b", STRAND), ("c", DIVERS), ("d", POST))


@given(st.permutations(TOLD))
def test_the_order_of_reports_does_not_matter(order: list[tuple[str, Voice]]) -> None:
    shuffled, straight = (origins(*(tell(report, one) for report, one in told)) for told in (order, TOLD))
    assert {(w, frozenset(r)) for w, r in who(shuffled)} == {(w, frozenset(r)) for w, r in who(straight)}
