"""When nothing more is sent, and what happens where somebody insists."""

import json
from typing import Any

import pytest

from samples import NOTES, Run

ASKED = "5 march: sent thank you. 17 march: sent a check-in. 31 march: sent a second check-in, no answer\n"
LAST = "14 april: sent one last note\n"
TODAY = ("--today", "2025-04-20")


def drafted(run: Run, notes: str, *arguments: str, status: int = 0) -> dict[str, Any]:
    done = run("draft", "--format", "json", "--quiet", *TODAY, *arguments, text=NOTES + notes)
    assert done.returncode == status, done.stderr.decode()
    (result,) = json.loads(done.stdout)["results"]
    return result


def rules(result: dict[str, Any]) -> set[str]:
    return {finding["rule"] for finding in result["report"]["findings"]}


def test_after_two_check_ins_only_the_last_note_remains(run: Run):
    assert drafted(run, ASKED)["kind"] == "final"
    refused = drafted(run, ASKED, "--kind", "check-in")
    assert refused["outcome"] == "send_nothing"
    assert "one last note" in refused["why"]
    assert refused["email"] is None


def test_after_the_last_note_nothing_is_sent_and_it_says_what_to_do_instead(run: Run):
    result = drafted(run, ASKED + LAST)
    assert (result["outcome"], result["kind"], result["email"]) == ("send_nothing", None, None)
    assert "A last note has been sent" in result["why"]
    assert "put the time into other applications" in result["why"]


@pytest.mark.parametrize("arguments", [("--force",), ("--force", "--kind", "check-in")])
def test_force_writes_it_and_the_report_says_what_it_is(run: Run, arguments: tuple[str, ...]):
    result = drafted(run, ASKED + LAST, *arguments)
    assert result["email"]["body"]
    assert "timing.one_too_many" in rules(result)


def test_force_changes_nothing_where_a_message_is_due(run: Run):
    assert drafted(run, ASKED) == drafted(run, ASKED, "--force")


def test_check_against_the_notes_says_the_same(run: Run, tmp_path):
    (tmp_path / "notes.md").write_text(NOTES + ASKED + LAST, encoding="utf-8")
    email = drafted(run, ASKED + LAST, "--force", "--kind", "check-in")["email"]
    text = f"Subject: {email['subject']}\n\n{email['body']}\n"
    done = run("check", "--notes", "notes.md", "--kind", "check-in", *TODAY, text=text)
    assert "timing.one_too_many" in done.stdout.decode()
    assert "timing.one_too_many" not in run("check", "--kind", "check-in", text=text).stdout.decode()


def test_an_early_message_is_written_and_called_early_for_no_points(run: Run):
    done = run("draft", "--format", "json", "--kind", "check-in", "--today", "2025-03-06", text=NOTES)
    (result,) = json.loads(done.stdout)["results"]
    (early,) = [each for each in result["report"]["findings"] if each["rule"] == "timing.too_early"]
    assert (early["points"], early["severity"], result["timeline"]["send_from"]) == (0, "suggestion", "2025-03-13")


def test_a_late_thank_you_neither_pretends_nor_grovels(run: Run):
    done = run("draft", "--today", "2025-03-11", "--kind", "thank-you", text=NOTES)
    email = done.stdout.decode().lower()
    assert "4 march" in email
    assert not any(word in email for word in ("today", "yesterday", "sorry", "apolog", "late", "delay", "belated"))


def test_the_settings_reach_the_draft(run: Run):
    notes = NOTES + "17 march: sent a check-in. no answer\n"
    kinds = [
        json.loads(run("draft", "--format", "json", *TODAY, text=notes, **environment).stdout)["results"][0]["kind"]
        for environment in ({}, {"AFTERWORD_CHECK_INS": "2"})
    ]
    assert kinds == ["final", "check_in"]
