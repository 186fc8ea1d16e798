"""Hurried words in full."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.writers.by_rule.wording.tidying import tidied

WRITTEN = [
    ("w/ 2 mentors", "with two mentors"),
    ("w/o slides", "without slides"),
    ("every qtr, approx. 6 wks each", "every quarter, about six weeks each"),
    ("yr 9 sets from sept", "Year 9 sets from September"),
    ("on call 1 week in 4", "on call one week in four"),
    ("i'd ask why they're late", "I would ask why they are late"),
    ("they'd rebuilt it, she's away", "they had rebuilt it, she is away"),
    ("he doesn't use sql", "he does not use SQL"),
    ("recieve goods by thurs", "receive goods by Thursday"),
    ("thier wharehouse and the warehosue", "their wharehouse and the warehouse"),
    ("pitched & dry stone / slate", "pitched and dry stone and slate"),
    ("v keen on co-design", "very keen on co-design"),
    ("ward 7 has 4 nurses", "ward 7 has four nurses"),
    ("the **new** `lint` step ~~old~~", "the new lint step"),
    ("T+1 jobs", "T+1 jobs"),
    ("the mar report in mar", "the mar report in March"),
    ("lime v cement", "lime versus cement"),
    ("p/t staff, f/t cook", "part-time staff, full-time cook"),
    ("run the bar on tues", "run the bar on Tuesdays"),
    ("the drill will be on tues", "the drill will be on Tuesday"),
    ("carers stop at year 3", "carers stop at year 3"),
    ("may be read in may", "may be read in May"),
    ("Siân's koji in Łódź", "Siân's koji in Łódź"),
]


@pytest.mark.parametrize(("written", "full"), WRITTEN)
def test_words_are_spelt_out_and_names_left_alone(written: str, full: str) -> None:
    assert tidied(written) == full


@settings(deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", max_size=60))
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidied(tidied(text)) == tidied(text)
