"""The file of places is whole or not there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.errors import SetUpError
from reportedly.model import Likeness
from reportedly.places import gazetteer as module
from reportedly.places.gazetteer import SqliteGazetteer, load

MAKE = "import sys; from pathlib import Path; from reportedly.places.gazetteer import load; load(Path(sys.argv[1]))"


def test_names_lead_to_places_the_largest_first(gazetteer: SqliteGazetteer) -> None:
    found = gazetteer.find(["springfield", "no such place at all"])
    assert list(found) == ["springfield"]
    sizes = [match.place.population for match in found["springfield"]]
    assert len(sizes) > 10
    assert sizes == sorted(sizes, reverse=True)


def test_names_in_other_scripts_are_known(gazetteer: SqliteGazetteer) -> None:
    assert {m.place.geonames for m in gazetteer.find(["حلب"])["حلب"]} >= {170063}


def test_codes_lead_to_places(gazetteer: SqliteGazetteer) -> None:
    found = gazetteer.coded(["SY", "US.IL", "SY*", "=balkans", "??"])
    assert {code: place.name for code, place in found.items()} == {
        "SY": "Syria",
        "US.IL": "Illinois",
        "SY*": "Damascus",
        "=balkans": "Balkans",
    }


def test_what_a_killed_build_left_is_cleared_away_later(tmp_path: Path) -> None:
    left, young = tmp_path / ".places-left", tmp_path / ".places-young"
    left.mkdir()
    young.mkdir()
    os.utime(left, (1, 1))
    module._clear(tmp_path)
    assert not left.exists()
    assert young.exists()


def test_divisions_abroad_have_ids_where_we_know_them(gazetteer: SqliteGazetteer) -> None:
    assert gazetteer.coded(["CA.08"])["CA.08"].geonames == 6093943


def test_another_spelling_comes_by_its_sound_before_its_letters(gazetteer: SqliteGazetteer) -> None:
    assert {m.likeness for m in gazetteer.find_alike("al qusair")} == {Likeness.SOUND}
    assert {m.likeness for m in gazetteer.find_alike("damscus")} == {Likeness.SPELLING}
    assert gazetteer.find_alike("xqzvwkjy") == ()


def test_a_file_that_is_there_is_not_made_again(gazetteer: SqliteGazetteer) -> None:
    made = gazetteer.path.stat()
    assert load(gazetteer.path.parent, lambda *_: pytest.fail("it was made again")).path == gazetteer.path
    assert gazetteer.path.stat().st_mtime_ns == made.st_mtime_ns


@pytest.mark.slow
def test_a_build_killed_half_way_leaves_nothing_that_is_taken_for_a_file(tmp_path: Path) -> None:
    build = subprocess.Popen([sys.executable, "-c", MAKE, str(tmp_path)])  # noqa: S603
    while not list(tmp_path.rglob("places-*.sqlite")):
        time.sleep(0.02)
        assert build.poll() is None
    time.sleep(0.5)
    build.send_signal(signal.SIGKILL)
    build.wait()
    assert list(tmp_path.glob("places-*.sqlite")) == []
    told: list[int] = []
    assert load(tmp_path, told.append).find(["aleppo"])
    assert told == sorted(told)
    assert told[-1] > 200_000
    assert len(list(tmp_path.glob("places-*.sqlite"))) == 1


@pytest.mark.parametrize("harm", ["cut", "empty", "text", "other"])
def test_a_damaged_file_is_made_anew(
    tmp_path: Path, gazetteer: SqliteGazetteer, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    whole = gazetteer.path.read_bytes()
    own = tmp_path / gazetteer.path.name
    own.write_bytes({"cut": whole[: len(whole) // 2], "empty": b"", "text": b"not SQLite " * 999, "other": b""}[harm])
    if harm == "other":
        own.write_bytes(whole.replace(gazetteer.name.encode(), b"x" * len(gazetteer.name), 1))
    monkeypatch.setattr(module, "_write", lambda half, *_: half.write_bytes(whole))
    assert load(tmp_path).find(["aleppo"])
    assert own.read_bytes() == whole


def test_damage_found_while_reading_says_what_to_do(tmp_path: Path, gazetteer: SqliteGazetteer) -> None:
    own = tmp_path / gazetteer.path.name
    whole = bytearray(gazetteer.path.read_bytes())
    page = 4096
    for at in range(page * 40, len(whole) - page * 40, page):
        whole[at : at + 64] = b"\xff" * 64
    own.write_bytes(whole)
    opened = module._opened(own, gazetteer.name)
    if opened is not None:
        with pytest.raises(SetUpError, match="delete it"):
            opened.find(["aleppo", "springfield", "homs", "paris"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SetUpError, match="REPORTEDLY_CACHE"):
        load(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SetUpError, match="REPORTEDLY_CACHE"):
        load(tmp_path / "file")


@pytest.mark.slow
def test_where_no_cache_can_be_written_the_file_lasts_as_long_as_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file, and no folder", encoding="utf-8")
    monkeypatch.delenv("REPORTEDLY_CACHE", raising=False)
    monkeypatch.setattr("platformdirs.user_cache_path", lambda _: tmp_path / "taken" / "reportedly")
    assert load().find(("aleppo",))
    assert load().path.exists()
