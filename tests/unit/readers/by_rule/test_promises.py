"""What the candidate promised, however it is written down, and what is no promise of theirs."""

from datetime import date

import pytest

from afterword.context import Promise
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

HEAD = "Interview with Ada Moor (head of stores), Hollin Freight, 3 June 2025\n\n"
TWO = "Interview, Hollin Freight, 3 June 2025\nPanel: Ada Moor (head of stores), Ravi Nair (buyer)\n\n"


def promised(text: str, head: str = HEAD) -> list[Promise]:
    return list(read_by_rule(Notes.from_text(head + text), today=date(2025, 6, 3)).promised)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I owe Ada the names of two referees.", "send the names of two referees"),
        ("Owe her the load sheets.", "send the load sheets"),
        ("I promised to Ms Moor my shift planner.", "send my shift planner"),
        ("I said I'd drop in my forklift papers, must find them first.", "drop in my forklift papers"),
        ("Said I'd put my yard sketch in the post to her.", "post my yard sketch"),
        ("I undertook to forward my stock count template.", "forward my stock count template"),
        ("The candidate agreed to send a scan of her licence.", "send a scan of her licence"),
        ("I'm to bring the tyre ledger.", "bring the tyre ledger"),
        ("Got to: send Ada a copy of my crane card", "send a copy of my crane card"),
        ("Follow-up: email Ada the pallet survey", "email the pallet survey"),
        ("4.1 KLT to send AM the pallet survey.", "send the pallet survey"),
        ("sending ada photos of my racking job", "send photos of my racking job"),
        ("| Topics | racking |\n| Follow up | send Ada the pallet survey |", "send the pallet survey"),
        ("I told her I'd mail, email, the pallet survey.", "mail the pallet survey"),
        ("Q: anything I said I'd do?\nA: Yes. Link to my racking blog.", "send Link to my racking blog"),
        ("What did I promise?  my racking blog link", "send my racking blog link"),
        ("I owe\n- Ada: the pallet survey", "send the pallet survey"),
    ],
)
def test_a_promise_is_read_as_a_verb_and_its_object(text: str, expected: str) -> None:
    assert [promise.text for promise in promised(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada asked for my pallet survey -> I'll send it to her.", "send my pallet survey"),
        ("She'd like the night rota, said I'd send it.", "send the night rota"),
        ("I made a chart of the bays, she'd like it, sending", "send the chart of the bays"),
        ("Ada: damp in bay six. There is a paper on it, I promised it to her.", "send the paper on it"),
        ("My racking plan, she wants it. I PROMISED TO SEND IT TO HER.", "send my racking plan"),
        ("I showed my rota, she wants the bay plan -> promised to send", "send the bay plan"),
    ],
)
def test_a_promise_that_says_it_takes_the_thing_from_what_was_said_before(text: str, expected: str) -> None:
    assert [promise.text for promise in promised(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They promised an answer within ten days and it has been six weeks.",
        "Ada promised a decision by Friday.",
        "I didn't promise to send anything.",
        "I owe my landlord two months.",
        "Send something kind.",
        "I'd put the hot drinks nearer the dock, I said.",
        "She will send dates.",
        "They'll be in touch, she said, and will send it.",
        "Write her a short note.",
        "I promised to be honest with myself.",
        "[x] I said I'd send the pallet survey",
        "I said I'd send the pallet survey. Sent the pallet survey on the 4th.",
    ],
)
def test_what_others_promised_or_is_done_or_names_no_thing_is_none(text: str) -> None:
    assert promised(text) == []


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("I owe Ravi the pallet survey.", "Ravi Nair"),
        ("Ravi asked for my pallet survey, I'll send it to Ada.", "Ada Moor"),
        ("RN: my pallet survey, he wants it. I'll email it to RN", "Ravi Nair"),
    ],
)
def test_the_receiver_is_whom_the_promise_names(text: str, receiver: str) -> None:
    assert [promise.to for promise in promised(text, TWO)] == [receiver]


def test_a_promise_beside_private_words_is_kept_and_one_of_private_matter_is_not() -> None:
    assert [p.text for p in promised("I said I'd send my medical certificate.")] == ["send my medical certificate"]
    assert promised("I said I'd send my salary slip, 38k.") == []
    assert promised("Private:\n- I promised Mum the spare keys.") == []


def test_a_copy_is_promised_of_what_was_told_of_before() -> None:
    (bare,) = promised("I mentioned the one-page load plan from Teague. Promised her a blank copy.")
    assert bare.text == "send a blank copy of the one-page load plan from Teague"
    (with_more,) = promised("I told her about the yard chart and I promised to send her a copy with the names off it.")
    assert with_more.text == "send a copy of the yard chart, with the names off it"


@pytest.mark.parametrize(
    "text",
    [
        "Ada: pallet survey, he did it twice\nRavi: our tyre ledger, he wants to see it\n\nI'd send the tyre ledger.",
        "Ada: pallet survey\n\nRavi asked how we number the bays. Told him I'd send the number plan.",
    ],
)
def test_a_promise_goes_to_whoever_talked_about_it(text: str) -> None:
    (promise,) = promised(text, TWO)
    assert promise.to == "Ravi Nair"
