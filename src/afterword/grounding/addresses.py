"""Links, mail addresses and telephone numbers that the notes do not hold."""

import re
from collections.abc import Iterator

from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.text import fold

_ADDRESS = re.compile(
    r"https?://[^\s<>\"')]{1,400}|www\.[^\s<>\"')]{1,400}"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|(?<![\w.])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|io|dev|ai|co\.uk|uk|de|eu|example)(?:/[^\s<>\"')]{0,200})?(?!\w)"
    r"|(?<![\w.])\+?\(?\d{2,5}\)?(?:[ ./-]?\d{2,5}){2,5}(?!\w)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 8
"""Fewer digits are a number or a date, not a telephone number."""


def foreign_addresses(letter: Letter, known: Known) -> Iterator[Problem]:
    """Addresses in greeting, body and subject; those below the sign-off are the sender's own."""
    source = fold(known.everything)
    digits = re.sub(r"\D", "", source)
    for stretch in filter(None, (letter.subject, letter.greeting, letter.body)):
        for match in _ADDRESS.finditer(letter.words_of(stretch)):
            found = match.group().rstrip(".,;:!?")
            number = re.sub(r"\D", "", found)
            if re.search(r"[a-z]", found, re.IGNORECASE):
                told = fold(found) in source
            else:
                told = len(number) < _FEWEST_DIGITS or number in digits
            if not told:
                yield Problem("address", stretch[0] + match.start(), stretch[0] + match.start() + len(found))
