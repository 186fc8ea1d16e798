"""Countries that notes name by their codes: ``DK, NO, FI``."""

import re

_CODES = re.compile(r"\b[A-Z]{2}(?:[ ,/&+]{1,3}[A-Z]{2}\b)+")
"""Two at least, side by side: one alone may be any word or abbreviation, ``NO``, ``IT``, ``HR``."""


def stands_for_code(folded: str, notes: str) -> bool:
    """Whether a folded word is a country whose code stands in the notes, beside another one."""
    codes = {code for side_by_side in _CODES.findall(notes) for code in re.findall(r"[A-Z]{2}", side_by_side)}
    if not codes:
        return False
    from holidays.registry import COUNTRIES  # noqa: PLC0415 -- 0.06 s that few notes call for

    return COUNTRIES.get(folded, ("", ""))[1] in codes
