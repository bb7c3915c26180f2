"""What a careful reader of the seed article is told."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.model import Finding, FindingKind, Report, Statement

Seed = tuple[Report, tuple[Statement, ...], dict[str, Any]]
NAMES = {"all-support-unconfirmed-or-anonymous": "only-anonymous-or-unconfirmed"}


def test_each_recorded_finding_is_made_on_its_statements(seed: Seed, seed_findings: tuple[Finding, ...]) -> None:
    for row in seed[2]["findings"]:
        kind = FindingKind(NAMES.get(row["kind"], row["kind"]))
        assert any(f.kind is kind and set(row["statements"]) <= set(f.statements) for f in seed_findings), row


@pytest.mark.parametrize(
    "kind",
    [FindingKind.HEADLINE_OVERSTATES, FindingKind.DATE_CONFLICT, FindingKind.UNSOURCED_ASSERTION,
     FindingKind.ONLY_ANONYMOUS_OR_UNCONFIRMED],
)  # fmt: skip
def test_each_kind_is_found_once(seed_findings: tuple[Finding, ...], kind: FindingKind) -> None:
    assert sum(f.kind is kind for f in seed_findings) == 1


def test_both_misspelt_names_are_shown(seed: Seed, seed_findings: tuple[Finding, ...]) -> None:
    text = seed[0].text
    spelt = [{s.of(text) for s in f.spans} for f in seed_findings if f.kind is FindingKind.SPELLING_VARIANTS]
    assert {"Damascus", "Damscus"} in spelt
    assert {"Sergey Lavrov", "Sergei Lavrov"} in spelt
