"""Topics of one interviewer taken up in an email to another."""

import re
from collections.abc import Iterator

from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.people import addressed, name_words
from afterword.grounding.stems import EVERYDAY_STEMS, first_to_last, stems
from afterword.text import fold, straighten

_ENOUGH = 2.0
"""Telling words that a sentence has to share with a statement to be about it."""
_ENOUGH_ALONE = 1.3
"""The same where nothing that the reader of the email said has a telling word of it."""
_AHEAD = 1.0
"""By so much it has to be more like another's statement than like anything this one said."""


def borrowed_topics(letter: Letter, known: Known) -> Iterator[Problem]:
    """Sentences that take up what another interviewer talked about, without naming them.

    Each is held against every statement of the notes: the one that is most like it says whose matter it is.
    """
    person = addressed(letter, known)
    if person is None:
        return
    own = [each for each in known.statements if each.speaker in (None, person.name)]
    others = [each for each in known.statements if each.speaker not in (None, person.name)]
    for start, end in letter.sentences() if others else ():
        sentence = letter.text[start:end]
        said = stems(sentence)
        likest = max(others, key=lambda each: each.taken_up(said)[0])
        theirs, by = likest.taken_up(said)
        mine = max((each.taken_up(said)[0] for each in own), default=0.0)
        enough = _ENOUGH if mine >= 1 else _ENOUGH_ALONE
        told = any(found.isalpha() for found in by - EVERYDAY_STEMS)
        if told and theirs >= max(enough, mine + _AHEAD) and not _names(sentence, likest.speaker or ""):
            yield Problem("other", *first_to_last(sentence, by, start), about=likest.speaker or "")


def _names(sentence: str, name: str) -> bool:
    words = set(re.findall(r"[^\W_]+", fold(straighten(sentence))))
    return any(word in words for word in name_words(name))
