"""How people are addressed."""

import pytest

from afterword.context import Recipient
from afterword.writers.by_rule.greeting import greeting, names_used

GREETINGS = [
    ("Ruta Balode", None, "Dear Ruta,"),
    ("Ruta Balode", "Ms", "Dear Ms Balode,"),
    ("Ruta Balode", "Prof.", "Dear Professor Balode,"),
    ("R. Balode", "Mrs", "Dear Mrs Balode,"),
    ("R. Balode", None, "Dear R. Balode,"),
    ("Joost van der Meulen", "Dr", "Dear Dr van der Meulen,"),
    ("Aoibhe Ní Chathail", "Ms.", "Dear Ms Ní Chathail,"),
    ("Honor Blakely", "Dame", "Dear Dame Honor,"),
    ("Jürgen Krahl", "Herr", "Dear Herr Krahl,"),
    ("Trần Thị Mai", None, "Dear Trần Thị Mai,"),
    ("Trần Thị Mai", "Ms", "Dear Ms Trần Thị Mai,"),
    ("Inés Soto Varela", "Dra", "Dear Dra Inés Soto Varela,"),
    ("David (Dai) Prosser", None, "Dear David,"),
    ("Tom", None, "Dear Tom,"),
    ("José Ángel Soto Varela", "Dr", "Dear Dr Soto Varela,"),
    ("Simran Kaur Gill", "Ms", "Dear Ms Gill,"),
    ("Capt Odd Nygård", None, "Dear Captain Nygård,"),
    ("Capt Odd", None, "Dear Capt Odd,"),
    ("Prof. Ruta Balode", None, "Dear Professor Balode,"),
    ("J.R. Balode", None, "Dear J.R. Balode,"),
    ("Siti binte Osman", "Mdm", "Dear Madam Siti,"),
]


@pytest.mark.parametrize(("name", "honorific", "line"), GREETINGS)
def test_the_greeting_uses_honorific_and_surname_or_the_first_name(name: str, honorific: str | None, line: str) -> None:
    assert greeting(Recipient(name=name, honorific=honorific)) == line


@pytest.mark.parametrize(
    ("job", "line"),
    [("professor emeritus of phonetics", "Dear Professor Balode,"), ("Dr", "Dear Dr Balode,"), ("baker", "Dear Ruta,")],
)
def test_a_job_title_may_hold_an_honorific(job: str, line: str) -> None:
    assert greeting(Recipient(name="Ruta Balode", title=job)) == line


def test_without_a_name_the_greeting_names_nobody() -> None:
    assert greeting(None) == "Hello,"


def test_notes_may_call_somebody_by_any_part_of_the_name() -> None:
    assert {"Ruta", "Balode", "RB", "Ms Balode"} <= set(names_used(Recipient(name="Ruta Balode")))
