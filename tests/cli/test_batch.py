import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from model_server import ModelServer, note
from samples import NOTES, Run

DAY = ("--today", "2025-03-04")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "north").mkdir(parents=True)
    (folder / "north" / "ferries.md").write_text(NOTES, encoding="utf-8")
    return folder


def told(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode()


def test_a_folder_of_notes_becomes_a_folder_of_drafts(run: Run, notes: Path, tmp_path: Path):
    (notes / "empty.txt").write_text("", encoding="utf-8")
    done = run("batch", "notes", "--out", "drafts", *DAY)
    written = tmp_path / "drafts" / "north" / "ferries.ines-halloran.txt"
    assert done.returncode == 2
    assert "empty.txt: the notes are empty" in told(done)
    assert written.read_text(encoding="utf-8").startswith("Subject: ")
    assert written.with_suffix(".eml").read_bytes().startswith(b"X-Unsent: 1")
    result = json.loads((tmp_path / "drafts" / "north" / "ferries.json").read_bytes())["results"][0]
    assert result["recipient"] == "Ines Halloran"
    assert "1 drafted" not in told(done)
    assert "1  ready" in told(done)
    assert "1  failed" in told(done)


def test_a_second_run_drafts_only_what_is_new_changed_or_failed(run: Run, notes: Path):
    (notes / "empty.txt").write_text("", encoding="utf-8")
    (notes / "other.md").write_text(NOTES.replace("Ines Halloran", "Moira Kell"), encoding="utf-8")
    assert "3 drafted, 0 as they were" in told(run("batch", "notes", "--out", "drafts", *DAY))
    (notes / "other.md").write_text(NOTES.replace("Ines Halloran", "Maren Kell"), encoding="utf-8")
    assert "2 drafted, 1 as they were" in told(run("batch", "notes", "--out", "drafts", *DAY))
    assert "1 drafted, 2 as they were" in told(run("batch", "notes", "--out", "drafts", *DAY, "--retry-failed"))
    again = run("batch", "notes", "--out", "drafts", *DAY, "--exclude", "empty*")
    assert again.returncode == 0
    assert "0 drafted, 2 as they were" in told(again)
    other = run("batch", "notes", "--out", "drafts", *DAY, "--exclude", "empty*", "--name", "Tunde Falk")
    assert "2 drafted, 0 as they were" in told(other)


def test_drafts_of_changed_notes_leave_nothing_behind_but_what_a_person_wrote(run: Run, notes: Path, tmp_path: Path):
    run("batch", "notes", "--out", "drafts", *DAY)
    written = tmp_path / "drafts" / "north" / "ferries.ines-halloran.txt"
    written.write_text("my own words", encoding="utf-8")
    (notes / "north" / "ferries.md").write_text(NOTES.replace("Ines Halloran", "Moira Kell"), encoding="utf-8")
    run("batch", "notes", "--out", "drafts", *DAY)
    left = sorted(path.name for path in written.parent.iterdir())
    assert left == ["ferries.ines-halloran.txt", "ferries.json", "ferries.moira-kell.eml", "ferries.moira-kell.txt"]
    assert written.read_text(encoding="utf-8") == "my own words"


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize("protect", [False, True])
def test_a_draft_that_a_person_has_changed_or_protected_gets_the_new_one_beside_it(
    run: Run, tmp_path: Path, protect: bool
):
    run("batch", "notes", "--out", "drafts", *DAY)
    written = tmp_path / "drafts" / "north" / "ferries.ines-halloran.txt"
    if protect:
        written.chmod(0o444)
    else:
        written.write_text("my own words", encoding="utf-8")
    before = written.read_bytes()
    for _ in range(2):
        done = run("batch", "notes", "--out", "drafts", "--force", "--name", "Tunde Berg", *DAY)
        assert "Your edit was kept; the new draft is north/ferries.ines-halloran.new.txt" in told(done)
    assert written.read_bytes() == before
    assert written.with_name("ferries.ines-halloran.new.txt").read_text(encoding="utf-8").startswith("Subject: ")
    assert not written.with_name("ferries.ines-halloran.new-2.txt").exists()


@pytest.mark.usefixtures("notes")
def test_another_day_redoes_what_it_changes(run: Run, tmp_path: Path):
    run("batch", "notes", "--out", "drafts", *DAY)
    first = (tmp_path / "drafts" / "north" / "ferries.ines-halloran.txt").read_bytes()
    done = run("batch", "notes", "--out", "drafts", "--today", "2025-03-05")
    assert "1 drafted" in told(done)
    assert (tmp_path / "drafts" / "north" / "ferries.ines-halloran.txt").read_bytes() != first


def test_names_that_are_unsafe_long_or_alike_are_told_apart(run: Run, tmp_path: Path):
    folder = tmp_path / "notes"
    folder.mkdir()
    names = [
        "a.md",
        "A.md",
        "a.txt",
        "line\nend.md",
        "con.md",
        "x" * 250 + ".md",
        "x" * 249 + "y.md",
        "प्रिया.md",
        "...md",
    ]
    for name in names:
        (folder / name).write_text(NOTES, encoding="utf-8")
    (folder / (b"caf\xe9.md".decode("utf-8", "surrogateescape"))).write_text(NOTES, encoding="utf-8")
    done = run("batch", "notes", "--out", "drafts", *DAY)
    assert done.returncode == 0, told(done)
    written = sorted(path.name for path in (tmp_path / "drafts").glob("*.json"))
    assert len(written) == 9, written
    assert {"A.json", "a-md.json", "a-txt.json", "line-end.json", "con-notes.json", "प्रिया.json"} <= set(written)
    assert len({name.casefold() for name in written}) == 9


def test_what_can_not_be_read_stops_nothing(run: Run, notes: Path):
    (notes / "binary.md").write_bytes(bytes(range(256)) * 4)
    (notes / "large.md").write_bytes(b"a" * 50_000_000)
    (notes / "loop.md").symlink_to("loop.md")
    (notes / "gone.md").symlink_to("nowhere.md")
    (notes / "circle").symlink_to("..", target_is_directory=True)
    subprocess.run(["mkfifo", str(notes / "pipe.md")], check=True)
    done = run("batch", "notes", "--out", "drafts", *DAY)
    assert done.returncode == 2
    assert "1  ready" in told(done)
    assert "5  failed" in told(done)
    for problem in ("binary.md: is not text", "large.md: is larger than 2 MB", "gone.md: no such file", "loop.md: "):
        assert problem in told(done)
    assert "pipe.md: is not a file" in told(done)


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("nowhere", "--out", "drafts"), "nowhere: no such folder"),
        (("notes",), "--out: name the folder"),
        (("notes", "--out", "drafts", "--include", "*.org"), "holds no notes (*.org)"),
        (("notes", "--out", "notes/north/ferries.md"), "can't be used as a folder"),
        (("notes", "--out", "drafts", "--force", "--retry-failed"), "goes without --force"),
        (("notes", "--out", "drafts", "--since", "yesterday"), "yesterday"),
        (("notes", "--out", "drafts", "--jobs", "0"), "--jobs"),
        (("notes", "--out", "drafts", "--since", "2999-01-01"), "changed since 2999-01-01"),
    ],
)
def test_what_can_not_be_meant_ends_in_2_and_makes_no_folder(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], problem: str
):
    done = run("batch", *arguments)
    assert done.returncode == 2
    assert problem in told(done)
    assert not (tmp_path / "drafts").exists()


def test_the_drafts_of_two_folders_do_not_mix(run: Run, notes: Path, tmp_path: Path):
    run("batch", "notes", "--out", "drafts", *DAY)
    other = tmp_path / "others"
    (other / "north").mkdir(parents=True)
    (other / "north" / "ferries.md").write_text(NOTES.replace("Ines", "Moira"), encoding="utf-8")
    done = run("batch", "others", "--out", "drafts", *DAY)
    assert done.returncode == 2
    assert "holds the drafts of" in told(done)
    notes.rename(tmp_path / "moved")
    assert "0 drafted, 1 as they were" in told(run("batch", "moved", "--out", "drafts", *DAY))


def test_many_notes_are_drafted_by_several_processes_and_ctrl_c_leaves_the_rest(notes: Path, tmp_path: Path):
    for number in range(200):
        text = NOTES.replace("Ines Halloran", f"Ines Hall{'abcdefghij'[number % 10]}ran")
        (notes / f"{number:03}.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "afterword", "batch", "notes", "--out", "drafts", *DAY, "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        while not list((tmp_path / "drafts").glob("*.json")):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "left for the next run" in errors.decode()
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=False, timeout=60)
    assert done.returncode == 0, told(done)
    assert "201  ready" in told(done)
    assert len(list((tmp_path / "drafts").rglob("*.json"))) == 201


def test_a_run_ends_with_a_report_that_names_every_note_and_one_that_changes_nothing_leaves_it(
    run: Run, notes: Path, tmp_path: Path
):
    (notes / "empty.md").write_bytes(b"")
    done = run("batch", "notes", "--out", "drafts", *DAY)
    page = tmp_path / "drafts/report.html"
    assert f"Report: {Path('drafts/report.html')}" in told(done)
    assert "2 in all: 1 ready, 1 failed." in page.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in (tmp_path / "drafts/report.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["source"]: "message" in line for line in lines}["notes/empty.md"]
    before = page.stat().st_mtime_ns
    (notes / "empty.md").unlink()
    run("batch", "notes", "--out", "drafts", *DAY)
    assert page.stat().st_mtime_ns == before


@pytest.fixture
def server() -> Iterator[ModelServer]:
    started = ModelServer()
    yield started
    started.stop()


def test_a_server_that_is_down_ends_the_run_early_and_in_3(run: Run, tmp_path: Path, server: ModelServer):
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.md").write_text(note(number), encoding="utf-8")
    server.fault = lambda _number: "503"
    model = ("--base-url", server.url, "--model", "m", "--jobs", "2")
    done = run("batch", "notes", "--out", "drafts", *DAY, *model)
    assert done.returncode == 3
    assert "stopped after 5 calls without an answer" in told(done)
    assert "left for the next run" in told(done)
    server.fault = lambda _number: None
    done = run("batch", "notes", "--out", "drafts", *DAY, *model)
    assert done.returncode == 0, told(done)
    assert "30  ready" in told(done)
    assert "60 calls" in told(done)
    done = run("batch", "notes", "--out", "drafts", "--today", "2025-03-05", *model, "--quiet")
    assert done.stderr == b""


def test_ctrl_c_twice_stops_at_once_and_nothing_is_paid_twice(tmp_path: Path, server: ModelServer):
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.md").write_text(note(number), encoding="utf-8")
    command = [
        sys.executable, "-m", "afterword", "batch", "notes", "--out", "drafts", *DAY,
        "--base-url", server.url, "--model", "m", "--jobs", "2",
    ]  # fmt: skip
    server.fault = lambda number: "hang" if number >= 6 else None
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        while server.asked < 8:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Finishing what is in work" in errors.decode()
    assert "Traceback" not in errors.decode()
    server.fault = lambda _number: None
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=False, timeout=60)
    assert done.returncode == 0, told(done)
    assert set(server.answered.values()) == {1}
