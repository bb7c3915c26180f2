"""An assistant asks over the protocol: the official client, and `reportedly mcp` as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import jsonschema
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp_types import CallToolResult, TextContent

from reportedly.desk import intake
from reportedly.show.as_json import to_json
from reportedly.show.claim_json import claim_json
from reportedly.show.ledger_rows import hit_values
from reportedly.show.mcp.arguments import schema_of
from reportedly.show.mcp.tools import TOOLS, Tool
from reportedly.show.mcp.with_mcp import answered
from reportedly.show.web.room import Room
from room_by_hand import room

pytestmark = pytest.mark.slow
ARTICLE = "The dam at Orsk burst on Monday, Ida Renn said. The ministry denied that anybody had been warned."
Conversation = Callable[[Client], Any]


def talk(file: Path, conversation: Conversation) -> Any:
    """Return what a conversation with a process over that ledger yields."""
    there = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = ["-m", "reportedly", "mcp", "--ledger", str(file)]
    started = StdioServerParameters(command=sys.executable, args=command, env=there)

    async def talking() -> Any:
        async with Client(stdio_client(started), read_timeout_seconds=120) as client:
            return await conversation(client)

    return anyio.run(talking)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with room(tmp_path):
        return tmp_path / "room.sqlite"


def text(answer: CallToolResult) -> str:
    return "\n".join(one.text for one in answer.content if isinstance(one, TextContent))


def test_an_assistant_finds_its_way_from_a_statement_to_the_origins_of_a_claim(file: Path) -> None:
    async def conversation(client: Client) -> Any:
        tools = (await client.list_tools()).tools
        found = await client.call_tool("search", {"words": "missing", "outlet": "Hill Courier"})
        claims = await client.call_tool("claims", {"words": "missing"})
        id_ = claims.structured_content["items"][0]["id"]
        asked = [await client.call_tool(name, {"id": id_}) for name in ("claim", "trace")]
        torn = await client.call_tool("conflicts", {})
        return tools, found, *asked, torn

    tools, found, claim, trace, torn = talk(file, conversation)
    assert [one.name for one in tools] == ["read", "search", "claims", "claim", "trace", "conflicts"]
    assert all(one.annotations.read_only_hint for one in tools)
    assert found.structured_content["items"][0]["text"] == "Twenty people are missing at Orsk."
    assert "Ida Renn (asserted): “Twenty people are missing at Orsk.”" in text(found)
    assert json.loads(claim.content[1].text) == claim.structured_content
    assert "3 reports, 1 independent origin, 0 named, 1 denial" in text(claim)
    assert trace.structured_content["edges"][0]["why"] == "It names the Lantern."
    assert "count the missing differently" in text(torn)


def test_a_text_is_read_and_nothing_of_it_is_kept(file: Path) -> None:
    async def conversation(client: Client) -> Any:
        read = await client.call_tool("read", {"text": ARTICLE, "published": "2020-05-04"})
        return read, await client.call_tool("search", {"words": "burst", "source": "Renn"})

    read, found = talk(file, conversation)
    assert not read.is_error
    assert [one["status"] for one in read.structured_content["statements"]][-1] == "denied"
    assert "Ida Renn (asserted)" in text(read)
    assert found.structured_content == {"items": []}


def test_what_makes_no_sense_is_answered_in_a_sentence_and_the_talk_goes_on(file: Path) -> None:
    async def conversation(client: Client) -> Any:
        return [await client.call_tool(name, given) for name, given in SENSELESS] + [
            await client.call_tool("search", {"words": "dam"})
        ]

    *refused, found = talk(file, conversation)
    for answer in refused:
        assert answer.is_error
        assert text(answer).rstrip().endswith((".", ":"))
    assert not found.is_error


SENSELESS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("claim", {"id": "ffff"}),
    ("claim", {}),
    ("trace", {"id": "ab12", "as_of": "yesterday"}),
    ("search", {"status": "true"}),
    ("search", {"limit": 10_000}),
    ("search", {"limit": "5"}),
    ("search", {"wordz": "dam"}),
    ("read", {}),
    ("read", {"text": "x", "url": "https://lantern.example/"}),
    ("read", {"text": " \n"}),
    ("read", {"url": "/etc/passwd"}),
    ("read", {"url": "file:///etc/passwd"}),
    ("read", {"url": "http://127.0.0.1:8017/"}),
    ("read", {"url": "http://169.254.169.254/latest/"}),
    ("read", {"text": "x" * 500_001}),
    ("forget", {}),
)


@pytest.fixture
def shown(tmp_path: Path) -> Any:
    with room(tmp_path) as made:
        yield made


def test_answers_are_those_of_the_commands(shown: Room) -> None:
    (hit,) = answered(shown.ledger, "search", {"outlet": "Reed Gazette"}).structured_content["items"]
    assert hit == json.loads(json.dumps(hit_values(shown.ledger.statement(hit["statement"]))))
    claim = answered(shown.ledger, "claim", {"id": "ab12"}).structured_content
    assert claim == claim_json(shown.ledger.claim("ab12cd34ef56"))


def test_a_path_given_as_text_is_a_text(shown: Room, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The password is swordfish, Ida Renn said.", encoding="utf-8")
    assert "swordfish" not in text(answered(shown.ledger, "read", {"text": str(secret)}))


@pytest.mark.parametrize("tool", TOOLS, ids=lambda one: one.name)
def test_no_tool_says_that_something_is_true(tool: Tool) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(tool.takes))
    assert "true" not in tool.means.lower().split()


def test_the_reading_is_that_of_read(shown: Room) -> None:
    told = answered(shown.ledger, "read", {"text": ARTICLE}).structured_content
    assert told["statements"] == to_json(intake.read(ARTICLE))["statements"]


def test_without_the_extra_the_way_to_it_is_told(file: Path) -> None:
    code = "import sys; sys.modules['mcp'] = None; from reportedly.show.cli import main; main()"
    command = [sys.executable, "-c", code, "mcp", "--ledger", str(file)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603
    assert ended.returncode == 3
    assert "pip install 'reportedly[mcp]'" in ended.stderr
