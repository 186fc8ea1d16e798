import re
from pathlib import Path

import pytest

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


def test_the_python_shown_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(TOP)
    (code,) = blocks("python")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 -- our own README
    assert "Dana Reyes ready" in capsys.readouterr().out


def test_the_two_commands_come_first_and_second():
    first, second = blocks("sh")
    assert "afterword draft" in first
    assert "pytest" in second


def test_the_list_of_rules_is_what_the_rubrics_hold(run):
    assert run("rubric", "show").stdout.decode() == (TOP / "docs" / "rules.md").read_text(encoding="utf-8")
