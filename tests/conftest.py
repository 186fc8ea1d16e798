import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from samples import Run

settings.register_profile("suite", deadline=None, derandomize=True)  # the same on a fast machine and on a busy one
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def _no_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No key, no server, no configuration file and no log of the machine reaches a test."""
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "AFTERWORD_", "LANGCHAIN_", "LANGSMITH_")):
            monkeypatch.delenv(name)
    nothing = tmp_path_factory.mktemp("configuration") / "config.toml"
    nothing.write_text("", encoding="utf-8")
    monkeypatch.setenv("AFTERWORD_CONFIG", str(nothing))
    monkeypatch.setenv("AFTERWORD_LOG", str(nothing.with_name("sent.db")))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command in a process of its own, in an empty folder."""

    def call(
        *arguments: str, text: str | bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        data = text.encode("utf-8") if isinstance(text, str) else text
        return subprocess.run(
            [sys.executable, "-m", "afterword", *arguments],
            input=data if data is not None else b"",
            capture_output=True,
            cwd=tmp_path,
            env=os.environ | environment,
            timeout=60,
            check=False,
        )

    return call
