"""Who keeps the notes: every place where a person leaves their own name, and those where another's stands."""

from datetime import date

import pytest

from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

_NOTES = "Interview at Polden Dairies with Moira Keast, farm director, 4 March 2025. Moira asked about mastitis.\n"


def _read(text: str) -> str | None:
    return read_by_rule(Notes.from_text(text), today=date(2025, 3, 5)).candidate


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        ("", "\nPriya Nair MRCVS", "Priya Nair"),
        ("", "\nPriya Nair, BSc (Hons)", "Priya Nair"),
        ("", "\nPriya Nair (she/her)\n07700 900123", "Priya Nair"),
        ("", "\nPriya Nair\npriya@example.org", "Priya Nair"),
        ("", "leave out: the money, it is less than I am on now\nP. Nair", "P. Nair"),
        ("", "\n— Priya", "Priya"),
        ("", "\nPriya xx", "Priya"),
        ("", "speak soon, Priya xx", "Priya"),
        ("", "\nPriya", "Priya"),
        ("Hi Nikos,\n", "\nHug the dog,\nPriya", "Priya"),
        ("Dear future me,\n", "\nYours,\nPriya", "Priya"),
        ("", "joachim will write by friday\n- Priya", "Priya"),
        ("", "ok that is all, this is priya nair", "Priya Nair"),
        ("", "\nGez. Priya Nair", "Priya Nair"),
        ("", "\nSigned off by me, Priya Nair", "Priya Nair"),
        ("", "\nBy Priya Nair, aged 17", "Priya Nair"),
        ("Candidate: me, Priya Nair\n", "", "Priya Nair"),
        ("From: Priya Nair\nTo: priya.nair@inbox.example\nSubject: notes\n\n", "", "Priya Nair"),
        ("", "\nsign it from Priya Nair.", "Priya Nair"),
        ("", "\nUse my full name, Priya Nair.", "Priya Nair"),
        ("", "\nWrite to Moira, no whining. sign Priya\nPriya Nair", "Priya Nair"),
        ("", "\nSigned off as always: Priya Nair", "Priya Nair"),
        ("", "\nSign as usual, Priya Nair", "Priya Nair"),
        ("Priya Nair - interview Q&A, written that night\n", "", "Priya Nair"),
        ("Interview debrief - Priya Nair - 4 March\n", "", "Priya Nair"),
        ("", "\nFull name for the sign-off: Priya Nair", "Priya Nair"),
        ("", "\nPriya Nair to write to her tomorrow (me)", "Priya Nair"),
        ("", 'Moira said "So, Priya, when could you start?"', "Priya"),
        ("Written up that night. Name on badge: Priya Nair\n", "", "Priya Nair"),
        ("They had me down as Priya Nair.\n", "", "Priya Nair"),
        ("Hi, it's Priya Nair here, a quick memo.\n", "", "Priya Nair"),
        ("Applicant: Nair, Priya\n", "", "Priya Nair"),
        ("JOB LOG            P. Nair\n\n", "", "P. Nair"),
        ("Job hunt 2025 / Priya Nair\n\n", "", "Priya Nair"),
        ("Diary of Priya Nair\n\n", "", "Priya Nair"),
        ("Minutes taken by Priya Nair, candidate.\n", "", "Priya Nair"),
        ("Present: Moira Keast, farm director\n         Priya Nair, candidate (PN) - minutes\n", "", "Priya Nair"),
        ("> Dear Priya,\n> we would like to invite you to an interview.\n\n", "\nPriya Nair", "Priya Nair"),
    ],
)
def test_the_candidate_is_whoever_the_notes_say_keeps_them(above: str, below: str, name: str) -> None:
    """A signature, a byline, a badge, a record's field, a quoted word to the writer: each tells the name."""
    assert _read(above + _NOTES + below) == name


@pytest.mark.parametrize(
    "below",
    [
        "\nGood Luck",
        "\nBristol",
        "\nPros\n- housing\nCons\n- Isolation",
        "\nSleep",
        "Ask for a reference from\nDan Moss",
        "\nCall back on 01823 555 010\nTess Wilde",
        "Me: Nervous. Them: calm.",
        "By Taunton Deane services I had a better answer.",
        '"Well, Hugh, you know best", Moira told the herdsman.',
        "\nfingers crossed",
        "\nReferees\nDan Moss\nEve Orr",
        "\nThe vet signed off Dan Moss as keeper. I am to sign Mutual Agreement.",
        "\nAlso there, for lunch only:\nDan Moss",
        "\nThanks to Moira",
        'Moira said "Ben, come and see this" and a herdsman ran up.',
        'I said "Well, Dan, you may be right" to the vet.',
        "\nMinutes taken by Dan Moss, clerk.",
        "\nInterview notes - Blue Arrow",
    ],
)
def test_nobody_signs_where_the_notes_do_not_say_who_keeps_them(below: str) -> None:
    """A wish, a place, a referee, a clerk, a firm: none of them may sign the email."""
    assert _read(_NOTES + below) is None
