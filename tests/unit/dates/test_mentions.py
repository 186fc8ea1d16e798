"""What date expressions mean, as a table: the words, the day they were said on, the date."""

from datetime import date

import pytest

from afterword.dates.mentions import DateMention, find_dates
from afterword.dates.resolution import Towards, complete, resolve

WEDNESDAY = date(2025, 6, 11)

WHOLE = [
    ("2025-06-04", "2025-06-04"),
    ("2025/6/4", "2025-06-04"),
    ("4 Jun 2025", "2025-06-04"),
    ("4th of June, 2025", "2025-06-04"),
    ("June 4, 2025", "2025-06-04"),
    ("Jun 4th 2025", "2025-06-04"),
    ("Wed 4 June 2025", "2025-06-04"),
    ("wed., 4. Juni 2025", "2025-06-04"),
    ("4-Jun-25", "2025-06-04"),
    ("4 Jun '25", "2025-06-04"),
    ("28/2/25", "2025-02-28"),
    ("28.02.2025", "2025-02-28"),
    ("28-02-2025", "2025-02-28"),
    ("02/28/2025", "2025-02-28"),
    ("Saturday 04/10/2025", "2025-10-04"),
    ("Thursday 04/10/2025", "2025-04-10"),
    ("friday the third of october twenty twenty five", "2025-10-03"),
    ("the thirty first of january two thousand and twenty six", "2026-01-31"),
    ("march the twenty-second twenty twenty six", "2026-03-22"),
    ("17. März 2026", "2026-03-17"),
    ("le 17 février 2026", "2026-02-17"),
    ("14 de marzo 2026", "2026-03-14"),
    ("the fifteenth of april twenty twenty six wednesday", "2026-04-15"),
]
FROM_WEDNESDAY = [
    ("today", None, "2025-06-11"),
    ("this morning", None, "2025-06-11"),
    ("heute", None, "2025-06-11"),
    ("yesterday afternoon", None, "2025-06-10"),
    ("last night", None, "2025-06-10"),
    ("the day before yesterday", None, "2025-06-09"),
    ("tmrw", None, "2025-06-12"),
    ("the day after tomorrow", None, "2025-06-13"),
    ("3 days ago", None, "2025-06-08"),
    ("a fortnight ago", None, "2025-05-28"),
    ("a couple of weeks ago", None, "2025-05-28"),
    ("friday", None, "2025-06-13"),
    ("friday", "past", "2025-06-06"),
    ("wednesday", None, "2025-06-18"),
    ("wednesday", "past", "2025-06-04"),
    ("last friday", None, "2025-06-06"),
    ("last Weds", None, "2025-06-04"),
    ("this friday", None, "2025-06-13"),
    ("next friday", None, "2025-06-20"),
    ("next mon", None, "2025-06-16"),
    ("the following Tuesday", None, "2025-06-17"),
    ("the thursday before last", None, "2025-05-29"),
    ("the friday after next", None, "2025-06-27"),
    ("thursday week", None, "2025-06-19"),
    ("a week on Monday", None, "2025-06-23"),
    ("a week last Monday", None, "2025-06-02"),
    ("tuesday of last week", None, "2025-06-03"),
    ("next week, Thursday", None, "2025-06-19"),
    ("end of the week", None, "2025-06-13"),
    ("EOW", None, "2025-06-13"),
    ("end of next week", None, "2025-06-20"),
    ("Ende nächster Woche", None, "2025-06-20"),
    ("nächsten Freitag", None, "2025-06-20"),
    ("end of the month", None, "2025-06-30"),
    ("end of August", None, "2025-08-31"),
    ("end of next month", None, "2025-07-31"),
    ("20 June", None, "2025-06-20"),
    ("Jun 20th", None, "2025-06-20"),
    ("9 January", None, "2025-01-09"),
    ("9 January", "future", "2026-01-09"),
    ("Fri 9 January", None, "2026-01-09"),
    ("tues 27", None, "2025-05-27"),
    ("friday the twentieth", None, "2025-06-20"),
    ("mon evening 16th", None, "2025-06-16"),
    ("the 19th (a Thursday)", None, "2025-06-19"),
    ("the 14th", None, "2025-06-14"),
    ("the 14th", "past", "2025-05-14"),
    ("Fri 13/6", None, "2025-06-13"),
]
NOT_A_DAY = [
    ("next week", "week", "2025-06-16"),
    ("early next week", "week", "2025-06-16"),
    ("the week after next", "week", "2025-06-23"),
    ("wk of 23 June", "week", "2025-06-23"),
    ("w/c 23/06/2025", "week", "2025-06-23"),
    ("KW 26", "week", "2025-06-23"),
    ("mid September", "month", "2025-09-01"),
    ("next month", "month", "2025-07-01"),
    ("March 2026", "month", "2026-03-01"),
]
NO_DATES = [
    "on the 3rd floor, the 2nd time, a 4th round",
    "team of 5, 1 in 20 calls, 24/7 cover, 1,100 flags, £82-88k",
    "we may need 12 people who sat down in the sun",
    "Tuesdays and Fridays, at 3.30, 17:42, 2pm, version 2.10.4",
    "the first 90 days and my second interview",
]


def only(text: str) -> DateMention:
    (mention,) = find_dates(text)
    return mention


@pytest.mark.parametrize(("text", "day"), WHOLE)
def test_a_date_with_its_year_needs_no_reference(text: str, day: str) -> None:
    reading = only(text).reading
    assert complete(reading)
    assert resolve(reading) == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "towards", "day"), FROM_WEDNESDAY)
def test_a_day_is_worked_out_from_the_day_it_was_said(text: str, towards: Towards | None, day: str) -> None:
    reading = only(text).reading
    assert resolve(reading) is None
    assert reading.precision == "day"
    assert resolve(reading, WEDNESDAY, towards) == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "precision", "first"), NOT_A_DAY)
def test_a_week_or_month_is_no_day(text: str, precision: str, first: str) -> None:
    reading = only(text).reading
    assert reading.precision == precision
    assert resolve(reading, WEDNESDAY) == date.fromisoformat(first)


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_and_words_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_dates(text) == ()


def test_figures_that_read_both_ways_are_day_first_and_flagged() -> None:
    reading = only("04/10/2025").reading
    assert (reading.day, reading.month, reading.ambiguous) == (4, 10, True)
    assert not only("04.10.2025").reading.ambiguous


def test_another_date_of_the_text_settles_the_order_of_figures() -> None:
    first, _ = find_dates("call on 04/10/2025, letter of 04/28/2025")
    assert (first.reading.month, first.reading.day, first.reading.ambiguous) == (4, 10, False)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Thu 5 June -> no, FRIDAY 6 June", "FRIDAY 6 June"),
        ("monday, sorry, tuesday", "tuesday"),
        ("moved from Thursday to Friday", "Friday"),
        ("6 June NOT 5 June", "6 June"),
        ("~~5 June~~ 6 June", "6 June"),
        ("interview 5 June moved to 9 June", "9 June"),
    ],
)
def test_a_corrected_date_is_superseded(text: str, kept: str) -> None:
    assert [mention.text for mention in find_dates(text) if not mention.superseded] == [kept]


def test_an_answer_with_no_in_between_corrects_nothing() -> None:
    assert not any(m.superseded for m in find_dates("interview 5 June, no decision before 20 June"))


@pytest.mark.parametrize("text", ["notes made 21/1", "12/9: wrote to them", "verdict 12/3", "decision: 10/3"])
def test_day_and_month_in_figures_are_a_date_where_a_word_or_a_place_says_so(text: str) -> None:
    assert len(find_dates(text)) == 1


@pytest.mark.parametrize("text", ["about 3/4 of them", "scored 24/28", "open 24/7 all year"])
def test_day_and_month_in_figures_are_none_elsewhere(text: str) -> None:
    assert find_dates(text) == ()


def test_mentions_stand_where_they_say() -> None:
    text = "Ünal said: by Friday the 13th of June – or 2025-06-16"
    assert [text[m.start : m.end] for m in find_dates(text)] == ["Friday the 13th of June", "2025-06-16"]


def test_the_thirtieth_of_february_is_no_date() -> None:
    assert find_dates("30 Feb 2025, 31/02/2025, 2025-13-14") == ()


def test_29_february_is_found_where_no_year_is_given() -> None:
    assert resolve(only("29 Feb").reading, date(2028, 2, 1)) == date(2028, 2, 29)
    assert find_dates("29 Feb 2025") == ()
