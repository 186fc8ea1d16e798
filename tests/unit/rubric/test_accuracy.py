"""The least that the shipped rubric may reach on the labelled emails of ``tests/data/emails``."""

import pytest

from accuracy import SHIPPED, Scores, Tally, labelled_emails, score
from afterword.rules import PARTS


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score([email for path in sorted(SHIPPED.glob("*.jsonl")) for email in labelled_emails(path)])


def test_missing_parts_are_told_from_present_ones(scores: Scores) -> None:
    absent = Tally.of_all(scores.parts.values())

    assert set(scores.parts) == set(PARTS)
    assert absent.precision >= 0.95, scores.misses
    assert absent.recall >= 0.95, scores.misses


def test_every_open_field_is_found_and_nothing_else_is_taken_for_one(scores: Scores) -> None:
    fields = scores.families["placeholder"]

    assert (fields.precision, fields.recall) == (1.0, 1.0), scores.misses


def test_findings_are_right_and_complete(scores: Scores) -> None:
    every = Tally.of_all(scores.families.values())

    assert every.precision >= 0.9, scores.misses
    assert every.recall >= 0.9, scores.misses


def test_good_emails_are_left_alone(scores: Scores) -> None:
    assert scores.share_clean("good") >= 0.85, scores.misses
