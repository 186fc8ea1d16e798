"""Recordings of models' answers: readable, without keys, matched by what was asked, and played whole or it fails."""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.llm.openai import OpenAIChat

NOWHERE = "http://127.0.0.1:9/v1"
"""Where nobody answers; a replay never asks."""
CASSETTES = Path(__file__).parents[2] / "cassettes"
RECORDING_URL = os.environ.get("RECORD_URL")
RECORDING_KEY = os.environ.get("OPENAI_API_KEY")
RECORDING_MODEL = os.environ.get("RECORD_MODEL")
RECORDING_INTO = os.environ.get("RECORD_INTO", "relay")
"""The folder of the recordings of drafts and notes: who answered."""
_KEPT_HEADERS = frozenset(["content-type", "server", "retry-after"])


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    whole = "\n" in text and all(line == line.rstrip() for line in text.split("\n"))
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if whole else None)


_Dumper.add_representer(str, _text)


class ReadableSerializer:
    """JSON bodies as YAML, and of the headers only those that say who answered and how."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        for interaction in cassette["interactions"]:
            for side in ("request", "response"):
                headers = interaction[side]["headers"]
                interaction[side]["headers"] = {k: v for k, v in headers.items() if k.lower() in _KEPT_HEADERS}
            interaction["request"]["uri"] = interaction["request"]["uri"].split("/v1", 1)[1]
            interaction["request"]["body"] = _opened(interaction["request"]["body"])
            interaction["response"]["body"] = _opened(interaction["response"]["body"]["string"])
        return yaml.dump(cassette, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        cassette: dict[str, Any] = yaml.safe_load(text)
        for interaction in cassette["interactions"]:
            interaction["request"]["uri"] = NOWHERE + interaction["request"]["uri"]
            interaction["request"]["body"] = _closed(interaction["request"]["body"])
            interaction["response"]["body"] = {"string": _closed(interaction["response"]["body"])}
        return cassette


def _opened(body: str | bytes | None) -> object:
    text = body.decode("utf-8") if isinstance(body, bytes) else body or ""
    try:
        return {"json": json.loads(text)}
    except ValueError:
        return {"text": text}


def _closed(body: dict[str, Any]) -> str:
    return json.dumps(body["json"], ensure_ascii=False) if "json" in body else str(body["text"])


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:  # noqa: ARG001
    vcr.register_serializer("yaml", ReadableSerializer)


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, object]:
    return {
        "decode_compressed_response": True,
        "filter_headers": ["authorization", "cookie", "openai-organization", "openai-project"],
        "match_on": ["method", "body"],
    }


@pytest.fixture(scope="module")
def cassettes() -> Path:
    """Where all recordings lie."""
    return CASSETTES


@pytest.fixture(scope="module")
def recording_into() -> str:
    """The folder of the recordings of drafts and notes."""
    return RECORDING_INTO


@pytest.fixture
def default_cassette_name(request: pytest.FixtureRequest) -> str:
    """The test's name, fit for a file."""
    return re.sub(r"\W+", "-", request.node.name).strip("-")


@pytest.fixture(autouse=True)
def _played_whole(vcr: Any, record_mode: str) -> Iterator[None]:
    yield
    assert vcr is None or record_mode != "none" or vcr.all_played, "the recording holds answers that nobody asked for"


@pytest.fixture
def model_at(vcr: Any) -> Callable[[str], OpenAIChat]:
    """A model on the server that is being recorded, or that was."""

    def at(name: str) -> OpenAIChat:
        recorded = next((json.loads(request.body)["model"] for request in vcr.requests), None)
        return OpenAIChat(
            (RECORDING_MODEL or name) if RECORDING_URL else recorded,
            base_url=RECORDING_URL or NOWHERE,
            api_key=RECORDING_KEY,
            timeout=900 if RECORDING_URL else 10,
        )

    return at


@pytest.fixture
def service_url() -> str:
    """The base URL of the server that is being recorded, or that was."""
    return RECORDING_URL or NOWHERE
