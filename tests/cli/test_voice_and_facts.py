"""``draft`` with the candidate's own voice, and with its facts shown."""

from pathlib import Path

from samples import NOTES, Run

SAMPLE = """Subject: Saturday

Hi Ruth,

I'm glad we got the kiln going. It's warm in there now, and I don't think we'll need the heater. I'll bring gloves.

Cheers,
Tunde
"""


def draft(run: Run, *more: str, **environment: str) -> str:
    done = run("draft", "--today", "2025-03-04", *more, text=NOTES, **environment)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_an_email_of_ones_own_gives_the_draft_its_voice(run: Run, tmp_path: Path):
    (tmp_path / "ruth.txt").write_text(SAMPLE, encoding="utf-8")
    email = draft(run, "--like", "ruth.txt")
    assert "\n\nHi Ines," in email
    assert email.endswith("Cheers,\nTunde Falk\n")
    assert "kiln" not in email
    assert "Ruth" not in email
    assert draft(run, AFTERWORD_LIKE="ruth.txt") == email
    (tmp_path / "settings.toml").write_text('like = ["ruth.txt"]\n', encoding="utf-8")
    assert draft(run, AFTERWORD_CONFIG=str(tmp_path / "settings.toml")) == email


def test_short_is_shorter_by_option_environment_and_file(run: Run, tmp_path: Path):
    usual, short = draft(run), draft(run, "--length", "short")
    assert len(short.split()) < len(usual.split())
    assert draft(run, AFTERWORD_LENGTH="short") == short
    (tmp_path / "afterword.toml").write_text('length = "short"\n', encoding="utf-8")
    assert draft(run) == short


def test_a_sample_or_length_that_can_not_be_used_is_told_in_one_line(run: Run):
    missing = run("draft", "--like", "none.txt", text=NOTES)
    assert missing.returncode == 2
    assert missing.stderr.decode().splitlines()[-1] == "afterword: none.txt: no such file"
    long = run("draft", "--length", "long", text=NOTES)
    assert long.returncode == 2
    assert "'long' is not one of short, usual" in long.stderr.decode()


def test_explain_puts_words_of_the_email_beside_words_of_the_notes(run: Run):
    plain, explained = draft(run), draft(run, "--explain")
    assert explained.startswith(plain)
    rows = [line.split(" | ") for line in explained[len(plain) :].splitlines() if " | " in line]
    left = " ".join(row[0].strip() for row in rows)
    right = " ".join(row[1].strip() for row in rows if len(row) > 1)
    assert "Brackwater Ferries" in left
    assert "how I'd test a new timetable" in right
    assert "39" not in explained
    assert max(map(len, explained[len(plain) :].splitlines())) <= 100


def test_explain_goes_with_text_alone(run: Run):
    done = run("draft", "--explain", "--format", "json", text=NOTES)
    assert done.returncode == 2
    assert "--explain" in done.stderr.decode()
