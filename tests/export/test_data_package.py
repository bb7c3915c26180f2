"""The data package: by Frictionless, and back again."""

from __future__ import annotations

import csv
import dataclasses
import json
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports_by_hand import CLAIM, DECISIONS, case, pieces
from reportedly.errors import NotExportedError, UnreadablePackageError
from reportedly.export.data_package import MANIFEST, write
from reportedly.export.material import Material, Piece
from reportedly.export.package_reading import open_package
from reportedly.model import Capture, Claim, Decision, Reading, Report, Span

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import frictionless

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 99), st.integers(0, 9))
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
captures = st.builds(Capture, st.text(), st.datetimes(), st.text(), st.dictionaries(st.text(), st.text() | st.none()))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    write(case(), tmp_path / "case")
    return tmp_path / "case"


def rows(package: Path, table: str) -> list[dict[str, str]]:
    with (package / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_every_file_as_the_manifest_says(package: Path) -> None:
    report = frictionless.validate(str(package / MANIFEST))
    assert report.valid, report.flatten(["name", "type", "message"])
    resources = json.loads((package / MANIFEST).read_text(encoding="utf-8"))["resources"]
    assert {one["path"] for one in resources} == {path.name for path in package.iterdir()} - {MANIFEST}


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_a_row_too_many(package: Path) -> None:
    with (package / "hops.csv").open("a", encoding="utf-8") as file:
        file.write("nowhere,zzz9,1,,,,,,,,,,,,\r\n")
    found = frictionless.validate(str(package / MANIFEST)).flatten(["type"])
    assert {"hash-count", "foreign-key"} & {kind for (kind,) in found}


class TestTables:
    def test_statements_say_whose_they_are_and_what_people_decided(self, package: Path) -> None:
        holds, guards, _, formula, own, *_ = rows(package, "statements")
        assert (guards["who"], guards["status"]) == ("Vell Post <- an officer", "unconfirmed")
        assert (holds["commitment"], holds["edited"], own["rejected"]) == ("probable", "true", "true")
        assert formula["text"].startswith("'="), "no spreadsheet runs it"

    def test_claims_have_their_origins_counted_and_their_denials_named(self, package: Path) -> None:
        (claim,) = rows(package, "claims")
        assert (claim["independent_origins"], claim["denials"]) == ("1", "The river ministry")
        assert [one["stance"] for one in rows(package, "tellings")] == ["reports", "denies"]

    def test_events_have_who_when_and_where(self, package: Path) -> None:
        event = rows(package, "events")[0]
        assert (event["statement"], event["actors"], event["earliest"], event["place"], event["lat"]) == (
            "bbb2",
            "1,500 guards",
            "2020-05-06",
            "Orsk",
            "51.2",
        )


class TestBackAgain:
    def test_nothing_is_lost(self, package: Path) -> None:
        again = open_package(package)
        assert [(one.reading, one.captures, one.edges) for one in again.pieces()] == [
            (one.reading, one.captures, one.edges) for one in pieces()
        ]
        assert tuple(again.claims()) == (CLAIM,)
        assert tuple(again.decisions()) == DECISIONS

    @pytest.mark.slow
    @settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
    @given(
        st.lists(st.tuples(st.from_type(Reading), st.lists(captures, max_size=2)), max_size=2),
        st.lists(st.from_type(Claim), max_size=2),
        st.lists(st.from_type(Decision), max_size=2),
    )
    def test_whatever_is_exported_is_imported_as_it_was(
        self,
        tmp_path_factory: pytest.TempPathFactory,
        some: list[tuple[Reading, list[Capture]]],
        claims: list[Claim],
        decisions: list[Decision],
    ) -> None:
        given = [Piece(reading, tuple(kept)) for reading, kept in some]
        to = tmp_path_factory.mktemp("law") / "package"
        write(Material(given, case().made_at, "1.0", tuple(claims), tuple(decisions)), to)
        again = open_package(to)
        assert list(again.pieces()) == given
        assert list(again.claims()) == claims
        assert list(again.decisions()) == decisions

    def test_half_a_surrogate_pair_comes_back(self, tmp_path: Path) -> None:
        report = Report("r\ud83d", "half \ud83d a pair", outlet="\udc00")
        odd = Piece(dataclasses.replace(pieces()[0].reading, report=report, statements=(), entities=(), events=()))
        write(Material((odd,), case().made_at, "1.0"), tmp_path / "odd")
        assert list(open_package(tmp_path / "odd").pieces()) == [odd]


class TestDamage:
    def test_a_changed_file_is_not_read(self, package: Path) -> None:
        file = package / "readings.jsonl"
        file.write_bytes(file.read_bytes().replace(b"Orsk", b"Omsk"))
        with pytest.raises(UnreadablePackageError, match="not as it was when the package was written"):
            open_package(package)

    def test_a_missing_file_is_told(self, package: Path) -> None:
        (package / "hops.csv").unlink()
        with pytest.raises(UnreadablePackageError, match="missing"):
            open_package(package)

    @pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "..", "a/b"])
    def test_no_path_leads_out(self, package: Path, path: str) -> None:
        manifest = json.loads((package / MANIFEST).read_text(encoding="utf-8"))
        manifest["resources"][0]["path"] = path
        (package / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        with pytest.raises(UnreadablePackageError, match="outside"):
            open_package(package)

    @pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"resources": [1]}', '{"resources": []}', "null"])
    def test_what_is_no_package_is_told(self, tmp_path: Path, manifest: str) -> None:
        (tmp_path / MANIFEST).write_text(manifest, encoding="utf-8")
        with pytest.raises(UnreadablePackageError, match=r"no manifest|nothing to import"):
            open_package(tmp_path)

    def test_nothing_is_there_at_all(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadablePackageError, match="cannot be read"):
            open_package(tmp_path / "nowhere")


class TestWhole:
    def test_what_is_broken_off_leaves_nothing(self, tmp_path: Path) -> None:
        def torn() -> Iterator[Piece]:
            yield pieces()[0]
            raise OSError(28, "No space left on device")

        with pytest.raises(NotExportedError, match="No space left"):
            write(dataclasses.replace(case(), pieces=torn()), tmp_path / "case")
        assert list(tmp_path.iterdir()) == []

    def test_nothing_is_overwritten(self, package: Path) -> None:
        before = (package / MANIFEST).read_bytes()
        with pytest.raises(NotExportedError, match="not empty"):
            write(case(), package)
        assert (package / MANIFEST).read_bytes() == before
