"""The rules about pressing a reader, on sentences that press and on sentences that come close to it."""

from pathlib import Path

import pytest
import yaml

from afterword.mail import Email
from afterword.report import check_email
from afterword.rubric import load_rubric

_DATA = yaml.safe_load((Path(__file__).parents[1] / "data" / "pressing.yaml").read_text(encoding="utf-8"))
_AROUND = "Subject: The loom\n\nDear Ms Doe,\n\nThank you for the tour of the dye house. {}\n\nKind regards,\nJo Doe\n"
_FOUND_OF_PRESSING = 0.9
"""What share of the pressing sentences of each kind must be found."""


def _pressed(email: str) -> list[str]:
    report = check_email(Email.parse(email), load_rubric("check-in"))
    return [
        finding.category
        for finding in report.findings
        if finding.category.startswith("pushy.") and finding.severity != "suggestion"
    ]


@pytest.mark.parametrize("how", sorted(_DATA["pressing"]))
def test_pressing_sentences_are_found(how: str) -> None:
    missed = [sentence for sentence in _DATA["pressing"][how] if not _pressed(_AROUND.format(sentence))]

    assert len(missed) <= (1 - _FOUND_OF_PRESSING) * len(_DATA["pressing"][how]), missed


def test_sentences_that_press_nobody_are_left_alone() -> None:
    flagged = [sentence for sentence in _DATA["fine"] if _pressed(_AROUND.format(sentence))]

    assert flagged == []


def test_one_pressing_sentence_fails_an_email_with_all_its_parts() -> None:
    sound = _AROUND.format("The madder red stayed with me, and I would be glad to work on it with you.")
    pressing = sound.replace("with you.", "with you. I need your decision before Monday.")

    before, after = (check_email(Email.parse(text), load_rubric("check-in")) for text in (sound, pressing))

    assert before.passed
    assert not after.passed


def test_words_of_the_message_answered_press_nobody() -> None:
    answered = (
        _AROUND.format("I will bring the swatches.")
        + "\nOn 4 June, Ms Doe wrote:\n> Please reply by Friday, it's urgent.\n"
    )

    assert _pressed(answered) == []


def test_a_date_the_reader_named_is_no_deadline() -> None:
    assert _pressed(_AROUND.format("You said you would let me know by Friday.")) == []
    assert _pressed(_AROUND.format("Please let me know by Friday.")) == ["pushy.deadline"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I look forward to hearing from you at your earliest convenience.",
        "I wanted to follow up again about the post.",
        "Just a gentle reminder about the post.",
    ],
)
def test_where_readers_disagree_nothing_worse_than_a_suggestion_is_said(sentence: str) -> None:
    report = check_email(Email.parse(_AROUND.format(sentence)), load_rubric("check-in"))

    found = [finding for finding in report.findings if finding.category.startswith("pushy.")]
    assert [finding.severity for finding in found] == ["suggestion"]
