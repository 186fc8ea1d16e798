"""Write, check, mend, keep the best: what becomes of a model's drafts."""

import json
from datetime import date
from typing import Any

import pytest

from afterword.errors import ModelError, ModelUnavailable
from afterword.llm import Reply
from afterword.llm.canned import CannedModel
from afterword.notes import Notes
from afterword.pipeline import FollowUp, Pipeline, Stage
from afterword.writers.by_model import ModelWriter

NOTES = Notes.from_text("""Company: Ostrel Baths
Role: pool technician
I'm Lene Abara
Interview on 6 May 2025 with Petra Quill (head of plant)
- Petra: the backwash runs at night, she wants it on a sensor
they pay 31k, don't mention
""")
PANEL = Notes.from_text("""Company: Ostrel Baths
Role: pool technician
I'm Lene Abara
Interview on 6 May 2025
Panel: Petra Quill (head of plant), Omar Teague (duty manager)

Petra Quill
- the backwash runs at night, she wants it on a sensor

Omar Teague
- the lane booking sheet is lost every weekend
""")
DAY = date(2025, 5, 7)
PARTS: dict[str, Any] = {
    "subject": "Thank you, and the backwash at night",
    "gratitude": "Thank you for the hour on Tuesday and for the walk through the plant room.",
    "specific_reference": "That the backwash runs at night and you want it on a sensor has stayed with me.",
    "reaffirmed_interest": "I would be glad to work on it as pool technician at Ostrel Baths.",
    "extra": None,
    "brief_close": "I look forward to hearing from you.",
    "sign_off": "Kind regards",
}
PUSHY = "Please let me know your decision at once, since I have another offer in hand."
INVENTED = "The 40 lockers that Bartholomew ordered came up too."
BAD = {"reaffirmed_interest": f"{PARTS['reaffirmed_interest']} {INVENTED}"}
CITED = ("gratitude", "specific_reference", "reaffirmed_interest")


def written(**changed: object) -> str:
    parts = PARTS | changed
    return json.dumps(parts | {name: {"text": parts[name], "facts": ["t1"]} for name in CITED})


def mended(**changed: object) -> str:
    return json.dumps(PARTS | changed)


def drafted(
    *replies: str | Reply | ModelError, notes: Notes = NOTES, **settings: Any
) -> tuple[tuple[FollowUp, ...], CannedModel]:
    llm = CannedModel(replies)
    pipeline = Pipeline(today=DAY, writer=ModelWriter(llm), **settings)
    return tuple(pipeline.run(notes)), llm


def body_of(result: FollowUp) -> str:
    assert result.email is not None
    return result.email.body


def test_a_good_draft_is_not_revised() -> None:
    (result,), llm = drafted(written())
    assert (result.outcome, result.model, result.model_error) == ("ready", "canned", None)
    assert len(llm.requests) == 1


def test_an_invention_is_sent_back_with_the_draft_and_the_finding() -> None:
    (result,), llm = drafted(written(**BAD), mended())
    assert result.outcome == "ready"
    assert "Bartholomew" not in body_of(result)
    assert "Bartholomew" in llm.requests[1].messages[-1].content
    assert (result.usage.calls, result.usage.revisions) == (2, 1)


def test_of_all_drafts_the_best_is_kept_and_not_the_last() -> None:
    pushy = {"brief_close": PUSHY}
    worse = {"brief_close": f"{PUSHY} I need your answer immediately!!"}
    (result,), _ = drafted(written(**pushy), mended(**worse), mended(**worse))
    assert PUSHY in body_of(result)
    assert "immediately" not in body_of(result)


def test_no_draft_without_invention_loses_its_sentence_and_says_so() -> None:
    (result,), _ = drafted(written(**BAD), mended(**BAD), mended(**BAD))
    assert result.outcome == "ready"
    assert "taken out" in result.why
    assert INVENTED not in body_of(result)
    assert PARTS["specific_reference"] in body_of(result)
    assert "\n\n\n" not in body_of(result)
    assert result.usage.revisions == 2


def test_where_it_can_not_be_taken_out_the_offline_draft_is_offered() -> None:
    bad = {"subject": "Thank you for the 40 lockers", "reaffirmed_interest": INVENTED}
    (result,), _ = drafted(written(**bad), mended(**bad), mended(**bad))
    assert result.model == "offline"
    assert "does not hold" in (result.model_error or "") or "do not hold" in (result.model_error or "")
    assert "Bartholomew" not in body_of(result)
    assert result.usage.calls == 3


def test_members_of_a_panel_get_sentences_of_their_own() -> None:
    booking = "The lane booking sheet that is lost every weekend has stayed with me."
    same = written(specific_reference=booking)
    close = "It was good to hear how the weekends go."
    other = mended(
        subject="Lane booking at weekends",
        gratitude="I am grateful that you made room for me this week.",
        specific_reference=booking,
        reaffirmed_interest="The technician's job is one that I would take up gladly.",
        brief_close=close,
    )
    (_, omar), llm = drafted(written(), same, other, notes=PANEL)
    assert "Another member of the panel" in llm.requests[2].messages[-1].content
    assert PARTS["gratitude"] not in body_of(omar)
    assert close in body_of(omar)
    assert not [f for f in (omar.report.findings if omar.report else ()) if f.rule == "content.siblings"]


def test_a_revision_that_fails_leaves_the_draft_before_it() -> None:
    pushy = {"brief_close": PUSHY}
    (result,), _ = drafted(written(**pushy), ModelUnavailable("gone"))
    assert result.model == "canned"
    assert result.outcome == "not_usable"


@pytest.mark.parametrize("reply", [ModelUnavailable("gone"), "no JSON"])
def test_a_model_that_writes_nothing_usable_leaves_the_offline_draft(reply: str | ModelError) -> None:
    (result,), _ = drafted(reply, reply)
    assert result.model == "offline"
    assert result.model_error


def test_those_who_wait_hear_of_each_stage_as_it_begins() -> None:
    stages: list[Stage] = []
    drafted(written(**BAD), mended(), tell=stages.append)
    assert stages == [Stage("reading"), Stage("writing", "Petra Quill"), Stage("revising", "Petra Quill")]


def test_results_of_a_panel_come_one_after_the_other() -> None:
    llm = CannedModel([written()])
    results = Pipeline(today=DAY, writer=ModelWriter(llm)).run(PANEL)
    assert next(results).recipient == "Petra Quill"
    assert len(llm.requests) == 1


def test_a_question_about_the_notes_is_asked_with_the_draft() -> None:
    class Unsure:
        model = "unsure"

        def read(self, notes: Notes, *, today: date, name: str | None = None) -> Any:
            from afterword.readers import OfflineReader  # noqa: PLC0415 -- beside the class that wraps it

            reading = OfflineReader().read(notes, today=today, name=name)
            return reading._replace(context=reading.context.model_copy(update={"questions": ("Which company?",)}))

    (result,), _ = drafted(written(), reader=Unsure())
    assert result.outcome == "needs_input"
    assert result.questions == ("Which company?",)
