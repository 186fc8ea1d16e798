"""The single values of notes in many layouts, the kind of message they call for, and the evidence for each."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.context import Person
from afterword.notes import Evidence, Notes
from afterword.readers.by_rule.kind import read_kind
from afterword.readers.by_rule.layout import read_layout
from afterword.readers.by_rule.scalars import read_scalars

CASES = yaml.safe_load((Path(__file__).parents[2] / "data" / "notes_and_values.yaml").read_text(encoding="utf-8"))
HONORIFICS = {"Mr", "Mrs", "Ms", "Dr", "Sir", "Herr"}
NOWHERE = Evidence(quote="-", start=0, end=1)


def person(written: str) -> Person:
    """A person from ``Dr Ada Moor | chair``."""
    name, _, title = written.partition(" | ")
    first, _, rest = name.partition(" ")
    honorific = first if first in HONORIFICS else None
    return Person(name=rest if honorific else name, honorific=honorific, title=title or None, evidence=NOWHERE)


def read(text: str, *people: str, today: date = date(2025, 6, 12), name: str | None = None) -> dict[str, Any]:
    """What is read of notes, empty values left out."""
    notes = Notes.from_text(text)
    lines = read_layout(notes)
    context = read_scalars(notes, lines, [person(p) for p in people], today=today, name=name)
    for quote in context.evidence.values():
        assert notes.raw[quote.start : quote.end] == quote.quote
    fields = ("note_date", "interview_date", "candidate", "company", "role", "decision_by", "stated_days", "answer")
    found = {field: getattr(context, field) for field in fields}
    assert set(context.evidence) - {"next_steps"} == {f for f in fields if found[f] is not None} - {
        "candidate" if name else ""
    }
    found["contact"] = context.contact.name if context.contact else None
    found["promised"] = [promise.text for promise in context.promised]
    found["sent"] = [sent.kind for sent in context.sent]
    return {"kind": read_kind(context, lines, today)[0]} | {k: v for k, v in found.items() if v}


@pytest.mark.parametrize("case", CASES, ids=[case["layout"] for case in CASES])
def test_what_the_notes_say_is_found_and_nothing_else(case: dict[str, Any]) -> None:
    assert read(case["notes"], *case["people"], today=case["today"]) == case["expected"]


def test_notes_that_say_nothing_give_nothing() -> None:
    assert read("we talked about bees\nand about honey") == {"kind": "thank_you"}


def test_the_name_the_user_gives_beats_the_notes() -> None:
    assert read("Candidate: Ilse Varga\nbees", name="Ilse Varga-Holt")["candidate"] == "Ilse Varga-Holt"


def test_an_interviewer_is_never_the_candidate() -> None:
    assert "candidate" not in read("Name: Orla Finch\nOrla asked about bees", "Orla Finch")


def test_the_take_home_has_its_own_time() -> None:
    assert "stated_days" not in read("take-home task, a week to do it\nthey decide by 20 June 2025", "Orla Finch")


def test_a_deadline_another_employer_sets_is_not_theirs() -> None:
    assert "decision_by" not in read("12 June 2025\nThe other firm want my answer by 20 June 2025", "Orla Finch")


@pytest.mark.parametrize(
    "topic",
    [
        "Orla: how I would run a team through a hiring freeze",
        "Orla: which customers we turned down and why",
        "asked how I decide between one supplier and another supplier",
        "the budget for the old project was cut",
        "if it's a no I'll ask about the autumn",
        "Orla asked how I would tell a customer that their order had gone to someone else",
        "I told Orla about the time we chose another supplier",
        "Orla described how the project was cancelled when the funding was pulled",
        "My old firm froze all hiring, that is why I left",
        "Basil was ill and didn't make it",
    ],
)
def test_talk_of_refusals_and_freezes_is_no_answer(topic: str) -> None:
    assert "answer" not in read(f"interview 11 June 2025\n{topic}", "Orla Finch")


@pytest.mark.parametrize(
    ("news", "answer"),
    [
        ("They gave the keeper's job to somebody who already works there.", "rejected"),
        ("The post went to an internal applicant.", "rejected"),
        ("They have appointed one of their own apprentices.", "rejected"),
        ("The board has decided to appoint another candidate.", "rejected"),
        ("Orla phoned: it won't be me.", "rejected"),
        ("Unfortunately I was not chosen this time.", "rejected"),
        ("The answer was no.", "rejected"),
        ("they filled it internally", "rejected"),
        ("All vacancies frozen until next April.", "frozen"),
        ("They are not recruiting anyone before the new financial year.", "frozen"),
        ("No appointment will be made this year.", "frozen"),
        ("the role isn't going ahead", "frozen"),
    ],
)
def test_news_of_an_answer_is_read_in_any_words(news: str, answer: str) -> None:
    assert read(f"interview 11 June 2025\nOrla: bees\n\n{news}", "Orla Finch")["answer"] == answer


def test_the_kind_follows_the_day_taken_as_today() -> None:
    text = "Interview Tue 3 June 2025 with Orla Finch\nthey decide by 10 June"
    assert read(text, "Orla Finch", today=date(2025, 6, 3))["kind"] == "thank_you"
    assert read(text, "Orla Finch", today=date(2025, 6, 10))["kind"] == "thank_you"
    assert read(text, "Orla Finch", today=date(2025, 6, 11))["kind"] == "check_in"


TALK = (
    "- the branch in São Tomé and the call with them on Sundays",
    "- leasehold packs that take nine weeks",
    "- how I would overturn my own recommendation, the slipway case and its audit trail",
    "- patients back on the bus home before their results come",
    "- finding speech in tagged recordings",
    "- the decision to move the yard, and who was told",
    "- deliveries every Friday, offers to suppliers in the first week of the month",
)

APART = [case for case in CASES if "\n\n" in case["notes"] and "From:" not in case["notes"].split("\n\n")[0]]
"""Notes of several paragraphs, between which there is room for one more."""


@pytest.mark.parametrize("line", TALK)
@pytest.mark.parametrize("case", APART, ids=[case["layout"] for case in APART])
def test_what_was_talked_about_changes_no_value(case: dict[str, Any], line: str) -> None:
    *above, last = case["notes"].split("\n\n")
    notes = "\n\n".join([*above, f"talked about\n{line}", last])
    ignored = {"promised", "contact"}
    found = read(notes, *case["people"], today=case["today"])
    assert {k: v for k, v in found.items() if k not in ignored} == {
        k: v for k, v in case["expected"].items() if k not in ignored
    }


@pytest.mark.parametrize(
    ("line", "day", "span"),
    [
        ("hear back Fri", date(2025, 3, 7), None),
        ("by the 15th latest they said", date(2025, 3, 15), None),
        ("ans by wed nxt wk", date(2025, 3, 12), None),
        ("they meet on Monday 10th and will tell us that evening", date(2025, 3, 10), None),
        ("Orla said I could expect a call by Thursday", date(2025, 3, 6), None),
        ("réponse avant le 14 mars", date(2025, 3, 14), None),
        ("paid trial day, hear within a fortnight", None, 14),
        ("fitness test, then they decide, three weeks at most", None, 21),
        ("yes/no in ten days", None, 10),
        ("the other place wants to know by Friday", None, None),
        ("Maddox Mills say they'll decide Friday", None, None),
        ("she is away until 10 March", None, None),
        ("a round of the yard takes 2 days", None, None),
    ],
)
def test_the_time_of_an_answer(line: str, day: date | None, span: int | None) -> None:
    found = read(f"Interview Tue 4 March 2025 with Orla Finch. Orla: bees.\n{line}", "Orla Finch")
    assert (found.get("decision_by"), found.get("stated_days")) == (day, span)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Said 2 weeks. It's the 25th now and nothing's come.", "check_in"),
        ("emailed Orla 14 march, no reply. Emailed again 20 march. ok one more and thats it", "final"),
        ("Orla rang 12 March: they went with the internal candidate", "stay_in_touch"),
        ("12 March Orla emailed - role's been put on ice", "stay_in_touch"),
        ("They picked the other one. Orla told me 12 March", "stay_in_touch"),
        ("They offered it to me on 12 March. Accepting.", None),
        ("Orla: how would I turn down a supplier? They decide within 4 weeks.", "thank_you"),
        ("Orla: hiring has been frozen since January but this post is exempt. They decide by 28 March.", "thank_you"),
    ],
)
def test_the_message_called_for(line: str, kind: str | None) -> None:
    text = f"Interview Mon 10 March 2025 with Orla Finch, head keeper.\nOrla: bees.\n{line}"
    today = date(2025, 3, 12) if kind != "check_in" else date(2025, 3, 25)
    assert read(text, "Orla Finch", today=today)["kind"] == kind


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Wrenfield's office is above a bakery. I'd be their demand planner.", "Wrenfield"),
        ("I'd be joining Wrenfield as a demand planner", "Wrenfield"),
        ("A small outfit called Wrenfield Soups", "Wrenfield Soups"),
        ("I drove to Wrenfield Soups' depot to be interviewed", "Wrenfield Soups"),
        ("Wrenfield Soups van driver interview", "Wrenfield Soups"),
        ("Wrenfield Soups would like to see you, said the agency", "Wrenfield Soups"),
        ("write to orla@wrenfieldsoups.example\nWrenfield Soups", "Wrenfield Soups"),
        ("Orla asked about my time at Porter Mills and the project for Halden Council", None),
        ("Orla asked how we won the Harbour Trust contract at my last firm", None),
        ("Then Orla showed me Boiler Room Two and the Grand Hall", None),
        ("Hi Mo, Field day, Drop off, Any News", None),
    ],
)
def test_the_employer_named_by_the_way(line: str, company: str | None) -> None:
    assert read(f"{line}\nOrla: bees, honey", "Orla Finch").get("company") == company


@pytest.mark.parametrize(
    ("line", "candidate"),
    [
        ("Sent from Ines's iPhone", "Ines"),
        ("I, Ines Kovac, was seen by Orla.", "Ines Kovac"),
        ('The agency: "Hi Ines, they would like to see you on Friday."', "Ines"),
        ("there: Orla, Ines Kovac (me)", "Ines Kovac"),
        ("Me (Ines): I said honey", "Ines"),
        ('Orla: "I\'m Orla Finch, head keeper"', None),
        ("Dear Orla,\nThank you for your time.", None),
        ("Ask for\nPaul Stone", None),
    ],
)
def test_the_candidate_named_by_the_way(line: str, candidate: str | None) -> None:
    assert read(f"bees, honey.\n{line}", "Orla Finch").get("candidate") == candidate


def test_old_notes_are_read_as_of_their_own_day() -> None:
    text = "Interview Tue 3 June 2025 with Orla Finch, notes same evening\nthey decide by 10 June"
    assert read(text, "Orla Finch", today=date(2027, 1, 1))["kind"] == "thank_you"


def test_a_year_is_taken_from_today_only_for_days_just_past() -> None:
    text = "Interview Tue 3 June with Orla Finch"
    assert read(text, "Orla Finch", today=date(2025, 6, 5))["interview_date"] == date(2025, 6, 3)
    assert "interview_date" not in read(text, "Orla Finch", today=date(2025, 1, 5))
