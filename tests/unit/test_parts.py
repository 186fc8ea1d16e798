"""The parts of an email by evidence, on sentences that show them and near ones that do not."""

from pathlib import Path

import pytest
import yaml

from afterword.mail import Email
from afterword.report import check_email
from afterword.rubric import load_rubric

_DATA = yaml.safe_load((Path(__file__).parents[1] / "data" / "parts.yaml").read_text(encoding="utf-8"))
_AROUND = "Subject: Monday\n\nDear Ms Doe,\n\n{}\n\nKind regards,\nJo Roe\n"


def _shows(part: str, sentence: str) -> bool:
    report = check_email(Email.parse(_AROUND.format(sentence)), load_rubric("thank-you"))
    return next(each.present for each in report.parts if each.part == part)


@pytest.mark.parametrize("part", sorted(_DATA))
def test_a_part_is_found_where_it_is_shown_and_nowhere_else(part: str) -> None:
    missed = [sentence for sentence in _DATA[part]["shows"] if not _shows(part, sentence)]
    wrong = [sentence for sentence in _DATA[part]["does_not"] if _shows(part, sentence)]

    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Dear Ms Doe,", True),
        ("Hi both,", True),
        ("Dear all three,", True),
        ("Dear Hope,", True),
        ("Hi Ines and team,", True),
        ("Hi Will and the hiring team,", True),
        ("Sir Keith,", True),
        ("Dear 田中さん,", True),
        ("Уважаемая Ирина Петрова,", True),
        ("Hello,", False),
        ("Hi there,", False),
        ("Hello everyone,", False),
        ("Dear Hiring Manager,", False),
        ("Dear Sir or Madam,", False),
        ("Dear Doe Textiles Recruitment Team,", False),
        ("To the selection committee,", False),
        ("Dear [Interviewer's Name],", False),
        ("Hi {{first_name}},", False),
        ("Dear Mr./Ms. Last Name,", False),
        ("Dear ______,", False),
        ("Dear <Name>,", False),
        ("Good morning,", False),
        ("Thank you, and good morning.", False),
    ],
)
def test_a_greeting_names_a_person(line: str, named: bool) -> None:
    email = Email.parse(f"Subject: Monday\n\n{line}\n\nThe loom ran.\n\nBest,\nJo\n")
    report = check_email(email, load_rubric("thank-you"))

    assert report.parts[0].present is named


def test_a_missing_part_says_where_it_belongs_and_gives_a_sentence_to_start_from() -> None:
    report = check_email(Email.parse("Subject: Monday\n\nThe loom ran.\n"), load_rubric("thank-you"))
    missing = [finding for finding in report.findings if finding.category.startswith("part.")]

    assert len(missing) == 5
    assert all(finding.span is None and "belong" in finding.message and finding.suggestion for finding in missing)
