from __future__ import annotations

import pytest

from marked import graded
from reportedly.model import Commitment, Polarity, Status


@pytest.mark.parametrize(
    ("marked", "status", "polarity", "commitment"),
    [
        ("<s1>She</s1> <c1>said</c1> <w1>the town fell</w1>.", "asserted", "positive", "certain"),
        ("<s1>She</s1> <c1>said</c1> <w1>the town may fall</w1>.", "asserted", "positive", "possible"),
        ("<s1>She</s1> <c1>said</c1> <w1>the town would probably fall</w1>.", "planned", "positive", "probable"),
        ("<s1>She</s1> <c1>claimed</c1> <w1>the town fell</w1>.", "alleged", "positive", "certain"),
        ("<s1>She</s1> <c1>denied</c1> <w1>the town fell</w1>.", "denied", "negative", "certain"),
        ("<s1>She</s1> did not <c1>deny</c1> <w1>the town fell</w1>.", "asserted", "positive", "possible"),
        ("<s1>She</s1> does not <c1>believe</c1> <w1>the town fell</w1>.", "doubted", "negative", "probable"),
        ("<s1>She</s1> <c1>believes</c1> <w1>the town fell</w1>.", "asserted", "positive", "probable"),
        ("<s1>She</s1> <c1>doubts</c1> <w1>the town fell</w1>.", "doubted", "negative", "probable"),
        ("<c1>Rumours</c1> spread that <w1>the town fell</w1>.", "rumoured", "positive", "unknown"),
        ("<s1>She</s1> <c1>said</c1> <w1>the army will attack</w1>.", "planned", "positive", "certain"),
        ("<s1>She</s1> <c1>said</c1> <w1>the army is due to leave</w1>.", "planned", "positive", "certain"),
        ("<s1>She</s1> <c1>considers</c1> <w1>the town to be lost</w1>.", "asserted", "positive", "probable"),
        (
            "<s1>She</s1> <c1>wrote</c1> <w1>you will remember it: the town fell</w1>.",
            "asserted",
            "positive",
            "certain",
        ),
        ("<s1>She</s1> <c1>said</c1> <w1>the army should leave</w1>.", "recommended", "positive", "certain"),
        ("<s1>She</s1> <c1>told</c1> <w1>the army to leave</w1>.", "recommended", "positive", "certain"),
        ("<s1>She</s1> <c1>urged</c1> <w1>the army to leave</w1>.", "recommended", "positive", "certain"),
        (
            "<s1>She</s1> <c1>said</c1> <w1>the army would leave if the rains came</w1>.",
            "conditional",
            "positive",
            "certain",
        ),
        ("<s1>She</s1> <c1>retracted</c1> <w1>the charge that the town fell</w1>.", "retracted", "negative", "certain"),
        (
            "<c1>Unconfirmed reports by</c1> <s1>a radio station</s1> say <w1>the town fell</w1>.",
            "unconfirmed",
            "positive",
            "certain",
        ),
        ("The town <c1>reportedly</c1> fell.", "unconfirmed", "positive", "certain"),
        ("The town <c1>allegedly</c1> fell.", "alleged", "positive", "certain"),
        ("<w1>The town</w1> <c1>is expected</c1> <w1>to fall</w1>.", "planned", "positive", "probable"),
        ("<s1>Reports</s1> <c1>suggest</c1> <w1>the town fell</w1>.", "unconfirmed", "positive", "possible"),
    ],
)
def test_what_the_words_mark(marked: str, status: str, polarity: str, commitment: str) -> None:
    certainty = next(a.certainty for a in graded(marked) if a.chain)
    assert (certainty.status, certainty.polarity, certainty.commitment) == (
        Status(status),
        Polarity(polarity),
        Commitment(commitment),
    )


def test_a_hedge_deeper_down_does_not_reach_the_main_clause() -> None:
    (found,) = graded("<s1>She</s1> <c1>said</c1> <w1>the man who may be ill left</w1>.")
    assert found.certainty.commitment is Commitment.CERTAIN


def test_each_link_has_its_own_certainty() -> None:
    (found,) = graded(
        "<s2>The Northern Herald</s2> <c2>reported</c2>, <c1>citing an unconfirmed statement by</c1> "
        "<s1>an officer</s1>, that <w1><w2>the town fell</w2></w1>."
    )
    assert [hop.certainty.status for hop in found.chain] == [Status.ASSERTED, Status.UNCONFIRMED]
    assert found.certainty.status is Status.UNCONFIRMED


def test_every_mark_is_kept_as_evidence_with_its_rule() -> None:
    (found,) = graded("<s1>She</s1> <c1>said</c1> <w1>the army may attack</w1>.")
    assert ("en.mark.possible", "marks it possible") in [(e.rule, e.says) for e in found.evidence]


def test_would_in_the_author_s_own_words_is_no_plan() -> None:
    (found,) = graded("Nobody at the town hall would comment.")
    assert found.certainty.status is Status.ASSERTED
