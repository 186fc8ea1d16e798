import json
from pathlib import Path

import pytest

from provider import PANEL, READ, completion, refused, results_of, well
from samples import Run

BEGIN = ("provider-batch", "export", "notes", "--model", "pear-1", "--today", "2025-03-05", "--out", "out")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Where requests lie, beside a folder with one file of notes."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/panel.md").write_text(PANEL, encoding="utf-8")
    return tmp_path / "out/provider-batch"


def test_two_rounds_of_export_and_import_write_what_batch_writes(run: Run, tmp_path: Path, files: Path):
    assert run(*BEGIN).returncode == 0
    for round_ in (1, 2):
        (tmp_path / "results.jsonl").write_bytes(results_of([files / f"requests-{round_}-1.jsonl"]))
        done = run("provider-batch", "import", "results.jsonl", "--out", "out")
        assert done.returncode == 0, done.stderr.decode()
        assert ("1  wait for answers" in done.stderr.decode()) == (round_ == 1)
        assert run("provider-batch", "export", "--out", "out").returncode == 0
    names = {path.name for path in (tmp_path / "out").iterdir() if path.name[0] != "."}
    assert names == {
        "panel.json", "panel.ines-halloran.txt", "panel.ines-halloran.eml", "panel.jon-vreeland.txt",
        "panel.jon-vreeland.eml", "report.html", "report.csv", "report.jsonl", "provider-batch",
    }  # fmt: skip
    results = json.loads((tmp_path / "out/panel.json").read_bytes())["results"]
    assert [result["model"] for result in results] == ["pear-1", "pear-1"]
    assert "1 files of notes want none" in run("provider-batch", "export", "--out", "out").stderr.decode()


def test_one_call_needs_one_round(run: Run, tmp_path: Path, files: Path):
    run(*BEGIN, "--one-call")
    (tmp_path / "results.jsonl").write_bytes(results_of([files / "requests-1-1.jsonl"]))
    done = run("provider-batch", "import", "results.jsonl", "--out", "out")
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "out/panel.jon-vreeland.txt").exists()


def test_a_draft_that_was_edited_is_kept(run: Run, tmp_path: Path, files: Path):
    run(*BEGIN, "--one-call")
    (tmp_path / "results.jsonl").write_bytes(results_of([files / "requests-1-1.jsonl"]))
    run("provider-batch", "import", "results.jsonl", "--out", "out")
    edited = tmp_path / "out/panel.jon-vreeland.txt"
    edited.write_text("mine\n", encoding="utf-8")
    with (tmp_path / "notes/panel.md").open("a", encoding="utf-8") as notes:
        notes.write("- Ines: 14 boats\n")
    run("provider-batch", "export", "--out", "out")
    other = results_of([files / "requests-2-1.jsonl"], lambda body: other_words(well(body)))
    (tmp_path / "results.jsonl").write_bytes(other)
    done = run("provider-batch", "import", "results.jsonl", "--out", "out")
    assert edited.read_text(encoding="utf-8") == "mine\n"
    assert "Your edit was kept" in done.stderr.decode()
    assert "Your edit was kept" in (tmp_path / "out/report.html").read_text(encoding="utf-8")


def other_words(result: dict[str, object]) -> dict[str, object]:
    return json.loads(json.dumps(result).replace("have stayed with me", "are still on my mind"))


def test_a_model_that_refuses_ends_in_3_with_an_offline_draft(run: Run, tmp_path: Path, files: Path):
    run(*BEGIN)
    answers = results_of([files / "requests-1-1.jsonl"], lambda _body: refused(400, code="content_filter"))
    (tmp_path / "results.jsonl").write_bytes(answers)
    done = run("provider-batch", "import", "results.jsonl", "--out", "out")
    assert done.returncode == 3
    assert json.loads((tmp_path / "out/panel.json").read_bytes())["results"][0]["model"] == "offline"


def test_a_draft_that_is_not_ready_ends_in_1(run: Run, tmp_path: Path, files: Path):
    run(*BEGIN, "--one-call")
    nameless = PANEL.replace(" I'm Tunde Falk", "")
    (tmp_path / "notes/panel.md").write_text(nameless, encoding="utf-8")
    run("provider-batch", "export", "--out", "out")
    answer = json.loads(well(ONE_CALL)["response"]["body"]["choices"][0]["message"]["content"])
    answer["read"] = READ | {"candidate": None}
    results = results_of([files / "requests-2-1.jsonl"], lambda _body: completion(json.dumps(answer)))
    (tmp_path / "results.jsonl").write_bytes(results)
    assert run("provider-batch", "import", "results.jsonl", "--out", "out").returncode == 1


ONE_CALL = {"messages": [{"content": ""}], "response_format": {"json_schema": {"name": "readandwritten"}}}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("export", "--out", "out"), "name the folder of notes", id="no-folder"),
        pytest.param(("export", "nowhere", "--out", "out"), "nowhere", id="folder"),
        pytest.param(("export", "notes"), "name the folder that the drafts go to", id="no-out"),
        pytest.param(("export", "notes", "--out", "out", "--model", "offline"), "name the model", id="offline"),
        pytest.param(("export", "notes", "--out", "out", "--base-url", "http://x/v1"), "name the model", id="no-model"),
        pytest.param(("submit", "--out", "out"), "holds no batch", id="submit"),
        pytest.param(("collect", "--out", "out"), "holds no batch", id="collect"),
        pytest.param(("import", "--out", "out"), "holds no batch", id="import"),
    ],
)
@pytest.mark.usefixtures("files")
def test_what_cannot_be_begun_ends_in_2_with_one_line(run: Run, arguments: tuple[str, ...], told: str):
    done = run("provider-batch", *arguments)
    assert done.returncode == 2, done.stderr.decode()
    assert told in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.parametrize("changed", [("--model", "fig-2"), ("--today", "2025-03-06"), ("--one-call",), ("--name", "X")])
@pytest.mark.usefixtures("files")
def test_a_batch_stays_what_it_was_begun_as(run: Run, changed: tuple[str, ...]):
    run(*BEGIN)
    done = run("provider-batch", "export", "--out", "out", *changed)
    assert done.returncode == 2
    assert changed[0] in done.stderr.decode()


@pytest.mark.usefixtures("files")
def test_a_key_is_needed_for_openai_and_never_put_down(run: Run, tmp_path: Path):
    run(*BEGIN, OPENAI_API_KEY="sk-secret")
    done = run("provider-batch", "submit", "--out", "out")
    assert done.returncode == 3
    assert "OPENAI_API_KEY" in done.stderr.decode()
    held = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"sk-secret" not in held


@pytest.mark.parametrize("data", [b"", b"no results\n", bytes(range(256)) * 4])
@pytest.mark.usefixtures("files")
def test_a_file_that_holds_no_results_ends_in_2(run: Run, tmp_path: Path, data: bytes):
    run(*BEGIN)
    (tmp_path / "results.jsonl").write_bytes(data)
    done = run("provider-batch", "import", "results.jsonl", "--out", "out")
    assert done.returncode == 2
    assert "holds no results" in done.stderr.decode()
