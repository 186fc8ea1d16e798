"""What a noun phrase is to the team it was heard from: something under way, something amiss, or neither."""

import re
from itertools import takewhile
from typing import Literal

from afterword.offline import word_set

_ELSEWHERE = re.compile(r"\bat [A-Z]")
"""What went on "at Brill" may have gone on where the writer worked before."""
Bearing = Literal["project", "trouble", ""]


def bearing_of(text: str) -> Bearing:
    """``project`` for "the move to paperless notes" or "moving house", ``trouble`` for "the ticket backlog"."""
    if _ELSEWHERE.search(text):
        return ""
    told = text.lower().split()
    if told[0] in word_set("grammar", "changing"):
        return "project"
    core = tuple(takewhile(lambda word: word not in word_set("grammar", "after_heads"), told))
    if not core:
        return ""
    if core[-1] in word_set("grammar", "mishaps_over"):
        return ""
    if core[-1] in word_set("grammar", "mishaps") or word_set("grammar", "amiss").intersection(core):
        return "trouble"
    return "project" if core[-1] in word_set("grammar", "projects") else ""
