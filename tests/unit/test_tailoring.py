from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.unit.test_cost import NOTES as COSTLY
from tests.unit.test_cost import REPLIES

from afterword.errors import DataError
from afterword.llm.canned import CannedModel
from afterword.llm.request import estimate_tokens
from afterword.notes import Notes
from afterword.offline import compiled
from afterword.pipeline import FollowUp, follow_up
from afterword.readers import OfflineReader
from afterword.readers.by_model import ModelReader
from afterword.tailoring import Tailor
from afterword.voice import Voice
from afterword.writers.by_model import ModelWriter

MOST_TOKENS = 80
TODAY = date(2025, 3, 3)
PACKS = tuple(compiled("tailoring"))
PANEL = """Interview 3 March 2025
Company: Calder Vale Trust
Role: {role}
I'm Kit Marlowe
Panel:
- Una Brandt (head of operations): the new rota for the night shift
- Rolf Anders (site lead): he asked how I would train new starters, told him about the buddy scheme I ran at Holt
- Ines Okoro (deputy): the backlog of complaints from the merger
"""


def drafts(*named: str, role: str = "team coordinator", voice: Voice | None = None) -> tuple[FollowUp, ...]:
    notes = Notes.from_text(PANEL.format(role=role))
    return follow_up(notes, today=TODAY, tailor=Tailor(named), voice=voice or Voice())


def faults(results: tuple[FollowUp, ...]) -> Iterator[str]:
    for result in results:
        for finding in result.report.findings if result.report else ():
            if finding.points or finding.severity != "suggestion":
                yield f"{finding.rule}: {finding.text!r} in {result.email}"


@pytest.mark.parametrize("role", ["team coordinator", "Lecturer in Botany"])
@pytest.mark.parametrize("pack", PACKS)
def test_a_tailored_draft_is_ready_and_says_no_more_than_the_notes(pack: str, role: str) -> None:
    results = drafts(pack, role=role)
    assert len(results) == 3
    assert {result.outcome for result in results} == {"ready"}
    assert not list(faults(results))


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_changes_every_email_of_a_panel(pack: str) -> None:
    for usual, tailored in zip(drafts("none"), drafts(pack), strict=True):
        assert usual.email != tailored.email
        assert f"{pack}@1" in tailored.prompts


def test_the_same_notes_read_apart_for_a_new_graduate_in_design_and_an_executive_in_finance() -> None:
    one, other = drafts("creative", "new-graduate")[0], drafts("finance", "executive")[0]
    assert one.email
    assert other.email
    assert one.email.body.startswith("Hi Una,")
    assert "I'" in one.email.body
    assert other.email.body.startswith("Dear Una,")
    assert "'" not in other.email.body
    for result in (one, other):
        assert "the new rota for the night shift" in result.parts.specific_reference


@pytest.mark.parametrize(
    ("role", "industry", "stage"),
    [
        ("data analyst", "software-and-data", None),
        ("Senior Tax Accountant", "finance", None),
        ("Graduate software engineer", "software-and-data", "new-graduate"),
        ("art director", "creative", None),
        ("staff nurse, paediatrics", "health", None),
        ("Lecturer in Botany", "education-and-academia", None),
        ("Chief Executive", None, "executive"),
        ("Group CFO", "finance", "executive"),
        ("executive assistant to the CEO", None, None),
        ("nursery assistant", None, None),
        ("finance data analyst", None, None),
        ("yard supervisor", None, None),
    ],
)
def test_field_and_stage_are_read_where_the_post_plainly_tells(
    role: str, industry: str | None, stage: str | None
) -> None:
    context, _ = OfflineReader().read(Notes.from_text(PANEL.format(role=role)), today=TODAY)
    assert (context.industry, context.stage) == (industry, stage)
    for field in ("industry", "stage"):
        assert (field in context.evidence) == (getattr(context, field) is not None)


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("Una asked about my career change; said I miss working with people", "career-changer"),
        ("- I'm changing careers, she found that interesting", "career-changer"),
        ("- they take many career changers", None),
    ],
)
def test_a_change_of_career_is_the_candidates_own(line: str, stage: str | None) -> None:
    context, _ = OfflineReader().read(Notes.from_text(PANEL.format(role="yard hand") + line), today=TODAY)
    assert context.stage == stage


def test_what_the_notes_say_chooses_and_the_reason_is_told() -> None:
    result = drafts(role="data analyst")[0]
    assert [(told.pack, told.why) for told in result.tailored] == [
        ("software-and-data@1", "the notes say “data analyst”")
    ]
    assert drafts(role="yard hand")[0].tailored == ()
    assert [told.pack for told in drafts("finance", role="data analyst")[0].tailored] == ["finance@1"]
    assert drafts("none", role="data analyst")[0].tailored == ()


def test_the_candidates_own_voice_goes_before_a_pack() -> None:
    result = drafts("creative", voice=Voice(greeting="Hello", sign_off="Yours", contractions=False))[0]
    assert result.email
    assert result.email.body.startswith("Hello Una,")
    assert "\nYours,\nKit Marlowe" in result.email.body
    assert "'" not in result.email.body


def own_pack(folder: Path, **changes: object) -> str:
    pack = {
        "name": "boats", "version": 1, "axis": "field", "title": "boat building", "manner": "dry", "reference": "hulls",
        "avoid": "knots", **changes,
    }  # fmt: skip
    path = folder / "boats.yaml"
    path.write_text(yaml.safe_dump(pack), encoding="utf-8")
    return str(path)


def test_a_pack_of_ones_own_goes_before_what_the_notes_say(tmp_path: Path) -> None:
    pack = own_pack(tmp_path, sentences={"thank_you": {"close": ["I look forward to hearing from you, ashore."]}})
    result = drafts(pack, role="data analyst")[0]
    assert result.parts.brief_close.startswith("I look forward to hearing from you, ashore.")
    assert result.tailored[0].title == "boat building"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"axis": "mood"}, "axis: input should be 'field' or 'stage'"),
        ({"words": {"thank_you": [90, 40]}}, "words: the fewest are more than the most"),
        ({"sentences": {"thank_you": {"closing": ["Bye."]}}}, "is no list of the offline writer"),
        ({"sentences": {"thank_you": {"close": ["Bye for now.", "Bye {boat}."]}}}, "{boat} is never filled"),
        ({"sentences": {"thank_you": {"close": ["Bye {day."]}}}, "a brace stands alone"),
        ({"sentences": {"thank_you": {"close": ["Greetings to {company}."]}}}, "one sentence should need no more"),
        ({"sentences": {"thank_you": {"reference": ["On {phrase}."]}}}, "should look as in prompts/offline"),
        ({"sentences": {"thank_you": {"layouts": [[["gratitude"]]]}}}, "each layout should hold"),
    ],
)
def test_what_is_wrong_with_a_pack_is_told_with_its_place(
    tmp_path: Path, changes: dict[str, object], problem: str
) -> None:
    path = own_pack(tmp_path, **changes)
    with pytest.raises(DataError) as error:
        Tailor([path])
    assert str(error.value).startswith(path)
    assert problem in str(error.value)


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        (["plumbing"], "is no pack; there are"),
        (["finance", "creative"], "finance and creative are both for the field"),
        (["none", "finance"], "'none' stands alone"),
        (["no-such.yaml"], "no such file"),
    ],
)
def test_names_that_cannot_be_used_together_or_at_all_are_an_error(named: list[str], problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        Tailor(named)


def requested(*named: str) -> tuple[FollowUp, CannedModel]:
    llm = CannedModel(REPLIES)
    reader, writer = ModelReader(llm), ModelWriter(llm)
    (result,) = follow_up(COSTLY, reader=reader, writer=writer, today=date(2025, 5, 7), tailor=Tailor(named))
    return result, llm


@pytest.mark.parametrize("pack", PACKS)
def test_a_model_is_told_of_a_pack_in_one_short_line(pack: str) -> None:
    _, usual = requested("none")
    result, llm = requested(pack)
    before, after = (asked.requests[-1].messages for asked in (usual, llm))
    assert after[-1].content.count("\n") == before[-1].content.count("\n") + 1
    assert compiled("tailoring")[pack]["manner"] in after[-1].content
    assert after[0] == before[0], "what never changes stays the same"
    assert estimate_tokens(after, None) - estimate_tokens(before, None) <= MOST_TOKENS
    assert f"{pack}@1" in result.prompts
