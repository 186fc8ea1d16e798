"""The whole follow-up, from the thank-you to nothing more."""

from datetime import date

import pytest

from afterword.context import Contact, InterviewContext, Person, Sent
from afterword.dates.holidays import workdays
from afterword.kinds import Kind
from afterword.notes import Evidence
from afterword.planning import MOST_CHECK_INS, Plan, after_sent, one_too_many, plan, still_to_thank, with_sent
from afterword.timeline import Pace

HELD = date(2025, 6, 3)
QUOTE = Evidence(quote="x", start=0, end=1)
PANEL = (Person(name="Ines Halloran", evidence=QUOTE), Person(name="Tom Ruck", evidence=QUOTE))
THANKED = Sent(kind="thank_you", date="2025-06-04")
ASKED = Sent(kind="check_in", date="2025-06-16")
LAST = Sent(kind="final", date="2025-06-27")


def open_steps(made: Plan) -> list[tuple[str, str, str]]:
    return [(s.kind, s.send_from.isoformat(), s.send_by.isoformat()) for s in made.steps if not s.done]


def notes(*sent: Sent, kind: Kind | None = "thank_you", **more: object) -> InterviewContext:
    return InterviewContext.model_validate(
        {"kind": kind, "kind_why": "So.", "interview_date": HELD, "note_date": HELD, "sent": sent, **more}
    )


def test_after_an_interview_there_are_three_steps() -> None:
    made = plan(notes(), HELD)
    assert open_steps(made) == [
        ("thank_you", "2025-06-03", "2025-06-04"),
        ("check_in", "2025-06-12", "2025-06-17"),
        ("final", "2025-06-23", "2025-06-26"),
    ]
    assert (made.kind, made.send_now) == ("thank_you", True)


def test_a_step_that_is_done_keeps_its_days_and_the_next_one_waits() -> None:
    made = plan(notes(THANKED, kind="check_in"), date(2025, 6, 5))
    assert [step.done for step in made.steps] == [True, False, False]
    assert made.steps[0].send_by == date(2025, 6, 4)
    assert not made.send_now
    assert "Wait until 2025-06-12" in made.why


def test_the_last_note_follows_the_day_the_check_in_was_sent_on() -> None:
    made = plan(notes(THANKED, ASKED, kind="final"), date(2025, 6, 20))
    assert open_steps(made) == [("final", "2025-06-25", "2025-06-30")]


def test_a_second_check_in_is_a_setting() -> None:
    made = plan(notes(THANKED, kind="check_in"), date(2025, 6, 5), Pace(check_ins=2))
    assert [kind for kind, *_ in open_steps(made)] == ["check_in", "check_in", "final"]


def test_nothing_follows_a_last_note() -> None:
    made = plan(with_sent(notes(THANKED, ASKED, kind="final"), [LAST]), date(2025, 7, 20))
    assert (made.kind, made.send_now, open_steps(made)) == (None, False, [])
    assert "Send nothing more" in made.why


def test_the_holidays_of_a_country_are_left_out_and_named() -> None:
    whit_monday = plan(notes(), HELD, Pace(workdays=workdays("DE")))
    assert open_steps(whit_monday)[1][1:] == ("2025-06-13", "2025-06-18")
    assert "public holidays of DE left out" in whit_monday.steps[1].why
    assert "no public holidays assumed" in plan(notes(), HELD).steps[1].why


def test_the_plan_of_an_interview_still_ahead_waits_for_it() -> None:
    made = plan(notes(kind=None), date(2025, 5, 28))
    assert (made.kind, made.send_now) == ("thank_you", False)
    assert "still ahead" in made.why


def test_news_and_offers() -> None:
    assert open_steps(plan(notes(kind="stay_in_touch", answer="rejected"), HELD)) == [
        ("stay_in_touch", "2025-06-03", "2025-06-10")
    ]
    offered = plan(notes(kind=None, answer="offer"), HELD)
    assert (offered.kind, offered.steps) == (None, ())


def test_long_after_the_notes_end_nothing_is_sent() -> None:
    assert plan(notes(), date(2025, 12, 1)).kind is None


def test_a_log_moves_the_kind_on_and_never_back() -> None:
    assert with_sent(notes(), [THANKED]).kind == "check_in"
    assert with_sent(notes(THANKED, kind="check_in"), [ASKED]).kind == "final"
    assert with_sent(notes(kind="final"), [THANKED]).kind == "final"
    assert with_sent(notes(kind=None, answer="offer"), [THANKED]).kind is None


def test_what_notes_and_log_both_hold_counts_once() -> None:
    told = notes(Sent(kind="check_in"), kind="final")
    assert with_sent(told, [ASKED]).sent == (ASKED,)
    assert with_sent(notes(ASKED, kind="final"), [ASKED]).sent == (ASKED,)
    assert len(with_sent(notes(ASKED, kind="final"), [Sent(kind="check_in", date="2025-06-30")]).sent) == 2


def test_everybody_is_thanked_before_the_thanks_are_done() -> None:
    one = with_sent(notes(interviewers=PANEL), [THANKED.model_copy(update={"to": "Tom Ruck"})])
    assert (one.kind, still_to_thank(one)) == ("thank_you", ("Ines Halloran",))
    assert plan(one, HELD).steps[0].to == ("Ines Halloran",)
    assert still_to_thank(notes(THANKED, interviewers=PANEL)) == ()


def test_the_steps_name_who_they_go_to() -> None:
    made = plan(notes(interviewers=PANEL, contact=Contact(name="Jo Abara", why="owes the answer")), HELD)
    assert [step.to for step in made.steps] == [("Ines Halloran", "Tom Ruck"), ("Jo Abara",), ("Jo Abara",)]


@pytest.mark.parametrize(
    ("sent", "kind", "stopped"),
    [
        ((), "thank_you", False),
        ((THANKED,), "thank_you", True),
        ((ASKED,), "check_in", False),
        ((ASKED,) * MOST_CHECK_INS, "check_in", True),
        ((ASKED,) * MOST_CHECK_INS, "final", False),
        ((LAST,), "final", True),
        ((LAST,), "check_in", True),
        ((LAST,), "stay_in_touch", False),
        ((Sent(kind="stay_in_touch"),), "stay_in_touch", True),
    ],
)
def test_the_stop_rule(sent: tuple[Sent, ...], kind: Kind, stopped: bool) -> None:
    assert bool(one_too_many(notes(*sent), kind)) is stopped


def test_json_names_the_days_from_and_by() -> None:
    step = plan(notes(), HELD).model_dump(mode="json")["steps"][0]
    assert {"kind", "from", "by", "why", "done"} <= step.keys()


def test_what_was_sent_alone_tells_what_is_open() -> None:
    assert [after_sent(notes(*sent))[0] for sent in ((), (THANKED,), (ASKED,), (LAST,))] == [
        "thank_you",
        "check_in",
        "final",
        None,
    ]
