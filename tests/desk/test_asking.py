"""What a ledger answers about its claims."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from piles_by_hand import PILE, add, statement
from reportedly.desk import adding, asking, comparing, deciding, intake
from reportedly.desk.asking import Wanted
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Decision, Hearing, Query, Reading, Status, Subject, Verdict

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)
MAY_5 = dt.date(2020, 5, 5)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        add(opened, *PILE)
        yield opened


def gists(ledger: Ledger, wanted: Wanted) -> list[str]:
    return [one.gist.split()[1] for one in asking.claims(ledger, wanted)]


def test_claims_are_asked_for_by_what_their_statements_are(ledger: Ledger) -> None:
    assert gists(ledger, Wanted()) == ["dam", "ferry"]
    assert gists(ledger, Wanted(limit=1)) == ["dam"]
    assert gists(ledger, Wanted(Query("sheep"))) == ["ferry"]
    assert gists(ledger, Wanted(Query(source="renn"))) == ["dam"]
    assert gists(ledger, Wanted(Query(status=Status.DENIED))) == ["dam"]
    assert gists(ledger, Wanted(Query(since=dt.date(2020, 5, 6), until=dt.date(2020, 5, 6)))) == ["ferry"]
    assert gists(ledger, Wanted(least_reports=3)) == ["dam"]
    assert gists(ledger, Wanted(Query("earthquake"))) == []


def test_a_claim_is_shown_as_it_stood_on_a_day(ledger: Ledger) -> None:
    (now, _) = asking.claims(ledger)
    (then,) = asking.claims(ledger, Wanted(as_of=MAY_5))
    assert (then.id, len(then.tellings), then.denials) == (now.id, 2, ())
    assert len(now.denials) == 1
    assert asking.trace(ledger, now.id, MAY_5).claim == then
    with pytest.raises(UnknownSubjectError):
        asking.trace(ledger, now.id, dt.date(2020, 5, 4))


def test_a_trace_says_who_has_it_from_whom(ledger: Ledger) -> None:
    (claim, _) = asking.claims(ledger)
    lines = asking.trace(ledger, claim.id[:6]).lines()
    assert lines[0].startswith("● Ida Renn: ")
    assert any("lantern (Lantern, 2020-05-04)" in line for line in lines)


PAGE = (
    '<html><head><title>{title}</title><link rel="canonical" href="{url}"><meta property="og:site_name" '
    'content="{outlet}"><meta property="article:published_time" content="{day}"></head>'
    "<body><article><h1>{title}</h1>{body}</article></body></html>"
)
CRACK = "<p>The dam at Kestrel has a crack forty metres long, Ada Renn, the mayor of Kestrel, said on Thursday.</p>"
LINKED = (
    "<p>The dam at Kestrel <a href='https://www.post.example/1?utm_source=h'>has a crack forty metres long</a>.</p>"
)
FEED = """<rss version="2.0"><channel><title>Valley Digest</title><link>https://digest.example/</link><description/>
<item><title>Kestrel dam</title><guid>https://digest.example/9</guid><pubDate>Sat, 03 May 2031 08:00:00 GMT</pubDate>
<source url="https://post.example/rss">The Kestrel Post</source>
<description>The dam at Kestrel has a crack forty metres long.</description></item></channel></rss>"""


def page(title: str, url: str, outlet: str, day: int, body: str) -> str:
    more = "<p>It was built by the grandfathers of those who live below it, and holds the water of three rivers.</p>"
    return PAGE.format(title=title, url=url, outlet=outlet, day=f"2031-05-0{day}", body=body + more)


def test_links_and_feeds_tell_whence_a_report_has_it(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "post.html").write_text(page("Dam cracks", "https://post.example/1", "The Kestrel Post", 1, CRACK))
    (news / "herald.html").write_text(page("Crack in dam", "https://herald.example/7", "Herald", 2, LINKED))
    (news / "feed.xml").write_text(FEED)
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        list(adding.add([news], ledger))
        (claim,) = (one for one in asking.claims(ledger) if "crack" in one.gist)
        kinds = {(edge.report, edge.origin): edge.kind for edge in asking.trace(ledger, claim.id).edges}
    (origin,) = claim.origins
    assert (origin.who, len(origin.reports), claim.unknown_lineage) == ("Ada Renn", 3, ())
    assert kinds["herald.html", "post.html"] == "links"
    assert kinds["https://digest.example/9", "post.html"] == "republishes"


def test_a_claim_comes_with_its_words_and_the_decisions_on_it(ledger: Ledger) -> None:
    (claim, _) = asking.claims(ledger)
    note = Decision(Verdict.NOTE, Subject.CLAIM, claim.id, "ida", NOON, reason="ask the ministry")
    deciding.decide(ledger, note)
    kept = asking.claim(ledger, claim.id)
    assert set(kept.said) == {part.statement for part in claim.tellings}
    assert kept.issues["star"].called.startswith("Star")
    assert [one.reason for one in kept.decisions] == ["ask the ministry"]


def test_conflicts_are_those_of_the_claims(ledger: Ledger) -> None:
    ((claim, (conflict,)),) = asking.conflicts(ledger)
    assert claim.gist.startswith("The dam")
    assert conflict.kind == "denial"


def test_a_timeline_is_of_all_claims_or_of_one(ledger: Ledger) -> None:
    turns = asking.timeline(ledger)
    days = [str(turn.date) for turn, _ in turns]
    assert days == sorted(days)
    assert {claim.gist.split()[1] for _, claim in turns} == {"dam", "ferry"}
    (one, *_) = asking.claims(ledger)
    assert {claim.id for _, claim in asking.timeline(ledger, id_=one.id)} == {one.id}


def test_sources_are_counted_and_people_grade_them(ledger: Ledger) -> None:
    deciding.decide(ledger, Decision(Verdict.GRADE, Subject.SOURCE, "Ida Renn", "ida", NOON, "B", "was there"))
    known = asking.sources(ledger)
    counts = {one.who: (one.statements, one.reports) for one in known.heard}
    assert counts["Ida Renn"] == (3, 2)
    assert counts["Globe"] == (1, 1)
    assert (known.grades["Ida Renn"].value, known.grades["Ida Renn"].reason) == ("B", "was there")
    assert asking.sources(ledger, Hearing(limit=1)).heard == known.heard[:1]


def test_a_rejected_statement_does_not_make_its_source_heard(ledger: Ledger) -> None:
    deciding.decide(ledger, Decision(Verdict.REJECT, Subject.STATEMENT, statement(ledger, "echo"), "", NOON))
    assert {one.who: one.statements for one in asking.sources(ledger).heard}["a sailor"] == 1


def _dossier() -> list[Reading]:
    folder = Path(os.environ.get("REPORTEDLY_EVAL", "/nowhere")).parent
    lines = folder / "dossier" / "reports.jsonl"
    if not lines.exists():
        pytest.skip("the dossier is not on this machine")
    seed = {"id": "seed", "text": (folder / "seed" / "article.txt").read_text(encoding="utf-8")}
    every = [*lines.read_bytes().splitlines(), json.dumps(seed).encode()]
    return [outcome.reading for outcome in intake.read_many(every)]


@pytest.mark.slow
def test_in_whatever_order_the_dossier_is_added_its_claims_are_those_of_the_pile(tmp_path: Path) -> None:
    pile = _dossier()
    expected = comparing.claims_in(pile)
    for number in range(3):
        order = random.Random(number).sample(pile, len(pile))
        with open_ledger(tmp_path / f"{number}.sqlite") as ledger:
            for begin in range(0, len(order), 1 + 4 * number):
                for _ in adding.add_readings(order[begin : begin + 1 + 4 * number], ledger):
                    pass
            assert asking.claims(ledger) == expected
