"""The changes that need no judgement: made, shown, and never more than that."""

from functools import partial
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from afterword import Email, check_email, load_rubric
from afterword.fixes import Fixed, fix_email
from samples import GOOD_EMAIL, Run

WORDY = GOOD_EMAIL.replace("for your time on Tuesday", "for the the time prior to lunch").replace(
    "to work on it", "to work on it despite the fact that it is new"
)
MENDED = GOOD_EMAIL.replace("for your time on Tuesday", "for the time before lunch").replace(
    "to work on it", "to work on it although it is new"
)
SENTENCES = [
    "We spoke prior to the tour.",
    "In the event that it rains, the the ferries wait.",
    "I read the tide log in order to learn it.",
    "A large number of of the crew were there!!",
    "I must have your answer by Friday.",
    "The rota changes each and every Monday.",
]


def fixed(text: str) -> Fixed:
    return fix_email(Email.parse(text), load_rubric("thank-you"), partial(check_email))


def test_idle_phrases_and_doubled_words_are_changed() -> None:
    result = fixed(WORDY)
    assert (result.email.text, result.changes) == (MENDED, 3)


def test_a_sound_email_is_left_as_it_is() -> None:
    assert fixed(GOOD_EMAIL).email.text == GOOD_EMAIL


def test_what_an_ignore_line_names_is_left() -> None:
    text = f"Afterword-Ignore: content.wordy -- house style\n{WORDY}"
    assert "the the time prior to lunch" in fixed(text).email.text


@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_nothing_new_is_found_and_a_second_fix_changes_nothing(sentences: list[str]) -> None:
    text = GOOD_EMAIL.replace("I would be very glad", " ".join([*sentences, "I would be very glad"]))
    before, once = check_email(Email.parse(text), load_rubric("thank-you")), fixed(text)
    twice = fixed(once.email.text)
    rules = [finding.rule for finding in before.findings]
    assert twice.changes == 0
    assert all(
        rules.count(f.rule) >= [g.rule for g in once.report.findings].count(f.rule) for f in once.report.findings
    )


def test_the_difference_is_shown_and_the_file_left(run: Run, tmp_path: Path) -> None:
    email = tmp_path / "email.txt"
    email.write_text(WORDY, encoding="utf-8")
    shown = run("check", "--diff", str(email)).stdout.decode()
    assert "-Thank you for the the time prior to lunch." in shown
    assert "+Thank you for the time before lunch." in shown
    assert email.read_text(encoding="utf-8") == WORDY


def test_the_file_is_changed_with_its_line_ends_and_mark(run: Run, tmp_path: Path) -> None:
    email = tmp_path / "email.txt"
    email.write_bytes(b"\xef\xbb\xbf" + WORDY.replace("\n", "\r\n").encode())
    done = run("check", "--fix", str(email))
    assert email.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert b"3 places changed" in done.stderr
    assert b"100/100" in done.stdout


def test_piped_text_comes_back_changed(run: Run) -> None:
    assert run("check", "--fix", "-", text=WORDY).stdout.decode() == MENDED


def test_a_file_that_is_not_plain_utf_8_is_told_and_left(run: Run, tmp_path: Path) -> None:
    email = tmp_path / "email.txt"
    data = WORDY.replace("Mira Lind", "Zoë Lind").encode("cp1252")
    email.write_bytes(data)
    done = run("check", "--fix", str(email))
    assert (done.returncode, email.read_bytes()) == (2, data)
    assert b"--diff" in done.stderr
