"""Whole ways through with a language model's own words; who wrote them is the name of the folder of each recording."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from afterword.context import Brief, Recipient, Topic
from afterword.draft import Draft, Parts
from afterword.finding import Finding
from afterword.llm.openai import OpenAIChat
from afterword.mail import Email
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers.by_model import ModelReader
from afterword.report import check_email
from afterword.rubric import load_rubric
from afterword.writers.by_model import ModelWriter

pytestmark = pytest.mark.vcr

At = Callable[[str], OpenAIChat]
EXAMPLES = Path(__file__).parents[2] / "examples"
NOTES = Notes.read(EXAMPLES / "harbour-analyst.md")
SLOTS = "they still move the cargo slots around by hand every monday, she wants it done daily"
BRIEF = Brief(
    kind="thank_you",
    recipient=Recipient(name="Dana Reyes", title="head of analytics"),
    candidate="Mira Lind",
    role="data analyst",
    own_topics=(
        Topic(
            text=SLOTS,
            interviewer="Dana Reyes",
            evidence=NOTES.evidence(NOTES.plain.index(SLOTS), NOTES.plain.index(SLOTS) + len(SLOTS)),
        ),
    ),
    today=date(2025, 3, 4),
)
FINDINGS = (
    Finding(
        rule="pushy.deadline.reply_by", category="pushy.deadline", severity="error", points=20, why="It sets a date.",
        message="Sets the reader a date.", text="Please let me know your decision by Friday.",
        suggestion="Leave the time to them.",
    ),
    Finding(
        rule="tone.cliche.fit", category="tone.cliche", severity="warning", points=6, why="Everybody says it.",
        message="A stock phrase.", text="thrilled by the opportunity and would be the perfect fit",
    ),
    Finding(
        rule="tone.exclamation.many", category="tone.exclamation", severity="warning", points=4, why="It shouts.",
        message="Exclamation marks in a row.", text="!!",
    ),
    Finding(
        rule="part.specific_reference", category="part.specific_reference", severity="error", points=15,
        why="It could go to anybody.", message="Nothing in it could only be said to this reader.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def vcr_cassette_dir(cassettes: Path, recording_into: str) -> str:
    return str(cassettes / recording_into / "test_drafts")


def drafted(name: str, today: date, llm: OpenAIChat) -> tuple[FollowUp, ...]:
    notes = Notes.read(EXAMPLES / name)
    results = follow_up(notes, reader=ModelReader(llm), writer=ModelWriter(llm), today=today, revisions=0)
    for result in results:
        assert result.model_error is None
        assert result.email is not None
        assert result.email.body.endswith(result.context.candidate or "?")
        assert result.facts
        for fact in result.facts:
            assert notes.raw[fact.start : fact.end] == fact.quote
            assert fact.text in f"{result.email.subject}\n{result.email.body}"
    return results


def test_one_interviewer(model_at: At) -> None:
    (result,) = drafted("harbour-analyst.md", date(2025, 3, 4), model_at("relay"))
    assert result.recipient == "Dana Reyes"
    assert result.email is not None
    assert result.email.body.startswith("Dear Dana,")
    assert "41" not in result.email.body
    assert result.usage.calls == 2


def test_a_panel_gets_an_email_each(model_at: At) -> None:
    sandhu, breslin = drafted("clinic-panel.txt", date(2025, 11, 13), model_at("relay"))
    assert (sandhu.recipient, breslin.recipient) == ("Priya Sandhu", "Colm Breslin")
    assert sandhu.email is not None
    assert breslin.email is not None
    assert sandhu.email.body.startswith("Dear Dr Sandhu,")
    assert "ulcer" not in sandhu.email.body
    assert "asthma" not in breslin.email.body
    assert not {"row", "band"} & set(breslin.email.body.casefold().split())
    assert (sandhu.usage.calls, breslin.usage.calls) == (2, 1)


def test_a_draft_is_mended_after_its_findings(model_at: At) -> None:
    greeting, gratitude = "Dear Dana,", "Thank you so much for your time today!!"
    interest = "I am thrilled by the opportunity and would be the perfect fit for the data analyst role."
    close = "Please let me know your decision by Friday."
    weak = Draft(
        subject="Thank you",
        body=f"{greeting}\n\n{gratitude}\n\n{interest}\n\n{close}\n\nBest regards,\nMira Lind",
        parts=Parts(greeting=greeting, gratitude=gratitude, reaffirmed_interest=interest, brief_close=close),
    )
    mended = ModelWriter(model_at("relay")).revise(BRIEF, weak, FINDINGS)
    assert mended is not None
    rubric = load_rubric("thank_you")
    before, after = (check_email(Email.parse(draft.text), rubric) for draft in (weak, mended))
    assert after.score > before.score
    assert "!" not in mended.body
    assert "Friday" not in mended.body
    assert "perfect fit" not in mended.body
    assert "slots" in mended.body
