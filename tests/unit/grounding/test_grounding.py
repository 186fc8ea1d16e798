"""What must be caught, and what must not be: planted inventions beside faithful sentences of other wording."""

from collections.abc import Callable

import pytest

from afterword.context import InterviewContext
from afterword.grounding import Known, Letter, problems
from afterword.notes import Notes

Write = Callable[..., Letter]

INVENTED = [
    # a number
    ("The crew rota for sixteen boats must keep everybody on their toes.", "number"),
    ("You plan with 5 spare skippers in winter.", "number"),
    ("Three boats still wait for a rota.", "number"),
    ("The school run that leaves at 8.15 has stayed with me.", "number"),
    ("A tide model that is right 95% of the time would be a start.", "number"),
    ("A rota for 14 boats on 22 routes is no small thing.", "number"),
    # a date
    ("Thank you for your time on Thursday.", "date"),
    ("I know that you decide by 28 March.", "date"),
    ("The winter timetable comes out in October.", "date"),
    ("I look forward to the next round on Monday the 10th.", "date"),
    # a person, a company, a product, a place
    ("It was good of Maren Oyelaran to join us.", "name"),
    ("Maren told me how the rota came about.", "name"),
    ("I would test the timetable in OptiFleet before the season.", "name"),
    ("The routes you run from Oban would gain most.", "name"),
    ("Moving the rota from Excel to something shared would be a first step.", "name"),
    ("Your partnership with Caledonian Logistics sounds like a good start.", "name"),
    ("I learned a lot about crew planning in my PhD at Strathclyde.", "name"),
    # a name misspelt
    ("I would be glad to plan for Brackwatter Ferries.", "misspelt"),
    ("I still think of what Mr Vreland said.", "misspelt"),
    # an address
    ("My tide model is at https://tides.example/falk for you to try.", "address"),
    ("You can reach me on 07700 900 123 at any time.", "address"),
    ("Please copy audit@ferries.example into your answer.", "address"),
    # private matter, quoted and reworded
    ("The 39k is fine with me.", "private"),
    ("I am comfortable with the salary.", "private"),
    ("Congratulations on the baby, Ines.", "private"),
    ("I hope the maternity cover is arranged in good time.", "private"),
    ("I also spoke to Ledbury about their trains.", "private"),
    ("The new Skerry terminal in June will help.", "private"),
    ("Forgive me for losing my thread and being flustered.", "private"),
    ("I was nervous, and it showed.", "private"),
    ("I hope your time away from August on will be a good one.", "private"),
    # another's words in this one's mouth
    ("What you said about the slipway checks every six months has stayed with me.", "other"),
    ("I liked your plan to fit all the older hulls with sensors.", "other"),
    # a promise
    ("I will send you my references and a list of earlier projects this week.", "promise"),
    ("I have attached the spreadsheet with my crew simulation.", "promise"),
    ("I'll put together a costed roadmap for the new depots.", "promise"),
    # a thing of the employer's, in plain words
    ("You mentioned that the loyalty programme will be relaunched with hotels and buses.", "claim"),
    ("Your plans for electric engines and charging piers are what I would like to see.", "claim"),
    ("I enjoyed hearing about the merger with the island airline.", "claim"),
    ("Your move to automated ticketing and seat reservations makes sense to me.", "claim"),
    ("The awards won last summer for punctual buses speak for themselves.", "claim"),
    ("You explained how weather forecasts steer the catering orders.", "claim"),
]

FAITHFUL = [
    "Thank you for taking an hour for me yesterday.",
    "Thank you for your time on Tuesday, and for the plain answers.",
    "I keep coming back to the crew rota that you still plan on paper for fourteen boats.",
    "With only three spare skippers, the winter timetable leaves you little room.",
    "Your question about testing a new timetable stayed with me on the way home.",
    "It took me back to the tide model I made at Corran Line.",
    "At Corran Line I built a tide model, and I would start from the same idea here.",
    "The Key Stage 3 school run on the Skerry route, always late at 8:40, sounds like the first thing to look at.",
    "As promised, I will send you the write-up of the tide model.",
    "I'll send the tide model write-up tomorrow.",
    "I would be glad to plan timetables at Brackwater.",
    "I remain very interested in the timetable planner role at Brackwater Ferries.",
    "I know you mean to decide by Friday, 21 March.",
    "I understand that a decision is due in March.",
    "Please let me know if anything is still missing.",
    "I look forward to hearing from you.",
    "It was good to meet you and Mr Vreeland.",
    "Jon told me about the slipway checks, which he now does every six months.",
    "Paper has its charm, but fourteen boats are many.",
    "I have thought about how few spare skippers there are.",
    "What struck me most was that the rota still lives on paper.",
    "Planning a timetable that holds in winter is the work I would like to do.",
    "One of the things I liked was how openly you spoke about the late school run.",
    "I would enjoy working on it with you and your team.",
    "My experience with tides would help there.",
    "Thank you again, and best wishes to the planning team.",
    "The conversation left me keener on the job than before.",
    "You asked how I would test a new timetable, and I have a better answer now.",
    "Two of us could sort the rota in a week.",
    "I hope the winter timetable behaves this week.",
    "If it would help, I would be happy to share more about the model.",
    "The late run to Skerry is the kind of puzzle I like.",
]


@pytest.mark.parametrize(("sentence", "sort"), INVENTED)
def test_what_the_notes_do_not_hold_is_found(sentence: str, sort: str, known: Known, write: Write) -> None:
    assert sort in {problem.sort for problem in problems(write(sentence), known)}


@pytest.mark.parametrize("sentence", FAITHFUL)
def test_a_faithful_sentence_is_left_alone(sentence: str, known: Known, write: Write) -> None:
    letter = write(sentence)
    assert [(problem.sort, letter.text[problem.start : problem.end]) for problem in problems(letter, known)] == []


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [
        ("Dear Ines,", []),
        ("Hi Ines and Jon,", []),
        ("Dear Ms Halloran,", []),
        ("Dear Mr Vreeland,", []),
        ("Hello,", []),
        ("Dear Hiring Manager,", []),
        ("Good morning both,", []),
        ("Dear Inés,", []),
        ("Dear Inez,", [("misspelt", "Inez", "Ines")]),
        ("Dear Ms Haloran,", [("misspelt", "Haloran", "Halloran")]),
        ("Dear Mrs Vreeland,", [("recipient", "Mrs", "Mr")]),
        ("Dear Dr Vreeland,", [("recipient", "Dr", "Mr")]),
        ("Dear Peter,", [("recipient", "Peter", None)]),
        ("Dear Tunde,", [("recipient", "Tunde", None)]),
    ],
)
def test_a_greeting_names_somebody_who_was_there(
    greeting: str, expected: list[tuple[str, str, str | None]], known: Known, write: Write
) -> None:
    letter = write("Thank you for your time.", greeting=greeting)
    found = [(p.sort, letter.text[p.start : p.end], p.expected) for p in problems(letter, known)]
    assert found == expected


@pytest.mark.parametrize(
    ("subject", "sorts"),
    [
        ("Thank You – Timetable Planner Interview", []),
        ("Thank you, and the tide model", []),
        ("Following up on Thursday", ["date"]),
        ("The Ledbury question", ["name", "private"]),
        ("Thank you from Brackwatter Ferries", ["misspelt"]),
    ],
)
def test_the_subject_is_checked_too(subject: str, sorts: list[str], known: Known, write: Write) -> None:
    found = {problem.sort for problem in problems(write("Thank you.", subject=subject), known)}
    assert found <= set(sorts)
    assert bool(found) == bool(sorts)


def test_a_problem_says_what_it_is_about(known: Known, write: Write) -> None:
    letter = write("I am fine with the salary. What you said about the slipway checks stayed with me.")
    assert [(p.sort, p.about) for p in problems(letter, known)] == [("private", "pay"), ("other", "Jon Vreeland")]


def test_the_sender_s_own_details_below_the_sign_off_are_left_alone(known: Known) -> None:
    text = "Dear Ines,\n\nThank you.\n\nBest,\nTunde Falk\n+44 7700 900123\nlinkedin.com/in/tunde\n"
    end = text.index("Best")
    letter = Letter(text, body=(12, end - 2), greeting=(0, 10), sign_off=(end, len(text)))
    assert problems(letter, known) == ()


def test_without_notes_a_context_alone_is_enough(known: Known, write: Write) -> None:
    bare = Known(known.context)
    letter = write("The crew rota on paper for fourteen boats, and Maren Oyelaran, stayed with me.")
    assert [letter.text[p.start : p.end] for p in problems(letter, bare)] == ["Maren Oyelaran"]


def test_the_numbers_of_a_list_are_no_facts(write: Write) -> None:
    notes = Notes.from_text("1. Ines Halloran\n2. Jon Vreeland\n3) crew rota on paper")
    letter = write("The 3 rotas on paper stayed with me.")
    found = problems(letter, Known.of(InterviewContext(), notes))
    assert [letter.text[p.start : p.end] for p in found if p.sort == "number"] == ["3"]


def test_a_term_the_user_allows_is_known(known: Known, write: Write) -> None:
    letter = write("I would test it in OptiFleet first.")
    assert [p.sort for p in problems(letter, known)] == ["name"]
    assert problems(letter, Known.of(known.context, also=("OptiFleet",))) == ()


@pytest.mark.parametrize("body", ["9" * 60_000, "A" * 60_000, "1." * 30_000, "I will send " * 5_000, "twenty " * 9_000])
def test_hostile_text_is_checked_in_reasonable_time(body: str, known: Known, write: Write) -> None:
    assert isinstance(problems(write(body), known), tuple)


@pytest.mark.parametrize(
    ("notes", "sorts"),
    [
        ("The ferries would be mine in DK, NO and FI.", []),
        ("The ferries would be mine in SE/NO.", ["name"]),
        ("I said NO to the night ferries. DK what they pay.", ["name", "name"]),
    ],
)
def test_a_country_may_stand_in_the_notes_by_its_code_beside_another(
    notes: str, sorts: list[str], write: Write
) -> None:
    letter = write("I would look after Norway first, and then Denmark.")
    found = problems(letter, Known.of(InterviewContext(kind="thank_you"), Notes.from_text(notes)))
    assert [problem.sort for problem in found if problem.sort == "name"] == sorts
