"""Laws of every draft that the writer by rule makes."""

import itertools
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.context import Brief, Promise, Recipient, Topic
from afterword.draft import Draft
from afterword.kinds import KINDS, Kind
from afterword.notes import Evidence
from afterword.writers.by_rule import write_by_rule
from afterword.writers.by_rule.overlap import shared_runs

DAY = date(2025, 6, 12)
NOTE = "Brill Valves, stores manager. Ruta, Odd, Ines, Wen. how they train apprentices; van fleet going electric"
FRAGMENTS = (
    "how they train apprentices on the lathe",
    "van fleet going electric by 2028",
    "asked how i'd count slow movers -> the ABC cards at Teague",
    "wants someone to set up a tool library",
    "they mend returned valves on site",
    "weekly walk round the bays w/ the foremen",
)
PANEL = ("Ruta Balode", "Odd Nygård", "Ines Cardoso", "Wen Achebe", "Pia Lund", "Sam Orr")
BANDS = {"thank_you": (55, 135), "check_in": (45, 95), "final": (40, 90), "stay_in_touch": (40, 90)}


def evidence(quote: str) -> Evidence:
    return Evidence(quote=quote, start=0, end=len(quote))


def brief(kind: Kind = "thank_you", *, topics: tuple[str, ...] = FRAGMENTS[:2], **changes: object) -> Brief:
    facts = {
        "kind": kind,
        "recipient": Recipient(name="Ruta Balode"),
        "candidate": "Jo Marsh",
        "company": "Brill Valves",
        "role": "stores manager",
        "interview_date": DAY,
        "today": DAY,
        "own_topics": tuple(Topic(text=text, interviewer="Ruta Balode", evidence=evidence(text)) for text in topics),
        "evidence": {key: evidence(key) for key in ("candidate", "company", "role", "interview_date")},
    }
    return Brief.model_validate(facts | changes)


def panel(size: int) -> list[Draft]:
    drafts: list[Draft] = []
    for position, name in enumerate(PANEL[:size]):
        topic = Topic(text=FRAGMENTS[position], interviewer=name, evidence=evidence(FRAGMENTS[position]))
        changes = {"recipient": Recipient(name=name), "own_topics": (topic,), "position": position, "siblings": size}
        drafts.append(write_by_rule(brief().model_copy(update=changes), avoid=drafts))
    return drafts


@pytest.mark.parametrize("kind", KINDS)
def test_all_five_parts_are_there_and_stand_in_the_body(kind: Kind) -> None:
    draft = write_by_rule(brief(kind))
    for part, words in draft.parts.model_dump().items():
        assert words, part
        assert words in draft.body


@pytest.mark.parametrize("kind", KINDS)
def test_every_fact_stands_in_the_email_and_the_topic_is_one(kind: Kind) -> None:
    draft = write_by_rule(brief(kind))
    assert draft.facts
    assert all(fact.text in f"{draft.subject}\n{draft.body}" for fact in draft.facts)
    assert any(fact.quote in FRAGMENTS for fact in draft.facts)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(6))
def test_the_length_stays_within_the_kinds_band(kind: Kind, seed: int) -> None:
    least, most = BANDS[kind]
    draft = write_by_rule(brief(kind, position=seed, topics=FRAGMENTS[seed:] or FRAGMENTS))
    assert least <= len(draft.body.split()) <= most, draft.body


def test_siblings_differ_in_more_than_the_name() -> None:
    for one, other in itertools.combinations(panel(6), 2):
        assert shared_runs(one.body, other.body) <= 0.2


def test_siblings_have_subjects_of_their_own() -> None:
    assert len({draft.subject for draft in panel(4)}) == 4


def test_the_same_brief_gives_the_same_draft() -> None:
    assert write_by_rule(brief()) == write_by_rule(brief())


def test_the_candidate_signs_with_the_full_name() -> None:
    assert write_by_rule(brief()).body.splitlines()[-1] == "Jo Marsh"


def test_without_a_name_to_sign_it_ends_in_a_closing_line_and_asks() -> None:
    draft = write_by_rule(brief(candidate=None))
    assert draft.body.endswith(".")
    assert draft.parts.brief_close == draft.body.splitlines()[-1]
    assert any("your name" in question for question in draft.questions)


def test_without_a_recipient_it_greets_nobody_and_asks() -> None:
    draft = write_by_rule(brief(recipient=None))
    assert draft.parts.greeting == "Hello,"
    assert any("Who" in question for question in draft.questions)


def test_without_a_usable_topic_it_refers_to_nothing_and_asks() -> None:
    draft = write_by_rule(brief(topics=("lol", "the lift was awful")))
    assert draft.parts.specific_reference == ""
    assert draft.questions == ("What did you and Ruta Balode talk about that you would like to mention?",)


def test_with_everything_known_it_asks_nothing() -> None:
    assert write_by_rule(brief()).questions == ()


def test_without_role_and_company_it_invents_neither() -> None:
    draft = write_by_rule(brief(role=None, company=None))
    assert "the role" in draft.body
    assert any("Which role" in question for question in draft.questions)


def test_a_promise_is_kept_in_the_future_tense() -> None:
    promised = (Promise(text="send the van rota", evidence=evidence("send the van rota")),)
    draft = write_by_rule(brief(promised=promised))
    assert re.search(r"will (?:also )?send (?:you )?the van rota", draft.body)
    assert any(fact.text == "the van rota" for fact in draft.facts)


def test_a_check_in_asks_once_and_sets_no_date() -> None:
    for position in range(6):
        draft = write_by_rule(brief("check_in", position=position, today=date(2025, 6, 25)))
        assert len(re.findall(r"may I ask|wonder whether", draft.body, re.IGNORECASE)) == 1
        assert "by " not in draft.parts.brief_close


@pytest.mark.parametrize("kind", ["check_in", "final", "stay_in_touch"])
def test_a_later_message_never_places_the_interview_today(kind: Kind) -> None:
    assert "today" not in write_by_rule(brief(kind)).body


def test_a_check_in_names_the_day_the_employer_named() -> None:
    draft = write_by_rule(brief("check_in", today=date(2025, 6, 25), decision_by=date(2025, 6, 20)))
    assert "by 20 June" in draft.body


def test_a_promise_to_somebody_else_is_left_out() -> None:
    promised = (Promise(text="send Odd the van rota", evidence=evidence("send Odd the van rota")),)
    assert "van rota" not in write_by_rule(brief(promised=promised)).body


def test_one_subject_is_spoken_of_rather_than_a_list() -> None:
    draft = write_by_rule(brief(topics=("the drum rota on the pier", "how they train apprentices on the lathe")))
    assert draft.parts.specific_reference.count(".") == 1
    assert ("drum rota" in draft.body) != ("on the lathe" in draft.body)


def test_a_wish_stands_beside_the_subject() -> None:
    draft = write_by_rule(brief(topics=("how they train apprentices on the lathe", "wants someone to mend the kiln")))
    assert "you want someone to mend the kiln" in draft.parts.specific_reference


def test_a_last_note_asks_nothing() -> None:
    for position in range(6):
        assert "?" not in write_by_rule(brief("final", position=position)).body


def test_a_freeze_is_not_answered_as_a_rejection() -> None:
    draft = write_by_rule(brief("stay_in_touch", answer="frozen"))
    assert re.search(r"on hold|how things stand", draft.parts.gratitude)


def test_an_invitation_for_later_is_taken_up() -> None:
    draft = write_by_rule(brief("stay_in_touch", next_steps="a trainee post in the print room after Easter"))
    assert "a trainee post in the print room after Easter" in draft.parts.reaffirmed_interest


def test_somebody_who_did_not_interview_is_not_thanked_for_the_interview() -> None:
    contact = Recipient(name="Odd Nygård", interviewed=False)
    draft = write_by_rule(brief("check_in", recipient=contact, own_topics=()))
    assert "my application" in draft.parts.gratitude or "informed" in draft.parts.gratitude
    assert draft.questions == ()


def test_the_email_speaks_of_what_the_notes_say_to_mention() -> None:
    text = "the seed swap"
    wanted = Topic(text=text, evidence=evidence(text), wanted=True)
    assert "the seed swap" in write_by_rule(brief(shared_topics=(wanted,))).parts.specific_reference
    fuller = brief(topics=(FRAGMENTS[0], "moving the seed swap into the barn"), shared_topics=(wanted,))
    assert "moving the seed swap into the barn" in write_by_rule(fuller).parts.specific_reference


def test_a_late_thank_you_names_the_day_and_makes_nothing_of_it() -> None:
    draft = write_by_rule(brief(today=date(2025, 6, 24)))
    assert "on 12 June" in f"{draft.subject} {draft.body}"
    assert not re.search(r"late|sorry|apolog", draft.body, re.IGNORECASE)


_FRAGMENT = st.lists(
    st.sampled_from(
        [
            "she",
            "they",
            "asked",
            "how",
            "I would",
            "wants to",
            "plan",
            "the new depot",
            "my tool cards",
            "->",
            "(",
            "[x]",
            "€9k",
        ]
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(_FRAGMENT, max_size=3), st.sampled_from(KINDS), st.integers(0, 9))
def test_no_topic_brings_a_placeholder_or_a_sign_of_notes_into_an_email(
    fragments: list[str], kind: Kind, position: int
) -> None:
    draft = write_by_rule(brief(kind, topics=tuple(fragments), position=position))
    assert not re.search(r"[\[\]{}<>_€()]|->|\bXX", draft.text)
    assert "  " not in draft.text
    assert "!" not in draft.text


_ANY = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=40).filter(str.strip)
_ODD = st.lists(
    st.sampled_from(["Dr.", "(Tom)", "O'", "de", "->", "'d", "it's", "9%", "w/", "i.e.", "1 in 4", "&", "to"]),
    min_size=1,
)


@settings(max_examples=80, deadline=None)
@given(st.tuples(*[_ANY | _ODD.map(" ".join)] * 6), st.sampled_from(KINDS), st.booleans())
def test_whatever_the_facts_hold_parts_and_facts_stand_in_the_email(
    told: tuple[str, ...], kind: Kind, interviewed: bool
) -> None:
    name, company, role, topic, promise, next_steps = told
    recipient = Recipient(name=name, honorific="Dr", interviewed=interviewed)
    promised = (Promise(text=promise, evidence=evidence(promise)),)
    changes = {"recipient": recipient, "company": company, "role": role, "promised": promised, "next_steps": next_steps}
    draft = write_by_rule(brief(kind, topics=(topic,)).model_copy(update=changes))
    assert all(words in draft.body for words in draft.parts.model_dump().values())
    assert all(fact.text in f"{draft.subject}\n{draft.body}" for fact in draft.facts)
