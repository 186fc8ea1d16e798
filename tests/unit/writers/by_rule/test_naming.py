"""Days, roles, employers, promises and later posts as a letter names them."""

from datetime import date

import pytest

from afterword.writers.by_rule.days import said_day, said_deadline
from afterword.writers.by_rule.invitation import later_post
from afterword.writers.by_rule.naming import employer_name, post_name, role_phrase, with_the
from afterword.writers.by_rule.promises import gift_in, is_for_another

TODAY = date(2025, 6, 12)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2025, 6, 12), "today"),
        (date(2025, 6, 11), "yesterday"),
        (date(2025, 6, 9), "on Monday"),
        (date(2025, 6, 5), "on 5 June"),
        (date(2024, 6, 5), "on 5 June 2024"),
    ],
)
def test_a_day_is_said_from_where_today_stands(day: date, said: str) -> None:
    assert said_day(day, TODAY) == said


def test_a_deadline_gone_by_is_given_with_its_date() -> None:
    assert said_deadline(date(2025, 6, 13), TODAY) == "by Friday"
    assert said_deadline(date(2025, 6, 6), TODAY) == "by 6 June"


@pytest.mark.parametrize(
    ("role", "phrase"),
    [
        ("Payroll Clerk (12 months)", "the Payroll Clerk role"),
        ("Pastry chef", "the pastry chef role"),
        ("Head of Music, Lower School", "the Head of Music role"),
        ("position: gem cutter", "the gem cutter role"),
        ("summer internship", "the summer internship"),
        ("the Kafka engineer job", "the Kafka engineer job"),
        ("SRE", "the SRE role"),
        ("p/t baker", "the part-time baker role"),
        ("lecturer in soil science", "the role of lecturer in soil science"),
        ("their archivist", "the archivist role"),
        ("post of Harbour Clerk", "the Harbour Clerk role"),
        ("the position of a ferry pilot", "the ferry pilot role"),
        ("kiln operator position", "the kiln operator role"),
        ("Asst Bursar", "the Assistant Bursar role"),
    ],
)
def test_a_role_is_named_without_its_fine_print(role: str, phrase: str) -> None:
    assert role_phrase(post_name(role)) == phrase


def test_an_employer_goes_without_its_legal_form() -> None:
    assert employer_name("Brill Valves Pvt Ltd") == "Brill Valves"
    assert employer_name("Teague & Sons") == "Teague & Sons"


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("Brill Ventile GmbH, Neustadt", "Brill Ventile"),
        ("Teague Analytical, Newcastle NSW", "Teague Analytical"),
        ("Brill, Teague & Orr", "Brill, Teague & Orr"),
        ("University of Fenwick, Harrow", "University of Fenwick, Harrow"),
        ("Teague, Orr", "Teague, Orr"),
        ("🌿 Fern Lane", "Fern Lane"),
    ],
)
def test_an_employer_goes_without_its_place(company: str, name: str) -> None:
    assert employer_name(company) == name


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("University of Fenwick", "the University of Fenwick"),
        ("Brill Institute for Soils", "the Brill Institute for Soils"),
        ("Brill Housing Association", "Brill Housing Association"),
        ("Fenwick University", "Fenwick University"),
        ("Teague & Sons", "Teague & Sons"),
    ],
)
def test_an_employer_takes_the_article_its_name_calls_for(name: str, named: str) -> None:
    assert with_the(name) == named


@pytest.mark.parametrize(
    ("promise", "form", "text"),
    [
        ("i said id send the link to the soil survey", "thing", "the link to the soil survey"),
        ("lesson plan on fractions -> RB", "thing", "the lesson plan on fractions"),
        ("share the slides from the Oslo talk by EOD tomorrow", "thing", "the slides from the Oslo talk"),
        ("send Ruta a blank copy of the risk sheet", "thing", "a blank copy of the risk sheet"),
        ("my supplier list", "thing", "my supplier list"),
        ("send the yes/no/never card set", "thing", "the yes/no/never card set"),
        ("email or send him two sample seams", "thing", "two sample seams"),
        ("send her a blank copy", "thing", "a blank copy"),
        ("scan of crane licence", "thing", "a scan of my crane licence"),
        ("link to harbour simulator", "thing", "the link to the harbour simulator"),
        ("the chapter she asked for", "thing", "the chapter you asked for"),
        ("a copy with the names off it", "thing", "a copy with the names off it"),
        ("my first aid certificate its in the drawer", "thing", "my first aid certificate"),
        ("bring my list of songs for boys who hate rhyme", "deed", "bring my list of songs for boys who hate rhyme"),
        ("drop in a copy of my crane licence", "deed", "drop in a copy of my crane licence"),
        ("show her my seam sampler", "deed", "show you my seam sampler"),
        ("come in on Friday", "deed", "come in on Friday"),
        ("to look up the ISO number for the gaskets", "deed", "look up the ISO number for the gaskets"),
    ],
)
def test_a_promise_becomes_what_will_be_sent_or_done(promise: str, form: str, text: str) -> None:
    assert gift_in(promise) == (form, text)


def test_a_promise_that_names_somebody_else_is_theirs() -> None:
    assert is_for_another("send Odd the rota", ("Ruta Balode", "Ruta"))
    assert is_for_another("price list -> Odd", ("Ruta Balode", "Ruta"))
    assert not is_for_another("send Ruta the rota by Friday", ("Ruta Balode", "Ruta"))
    assert not is_for_another("send the guide to Leith in March", ("Ruta Balode", "Ruta"))


@pytest.mark.parametrize(
    "promise", ["send it", "send something kind", "send nothing", "a copy", "call him back re salary", "???"]
)
def test_a_promise_that_says_too_little_is_left_out(promise: str) -> None:
    assert gift_in(promise) is None


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("there may be a trainee post in the print room after Easter", "a trainee post in the print room after Easter"),
        ("opening in the Leeds team in spring", "an opening in the Leeds team in spring"),
        (
            "they open a second workshop in Leith in the summer and would like to hear from me",
            "the second workshop in Leith",
        ),
        ("the print room may need somebody around Easter", "the print room"),
        ("she hopes to open the old tannery for tours and wants me to hear about that", "the old tannery"),
        ("apply when the bindery team is advertised", "the bindery team"),
        ("another school comes up in September", "another school"),
        ("she will be in touch", None),
        ("he will come back to me when it lifts", None),
    ],
)
def test_a_later_post_is_taken_from_what_comes_next(said: str, post: str | None) -> None:
    assert later_post(said) == post
