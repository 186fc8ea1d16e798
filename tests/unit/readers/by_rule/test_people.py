"""Who held the interview: each way of saying so, and each person who did not."""

from datetime import date

import pytest

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

_HEAD = "Interview at Polden Dairies Ltd for herd manager, 4 March 2025.\n\n"
_HELD = _HEAD + "It was with Moira Keast (farm director). Moira asked about mastitis.\n\n"


def _read(text: str) -> InterviewContext:
    return read_by_rule(Notes.from_text(text), today=date(2025, 3, 5))


def _names(text: str) -> list[str]:
    return [person.name for person in _read(text).interviewers]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("This time Moira Keast, farm director, on her own.", ["Moira Keast"]),
        ("Interview, planner, Moira Keast (farm director). References: Ann Cole (old boss).", ["Moira Keast"]),
        ("Interview, Tuesday, 11:00, Moira Keast (farm director). Nobody else.", ["Moira Keast"]),
        (
            "| date | what | notes |\n|---|---|---|\n| 4/3 | interview | Dr Moira Keast (owner), Dr Jory Penn (vet) |",
            ["Moira Keast", "Jory Penn"],
        ),
        (
            "Present: Moira Keast, farm director\n         Cllr Jory Penn, portfolio holder\n         Rose Vane, vet",
            ["Moira Keast", "Jory Penn", "Rose Vane"],
        ),
        ("Moira Keast rang, she's the farm director, the one I had the interview with.", ["Moira Keast"]),
        ("Jory Penn rang. He's not the one who interviewed me.", []),
        ("met will brown farm mgr. will showed me the parlour", ["Will Brown"]),
        ("met moira keast the owner. the director will grant leave. will price it up", ["Moira Keast"]),
        ("interview w a.j. keast-penn the owner. keast-penn asked about cows", ["A.J. Keast-Penn"]),
        ("Sat down with Moira Keast and a lad called Jory. Jory asked about rotas.", ["Moira Keast", "Jory"]),
        ("Mark and Will interviewed me. Mark asked about brakes; Will asked about tyres.", ["Mark", "Will"]),
        ("spoke w sunita. she asked how i handle late timesheets", ["Sunita"]),
        ("two people, moira and jory. moira asked about cows and jory asked about rotas", ["Moira", "Jory"]),
        ("moira keast interviewed me, jory penn sat in. jory asked about rotas", ["Moira Keast", "Jory Penn"]),
        ("Q: Who interviewed you?\nA: Moira Keast and Jory Penn", ["Moira Keast", "Jory Penn"]),
        ("Dr Lyle (director): asked about frailty.\nMs Bhatt (lead nurse): asked about rotas.", ["Lyle", "Bhatt"]),
        ("Then Mr Whitlock, the bursar, came for me and we talked for an hour about catering.", ["Whitlock"]),
        ("Opposite me sat Fenella Burke (director) and Tom Reid, trustee.", ["Fenella Burke", "Tom Reid"]),
        ("Moira Keast and Jory Penn saw me. Moira asked about cows, Jory about rotas.", ["Moira Keast", "Jory Penn"]),
        ("Farm director Moira Keast and milking manager Jory Penn had me in.", ["Moira Keast", "Jory Penn"]),
        ("Interviewed 4 March 2025, Moira Keast and Jory Penn (manager).", ["Moira Keast", "Jory Penn"]),
        ("Boss is Patricia, everyone calls her Pat. Pat asked about delivery notes.", ["Patricia"]),
        ("Moira's questions:\n- cows\nJory's questions:\n- rotas\n\nMoira is the owner, Jory is the manager.",
         ["Moira", "Jory"]),
    ],
)  # fmt: skip
def test_whoever_is_told_to_have_held_the_interview_is_an_interviewer(told: str, names: list[str]) -> None:
    """In a list, by what they did, in small letters, or by a part of the notes that is theirs."""
    assert _names(f"{_HEAD}{told}\n") == names


@pytest.mark.parametrize(
    "aside",
    [
        "Una Falk collected me from the gate; she took no part in the interview.",
        "Una Falk came over to say hello.",
        "Una from facilities showed me round (not on the panel).",
        "Una Falk - CFO - couldn't make it",
        "Una Falk on site, didn't make it.",
        "My husband Rob asked about the house. Rob said take it.",
        "Sally, my partner, asked about the cottage.",
        "Aunty Jean asked if I got it.",
        "Told them about my time under Greg Tull. Greg asked me to stay on.",
        "Talked to Ann on the bus. Ann wanted to know if they pay overtime.",
        "Mock interview with Carol helped. Carol asked the same question.",
        "The other guy waiting was called Stu. Stu asked if I had seen the toilets.",
        "Next: call with Jory Penn (finance) on Tuesday.",
        "In my last job I was interviewed by Ken Pratt.",
        "Kept thinking of what Jean Rhys said about cows.",
        "She mentioned Harper Adams. Harper Adams asked her to lecture.",
        "They use DairyComp. DairyComp asked for a password twice.",
        "Her PA, Lindsey Moss, sat in to take notes only, not on the panel.",
        "Lohn: KV + 12%",
    ],
)
def test_whoever_is_only_spoken_of_is_no_interviewer(aside: str) -> None:
    """They opened the door, are family, were met elsewhere, want the post too, or are still to be met."""
    assert _names(f"{_HELD}{aside}\n") == ["Moira Keast"]


_PANEL = (
    _HEAD + "Interviewed by Moira Keast (farm director) and Jory Penn (milking manager). Jory asked about rotas.\n\n"
)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("They said two weeks. Now 2 April. Drop Jory a line.", "Jory Penn"),
        ("18 March: wrote to Moira. No reply. 2 April: one last note, to the milking manager.", "Jory Penn"),
        ("They said two weeks. Now 2 April. I'll try Jory.", "Jory Penn"),
        ("They said two weeks. Now 2 April. Last note goes to the coordinator, Tess Wilde.", "Tess Wilde"),
        ("Tess Wilde in HR said I'd hear within a fortnight. It is 2 April.", "Tess Wilde"),
        ("Contact for queries: Tess Wilde. They said two weeks. 2 April, nothing.", "Tess Wilde"),
        ("Tess Wilde (AgriStaff) is handling it. They said two weeks. 2 April, nothing. Email Tess.", "Tess Wilde"),
        ("Don't write to Moira, she's away. Jory is covering. They said two weeks. 2 April, nothing.", "Jory Penn"),
        ("2 April. Rejection letter, signed by Jory. He says to keep in touch.", "Jory Penn"),
        ("They said two weeks. 2 April, and Tess Wilde the HR lady is silent. A final note to her.", "Tess Wilde"),
        (
            "They said two weeks. Tess Wilde from AgriStaff set it up. Moira: run it all through Tess. Mail Tess.",
            "Tess Wilde",
        ),
        ("Rejection came from Lucy Hall, People Team, 1 April. Write to Jory. Not to Lucy.", "Jory Penn"),
        ("Lucy Hall from HR rang with a no. Don't reply to Lucy. A short note to Moira.", "Moira Keast"),
        ("It's a no from Polden Wildlife Farm. Jory Penn rang me himself.", "Jory Penn"),
    ],
)
def test_the_contact_is_whoever_the_notes_single_out(told: str, name: str) -> None:
    """By what to do next, by who handles it, by who signed the letter."""
    contact = _read(f"{_PANEL}{told}\n").contact
    assert contact is not None
    assert contact.name == name
