import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from afterword.batch.row import NoteRow
from afterword.batch.state import State
from afterword.draft import Usage
from afterword.errors import DataError
from afterword.llm import Reply


def numbered(stem: str):
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))


def test_a_row_comes_back_as_it_was_saved(tmp_path: Path):
    state = State.opened(tmp_path)
    state.claim("north/a.md", numbered("north/a"))
    row = NoteRow(
        "north/a.md", "north/a", "digest", "2025-03-04", "failed", "the server\nis down", 3, 2,
        Usage(calls=4, input_tokens=10, output_tokens=5, revisions=1), ("north/a.json", "north/a.ü.txt"), (), 1.5,
    )  # fmt: skip
    state.save(row)
    state.close()
    again = State.opened(tmp_path)
    assert again.row("north/a.md") == row
    assert list(again.rows()) == [row]
    assert row.results_in(tmp_path) == tmp_path / "north/a.json"
    again.close()


def test_names_that_one_file_system_takes_for_the_same_get_stems_of_their_own(tmp_path: Path):
    state = State.opened(tmp_path)
    sources = ["A.md", "a.md", "a.txt", "caf\u00e9.md", "cafe\u0301.md", "STRASSE.md", "straße.md"]
    stems = [state.claim(source, numbered(source.rpartition(".")[0])).stem for source in sources]
    assert stems == ["A", "a-2", "a-3", "caf\u00e9", "cafe\u0301-2", "STRASSE", "straße-2"]
    assert [state.claim(source, numbered("other")).stem for source in reversed(sources)] == stems[::-1]
    state.close()


def test_more_rows_than_are_read_at_a_time_all_come(tmp_path: Path):
    state = State.opened(tmp_path)
    for number in range(450):
        state.claim(f"{number:04}.md", numbered(f"{number:04}"))
    assert [row.source for row in state.rows()] == [f"{number:04}.md" for number in range(450)]
    state.close()


def test_an_answer_is_kept_until_it_is_forgotten(tmp_path: Path):
    state = State.opened(tmp_path)
    reply = Reply("{}", "length", "no \ud83d", Usage(calls=1, input_tokens=7, output_tokens=2), "pear-1")
    state.keep_answer("key", "a.md", reply)
    state.keep_answer("other", "b.md", Reply("x"))
    assert state.answer("key") == reply
    state.forget_answers("a.md")
    assert state.answer("key") is None
    assert state.answer("other") == Reply("x")
    state.close()


def test_a_second_run_is_told_who_is_at_work_and_a_dead_one_holds_nothing(tmp_path: Path):
    code = (
        "import sys, time; from pathlib import Path; from afterword.batch.state import State;"
        f"State.opened(Path({str(tmp_path)!r})); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(DataError, match=rf"another run is at work in this folder \(process {other.pid}\)"):
            State.opened(tmp_path)
        other.kill()
        other.wait()
    State.opened(tmp_path).close()


def test_what_is_no_state_is_told_and_left_alone(tmp_path: Path):
    file = tmp_path / ".afterword" / "state.sqlite3"
    file.parent.mkdir()
    file.write_bytes(b"my own words " * 400)
    with pytest.raises(DataError, match="moved away"):
        State.opened(tmp_path)
    assert file.read_bytes() == b"my own words " * 400


def test_a_folder_that_is_a_file_is_told(tmp_path: Path):
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="can't be used as a folder"):
        State.opened(tmp_path / "out")
