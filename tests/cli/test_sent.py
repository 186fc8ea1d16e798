"""The log of what was sent, in real processes."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from samples import GOOD_EMAIL, NOTES, Run

COMPANY = "Brackwater Ferries"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    return path


def shown(run: Run, *arguments: str) -> list[dict[str, str]]:
    done = run("sent", "--show", *arguments, "--format", "json", "--log", "sent.db")
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)["results"]


def test_what_was_sent_is_recorded_shown_and_erased(run: Run, notes: Path):
    done = run("sent", "notes.md", "--on", "2025-03-05", "--log", "sent.db")
    thanks = {"kind": "thank_you", "recipient": "Ines Halloran", "company": COMPANY, "date": "2025-03-05"}
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().split() == ["2025-03-05", "thank-you", "Ines", "Halloran", "Brackwater", "Ferries"]
    assert shown(run) == [thanks]
    assert shown(run, "notes.md") == [thanks]
    assert b"rota" not in (notes.parent / "sent.db").read_bytes()

    run("sent", "--to", "Dana Reyes", "--company", "Corran Line", "--log", "sent.db", text=GOOD_EMAIL)
    assert [record["company"] for record in shown(run)] == [COMPANY, "Corran Line"]
    run("sent", "--erase", "notes.md", "--log", "sent.db")
    assert [record["company"] for record in shown(run)] == ["Corran Line"]
    run("sent", "--erase", "--log", "sent.db")
    assert shown(run) == []


@pytest.mark.usefixtures("notes")
def test_what_is_recorded_decides_what_is_drafted_next(run: Run):
    def drafted(today: str) -> dict[str, object]:
        done = run("draft", "notes.md", "--format", "json", "--today", today, "--log", "sent.db")
        return json.loads(done.stdout)["results"][0]

    assert drafted("2025-03-05")["kind"] == "thank_you"
    run("sent", "notes.md", "--on", "2025-03-05", "--log", "sent.db")
    assert drafted("2025-03-14")["kind"] == "check_in"
    run("sent", "notes.md", "--on", "2025-03-14", "--log", "sent.db")
    assert drafted("2025-03-28")["kind"] == "final"
    run("sent", "notes.md", "--on", "2025-03-28", "--log", "sent.db")
    after = drafted("2025-04-10")
    assert after["outcome"] == "send_nothing"
    assert after["email"] is None
    assert [record["kind"] for record in shown(run)] == ["thank_you", "check_in", "final"]


@pytest.mark.usefixtures("notes")
def test_what_is_recorded_is_done_in_the_plan(run: Run):
    run("sent", "notes.md", "--on", "2025-03-05", "--log", "sent.db")
    done = run("plan", "notes.md", "--today", "2025-03-06", "--format", "json", "--log", "sent.db")
    plan = json.loads(done.stdout)["results"][0]
    assert (plan["kind"], plan["send_now"]) == ("check_in", False)
    assert [(step["kind"], step["done"]) for step in plan["steps"]][:2] == [("thank_you", True), ("check_in", False)]


def test_of_a_panel_those_are_written_to_who_were_not_thanked(run: Run, tmp_path: Path):
    panel = NOTES + "Spoke to Wen Achebe (head of crews)\n- the rest rooms at Corran pier\n"
    (tmp_path / "panel.md").write_text(panel, encoding="utf-8")
    run("sent", "panel.md", "--to", "Ines", "--on", "2025-03-05", "--log", "sent.db")
    done = run("draft", "panel.md", "--format", "json", "--today", "2025-03-05", "--log", "sent.db")
    assert [result["recipient"] for result in json.loads(done.stdout)["results"]] == ["Wen Achebe"]


def test_the_log_lies_where_the_settings_say_or_in_the_users_data_folder(run: Run, notes: Path):
    (notes.parent / "afterword.toml").write_text('log = "mine.db"\n', encoding="utf-8")
    (notes.parent / "below").mkdir()
    where = {"AFTERWORD_LOG": "", "XDG_DATA_HOME": str(notes.parent / "home")}
    run("sent", "notes.md", "--on", "2025-03-05", **where)
    assert (notes.parent / "mine.db").exists()
    (notes.parent / "afterword.toml").unlink()
    run("sent", "notes.md", "--on", "2025-03-05", **where, HOME=str(notes.parent / "home"))
    assert [path.name for path in (notes.parent / "home").rglob("*.db")] == ["sent.db"]


@pytest.mark.usefixtures("notes")
def test_reading_makes_no_log(run: Run, tmp_path: Path):
    before = sorted(tmp_path.iterdir())
    for command in (("draft", "notes.md"), ("sent", "--show"), ("sent", "--erase"), ("sent", "--show", "notes.md")):
        assert run(*command, "--today" if command[0] == "draft" else "--on", "2025-03-05", "--log", "sent.db")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("sent", "none.md"), "none.md: no such file", id="missing"),
        pytest.param(("sent", "-"), "the notes are empty", id="empty"),
        pytest.param(("sent", "notes.md", "--on", "2999-01-01"), "still ahead", id="future"),
        pytest.param(("sent", "notes.md", "--on", "soon"), "not a date", id="no-date"),
        pytest.param(("sent", "notes.md", "--format", "xml"), "not one of text, json", id="format"),
        pytest.param(("sent", "notes.md", "--on", "2025-03-05", "--log", "notes.md"), "not a log", id="no-log"),
        pytest.param(("sent", "notes.md", "--on", "2025-03-05", "--log", "."), "is a folder", id="folder"),
        pytest.param(("sent", "--show", "--log", "newer.db"), "newer afterword", id="newer"),
        pytest.param(("draft", "notes.md", "--log", "newer.db"), "newer afterword", id="newer-draft"),
    ],
)
@pytest.mark.usefixtures("notes")
def test_bad_input_ends_in_2_with_one_clear_line(run: Run, tmp_path: Path, arguments, problem: str):
    newer = sqlite3.connect(tmp_path / "newer.db")
    newer.executescript("CREATE TABLE sent (x); PRAGMA application_id = 0x61667477; PRAGMA user_version = 99")
    newer.close()
    done = run(*arguments)
    assert done.returncode == 2, done.stderr.decode()
    assert problem in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_commands_at_once_lose_no_record(tmp_path: Path):
    for number in range(6):
        text = NOTES.replace("Brackwater", f"Brackwater {number}")
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "afterword", "sent", "--on", "2025-03-05", "--log", "new/sent.db"]
    running = [
        subprocess.Popen([*command, *files], cwd=tmp_path, env=os.environ.copy(), stderr=subprocess.PIPE)
        for files in (("0.md", "1.md", "2.md"), ("3.md", "4.md", "5.md"))
    ]
    assert [process.communicate()[1] and process.returncode for process in running] == [0, 0]
    with closing(sqlite3.connect(tmp_path / "new" / "sent.db")) as log:
        rows = log.execute("SELECT company FROM sent").fetchall()
    assert sorted(rows) == [(f"Brackwater {number} Ferries",) for number in range(6)]
