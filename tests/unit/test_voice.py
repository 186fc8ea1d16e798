from datetime import date

import pytest

from afterword.mail import Email
from afterword.notes import Notes
from afterword.pipeline import follow_up
from afterword.voice import Voice
from afterword.voice.samples import voice_of
from afterword.voice.spelling import respelt, variety_of

RELAXED = """Subject: Saturday

Hi Ruth,

I'm glad we got the kiln going. It's warm in there now, and I don't think we'll need the heater. I'll bring gloves.

Cheers,
Lene
"""
STIFF = """Subject: Lease

Dear Mr Orr,

I am writing about the lease of the boathouse. I would be grateful for the plan that you have of the cellar, and I will
return it within the week. I have not seen the meter myself.

Yours sincerely,
Lene Abara
"""
NOTES = Notes.from_text("""Company: Ostrel Baths
Role: pool technician
I'm Lene Abara
Interview on 6 May 2025 with Petra Quill (head of plant)
- Petra: the backwash runs at night, she wants it on a sensor
- asked how I would find a leak, I told her about the dye test I ran at Corran Pools
""")


def emails(*texts: str) -> list[Email]:
    return [Email.parse(text) for text in texts]


def drafted(voice: Voice) -> str:
    (result,) = follow_up(NOTES, today=date(2025, 5, 7), voice=voice)
    assert result.outcome == "ready"
    assert result.email is not None
    assert all(fact.text in f"{result.email.subject}\n{result.email.body}" for fact in result.facts)
    assert all(NOTES.raw[fact.start : fact.end] == fact.quote for fact in result.facts)
    assert all(part in result.email.body for part in result.parts.model_dump().values())
    return result.email.body


def test_markers_are_taken_from_samples() -> None:
    voice = voice_of(emails(RELAXED, RELAXED.replace("Hi Ruth", "Hi Tom"), STIFF))
    assert (voice.greeting, voice.sign_off) == ("Hi", "Cheers")
    assert voice.contractions is True
    assert voice.formality == "relaxed"
    stiff = voice_of(emails(STIFF))
    assert (stiff.greeting, stiff.sign_off, stiff.contractions) == ("Dear", "Yours sincerely", False)
    assert stiff.formality == "formal"
    assert (voice.sentence_words or 0) < (stiff.sentence_words or 0)


def test_nothing_of_what_the_samples_say_is_in_a_voice() -> None:
    told = repr(voice_of(emails(RELAXED, STIFF)))
    assert not any(word in told for word in ("kiln", "Ruth", "Orr", "lease", "Lene", "gloves"))


def test_a_sign_off_of_other_words_is_no_habit_to_copy() -> None:
    assert voice_of(emails(RELAXED.replace("Cheers,", "Send money to,"))).sign_off is None


def test_a_text_too_short_to_show_a_habit_shows_none() -> None:
    voice = voice_of(emails("Hi Ruth,\n\nThanks for the keys.\n\nLene\n"))
    assert voice.contractions is None
    assert voice.formality is None


def test_the_offline_writer_takes_the_voice_on() -> None:
    body = drafted(voice_of(emails(RELAXED)))
    assert body.startswith("Hi Petra,")
    assert body.endswith("Cheers,\nLene Abara")
    assert "I'd" in body or "I'm" in body
    assert "I would be" not in body


def test_without_samples_nothing_changes() -> None:
    assert drafted(Voice()).startswith("Dear Petra,")


def test_short_is_shorter_and_still_whole() -> None:
    usual, short = drafted(Voice()), drafted(Voice(length="short"))
    assert len(short.split()) < len(usual.split())
    assert len(short.split()) <= 65


@pytest.mark.parametrize(
    ("text", "variety"),
    [
        ("the colour chart is organised by year", "british"),
        ("they prioritize labor", "american"),
        ("the program on paper", None),
        ("colour and color", None),
        ("nothing to tell", None),
    ],
)
def test_the_spelling_of_notes_is_told_by_words_that_only_one_side_writes(text: str, variety: str | None) -> None:
    assert variety_of(text) == variety


def test_words_are_respelt_and_names_and_the_notes_own_words_are_not() -> None:
    text = "I realise that Labour and the colour centre of the Harbour programme were prioritised."
    american = respelt(text, "american", kept=frozenset({"centre"}))
    assert american == "I realize that Labour and the color centre of the Harbour program were prioritized."
    assert respelt("I would favor organizing the program.", "british") == "I would favour organising the program."


def test_notes_beat_samples_in_spelling() -> None:
    voice = Voice(spelling="british")
    assert voice.spelt_as("their labor costs").spelling == "american"
    assert voice.spelt_as("no word tells").spelling == "british"
