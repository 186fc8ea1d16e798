"""The parts of an email by evidence, on sentences that show them and near ones that do not."""

from pathlib import Path

import pytest
import yaml

from afterword.mail import Email
from afterword.report import check_email
from afterword.rubric import load_rubric

_DATA = yaml.safe_load((Path(__file__).parents[1] / "data" / "parts.yaml").read_text(encoding="utf-8"))
_LINES = yaml.safe_load((Path(__file__).parents[1] / "data" / "names_and_signatures.yaml").read_text(encoding="utf-8"))
_AROUND = "Subject: Monday\n\nDear Ms Doe,\n\n{}\n\nKind regards,\nJo Roe\n"


def _shows(part: str, sentence: str) -> bool:
    report = check_email(Email.parse(_AROUND.format(sentence)), load_rubric("thank-you"))
    return next(each.present for each in report.parts if each.part == part)


@pytest.mark.parametrize("part", sorted(_DATA))
def test_a_part_is_found_where_it_is_shown_and_nowhere_else(part: str) -> None:
    missed = [sentence for sentence in _DATA[part]["shows"] if not _shows(part, sentence)]
    wrong = [sentence for sentence in _DATA[part]["does_not"] if _shows(part, sentence)]

    assert (missed, wrong) == ([], [])


def _part(number: int, greeting: str = "Dear Ms Doe,", ending: str = "Best,\nJo") -> bool:
    email = Email.parse(f"Subject: Monday\n\n{greeting}\n\nThank you. I liked the loom.\n\n{ending}\n")
    return check_email(email, load_rubric("thank-you")).parts[number].present


@pytest.mark.parametrize(("key", "expected"), [("named", True), ("nobody", False)])
def test_a_greeting_names_a_person(key: str, expected: bool) -> None:
    assert [line for line in _LINES[key] if _part(0, greeting=line) is not expected] == []


@pytest.mark.parametrize(("key", "expected"), [("signed", True), ("unsigned", False)])
def test_a_close_ends_in_a_name(key: str, expected: bool) -> None:
    assert [lines for lines in _LINES[key] if _part(4, ending=lines) is not expected] == []


def test_a_missing_part_says_where_it_belongs_and_gives_a_sentence_to_start_from() -> None:
    report = check_email(Email.parse("Subject: Monday\n\nThe loom ran.\n"), load_rubric("thank-you"))
    missing = [finding for finding in report.findings if finding.category.startswith("part.")]

    assert len(missing) == 5
    assert all(finding.span is None and "belong" in finding.message and finding.suggestion for finding in missing)
