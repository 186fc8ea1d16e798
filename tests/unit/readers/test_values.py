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
        "Orla asked about a time I got it wrong",
        "I asked if they had anyone internal. No.",
        "Orla said no to a second shift",
        "rejected cloth is 6 per cent, she wants half",
        "if it's a no I'd like to hear it by phone",
        "they paused the dye line over Christmas",
        "they went with another supplier for the spindles",
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
        ("They said no.", "rejected"),
        ("Orla rang. No. Went to an internal, she was kind about it.", "rejected"),
        ("Orla phoned and said no, with regret", "rejected"),
        ("It went to a lass from Bolton with the languages.", "rejected"),
        ("Status: declined 9/6", "rejected"),
        ("## Outcome\nNo. They had somebody inside.", "rejected"),
        ("Update 9 June: turned down. They want a forklift ticket", "rejected"),
        ("We have decided to move forward with other candidates.", "rejected"),
        ("They have appointed. Not me.", "rejected"),
        ("ON HOLD as of today. The board froze all open positions until July.", "frozen"),
        ("A hiring freeze came down from Chicago this morning", "frozen"),
        ("We have had to pause recruitment for this role", "frozen"),
        ("The whole thing is parked, no money until April", "frozen"),
        ("The job is off, they lost the order", "frozen"),
    ],
)
def test_news_of_an_answer_is_read_in_any_words(news: str, answer: str) -> None:
    assert read(f"interview 11 June 2025\nOrla: bees\n\n{news}", "Orla Finch")["answer"] == answer


@pytest.mark.parametrize(
    ("notes", "day"),
    [
        ("18 March 2025\nI was interviewed on the 7th together with Mo.", date(2025, 3, 7)),
        ("14 April 2025\nWhom I met on the 2nd: Orla\n2 March: portfolio talk\nToday, 14 April 2025", date(2025, 3, 2)),
        ("Date of interview: Fri 07/03/2025        Time: 08:45\nPanel:        1. Orla Finch", date(2025, 3, 7)),
        (
            "29 Jan 2025  Saw it\n14 Feb  Phone call from Mo, gave me the date\n7 Mar  Interview, 11am, Orla",
            date(2025, 3, 7),
        ),
        ("[07/03/2025, 17:41] Me: just back from the mill, Orla", date(2025, 3, 7)),
        (
            "7 March 2025 interview. Second interviews are the week of the 19th, final word on 30 March.",
            date(2025, 3, 7),
        ),
    ],
)
def test_the_day_of_the_interview(notes: str, day: date) -> None:
    assert read(f"{notes}\nOrla: bees", "Orla Finch", today=date(2025, 4, 14))["interview_date"] == day


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
        ("They will revert latest Friday, 14th March.", date(2025, 3, 14), None),
        ("OF to telephone me with the decision.        by 14 March, noon", date(2025, 3, 14), None),
        ("The board will settle it at its 28 March meeting.", date(2025, 3, 28), None),
        ("HR to ring either way Monday", date(2025, 3, 10), None),
        ("I should know by a week on Friday", date(2025, 3, 14), None),
        ("It'll be a fortnight before they can say", None, 14),
        ("somebody in place by 1 April; answer within ten working days", None, 14),
        ("Orla asked how I would clear a backlog within 3 weeks", None, None),
        ("Orla wants letters to donors signed within 48 hours", None, None),
        ("Friday's post brought the letter", None, None),
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
    ("notes", "company", "role"),
    [
        ("Went over to Halmoor Dental Care about the dental nurse job.", "Halmoor Dental Care", "dental nurse"),
        ("Up to Dunmore Estates about the gamekeeper's place.", "Dunmore Estates", "gamekeeper"),
        ("How it went with Pennant Primary School. I was seen for teaching assistant.", "Pennant Primary School", None),
        ("[page 1]\nAshgrove Vets. Veterinary nurse, nights.", "Ashgrove Vets", "Veterinary nurse, nights"),
        ("# Vossler Optik, 2. Runde - Servicetechniker Nord", "Vossler Optik", "Servicetechniker Nord"),
        ("# Larchmere\n\nrole: Lead Animator", "Larchmere", "Lead Animator"),
        ("tern & wilder, buyer. saw Orla", "Tern & Wilder", "buyer"),
        ("tern & wilder. saw Orla", "Tern & Wilder", None),
        ("every day bakery / baker", "Every Day Bakery", "baker"),
        ("Where: Northwick Leisure, Pool Road\nWhat: Interview, duty manager", "Northwick Leisure", "duty manager"),
        ("the position of Clerk in the rights team", None, "Clerk in the rights team"),
        ("planning officer\nPrivate: Castor Homes have asked me to interview.", None, "planning officer"),
        ("hives\nSpoke of the merger with Halden Bank.", None, None),
    ],
)
def test_the_post_and_the_employer_in_any_layout(notes: str, company: str | None, role: str | None) -> None:
    found = read(f"{notes}\nOrla: bees, honey", "Orla Finch")
    assert found.get("company") == company
    assert role is None or found.get("role") == role


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


@pytest.mark.parametrize(
    ("line", "day", "span"),
    [
        ("he rings inside 2 weeks", None, 14),
        ("she said itd be a fortnight", None, 14),
        ("Six weeks, said Orla", None, 42),
        ("when will I hear?   > two weeks", None, 14),
        ("Two weeks because the boss is away, Orla reckons", None, 14),
        ("All candidates advised by Friday 20 June.", date(2025, 6, 20), None),
        ("decision by 13 June\nthen Ben in HR wrote that it has shifted to 27 June", date(2025, 6, 27), None),
        ("Home office? Ben answered: works agreement, 2 days.", None, None),
        ("the last keeper stayed two weeks, said Orla", None, None),
        ("Orla says the wax takes two weeks", None, None),
    ],
)
def test_the_time_of_an_answer_told_in_passing(line: str, day: date | None, span: int | None) -> None:
    found = read(f"interview 11 June 2025 with Orla Finch\n\n{line}", "Orla Finch")
    assert (found.get("decision_by"), found.get("stated_days")) == (day, span)


def test_a_deadline_told_later_is_counted_from_the_interview() -> None:
    held = "Where it stands, 8 October 2025\n- interview held 2 Sept 2025 with Orla Finch"
    notes = f"{held}\n- she said decision by 12 September"
    assert read(notes, "Orla Finch", today=date(2025, 10, 8))["decision_by"] == date(2025, 9, 12)


@pytest.mark.parametrize(
    ("notes", "company", "role"),
    [
        ("Where it stands, 8/10/25\n\n- Moor Energy Trust, Jos. Field Officer\n", "Moor Energy Trust", "Field Officer"),
        ("mon 28 july\nkite mills. night weaver\nsaw orla thurs\n", "Kite Mills", "night weaver"),
        ("# Kite College\n## Director of Advising: on-campus interview\n", "Kite College", "Director of Advising"),
        ("Went yesterday to the Double Cedar to talk about the ranch manager job.", "Double Cedar", "ranch manager"),
        (
            "Freiburg, Monday 17 November 2025\n\nI was at Kite Medizintechnik because of the post of translator.",
            "Kite Medizintechnik",
            "translator",
        ),
        (
            "KITE FOOD SHARE - van coordinator, 28 hrs\n\n14 Oct  Call from Mo Reid, their admin.",
            "Kite Food Share",
            "van coordinator",
        ),
        ("I went out yesterday to the Double Cedar about the ranch manager job.", "Double Cedar", "ranch manager"),
        (
            "MINUTES\n\nMeeting: Selection panel, Manager Water Operations, Kite Shire Council\n",
            "Kite Shire Council",
            "Manager Water Operations",
        ),
        ("Held: Tuesday 3 March 2026, 2.00 pm, Committee Room 2\n", None, None),
    ],
)
def test_the_post_and_the_employer_of_fragments_headings_and_the_way_there(
    notes: str, company: str | None, role: str | None
) -> None:
    found = read(notes)
    assert (found.get("company"), found.get("role")) == (company, role)


def test_an_entry_of_a_log_tells_of_a_message_by_its_name_alone() -> None:
    days = ("3 Mar 2025 - interview with Orla Finch", "4 Mar - thank you", "19 Mar - f/up email to Orla")
    notes = Notes.from_text("\n".join((*days, "24 Apr - nothing. one more")))
    context = read_scalars(notes, read_layout(notes), [person("Orla Finch")], today=date(2025, 4, 24))
    assert [(sent.kind, sent.date) for sent in context.sent] == [
        ("thank_you", "2025-03-04"),
        ("check_in", "2025-03-19"),
    ]
    assert read_kind(context, read_layout(notes), date(2025, 4, 24))[0] == "final"


def test_old_notes_are_read_as_of_their_own_day() -> None:
    text = "Interview Tue 3 June 2025 with Orla Finch, notes same evening\nthey decide by 10 June"
    assert read(text, "Orla Finch", today=date(2027, 1, 1))["kind"] == "thank_you"


def test_a_year_is_taken_from_today_only_for_days_just_past() -> None:
    text = "Interview Tue 3 June with Orla Finch"
    assert read(text, "Orla Finch", today=date(2025, 6, 5))["interview_date"] == date(2025, 6, 3)
    assert "interview_date" not in read(text, "Orla Finch", today=date(2025, 1, 5))
