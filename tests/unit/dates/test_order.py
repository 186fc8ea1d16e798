"""Which of 03/04 is the day."""

import pytest

from afterword.dates.mentions import Order, find_dates, impossible_dates
from afterword.dates.order import both_ways, settled_order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("met on 03/04/2025", None),
        ("met on 05/05/2025", None),
        ("met on 03/04/2025, applied 15/02/2025", "day first"),
        ("met on 03/04/2025, applied 02/15/2025", "month first"),
        ("met on 03/04/2025, applied 2 March", "day first"),
        ("met on 03/04/2025, applied on the 2nd of March", "day first"),
        ("met on 03/04/2025, applied March 2", "month first"),
        ("met on 03/04/2025, between 2 March and March 9", None),
        ("met on 03/04/2025, they pay £41k", "day first"),
        ("met on 03/04/2025, written 2025-04-03", "day first"),
        ("met on 03/04/2025, written 2025-03-05", "month first"),
        ("met on 03/04/2025, written 2024-01-05", None),
        ("no date at all", None),
    ],
)
def test_the_rest_of_the_text_says_how_figures_are_read(text: str, order: Order | None) -> None:
    assert settled_order(text) == order


def test_an_open_date_can_mean_two_days() -> None:
    (mention,) = find_dates("on 03/04/2025")
    pair = both_ways(mention)
    assert pair is not None
    assert [day.isoformat() for day in pair] == ["2025-04-03", "2025-03-04"]
    assert both_ways(find_dates("on 13/04/2025")[0]) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("interview 30 February", ("30 February",)),
        ("interview 31/06/2025 at nine", ("31/06/2025",)),
        ("13/13/2025", ("13/13/2025",)),
        ("29 February, 4 March 2025 and 28/02/2025", ()),
        ("version 3 march release", ()),
    ],
)
def test_days_that_do_not_exist_are_found(text: str, found: tuple[str, ...]) -> None:
    assert impossible_dates(text) == found
