"""Fields of every style that were not filled in, and near ones that are nothing of the kind."""

from pathlib import Path

import pytest
import yaml

from afterword.mail import Email
from afterword.report import check_email
from afterword.rubric import load_rubric

_DATA = yaml.safe_load((Path(__file__).parents[1] / "data" / "placeholders.yaml").read_text(encoding="utf-8"))
_AROUND = "Subject: Monday\n\n{greeting}\n\nThank you for the tour.\n\n{sentence}\n\nKind regards,\n{name}\n"


def _has_one(sentence: str = "The loom ran.", greeting: str = "Dear Ms Doe,", name: str = "Jo Roe") -> bool:
    email = Email.parse(_AROUND.format(greeting=greeting, sentence=sentence, name=name))
    return any(each.category == "placeholder" for each in check_email(email, load_rubric("thank-you")).findings)


def test_a_field_left_open_is_found_and_nothing_else() -> None:
    missed = [sentence for sentence in _DATA["open"] if not _has_one(sentence)]
    wrong = [sentence for sentence in _DATA["none"] if _has_one(sentence)]

    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize(
    ("line", "is_open"),
    [
        ("Dear [Name],", True),
        ("Dear Ms. Last Name,", True),
        ("Dear Mr. X,", True),
        ("Hi <Name>,", True),
        ("Dear Ms. ____,", True),
        ("Dear {{first_name}},", True),
        ("Dear Mr./Ms. Doe,", True),
        ("Dear «First_Name»,", True),
        ("Dear %NAME%,", True),
        ("Dear firstname,", True),
        ("Dear Malcolm X,", False),
        ("Dear Hope,", False),
    ],
)
def test_a_greeting_without_its_name_is_found(line: str, is_open: bool) -> None:
    assert _has_one(greeting=line) is is_open


@pytest.mark.parametrize(
    ("line", "is_open"),
    [
        ("[Your Name]", True),
        ("your name here", True),
        ("First Last", True),
        ("%%SENDER%%", True),
        ("$NAME", True),
        ("Jo Roe\n[Your Phone Number]", True),
        ("Jo Roe xxx", False),
    ],
)
def test_a_signature_without_its_name_is_found(line: str, is_open: bool) -> None:
    assert _has_one(name=line) is is_open
