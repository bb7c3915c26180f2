"""Which words are places, and which places they are."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import PlaceKind, Where

Short = Callable[..., list[str]]
Places = Callable[..., tuple[Where, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry left Hamburg for Oslo.", ["Hamburg = Hamburg, DE", "Oslo = Oslo, NO"]),
        ("He was born in Springfield, Ill.", ["Springfield = Springfield, US", "Ill. = Illinois, US"]),
        ("The bakery in Paris, Texas, has closed.", ["Paris = Paris, US", "Texas = Texas, US"]),
        ("The bakery in Paris has closed.", ["Paris = Paris, FR"]),
        ("ALEPPO, Syria (Reuters) - A market was hit.", ["ALEPPO = Aleppo, SY", "Syria = Syria, SY"]),
        ("Troops entered al-Qusayr in Syria.", ["al-Qusayr = Al Quşayr, SY", "Syria = Syria, SY"]),
        ("They fled to al-Qusair in Syria.", ["al-Qusair = Al Quşayr, SY (spelling)", "Syria = Syria, SY"]),
        ("They fled to Qamishly in Syria.", ["Qamishly = Al Qāmishlī, SY (spelling)", "Syria = Syria, SY"]),
        ("Fighting went on in Damscus, in Syria.", ["Damscus = Damascus, SY (spelling)", "Syria = Syria, SY"]),
        ("Jackson and Barrow counties in Georgia were dry.", [
            "Jackson = Jackson County, US", "Barrow = Barrow County, US", "Georgia = Georgia, US",
        ]),
        ("Sen. Ann Poe, D-Pa., was there.", ["Pa. = Pennsylvania, US"]),
        ("Boats from the U.S. and the UK arrived.", ["U.S. = United States, US", "UK = United Kingdom, GB"]),
        ("British and Syrian engineers met.", [
            "British = United Kingdom, GB (people)", "Syrian = Syria, SY (people)",
        ]),
        ("Tehran denies that it sent arms.", ["Tehran = Tehran, IR (government)"]),
        ("Washington blames the guards.", ["Washington = Washington, US (government)"]),
        ("The road to Tehran is closed.", ["Tehran = Tehran, IR"]),
    ],
)  # fmt: skip
def test_places_of_a_sentence(short: Short, text: str, expected: list[str]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan said he would play. Jordan was tired.",
        "He read it in the Washington Post.",
        "Paris Hilton wore red.",
        "Mrs. Houston said nothing.",
        "The White House was silent.",
        "It was sold in March and in August.",
        "Man held over theft.",
    ],
)
def test_persons_papers_and_months_are_no_places(short: Short, text: str) -> None:
    assert [place for place in short(text) if "=" in place] == []


def test_the_gazetteers_id_and_position_come_with_a_place(places: Places) -> None:
    (aleppo,) = places("They reached Aleppo.")
    assert (aleppo.geonames, aleppo.country, aleppo.kind) == (170063, "SY", PlaceKind.TOWN)
    assert aleppo.lat == pytest.approx(36.2, abs=0.1)
    assert aleppo.lon == pytest.approx(37.2, abs=0.1)


def test_a_province_is_not_its_town(places: Places) -> None:
    kinds = [(p.text, p.kind) for p in places("The town of Homs lies in the province of Homs, in Syria.")]
    assert ("Syria", PlaceKind.COUNTRY) in kinds
    assert [kind for text, kind in kinds if text == "Homs"] == [PlaceKind.TOWN, PlaceKind.DIVISION]


def test_what_is_said_once_to_lie_somewhere_lies_there_again(places: Places) -> None:
    found = places("Springfield, Ill., is dry. Nobody in Springfield minds.")
    assert len({p.geonames for p in found if p.text == "Springfield"}) == 1
    assert any("elsewhere" in e.rule for e in found[-1].evidence)


def test_neighbours_speak_for_a_place(places: Places) -> None:
    (paris, *_) = places("Paris, Clarksville and Bonham, all in Texas, had rain. Lamar County had none.")
    assert paris.country == "US"


@pytest.mark.parametrize(
    ("url", "outlet", "country"),
    [
        (None, None, "GB"),
        ("https://www.lantern.ca/news/1", None, "CA"),
        ("https://cambridgenewssun.example.co.uk/1", None, "GB"),
    ],
)
def test_the_home_of_the_outlet_speaks_for_a_place(
    places: Places, url: str | None, outlet: str | None, country: str
) -> None:
    (london,) = places("The library in London has closed.", url, outlet)
    assert london.country in ({country, "GB"} if country == "CA" else {country})


def test_a_name_that_could_be_several_places_has_no_id(places: Places) -> None:
    (place,) = places("The fair in Springfield was a success.")
    if place.note == "ambiguous":
        assert place.geonames is None
        assert place.lat is None
        assert place.country == "US"
        assert "Springfield" in place.evidence[0].says


def test_a_place_that_nobody_knows_is_kept_as_written(places: Places) -> None:
    found = places("The mayor of Zzyxvale lives in Germany.")
    assert all(p.geonames is None and p.lat is None for p in found if p.text == "Zzyxvale")


def test_every_place_says_why(places: Places) -> None:
    for place in places("Tehran denies it. Syrian troops left Homs for Springfield, Ill., by way of Damscus."):
        assert place.lat is None or place.evidence


SENTENCES = [
    "The ferry left Hamburg for Oslo.",
    "SPRINGFIELD, Ill. - Rain fell on Sangamon County.",
    "al-\n-Qusayr, (Syria",
    "Counties: Jackson and, counties",
    "The Counties Counties of New York",
    "San\nFrancisco",
    "İstanbul, ẞ, ﬁne Ĳmuiden 🚨 U.S.",
    "D-Pa. R-Marshall X-",
    "",
]
texts = st.lists(st.sampled_from(SENTENCES) | st.text(max_size=30), max_size=5).map("\n".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts)
def test_spans_are_exact_in_order_and_within_a_line(places: Places, text: str) -> None:
    found = places(text)
    assert [p.span for p in found] == sorted(p.span for p in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    for place in found:
        assert place.text == place.span.of(text)
        assert place.text.strip() == place.text
        assert "\n" not in place.text
        assert (place.lat is None) == (place.lon is None)


def test_a_country_is_not_the_town_that_is_called_after_it(places: Places) -> None:
    found = places("Schools in Mexico are closed. Mexico City is quiet, and so is Guadalajara. Mexico waits.")
    assert [p.kind for p in found if p.text == "Mexico"] == [PlaceKind.COUNTRY, PlaceKind.COUNTRY]
    assert [p.kind for p in found if p.text == "Mexico City"] == [PlaceKind.TOWN]
