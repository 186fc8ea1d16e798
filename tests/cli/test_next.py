"""The list of what is due, in a real process."""

import json
from pathlib import Path

import pytest

from samples import GOOD_EMAIL, NOTES, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "old").mkdir(parents=True)
    (folder / ".cache").mkdir()
    (folder / "ferries.md").write_text(NOTES, encoding="utf-8")
    (folder / "old" / "line.txt").write_text(
        NOTES.replace("Brackwater Ferries", "Corran Line").replace("tue 4 march", "tue 25 february"), encoding="utf-8"
    )
    (folder / "pier.md").write_text(NOTES + "5 march: they called and offered me the job\n", encoding="utf-8")
    (folder / "email.txt").write_text(GOOD_EMAIL, encoding="utf-8")
    (folder / "shopping.txt").write_text("milk, bread, two onions\n", encoding="utf-8")
    (folder / ".cache" / "ferries.md").write_text(NOTES, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("folder")
def test_what_is_due_comes_first_in_one_table(run: Run):
    done = run("next", "notes", "--today", "2025-03-05")
    head, *rows = done.stdout.decode().splitlines()
    assert done.returncode == 0, done.stderr.decode()
    assert head.split() == ["when", "kind", "to", "company", "between", "notes"]
    assert [row.split()[-1].replace("\\", "/") for row in rows] == ["notes/old/line.txt", "notes/ferries.md"]
    assert [row.partition("  ")[0] for row in rows] == ["today, late", "today"]
    assert "shopping.txt: names nobody" in done.stderr.decode()


@pytest.mark.usefixtures("folder")
def test_what_was_recorded_as_sent_is_not_due_again(run: Run):
    run("sent", "notes/ferries.md", "--on", "2025-03-05", "--log", "sent.db")
    done = run("next", "notes", "--today", "2025-03-05", "--log", "sent.db", "--format", "json")
    results = {result["company"]: result for result in json.loads(done.stdout)["results"]}
    ferries = results["Brackwater Ferries"]
    assert (ferries["when"], ferries["kind"], ferries["to"]) == ("waiting", "check_in", ["Ines Halloran"])
    assert (ferries["from"], ferries["late"]) == ("2025-03-13", False)
    assert results["Corran Line"]["kind"] == "thank_you"


def test_a_bad_file_is_told_and_stops_nothing(run: Run, folder: Path):
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 4)
    done = run("next", "notes", "--today", "2025-03-05", "--format", "json")
    document = json.loads(done.stdout)
    assert done.returncode == 2
    assert len(document["results"]) == 2
    assert [error["source"].replace("\\", "/") for error in document["errors"]] == ["notes/bad.txt"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("next", "none"), "no such folder", id="missing"),
        pytest.param(("next", "notes/ferries.md"), "is not a folder", id="file"),
        pytest.param(("next", "notes/empty"), "holds no notes", id="empty"),
        pytest.param(("next", "notes", "--format", "ics"), "not one of text, json", id="format"),
    ],
)
def test_bad_input_ends_in_2_with_one_clear_line(run: Run, folder: Path, arguments, problem: str):
    (folder / "empty").mkdir()
    done = run(*arguments)
    assert done.returncode == 2
    assert problem in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
