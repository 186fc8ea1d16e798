"""The log in its file: what it keeps, what it refuses, and that nothing is lost between processes."""

import ctypes
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from afterword.errors import DataError
from afterword.sent.log import VERSION, SentLog
from afterword.sent.record import Record

THANKS = Record(kind="thank_you", recipient="Ines Halloran", company="Brackwater Ferries", date=date(2025, 3, 5))
CHECK_IN = Record(kind="check_in", company="Brackwater Ferries", date=date(2025, 3, 14))
ADD = """
import sys
from datetime import date
from pathlib import Path
from afterword.sent.log import SentLog
from afterword.sent.record import Record
log = SentLog(Path(sys.argv[1]), patience=60)
for number in range(int(sys.argv[3])):
    log.add([Record(kind="check_in", recipient=f"{sys.argv[2]} {number}", company="Corran", date=date(2025, 3, 5))])
    print(number, flush=True)
"""
"""Records so many messages, and says of each that it is in the log."""


def adding(path: Path, name: str, count: int, **options) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", ADD, str(path), name, str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sent.db"


def test_what_is_recorded_is_read_back_in_order_and_only_once(path: Path):
    log = SentLog(path)
    assert log.add([THANKS, THANKS]) == (THANKS,)
    assert log.add([CHECK_IN, THANKS]) == (CHECK_IN,)
    assert SentLog(path).records() == (THANKS, CHECK_IN)


def test_reading_and_erasing_make_no_file(path: Path):
    assert SentLog(path).records() == ()
    assert SentLog(path).erase() == ()
    assert not path.parent.exists()


def test_what_is_erased_is_gone_from_the_bytes_of_the_file(path: Path):
    log = SentLog(path)
    log.add([THANKS, CHECK_IN])
    assert log.erase(lambda record: record.kind == "thank_you") == (THANKS,)
    assert log.records() == (CHECK_IN,)
    assert b"Halloran" not in path.read_bytes()
    assert log.erase() == (CHECK_IN,)
    assert b"Brackwater" not in path.read_bytes()
    assert log.add([THANKS]) == (THANKS,)


def test_an_empty_file_is_an_empty_log(path: Path):
    path.parent.mkdir()
    path.touch()
    assert SentLog(path).records() == ()
    assert SentLog(path).add([THANKS]) == (THANKS,)


def _newer(path: Path) -> None:
    SentLog(path).add([THANKS])
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()


def _another_program(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE sent (anything)")
    database.close()


def _without_table(path: Path) -> None:
    SentLog(path).add([THANKS])
    with sqlite3.connect(path) as database:
        database.execute("UPDATE sent SET kind = 'nag'")
    database.close()


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        pytest.param(_newer, "newer afterword", id="newer"),
        pytest.param(_another_program, "not a log of afterword", id="another-program"),
        pytest.param(lambda path: path.write_bytes(b"Dear Ines, " * 500), "not a log of afterword", id="a-letter"),
        pytest.param(_without_table, "damaged", id="unknown-kind"),
        pytest.param(lambda path: path.mkdir(), "is a folder", id="folder"),
    ],
)
def test_a_file_that_is_no_log_of_ours_is_refused_and_left_as_it_was(path: Path, spoil, problem: str):
    path.parent.mkdir()
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    for use in (SentLog(path).records, SentLog(path).erase, lambda: SentLog(path).add([CHECK_IN])):
        with pytest.raises(DataError, match=problem) as caught:
            use()
        assert "\n" not in str(caught.value)
        assert caught.value.exit_code == 2
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_folder_that_can_not_be_made_is_named(path: Path):
    path.parent.write_text("a file", encoding="utf-8")
    with pytest.raises(DataError, match="can't be made here"):
        SentLog(path).add([THANKS])


def test_while_another_process_writes_it_is_said_and_nothing_changes(path: Path):
    SentLog(path).add([THANKS])
    held = (
        "import sqlite3, sys\nlog = sqlite3.connect(sys.argv[1])\nlog.execute('BEGIN EXCLUSIVE')\n"
        "print('held', flush=True)\ninput()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", held, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        for use in (SentLog(path, patience=0).records, lambda: SentLog(path, patience=0).add([CHECK_IN])):
            with pytest.raises(DataError, match="in use by another process"):
                use()
        other.communicate(b"\n")
    assert SentLog(path).records() == (THANKS,)


def test_two_processes_at_once_lose_nothing(path: Path):
    processes = [adding(path, name, 15) for name in ("Ines", "Tunde", "Wen")]
    for process in processes:
        _, told = process.communicate()
        assert process.returncode == 0, told.decode()
    assert len(SentLog(path).records()) == 45


@pytest.mark.parametrize("told", [1, 7])
def test_a_process_that_is_killed_loses_nothing_it_has_told_of(path: Path, told: int):
    with adding(path, "Ines", 10_000) as process:
        lines = [process.stdout.readline() for _ in range(told)]
        process.send_signal(signal.SIGKILL)
    assert len(lines) == told
    names = [record.recipient for record in SentLog(path).records()]
    assert names == [f"Ines {number}" for number in range(len(names))]
    assert len(names) >= told
    assert SentLog(path).add([THANKS]) == (THANKS,)


def test_a_process_that_is_killed_before_it_is_done_leaves_the_log_as_it_was(path: Path):
    SentLog(path).add([THANKS])
    half = (
        "import os, sqlite3, sys\nd = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "d.execute('PRAGMA cache_size = 1')\nd.execute('PRAGMA cache_spill = 1')\nd.execute('BEGIN IMMEDIATE')\n"
        "d.executemany('INSERT INTO sent (kind, date) VALUES (?, ?)', [('final' * 99, '2025-03-05')] * 2000)\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", half, str(path)], check=False)
    assert path.with_name("sent.db-journal").exists()
    assert SentLog(path).records() == (THANKS,)


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on the size of files")
def test_a_full_disk_is_told_and_the_log_is_as_it_was(path: Path):
    SentLog(path).add([THANKS])
    size = path.stat().st_size
    full = adding(path, "Ines" * 40, 500, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    recorded, told = full.communicate()
    assert full.returncode != 0
    assert "full" in told.decode().splitlines()[-1]
    assert len(SentLog(path).records()) == 1 + len(recorded.splitlines())


def _as_anybody() -> None:
    """Take from an administrator what lets them write to anything (capabilities(7): CAP_DAC_OVERRIDE)."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, 1)


def test_a_read_only_log_is_read_and_not_written(path: Path):
    SentLog(path).add([THANKS])
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        assert SentLog(path).records() == (THANKS,)
        refused = adding(path, "Ines", 1, preexec_fn=_as_anybody)
        recorded, told = refused.communicate()
    finally:
        path.parent.chmod(0o700)
    assert recorded == b""
    assert "read-only" in told.decode().splitlines()[-1]
    assert SentLog(path).records() == (THANKS,)


def test_names_are_kept_on_one_line_without_what_a_terminal_obeys():
    record = Record(kind="final", recipient="Ines\x1b[2J\n Halloran ", company=" ", date=date(2025, 3, 5))
    assert (record.recipient, record.company) == ("Ines Halloran", None)
