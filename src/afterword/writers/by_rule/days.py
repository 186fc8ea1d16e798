"""A day as one says it in a letter."""

from datetime import date


def said_day(day: date, today: date) -> str:
    """``today``, ``yesterday``, ``on Tuesday`` within six days, else ``on 3 June``, with the year if long ago."""
    ago = (today - day).days
    if ago in (0, 1):
        return ("today", "yesterday")[ago]
    if 1 < ago < 7:
        return f"on {day:%A}"
    return f"on {_dated(day, today)}"


def said_deadline(day: date, today: date) -> str:
    """A day that was to be the last: ``by Friday`` if that is within the next six days, else ``by 9 May``."""
    near = 0 <= (day - today).days < 7
    return f"by {day:%A}" if near else f"by {_dated(day, today)}"


def _dated(day: date, today: date) -> str:
    year = f" {day.year}" if abs((today - day).days) > 300 else ""
    return f"{day.day} {day:%B}{year}"
