"""The rules about tone and pay, on sentences that strike a wrong note and on sentences that come close to one."""

from pathlib import Path

import pytest
import yaml

from afterword.finding import Finding
from afterword.mail import Email
from afterword.report import check_email
from afterword.rubric import load_rubric

_DATA = yaml.safe_load((Path(__file__).parents[1] / "data" / "tone.yaml").read_text(encoding="utf-8"))
_AROUND = (
    "Subject: The loom\n\nDear Ms Doe,\n\nThank you for the tour of the dye house.\n\n{}\n\nKind regards,\nJo Doe\n"
)
_FOUND_OF_FAULTY = 0.9
"""What share of the faulty sentences of each tone must be found under its own name."""


def _findings(body: str) -> list[Finding]:
    report = check_email(Email.parse(_AROUND.format(body)), load_rubric("check-in"))
    return [finding for finding in report.findings if finding.category.startswith(("tone.", "content.salary"))]


def _faults(body: str) -> list[str]:
    return [finding.category for finding in _findings(body) if finding.severity != "suggestion"]


@pytest.mark.parametrize("tone", sorted(_DATA["faulty"]))
def test_a_wrong_tone_is_found_and_named(tone: str) -> None:
    sentences = _DATA["faulty"][tone]

    missed = [sentence for sentence in sentences if not any(found.endswith(tone) for found in _faults(sentence))]

    assert len(missed) <= (1 - _FOUND_OF_FAULTY) * len(sentences), missed


def test_sentences_that_only_come_close_are_left_alone() -> None:
    flagged = {sentence: found for sentence in _DATA["fine"] if (found := _faults(sentence))}

    assert flagged == {}


def test_one_worn_phrase_costs_nothing() -> None:
    for sentence in _DATA["worn"]:
        findings = _findings(sentence)

        assert [finding.severity for finding in findings] == ["suggestion"] * len(findings)
        assert sum(finding.points for finding in findings) == 0


def test_two_worn_phrases_in_one_sentence_are_a_fault() -> None:
    assert _faults("I offer a proven track record and a strong work ethic.") == ["tone.cliche"]


def test_a_fault_is_shown_with_the_words_that_make_it() -> None:
    (finding,) = _findings("The vat was beautiful. I hate to pester you, and the indigo smelled of rain.")

    assert finding.text.startswith("I hate to pester you")
    assert "vat" not in finding.text


@pytest.mark.parametrize(
    "sentence",
    [
        'The poster said "I am sorry to bother you" in six languages.',
        "You told us how frustrated the dyers were by the old vats.",
        "We spoke about the payroll migration, which I have done twice.",
    ],
)
def test_words_of_others_and_matters_of_the_work_are_no_tone(sentence: str) -> None:
    assert _faults(sentence) == []


def test_a_plea_fails_an_email_with_all_its_parts() -> None:
    sound = "The madder red stayed with me, and I would be glad to work on it with you."
    pleading = f"{sound} I am unemployed and you are my last hope."

    before, after = (check_email(Email.parse(_AROUND.format(t)), load_rubric("check-in")) for t in (sound, pleading))

    assert before.passed
    assert not after.passed


def test_quoted_mail_below_the_reply_has_no_tone() -> None:
    answered = "I will bring the swatches.\n\nOn 4 June, Ms Doe wrote:\n> I am so frustrated, what a waste of my time!"

    assert _faults(answered) == []
