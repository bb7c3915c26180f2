from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from readings_by_hand import entry
from reportedly.desk import intake
from reportedly.desk.exporting import FORMATS
from reportedly.ledger import open_ledger
from reportedly.show.cli import app
from reportedly.show.export_cli import Name
from tools_by_hand import open_tools


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "ledger.sqlite"
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(path))
    monkeypatch.setattr(intake, "open_tools", lambda *_, **__: open_tools())
    monkeypatch.setattr(intake, "make_gazetteer", lambda *_: None)
    with open_ledger(path) as opened:
        opened.add(entry())
        opened.add(entry("vell-2", outlet="Vell Post"))
    return path


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def test_every_format_can_be_typed() -> None:
    assert tuple(Name) == tuple(one.name for one in FORMATS)


@pytest.mark.usefixtures("ledger")
class TestExport:
    @pytest.mark.parametrize("name", [one.name for one in FORMATS])
    def test_every_format_writes_where_it_is_told(self, name: str, tmp_path: Path) -> None:
        assert call("export", "--as", name, "--to", tmp_path / "out").exit_code == 0
        assert (tmp_path / "out").exists()

    def test_a_file_goes_to_standard_output_and_a_folder_cannot(self) -> None:
        page = json.loads(call("export", "--as", "webannotation", "--source", "renn").stdout)
        assert {one["motivation"] for one in page["items"]} == {"describing", "identifying"}
        assert len(page["items"]) == 4
        result = call("export", "--as", "datapackage")
        assert (result.exit_code, "name it with --to" in result.stderr) == (1, True)

    def test_filters_are_those_of_search(self, tmp_path: Path) -> None:
        call("export", "--as", "datapackage", "--to", tmp_path / "out", "--outlet", "Vell Post", "--status", "denied")
        rows = (tmp_path / "out" / "statements.csv").read_text(encoding="utf-8").splitlines()
        assert [row.split(",")[0] for row in rows[1:]] == ["vell-2"]

    def test_reports_are_exported_straight(self, tmp_path: Path) -> None:
        report = tmp_path / "report.txt"
        report.write_text("The dam at Orsk holds, said Ida Renn.", encoding="utf-8")
        bundle = json.loads(call("export", report, "--as", "stix").stdout)
        assert [one["external_references"][0]["external_id"] for one in bundle["objects"] if one["type"] == "report"]
        assert call("export", tmp_path / "none.txt", "--as", "stix").exit_code == 1
        assert call("export", report, "--as", "stix", "--source", "renn").exit_code == 2

    def test_where_it_cannot_be_written_is_a_sentence(self, tmp_path: Path) -> None:
        result = call("export", "--as", "stix", "--to", tmp_path / "no" / "out.json")
        assert result.exit_code == 1
        assert "cannot be written" in result.stderr


@pytest.mark.usefixtures("ledger")
class TestImport:
    def test_a_package_goes_into_another_ledger(self, tmp_path: Path) -> None:
        call("export", "--as", "datapackage", "--to", tmp_path / "out")
        result = call("import", tmp_path / "out", "--ledger", tmp_path / "other.sqlite")
        assert (result.exit_code, result.stderr) == (0, "2 reports: 2 added, 0 revised, 0 reread, 0 known.\n")
        found = json.loads(call("search", "missing", "--json", "--ledger", tmp_path / "other.sqlite").stdout)
        assert len(found) == 2

    def test_nothing_is_left_to_be_put_into_claims(self, tmp_path: Path) -> None:
        call("export", "--as", "datapackage", "--to", tmp_path / "out")
        call("import", tmp_path / "out", "--ledger", tmp_path / "other.sqlite")
        with open_ledger(tmp_path / "other.sqlite") as other:
            assert other.stale() == ()

    def test_what_is_no_package_is_a_sentence(self, tmp_path: Path) -> None:
        result = call("import", tmp_path)
        assert result.exit_code == 1
        assert "datapackage.json cannot be read" in result.stderr
