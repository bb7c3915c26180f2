"""What is asked at random, in keeping with the OpenAPI document and against it, is answered as the document says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from schemathesis.specs.openapi.schemas import OpenApiSchema

from reportedly.show.web.api.document import document
from reportedly.show.web.app import app_for
from room_by_hand import room

HERE = {"Host": "localhost"}
OPERATIONS = [
    (path, method, mode)
    for path, methods in document()["paths"].items()
    for method, operation in methods.items()
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or operation.get("parameters") != []  # nothing can be asked wrongly there
]
UNTOLD: dict[str, list[Any]] = {"/api/decisions": [positive_data_acceptance]}
"""No schema can tell which words a report has, so that what is drawn in it may be refused."""

ODD = settings(max_examples=30, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), database=None)
"""The same is asked at each run; who changes the API asks once for ten times as much, at random."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def promised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenApiSchema]:
    with room(tmp_path_factory.mktemp("room")) as made:
        yield schemathesis.openapi.from_asgi("/api/openapi.json", app_for(made), headers=HERE)


@pytest.mark.parametrize(("path", "method", "mode"), OPERATIONS)
def test_every_address_keeps_its_promises(
    promised: OpenApiSchema, path: str, method: str, mode: GenerationMode
) -> None:
    operation = promised[path][method]

    @ODD
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(headers=HERE, excluded_checks=UNTOLD.get(path, []))

    ask()
