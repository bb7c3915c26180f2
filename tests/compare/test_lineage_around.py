"""Who has it from whom by what stands around the reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from compare.sayings import COMPARER, ENGLISH, says
from reportedly.compare import claim_of
from reportedly.compare.tracing import Known, Trace, Tracer
from reportedly.model import Report, Said, SourceKind, Status, Voice
from reportedly.names import Naming
from reportedly.readers import read_text

TRACER = Tracer.of(ENGLISH, Naming())
MAYOR = Voice("Ada Renn, the mayor", SourceKind.PERSON, named=True, name="Ada Renn", cue="said")
LINK = {"links": [{"url": "https://post.example/1", "words": "has a crack"}]}


def tell(report: str, *chain: Voice, day: int = 1, outlet: str | None = None) -> Said:
    return says(
        "the dam has a crack", report, published=f"2031-05-0{day}", outlet=outlet or report.title(), chain=chain
    )


def trace(*told: Said, **around: Mapping[str, object]) -> Trace:
    known: Known = {one.report: (_report(one.report), around.get(one.report, {})) for one in told}
    return TRACER(told, told, known)


def _report(name: str, text: str = "The dam has a crack.") -> Report:
    return read_text(text, name=name, url=f"https://{name}.example/1").items[0]


def edges(found: Trace, *kinds: str) -> list[tuple[str, str, str]]:
    return [(e.report, e.origin, e.kind) for e in found.edges if e.kind in kinds]


def test_a_link_leads_to_the_report_it_is_from() -> None:
    found = trace(tell("post", MAYOR), tell("herald", day=2), herald=LINK)
    assert edges(found, "links") == [("herald", "post", "links")]
    (origin,) = found.found.origins
    assert origin.reports == ("post", "herald")
    assert "Herald (2031-05-02) has it from there" in origin.why
    assert found.found.unknown == ()
    assert found.handed == {"herald"}
    assert (
        "   └─ herald (Herald, 2031-05-02): Herald links to Post (2031-05-01) on the words “has a crack”."
        in found.lines()
    )


@pytest.mark.parametrize(
    ("day", "links"),
    [(2, {"links": [{"url": "https://else.example/1", "words": ""}]}), (0, LINK)],
    ids=["elsewhere", "to a younger report"],
)
def test_a_link_that_tells_nothing_leaves_the_lineage_unknown(day: int, links: Mapping[str, object]) -> None:
    herald = tell("herald", day=1)
    post = tell("post", MAYOR, day=1 if day else 2)
    found = trace(post, herald, herald=links)
    assert edges(found, "links") == []
    assert found.found.unknown == ("herald",)


def test_what_has_a_source_of_its_own_keeps_it() -> None:
    clerk = Voice("Nils Okafor, the clerk", SourceKind.PERSON, named=True, name="Nils Okafor", cue="said")
    found = trace(tell("post", MAYOR), tell("herald", clerk, day=2), herald=LINK)
    assert {origin.reports for origin in found.found.origins} == {("post",), ("herald",)}


def test_one_page_at_two_addresses_is_one_witness() -> None:
    copy = {"canonical_url": "https://www.post.example/1/"}
    found = trace(tell("post", MAYOR), tell("mirror", MAYOR, day=2), mirror=copy)
    (edge,) = (e for e in found.edges if e.kind == "republishes")
    assert (edge.report, edge.origin) == ("mirror", "post")
    assert "own address, which is that of Post (2031-05-01)" in edge.why


def test_two_copies_of_a_page_that_is_not_here_are_one_witness() -> None:
    copy = {"canonical_url": "https://agency.example/9"}
    found = trace(tell("post", day=2), tell("mirror", day=1), mirror=copy, post=copy)
    assert edges(found, "republishes") == [("post", "mirror", "republishes")]
    assert set(found.found.unknown) == {"post", "mirror"}


def test_a_feed_names_whose_report_it_carries() -> None:
    carried = {"feed": "Digest", "feed_item_source": "Post"}
    found = trace(tell("post", MAYOR), tell("entry", day=2, outlet="Post"), entry=carried)
    assert edges(found, "republishes") == [("entry", "post", "republishes")]
    assert found.found.unknown == ()


def test_papers_that_print_one_agency_have_one_origin() -> None:
    papers = [tell(name, day=2) for name in ("herald", "globe")]
    known: Known = {one.report: (_report(one.report, "TARN (AFP) - The dam has a crack."), {}) for one in papers}
    found = TRACER(papers, papers, known).found
    assert [(one.who, one.reports, one.independent) for one in found.origins] == [("AFP", ("herald", "globe"), True)]


def test_an_agency_that_prints_itself_is_credited_by_nobody() -> None:
    one = tell("wire", outlet="AFP")
    found = TRACER([one], [one], {"wire": (_report("wire", "TARN (AFP) - The dam has a crack."), {})})
    assert found.found.unknown == ("wire",)


def test_who_only_contributed_is_no_origin_and_their_report_is_followed() -> None:
    text = "The dam has a crack.\n\nAFP contributed to this report."
    wire, paper = tell("wire", MAYOR, outlet="AFP"), tell("paper", day=2)
    found = TRACER([wire, paper], [wire, paper], {"wire": (_report("wire"), {}), "paper": (_report("paper", text), {})})
    assert edges(found, "credits") == [("paper", "wire", "credits")]
    alone = TRACER([paper], [paper], {"paper": (_report("paper", text), {})})
    assert alone.found.unknown == ("paper",)


def test_who_links_to_one_another_are_each_shown_once() -> None:
    one, other = tell("post"), tell("herald")
    back = {"links": [{"url": "https://herald.example/1", "words": ""}]}
    found = trace(one, other, herald=LINK, post=back)
    assert set(found.found.unknown) == {"post", "herald"}
    assert len(found.lines()) == len(set(found.lines()))


def test_what_is_only_handed_on_vouches_for_nobody() -> None:
    rumour = says("the dam has a crack", "post", published="2031-05-01", chain=(MAYOR,), status=Status.RUMOURED)
    told = [rumour, tell("herald", day=2)]
    lineage = trace(*told, herald=LINK).lineage
    assert lineage.handed == {"herald"}
    hedged = "Every report hedges what it has from Ada Renn."
    assert hedged in claim_of(told, COMPARER, lineage).credibility.why
    assert hedged not in claim_of(told, COMPARER, replace(lineage, handed=frozenset())).credibility.why
