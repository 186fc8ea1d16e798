"""Small rubrics written out in a test, loaded through the front door."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from afterword.mail import Email
from afterword.report import Report, check_email
from afterword.rubric import Rubric, load_rubric

_HEAD = "name: small\nversion: 1\nmessage: thank_you\n"
_COMMON = "  - id: tone.small\n    category: tone.cliche\n    severity: warning\n    points: 5\n    why: It shows.\n"
EMAIL = "Subject: The loom\n\nDear Ms Doe,\n\n{}\n\nBest,\nJo Roe\n"

Load = Callable[..., Rubric]
Check = Callable[..., Report]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """A rubric from a rule's own fields, and from further top-level YAML."""

    def loaded(rule: str, more: str = "") -> Rubric:
        path = tmp_path / "small.yaml"
        path.write_text(
            f"{_HEAD}{dedent(more)}rules:\n{_COMMON}{indent(dedent(rule).strip(), '    ')}\n", encoding="utf-8"
        )
        return load_rubric(path)

    return loaded


@pytest.fixture
def check(load: Load) -> Check:
    """The report on a body, by a rubric of one rule."""

    def checked(rule: str, body: str, more: str = "") -> Report:
        text = body if body.startswith("Subject:") else EMAIL.format(body)
        return check_email(Email.parse(text), load(rule, more))

    return checked
