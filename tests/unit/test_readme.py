import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from langchain_core.language_models import GenericFakeChatModel

TOP = Path(__file__).parents[2]
README = (TOP / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_example_note_is_the_one_that_is_shipped():
    assert (TOP / "examples" / "harbour-analyst.md").read_text(encoding="utf-8") in blocks("text")


def test_the_draft_and_the_check_shown_are_what_the_program_gives(run):
    draft = run("draft", "--quiet", "--today", "2025-03-04", str(TOP / "examples" / "harbour-analyst.md"))
    assert draft.stdout.decode() in blocks("text")
    email = (TOP / "examples" / "pushy-email.txt").read_text(encoding="utf-8")
    found = run("check", "--stdin-name", "examples/pushy-email.txt", text=email).stdout.decode()
    assert any(block in found for block in blocks("text"))


def test_the_plans_shown_are_what_the_program_gives(run):
    shown = re.findall(r"^\$ afterword plan --today (\S+) (\S+) \| head -1\n(.+)$", README, re.MULTILINE)
    assert len({answer for *_, answer in shown}) == 4
    for today, note, answer in shown:
        told = run("plan", "--today", today, str(TOP / note)).stdout.decode()
        assert told.splitlines()[0] == answer.replace(note, str(TOP / note))


def test_the_python_shown_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(TOP)
    (code,) = blocks("python")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 -- our own README
    assert "Dana Reyes ready" in capsys.readouterr().out


def test_the_langchain_code_shown_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    class ChatOllama(GenericFakeChatModel):
        """Stands in for the one of the documentation, with the answers of a recording."""

        def __init__(self, model: str) -> None:
            super().__init__(messages=iter(recorded_answers("test_one_interviewer")), model=model)

    stand_in = ModuleType("langchain_ollama")
    stand_in.ChatOllama = ChatOllama  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "langchain_ollama", stand_in)
    monkeypatch.chdir(TOP)
    text = (TOP / "docs" / "langchain.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE))
    exec(compile(code, "docs/langchain.md", "exec"), {"__name__": "documentation"})  # noqa: S102 -- our own documentation
    shown = capsys.readouterr().out
    assert "Dana Reyes ready None" in shown
    assert "reading None\nwriting Dana Reyes" in shown
    assert shown.endswith("Conference.\nBosc\n")


def recorded_answers(name: str) -> list[str]:
    """What a model answered in a recording."""
    recording = (TOP / "cassettes" / "relay" / "test_drafts" / f"{name}.yaml").read_text(encoding="utf-8")
    bodies = (interaction["response"]["body"]["json"] for interaction in yaml.safe_load(recording)["interactions"])
    return [str(body["choices"][0]["message"]["content"]) for body in bodies]


def test_the_two_commands_come_first_and_second():
    first, second = blocks("sh")
    assert "afterword draft" in first
    assert "pytest" in second


def test_the_list_of_rules_is_what_the_rubrics_hold(run):
    assert run("rubric", "show").stdout.decode() == (TOP / "docs" / "rules.md").read_text(encoding="utf-8")
