"""What is planted in an email is found, by the check that users run; what the notes bear out is left alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.finding import Finding
from afterword.mail import Email
from afterword.notes import Notes
from afterword.readers import OfflineReader
from afterword.report import check_email
from afterword.rubric import load_rubric

_DATA = Path(__file__).parents[1] / "data"
_SETS = {name: yaml.safe_load((_DATA / f"{name}.yaml").read_text("utf-8")) for name in ("inventions", "inventions_two")}
_FEWEST_CAUGHT, _MOST_FLAGGED = 0.95, 0.03

Case = dict[str, Any]


def _unsupported(case: Case, sentences: list[str], watched: list[str]) -> Iterator[tuple[str, Finding]]:
    """Each finding against the notes in an email of these sentences, with the watched sentence that it stands in."""
    notes = Notes.from_text(case["notes"])
    context = OfflineReader().read(notes, today=date(2025, 2, 1)).context
    text = f"Subject: Thank you\n\n{case['greeting']}\n\n{' '.join(sentences)}\n\nBest regards,\n{context.candidate}\n"
    report = check_email(Email.parse(text), load_rubric("thank-you"), context=context, notes=notes)
    for finding in report.findings:
        if finding.category.startswith("facts.") and finding.span:
            for sentence in watched:
                start = text.index(sentence)
                if finding.span.start < start + len(sentence) and finding.span.end > start:
                    yield sentence, finding


def _is_caught(case: Case, planted: str) -> bool:
    middle = len(case["body"]) // 2
    body = [*case["body"][:middle], planted, *case["body"][middle:]]
    return any(finding.severity == "error" for _, finding in _unsupported(case, body, [planted]))


@pytest.mark.parametrize("name", _SETS)
def test_nearly_every_invention_is_an_error(name: str) -> None:
    planted = [(case, each["says"]) for case in _SETS[name] for each in case["planted"]]
    missed = [says for case, says in planted if not _is_caught(case, says)]

    assert len(missed) <= (1 - _FEWEST_CAUGHT) * len(planted), missed


@pytest.mark.parametrize("name", _SETS)
def test_hardly_a_faithful_sentence_is_flagged(name: str) -> None:
    sentences = sum(len(case["body"]) for case in _SETS[name])
    flagged = {sentence for case in _SETS[name] for sentence, _ in _unsupported(case, case["body"], case["body"])}

    assert len(flagged) <= _MOST_FLAGGED * sentences, flagged


def test_there_is_enough_to_measure_by_and_half_of_it_is_hard() -> None:
    for cases in _SETS.values():
        planted = [each for case in cases for each in case["planted"]]
        assert len(planted) >= 40
        assert sum(bool(each.get("hard")) for each in planted) * 2 >= len(planted)
    assert sum(len(case["body"]) for cases in _SETS.values() for case in cases) >= 100
