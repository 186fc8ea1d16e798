import json
from pathlib import Path

import pytest

from afterword.cli.judging import MANY
from samples import GOOD_EMAIL, NOTES, PUSHY_EMAIL, Run


def test_a_good_email_passes_with_status_0(run: Run, tmp_path: Path):
    (tmp_path / "good.txt").write_text(GOOD_EMAIL, encoding="utf-8")
    done = run("check", "good.txt")
    assert done.returncode == 0, done.stdout.decode()
    assert "100/100, passed" in done.stdout.decode()
    assert done.stderr == b""


def test_a_pushy_email_fails_with_status_1_and_the_place_under_a_caret(run: Run, tmp_path: Path):
    (tmp_path / "pushy.txt").write_text(PUSHY_EMAIL, encoding="utf-8")
    done = run("check", "pushy.txt")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    caret = next(line for line in lines if "^" in line)
    above = lines[lines.index(caret) - 1]
    assert "let me know your decision by Friday" in above[caret.index("^") : caret.rindex("^") + 1]


def test_json_spans_are_true_over_emoji_crlf_and_curly_quotes(run: Run):
    text = PUSHY_EMAIL.replace("Tuesday. I keep", "Tuesday 🎻 – “it’s a while”. I keep").replace("\n", "\r\n")
    result = json.loads(run("check", "--format", "json", text=text).stdout)["results"][0]
    read = text.replace("\r\n", "\n")
    assert result["source"] == "-"
    assert result["findings"]
    for item in [*result["findings"], *(part for part in result["parts"] if part["present"])]:
        span = item["span"]
        if span is not None:
            assert read[span["start"] : span["end"]] == item["text"]
            assert read.split("\n")[span["line"] - 1][span["column"] - 1 :].startswith(item["text"].split("\n")[0])


def test_all_five_parts_are_always_listed(run: Run):
    result = json.loads(run("check", "--format", "json", text="Hello there\n").stdout)["results"][0]
    assert [part["part"] for part in result["parts"]] == [
        "greeting", "gratitude", "specific_reference", "reaffirmed_interest", "brief_close",
    ]  # fmt: skip


def test_brackets_show_in_the_text_output(run: Run):
    done = run("check", text=GOOD_EMAIL.replace("Ms Reyes", "[name] [/b]"))
    assert "[name]" in done.stdout.decode()


def test_a_folder_is_checked_and_a_file_that_cannot_be_read_is_never_status_0(run: Run, tmp_path: Path):
    folder = tmp_path / "emails"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD_EMAIL, encoding="utf-8")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 8)
    done = run("check", "emails", "--format", "json")
    document = json.loads(done.stdout)
    assert done.returncode == 2
    assert [Path(r["source"]).name for r in document["results"]] == ["good.txt"]
    assert "not text" in document["errors"][0]["message"]


def test_many_emails_are_checked_side_by_side_and_told_in_order(run: Run, tmp_path: Path):
    folder = tmp_path / "emails"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:04}.txt").write_text(GOOD_EMAIL if number % 2 else PUSHY_EMAIL, encoding="utf-8")
    (folder / "0003.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "0250.txt").write_text("", encoding="utf-8")
    done = run("check", "emails", "none.txt", "--format", "json")
    document = json.loads(done.stdout)
    names = [Path(result["source"]).name for result in document["results"]]
    assert done.returncode == 2
    assert names == [f"{number:04}.txt" for number in range(MANY) if number not in (3, 250)]
    assert [result["passed"] for result in document["results"][:6]] == [False, True, False, False, True, False]
    assert [Path(error["source"]).name for error in document["errors"]] == ["0003.txt", "0250.txt", "none.txt"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("check", "none.txt"), "none.txt: no such file", id="missing"),
        pytest.param(("check", "-", "--rubric", "thank-yuo"), "no such rubric", id="unknown-rubric"),
        pytest.param(("check", "-", "--format", "xml"), "xml", id="unknown-format"),
        pytest.param(("check", "-", "--today", "tomorrow"), "tomorrow", id="bad-date"),
        pytest.param(("check", "-", "--notes", "none.md"), "none.md: no such file", id="missing-notes"),
    ],
)
def test_bad_input_ends_in_2_with_one_clear_line(run: Run, arguments: tuple[str, ...], problem: str):
    done = run(*arguments, text=GOOD_EMAIL)
    assert done.returncode == 2
    assert problem in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert done.stdout == b"" or json.loads(done.stdout or b"{}")


def test_fail_on_ends_in_1_for_a_milder_finding(run: Run):
    text = GOOD_EMAIL.replace("Tuesday.", "Tuesday! And!! Really!!!")
    assert run("check", "--fail-on", "warning", text=text).returncode == 1


def test_ignored_rules_are_not_counted_but_listed(run: Run):
    done = run("check", "--format", "json", "--ignore", "pushy", text=PUSHY_EMAIL)
    result = json.loads(done.stdout)["results"][0]
    assert done.returncode == 0
    assert result["suppressed"]


def test_against_notes_a_wrong_name_and_what_is_private_are_found(run: Run, tmp_path: Path):
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    text = GOOD_EMAIL.replace("Ms Reyes", "Mr Petrov").replace("every Monday", "every Monday for 39k")
    done = run("check", "--notes", "notes.md", "--format", "json", text=text)
    categories = {finding["category"] for finding in json.loads(done.stdout)["results"][0]["findings"]}
    assert "facts.recipient" in categories
    assert done.returncode == 1


def test_check_starts_without_the_heavy_imports(run: Run, tmp_path: Path):
    (tmp_path / "good.txt").write_text(GOOD_EMAIL, encoding="utf-8")
    done = run("check", "good.txt", PYTHONPROFILEIMPORTTIME="1")
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    imported = {module.partition(".")[0] for module in modules}
    assert "typer" in imported
    assert not imported & {"openai", "langchain_core", "langsmith", "httpx", "httpx2", "HanTa", "yaml"}
    assert not modules & {"afterword.pipeline", "afterword.readers", "afterword.context", "multiprocessing"}


def test_a_report_on_a_folder_names_each_email_and_each_file_that_could_not_be_read(run: Run, tmp_path: Path):
    folder = tmp_path / "emails"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD_EMAIL, encoding="utf-8")
    (folder / "pushy.txt").write_text(PUSHY_EMAIL, encoding="utf-8")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 8)
    done = run("check", "emails", "--report", "report", "--format", "json")
    lines = [json.loads(line) for line in (tmp_path / "report/report.jsonl").read_text(encoding="utf-8").splitlines()]
    page = (tmp_path / "report/report.html").read_text(encoding="utf-8")
    assert done.returncode == 2
    assert [line for line in lines if "score" in line] == json.loads(done.stdout)["results"]
    assert [line["source"] for line in lines] == ["emails/good.txt", "emails/picture.txt", "emails/pushy.txt"]
    assert "3 in all: 1 passed, 1 below the pass mark, 1 failed." in page
