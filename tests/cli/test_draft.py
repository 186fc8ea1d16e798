import json
from pathlib import Path

import pytest

from samples import NOTES, Run


def test_notes_become_an_email_on_standard_output_and_all_else_on_standard_error(run: Run, tmp_path: Path):
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    done = run("draft", "notes.md", "--today", "2025-03-04")
    email, told = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == 0, told
    assert email.startswith("Subject: ")
    assert "Ines" in email
    assert email.rstrip().endswith("Tunde Falk")
    assert "39" not in email
    assert "offline" in told
    assert "ready" in told


def test_piped_notes_and_a_name_make_a_ready_email(run: Run):
    notes = NOTES.replace(" I'm Tunde Falk", "")
    without, named = (
        run("draft", "--today", "2025-03-04", *more, text=notes) for more in ((), ("--name", "Tunde Falk"))
    )
    assert without.returncode == 1
    assert "Question:" in without.stderr.decode()
    assert "Tunde" not in without.stdout.decode()
    assert named.returncode == 0, named.stderr.decode()
    assert named.stdout.decode().rstrip().endswith("Tunde Falk")


def test_every_fact_of_the_json_stands_in_the_email_and_in_the_notes(run: Run):
    done = run("draft", "--today", "2025-03-04", "--format", "json", text=NOTES.replace("\n", "\r\n"))
    result = json.loads(done.stdout)["results"][0]
    whole = result["email"]["subject"] + result["email"]["body"]
    assert result["outcome"] == "ready"
    assert result["report"]["score"] == 100
    assert result["facts"]
    for fact in result["facts"]:
        assert NOTES[fact["start"] : fact["end"]] == fact["quote"]
        assert fact["text"] in whole
    assert all(result["parts"].values())


def test_what_a_draft_prints_passes_its_own_check(run: Run):
    email = run("draft", "--today", "2025-03-04", text=NOTES).stdout
    assert run("check", text=email).returncode == 0


def test_an_eml_holds_one_unsent_message(run: Run):
    done = run("draft", "--today", "2025-03-04", "--format", "eml", "--out", "mail.eml", text=NOTES)
    assert done.stdout == b""
    assert done.returncode == 0, done.stderr.decode()


def test_nothing_is_written_where_there_is_nothing_to_send(run: Run):
    notes = NOTES + "5 march: they called and offered me the job, I said yes\n"
    done = run("draft", "--today", "2025-03-06", text=notes)
    assert done.returncode == 0
    assert done.stdout == b""
    assert "nothing to send" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "text", "problem"),
    [
        pytest.param(("draft", "none.md"), "", "none.md: no such file", id="missing"),
        pytest.param(("draft", "."), "", "is a folder", id="folder"),
        pytest.param(("draft", "-"), "", "the notes are empty", id="empty"),
        pytest.param(("draft", "-"), " \n\t\n", "the notes are empty", id="blank"),
        pytest.param(("draft", "-"), bytes(range(256)) * 4, "not text", id="binary"),
        pytest.param(("draft", "-"), b"a" * 2_100_000, "larger than 2 MB", id="too-large"),
        pytest.param(("draft", "-", "--kind", "nag"), NOTES, "nag", id="unknown-kind"),
        pytest.param(("draft", "-", "--out", "no/such/folder.txt"), NOTES, "can't be written", id="out"),
    ],
)
def test_bad_input_ends_in_2_with_one_clear_line(run: Run, arguments, text, problem: str):
    done = run(*arguments, text=text)
    told = [line for line in done.stderr.decode().splitlines() if line.startswith("afterword: ")]
    assert done.returncode == 2, done.stderr.decode()
    assert problem in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert len(told) <= 1


def test_a_bad_note_does_not_stop_the_next(run: Run, tmp_path: Path):
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    done = run("draft", "none.md", "notes.md", "--today", "2025-03-04", "--format", "json")
    document = json.loads(done.stdout)
    assert done.returncode == 2
    assert len(document["results"]) == 1
    assert document["errors"] == [{"source": "none.md", "message": "no such file"}]


def test_a_model_without_a_key_is_wrong_configuration(run: Run):
    done = run("draft", "--model", "some-model", text=NOTES)
    assert done.returncode == 3
    assert "OPENAI_API_KEY" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_an_unreachable_server_ends_in_3_with_the_offline_draft(run: Run):
    done = run("draft", "--today", "2025-03-04", "--base-url", "http://127.0.0.1:9/v1", "--model", "m", text=NOTES)
    assert done.returncode == 3
    assert done.stdout.decode().startswith("Subject: ")
    assert "127.0.0.1:9" in done.stderr.decode()


def test_offline_drafting_starts_without_the_heavy_imports(run: Run):
    done = run("draft", "--today", "2025-03-04", text=NOTES, PYTHONPROFILEIMPORTTIME="1")
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.decode().splitlines()}
    assert "HanTa" in imported
    assert not imported & {"openai", "langchain_core", "langsmith", "httpx", "httpx2"}


def test_context_shows_facts_with_their_evidence(run: Run):
    done = run("context", "--format", "json", "--today", "2025-03-04", text=NOTES)
    context = json.loads(done.stdout)["results"][0]["context"]
    assert context["company"] == "Brackwater Ferries"
    assert [person["name"] for person in context["interviewers"]] == ["Ines Halloran"]
    assert any(private["reason"] == "pay" for private in context["private"])
    for evidence in [*context["evidence"].values(), *(topic["evidence"] for topic in context["topics"])]:
        assert NOTES[evidence["start"] : evidence["end"]] == evidence["quote"]
