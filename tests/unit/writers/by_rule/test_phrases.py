"""Fragments as people note them, and the phrase an email may make of each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.writers.by_rule.phrases import Phrase, phrases_of

BEST = [
    # Noun phrases get their article and their words in full.
    ("voice picking trial in the chiller", "noun", "the voice picking trial in the chiller"),
    ("audit after the complaint from the RNIB", "noun", "the audit after the complaint from the RNIB"),
    ("forklift refreshers every 3 yrs, in house", "noun", "forklift refreshers every three years"),
    ("preceptorship programme, 12 months w/ a named mentor", "noun", "the preceptorship programme"),
    ("Nurse-led discharge pilot on ward 7", "noun", "the nurse-led discharge pilot on ward 7"),
    ("quarterly business reviews with customers on site", "noun", "quarterly business reviews with customers on site"),
    ("grant renewal due in march", "noun", "the grant renewal due in March"),
    ("foster carers' support line, 5-10pm", "noun", "the foster carers' support line"),
    ("dementia café on the last thurs of the month", "noun", "the dementia café on the last Thursday of the month"),
    ("rebrand for the ferry company", "noun", "the rebrand for the ferry company"),
    ("membrane fouling in summer", "noun", "membrane fouling in summer"),
    ("a short secondment to the client's legal team", "noun", "the short secondment to the client's legal team"),
    ("cryo-EM facility shared w/ 2 other depts", "noun", "the cryo-EM facility shared with two other departments"),
    # Gerunds stay gerunds.
    ("revamping the bar menu around local gin", "noun", "revamping the bar menu around local gin"),
    ("getting rid of paper timesheets", "noun", "getting rid of paper timesheets"),
    # What the interviewer told about, without the telling.
    ("he showed me the rig where they shake the satellites", "noun", "the rig where you shake the satellites"),
    ("mentioned their own training rig in the yard", "noun", "your own training rig in the yard"),
    ("she believes in discovery calls without slides", "noun", "discovery calls without slides"),
    ("we talked about cycle counting vs annual stocktake", "noun", "cycle counting versus annual stocktake"),
    ("quite a bit on the lime mortar question", "noun", "the lime mortar question"),
    ("wants to turn the old stables into 4 studios", "noun", "your plan to turn the old stables into four studios"),
    # What was spoken of is a subject even if one word is all of it; only "the biggest pain" announces another.
    ("He worries about tide tables above all.", "noun", "tide tables"),
    ("She showed me their brewery, where nobody counts, and was ashamed.", "noun", "your brewery"),
    ("biggest pain: one in ten divers drop out at the medical form", "statement",
     "one in ten divers drop out at the medical form"),
    ("They're after buying tablets for the wards", "noun", "buying tablets for the wards"),
    ("Afterwards we came to the leaflets for divers, which nobody reads.", "noun", "the leaflets for divers"),
    # So many of a kind, and a length of something.
    ("They have about 200 unlabelled seed trays in the old greenhouse", "noun",
     "the 200 unlabelled seed trays in the old greenhouse"),
    ("faculty as mentors vs faculty as markers", "noun", "faculty as mentors versus faculty as markers"),
    # Sentences, as people write or dictate them.
    ("We spent most of the time on the new triage desk, which she set up.", "noun", "the new triage desk"),
    ("What struck me was how they let apprentices sign off their own work.", "question",
     "how you let apprentices sign off their own work"),
    ("The main thing she wants is somebody to take over the allotment.", "statement",
     "you want somebody to take over the allotment"),
    ("He was very proud of the composting scheme they run with the primary school.", "noun",
     "the composting scheme you run with the primary school"),
    ("He said I'd be working closely with the estates team on the roof project.", "noun",
     "working closely with the estates team on the roof project"),
    ("um she talked about the move to open plan like everyone shares desks now", "noun", "the move to open plan"),
    ("There was a long discussion about whether to keep the print catalogue.", "question",
     "whether to keep the print catalogue"),
    ("I asked about the merger with the Leith office and he said it went through.", "noun",
     "the merger with the Leith office"),
    ("She explained that every new starter spends a week on the desk.", "statement",
     "every new starter spends a week on the desk"),
    ("the firm trains two pupils a year in the Leith office", "statement",
     "the firm trains two pupils a year in the Leith office"),
    # They, she and he are the reader.
    ("why they dropped western blots for capillary", "question", "why you dropped western blots for capillary"),
    ("how do you get engineers to care abt spacing", "question", "how you get engineers to care about spacing"),
    ("explained how referrals come in from GPs", "question", "how referrals come in from GPs"),
    ("they keep bees on the roof of the laundry", "statement", "you keep bees on the roof of the laundry"),
    ("she runs a tuesday clinic for new parents", "statement", "you run a Tuesday clinic for new parents"),
    ("looking for someone to run the grants database", "statement", "you want someone to run the grants database"),
    ("they've just bought a second-hand litho press", "statement", "you have just bought a second-hand litho press"),
    ("data pipeline runs nightly in Airflow, 300 DAGs", "statement", "the data pipeline runs nightly in Airflow"),
    ("he has a new irrigation boom on order", "noun", "the new irrigation boom on order"),
    ("she's moving the choir library to Leith", "noun", "moving the choir library to Leith"),
    # Questions are put straight, whatever their helper.
    ("where is the tasting held?", "question", "where the tasting is held"),
    ("how does a porter with no lift get the trunks up", "question", "how a porter with no lift gets the trunks up"),
    ("who has the keys to the boiler room", "question", "who has the keys to the boiler room"),
    ("how is my fieldwork season", "question", "how my fieldwork season is"),
    ("Q (Ines): how would you move our old kiln?", "question", "how I would move your old kiln"),
    # Names of peoples and languages keep their capital, others lose what only the line's start gave them.
    ("Dutch lessons for the new drivers from Ghana", "noun", "the Dutch lessons for the new drivers from Ghana"),
    ("Induction for agency nurses in one page", "noun", "the induction for agency nurses in one page"),
    # Plurals take an article where it is told which are meant.
    ("drawings for the new pump house", "noun", "the drawings for the new pump house"),
    ("cargo bikes for the last mile in Ghent", "noun", "the cargo bikes for the last mile in Ghent"),
    ("training rigs on wheels", "noun", "training rigs on wheels"),
    ("the ramp they put in in May", "noun", "the ramp you put in"),
    ("an idea that each loom gets one keeper", "noun", "the idea that each loom gets one keeper"),
    ("wants someone to run the pass Weds", "statement", "you want someone to run the pass on Wednesdays"),
    ("how to keep teenagers once they have their award", "question",
     "how to keep teenagers once they have their award"),
    ("how i settle a child who won't open their mouth", "question",
     "how I settle a child who will not open their mouth"),
    ("the crane course is five weeks, she wants 3", "statement",
     "the crane course is five weeks and that you would like three"),
    # What was asked of the candidate.
    ("Asked how I differentiate for depth -> my carousel", "question", "how I differentiate for depth"),
    ("how would I check the bearings?", "question", "how I would check the bearings"),
    ("asked about reach truck refreshers", "noun", "reach truck refreshers"),
    ("do I check the looms by hand", "question", "whether I check the looms by hand"),
    ("reading scheme for lorry drivers", "noun", "the reading scheme for lorry drivers"),
    ("fouling on the no 3 pump", "noun", "fouling on the number 3 pump"),
    ("they publish their test results on a board and she wants that to go online", "statement",
     "you publish your test results on a board and that you would like that to go online"),
    ("the dye lots never match (!!) she wants someone to keep a shade book", "statement",
     "you want someone to keep a shade book"),
    ("I talked about the wharf picnic that spills over the quay", "noun",
     "the wharf picnic that spills over the quay"),
    ("Have you sat through an ISO 14001 audit?", "question", "whether I have sat through an ISO 14001 audit"),
    ("Where does stray heat come from in a proving oven?", "question",
     "where stray heat comes from in a proving oven"),
    # What was put to the candidate in so many words.
    ("How will you bring reprints down from nine a week?", "question",
     "how I would bring reprints down from nine a week"),
    ("Have you managed glaziers on two sites?", "question", "whether I have managed glaziers on two sites"),
    ("What would your first ninety days look like?", "question", "what my first ninety days would look like"),
    ("how many kilns do you fire in a week?", "question", "how many kilns you fire in a week"),
    ("She asked which part of the yard I would clear first", "question", "which part of the yard I would clear first"),
    ("Asked if I'd ever closed a bridge at short notice", "question",
     "whether I had ever closed a bridge at short notice"),
    # Of a sentence that can't be told as a whole, what it names.
    ("She said the nursery now lends seed trays at the Harrow allotments, and that they come back cracked.", "noun",
     "seed trays at the Harrow allotments"),
    ("He went on to say that nobody had read the kiln manual from the makers.", "noun",
     "the kiln manual from the makers"),
    ("there's a gap in the sonar archive from 2011", "noun", "the gap in the sonar archive from 2011"),
    # A name that is a word is somebody only where a verb follows it.
    ("Brown water stain on the storage tubes", "noun", "the brown water stain on the storage tubes"),
    ("Brown explained the humidity log in the rolled store", "noun", "the humidity log in the rolled store"),
    ("2.3 KL wishes the archive boxes to be barcoded by May", "statement",
     "you want the archive boxes to be barcoded by May"),
    ("he is having two kilns in Pune", "noun", "the two kilns in Pune"),
    ("grain prices fixed for smallholders two years ago", "noun", "grain prices fixed for smallholders"),
    ("The difficulty is two ledgers that don't agree on freight", "noun",
     "the two ledgers that do not agree on freight"),
    ("the wear and lubricant backlog", "noun", "the wear and lubricant backlog"),
    ("quizzed me on vowels, a 1998 paper of his", "noun", "vowels"),
    ("She asked what I think of night trains for the freight desk", "noun", "night trains for the freight desk"),
    ("They have too many leaks between the boiler and the dye house.", "noun",
     "the leaks between the boiler and the dye house"),
    ("the tenants (half of them) check the boiler every week", "statement",
     "the tenants check the boiler every week"),
    ("Do you have experience with kilns over ten cubic metres?", "question",
     "whether I have experience with kilns over ten cubic metres"),
    ("regen braking on the trams", "noun", "regen braking on the trams"),
    ("asked if i'd cover the reception desk", "question", "whether I would cover the reception desk"),
]  # fmt: skip

NOTHING = [
    '"we don\'t do heroes here"',
    "budget approx €2m, 4 direct reports",
    "solar thermal – nobody does it any more but he still has 30 customers on it",
    "the intranet is a mess",
    "she hates status meetings",
    "Umstellung auf das neue System",
    "3 wks",
    "he let slip that Marta is leaving",
    "opens late mondays - no, FRIDAYS",
    "40 looms -> 46 (she corrected me)",
    "they gave it to them",
    "Anton's sabbatical in Peru",
    "the customer portal 🎉 goes live",
    "their biggest worry is losing the Leith contract",
    "so he can do the school run",
    "salary reviewed every april",
    "dressings changed twice a week",
    "drivers rush",
    "she wants the kiln log template",
    "what did they see in Oslo",
    "bunting, do they last",
    "one in five",
    "the cider or no cider",
    "Tiago Ferreira",
    "Pune and Leith",
    "Kettle Bridge Trust, Leith",
    "Young lad at the gate says it's a good place",
    "asked how they would be protected",
    "she called Priya to write it down",
    "a Mrs. Pell, calm as you like, who lasted until the first fire drill",
    "why is the fryer on the far wall",
    "a human signs",
    "her father's illness",
    "the same valve",
    "suggested log books by weight",
    "wants something in its place",
    "wants the shop to sell something that isn't a tea towel",
    "nobody reads the wiki",
    "wants one in Welsh too",
    "the pilots still do it on paper",
    "they cut two lines and said nothing",
    "He asked for my lesson plans on fractions.",
    "Mentions Piotr Nowak from the agency twice",
    "She talked about the interview with the trustees",
    "fire exits, water, the usual",
    "wants pictures",
    "next step: half day trial on the pass",
    "we talked walking the rows, so nothing is written down",
    "https://intranet.example/wiki",
    "",
    "???",
]


@pytest.mark.parametrize(("fragment", "kind", "text"), BEST)
def test_a_fragment_becomes_a_grammatical_phrase(fragment: str, kind: str, text: str) -> None:
    best = phrases_of(fragment, own=True, names=("Evelyn Brown", "Brown"))[0]
    assert (best.kind, best.text) == (kind, text)


@pytest.mark.parametrize("fragment", NOTHING)
def test_what_cannot_be_said_safely_is_passed_over(fragment: str) -> None:
    assert [phrase for phrase in phrases_of(fragment, own=True) if phrase.weight >= 0.5] == []


def test_an_answer_stays_with_its_question() -> None:
    best = phrases_of("asked what I'd do about the queue -> told her about the two-hatch layout at Brill", own=True)[0]
    assert (best.text, best.answer) == ("what I would do about the queue", "the two-hatch layout at Brill")


@pytest.mark.parametrize(
    ("fragment", "answer"),
    [
        ("she asked how id keep people goin, said rotate the pickers every hour", "rotating the pickers every hour"),
        ("asked about the queue. I said split it by postcode", ""),
        ("asked how I'd clear the queue. I said mark the trays with chalk", "marking the trays with chalk"),
        ("how would I explain tax? told him about the jar and the beans", "the jar and the beans"),
        ("asked how I'd clear the queue. I said the porter decides", ""),
        ("asked how I'd clear the queue. I said route by route", ""),
    ],
)
def test_an_answer_is_a_thing_told_of_or_a_deed_proposed(fragment: str, answer: str) -> None:
    assert phrases_of(fragment, own=True)[0].answer == answer


@pytest.mark.parametrize(
    ("fragment", "bearing"),
    [
        ("the move to open shelving", "project"),
        ("rebuilding the river wall by hand", "project"),
        ("the ticket backlog after the storm", "trouble"),
        ("false alarms on the fire panel", "trouble"),
        ("the ticket backlog at Fenwick Mouldings", ""),
        ("the pump outage in the spring", ""),
        ("the drum rota on the pier", ""),
    ],
)
def test_a_thing_is_told_to_be_under_way_or_amiss(fragment: str, bearing: str) -> None:
    assert phrases_of(fragment, own=True)[0].bearing == bearing


def test_she_is_nobody_known_where_the_topic_is_not_the_readers_own() -> None:
    found = phrases_of("she runs a Tuesday clinic for new parents", own=False)
    assert [(phrase.kind, phrase.text) for phrase in found] == [("noun", "the Tuesday clinic for new parents")]


def test_the_readers_name_as_subject_is_the_reader() -> None:
    found = phrases_of("Petra re-plants the borders twice a year", own=True, names=("Petra",))
    assert found[0].text == "you re-plant the borders twice a year"


def test_the_readers_name_as_a_label_is_no_word_of_the_phrase() -> None:
    for label in ("petra > ", "Petra: ", "PH - "):
        found = phrases_of(f"{label}why they stopped buying print ads", own=True, names=("Petra", "PH"))
        assert found[0].text == "why you stopped buying print ads"


def test_another_persons_doings_are_not_told() -> None:
    assert all(phrase.kind != "statement" for phrase in phrases_of("Anton runs payroll for 900 staff", own=True))


def test_trouble_is_not_called_the_readers() -> None:
    assert phrases_of("their June outage at the Oslo site", own=True)[0].text == "the June outage at the Oslo site"


def test_a_plural_before_it_keeps_they_from_being_the_reader() -> None:
    assert not [p for p in phrases_of("customers say they wait too long", own=True) if "you" in p.text.split()]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_text_gives_phrases_of_one_line_with_a_weight(text: str) -> None:
    for phrase in phrases_of(text, own=True):
        assert isinstance(phrase, Phrase)
        assert 0 < phrase.weight <= 1
        assert phrase.text == " ".join(phrase.text.split()) != ""


_WORDS = (
    "she",
    "they",
    "I",
    "asked",
    "how",
    "wants to",
    "the",
    "team of",
    "moving",
    "stock",
    "by hand",
    "my",
    "their",
    "is",
)
_SIGNS = ("->", ",", ";", "(", ")", ":")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS + _SIGNS), max_size=14).map(" ".join))
def test_phrases_speak_to_the_reader_and_hold_no_note_signs(text: str) -> None:
    for phrase in phrases_of(text, own=True):
        assert not {"she", "they", "their"} & set(phrase.text.split())
        assert not set("()->:;") & set(phrase.text)


def test_a_very_long_fragment_is_read_in_its_beginning_only() -> None:
    found = phrases_of("weekly stock counts at the Brill depot. " + "and then some more words " * 20_000, own=True)
    assert "the weekly stock counts at the Brill depot" in [phrase.text for phrase in found]


def test_what_the_candidate_named_is_not_given_back_as_the_readers() -> None:
    found = phrases_of("told him I'd built a small stone bridge at Teague once", own=True)
    assert {phrase.kind for phrase in found} == {"answer"}


@pytest.mark.parametrize(
    "fragment",
    [
        "customer wants the old glass back in a new frame, what do I do",
        "digital tachos trip everyone up",
        "wants someone whos done",
    ],
)
def test_a_case_that_is_put_and_half_a_sentence_give_nothing(fragment: str) -> None:
    assert not phrases_of(fragment, own=True)


def test_what_the_candidate_answers_keeps_its_article() -> None:
    (asked, *_) = phrases_of("asked what makes a good dispatcher. I said a calm voice and a pencil", own=True)
    assert asked.answer == "a calm voice and a pencil"
