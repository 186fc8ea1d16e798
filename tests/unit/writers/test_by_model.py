import json
import re
from datetime import date
from typing import Any

import pytest

from afterword.context import Brief, Promise, Recipient, Topic
from afterword.draft import Draft, Usage
from afterword.errors import ModelRefused
from afterword.finding import Finding
from afterword.llm import Reply
from afterword.llm.canned import CannedModel
from afterword.notes import Evidence, Notes
from afterword.voice import Voice
from afterword.writers.by_model import ModelWriter

NOTES = Notes.from_text(
    "Brackwater Ferries, timetable planner, Tunde Falk, 4 March. Ines Halloran: crew rota is still planned on paper. "
    "Jon Vreeland: slipway checks every 6 months. I'll send Ines the tide model write-up."
)


def evidence(quote: str) -> Evidence:
    start = NOTES.plain.index(quote)
    return NOTES.evidence(start, start + len(quote))


def topic(text: str, interviewer: str | None) -> Topic:
    return Topic(text=text, interviewer=interviewer, evidence=evidence(text))


def brief(**changed: Any) -> Brief:
    values: dict[str, Any] = {
        "kind": "thank_you",
        "recipient": Recipient(name="Ines Halloran", title="head of planning"),
        "candidate": "Tunde Falk",
        "company": "Brackwater Ferries",
        "role": "timetable planner",
        "interview_date": date(2025, 3, 4),
        "own_topics": (topic("crew rota is still planned on paper", "Ines Halloran"),),
        "promised": (
            Promise(text="the tide model write-up", to="Ines Halloran", evidence=evidence("the tide model write-up")),
        ),
        "today": date(2025, 3, 5),
        "evidence": {
            "candidate": evidence("Tunde Falk"),
            "company": evidence("Brackwater Ferries"),
            "role": evidence("timetable planner"),
            "interview_date": evidence("4 March"),
        },
    }
    return Brief(**values | changed)


WRITTEN: dict[str, Any] = {
    "subject": "Thank you, and the crew rota",
    "gratitude": {"text": "Thank you for the hour you took yesterday.", "facts": []},
    "specific_reference": {"text": "That the crew rota is still planned on paper has stayed with me.", "facts": ["t1"]},
    "reaffirmed_interest": {"text": "I would like to work on it as timetable planner.", "facts": ["t1"]},
    "extra": {"text": "The tide model write-up will reach you this week.", "facts": ["p1"]},
    "brief_close": "I am glad we met.",
    "sign_off": "Kind regards",
}
MENDED = {name: value["text"] if isinstance(value, dict) else value for name, value in WRITTEN.items()}


def written(**changed: object) -> str:
    return json.dumps(WRITTEN | changed)


def write(what: Brief, *replies: str | Reply) -> tuple[Draft, CannedModel]:
    llm = CannedModel(replies)
    return ModelWriter(llm).write(what), llm


def test_code_puts_the_email_together() -> None:
    draft, _ = write(brief(), written())
    assert draft.subject == "Thank you, and the crew rota"
    assert draft.body == (
        "Dear Ines,\n\n"
        "Thank you for the hour you took yesterday. "
        "That the crew rota is still planned on paper has stayed with me.\n\n"
        "I would like to work on it as timetable planner. The tide model write-up will reach you this week.\n\n"
        "I am glad we met.\n\n"
        "Kind regards,\nTunde Falk"
    )
    assert draft.questions == ()
    assert draft.model == "canned"
    assert draft.prompts == ("write@1", "write-thank-you@1")
    assert all(part in draft.body for part in draft.parts.model_dump().values())


def test_every_fact_ties_words_of_the_email_to_words_of_the_notes() -> None:
    draft, _ = write(brief(), written())
    tied = {fact.text: fact.quote for fact in draft.facts}
    assert tied == {
        "crew rota is still planned on paper": "crew rota is still planned on paper",
        "tide model write-up": "the tide model write-up",
        "timetable planner": "timetable planner",
        "Tunde Falk": "Tunde Falk",
        "yesterday": "4 March",
    }
    assert all(NOTES.raw[fact.start : fact.end] == fact.quote for fact in draft.facts)
    assert all(fact.text in draft.text for fact in draft.facts)


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (written(specific_reference={"text": "The rota on paper stayed with me.", "facts": ["t7"]}), "no fact t7"),
        (written(specific_reference={"text": "The rota on paper stayed with me.", "facts": []}), "rests on no fact"),
        (written(specific_reference={"text": "Your garden is lovely.", "facts": ["t1"]}), "no word of the fact"),
        (
            written(specific_reference={"text": "The crew rota is still on paper.", "facts": ["t1", "p1"]}),
            r"no word of the fact it cites \(p1\)",
        ),
        (written(extra={"text": "The anchor catalogue will follow.", "facts": ["t1"]}), "no promise among the facts"),
        (written(extra=None), "promised is left out"),
        (written(gratitude={"text": "Thank you, [Name].", "facts": []}), "blank to fill in"),
        (written(subject=""), "subject is empty"),
        (written(brief_close="So. " * 500), "too long"),
    ],
)
def test_what_is_wrong_with_an_email_is_told_to_the_model_once(bad: str, told: str) -> None:
    draft, llm = write(brief(), bad, written())
    assert draft.subject == WRITTEN["subject"]
    assert re.search(told, llm.requests[1].messages[-1].content)
    with pytest.raises(ModelRefused, match=told):
        write(brief(), bad, bad)


def test_the_model_sees_the_brief_and_nothing_else() -> None:
    _, llm = write(brief(), written())
    asked = "\n".join(message.content for message in llm.requests[0].messages)
    assert "crew rota is still planned on paper" in asked
    assert "slipway" not in asked
    assert "Tunde" not in asked


def test_siblings_see_only_each_other_s_sentences_that_could_be_anybody_s() -> None:
    first, _ = write(brief(siblings=2), written())
    slipway = {"text": "The slipway checks every 6 months have stayed with me.", "facts": ["t1"]}
    llm = CannedModel([written(specific_reference=slipway, extra=None)])
    jon = brief(
        recipient=Recipient(name="Jon Vreeland"),
        own_topics=(topic("slipway checks every 6 months", "Jon Vreeland"),),
        promised=(),
        position=1,
        siblings=2,
    )
    ModelWriter(llm).write(jon, avoid=[first])
    asked = "\n".join(message.content for message in llm.requests[0].messages)
    assert "Thank you for the hour you took yesterday." in asked
    assert "crew rota is still planned" not in asked


def test_siblings_do_not_share_one_rhythm() -> None:
    layouts = {write(brief(position=i, siblings=4), written())[0].body.count("\n\n") for i in range(4)}
    bodies = {write(brief(position=i, siblings=4), written())[0].body for i in range(4)}
    assert len(bodies) == 4
    assert layouts == {4}


def test_without_a_candidate_the_email_ends_in_its_closing_line_and_asks() -> None:
    draft, _ = write(brief(candidate=None), written())
    assert draft.body.endswith("I am glad we met.")
    assert any("name" in question for question in draft.questions)


def test_without_a_topic_no_reference_is_made_up() -> None:
    nothing = {"text": "", "facts": []}
    bare = brief(own_topics=(), promised=())
    draft, llm = write(
        bare, written(specific_reference=nothing, reaffirmed_interest=nothing | {"text": "Keen."}, extra=None)
    )
    assert draft.parts.specific_reference == ""
    assert any("talk about" in question for question in draft.questions)
    assert "leave the specific reference empty" in llm.requests[0].messages[-1].content


@pytest.mark.parametrize(
    ("sign_off", "ends"),
    [
        ("Best,", "Best,\nTunde Falk"),
        ("Kind regards,\nTunde Falk", "Best regards,\nTunde Falk"),
        ("", "Best regards,\nTunde Falk"),
        ("With the very warmest of all regards", "Best regards,\nTunde Falk"),
    ],
)
def test_the_name_is_signed_once(sign_off: str, ends: str) -> None:
    draft, _ = write(brief(), written(sign_off=sign_off))
    assert draft.body.endswith(ends)
    assert draft.body.count("Falk") == 1


def test_no_line_end_or_escape_of_the_model_reaches_the_email() -> None:
    draft, _ = write(
        brief(), written(subject="Thanks\nBcc: all@pears.example", brief_close="Bye.\n\n\x1b[31mP.S. \u202eo")
    )
    assert draft.subject == "Thanks Bcc: all@pears.example"
    assert "Bye. P.S. o" in draft.body


def test_length_and_voice_are_asked_for_and_habits_are_seen_to_by_code() -> None:
    voice = Voice(
        length="short", greeting="Hi", sign_off="Cheers", contractions=True, sentence_words=11, formality="relaxed",
        spelling="american",
    )  # fmt: skip
    draft, llm = write(brief(voice=voice), written(brief_close="I will gladly talk about colour on the programme."))
    asked = llm.requests[0].messages[-1].content
    assert "About 45 to 70 words" in asked
    assert "sentences of about 11 words; contractions; relaxed; American spelling" in asked
    assert draft.body.startswith("Hi Ines,")
    assert draft.body.endswith("I'll gladly talk about color on the program.\n\nCheers,\nTunde Falk")
    assert all(part in draft.body for part in draft.parts.model_dump().values())


def finding(**changed: Any) -> Finding:
    values: dict[str, Any] = {
        "rule": "tone.cliche", "category": "tone.cliche", "severity": "warning", "message": "A stock phrase.",
        "why": "Everybody writes it.", "points": 4, "text": "has stayed\nwith me", "suggestion": "say what you thought",
    }  # fmt: skip
    return Finding(**values | changed)


def test_a_revision_carries_the_last_draft_and_its_findings_and_nothing_else() -> None:
    draft, _ = write(brief(), written())
    llm = CannedModel([Reply(json.dumps(MENDED | {"subject": "The crew rota"}), usage=Usage(calls=1, input_tokens=9))])
    revised = ModelWriter(llm).revise(brief(), draft, [finding()])
    asked = llm.requests[0].messages[-1].content
    assert asked == (
        f"The email:\n{draft.text.strip()}\n\nTo change:\n"
        '- "has stayed with me": A stock phrase. For example: say what you thought'
    )
    assert revised is not None
    assert revised.subject == "The crew rota"
    assert revised.body == draft.body
    assert revised.facts == draft.facts
    assert revised.prompts == ("write@1", "write-thank-you@1", "revise@1")
    assert revised.usage == Usage(calls=1, input_tokens=9)


def test_a_missing_reference_is_asked_for_with_a_fact_to_make_it_of() -> None:
    draft, _ = write(brief(), written())
    llm = CannedModel([json.dumps(MENDED)])
    missing = finding(category="part.specific_reference", text="", message="Nothing specific.", suggestion=None)
    ModelWriter(llm).revise(brief(), draft, [missing])
    assert "This may be mentioned: crew rota" in llm.requests[0].messages[-1].content


def test_nothing_to_change_is_no_call() -> None:
    draft, _ = write(brief(), written())
    llm = CannedModel([])
    assert ModelWriter(llm).revise(brief(), draft, [finding(severity="suggestion", points=0)]) is None
    assert llm.requests == []
