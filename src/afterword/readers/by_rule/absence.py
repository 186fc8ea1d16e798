"""People whom the notes rule out: somebody who did not come, came along but held nothing, or wants the post too."""

import re
from collections.abc import Iterator

from afterword.readers.by_rule import absence_cues
from afterword.readers.by_rule.clauses import sentences
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import Mention, mention_at, names_in
from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.titles import title_behind

_REACH, _NEAR = 40, 200
_OTHER_SUBJECT = re.compile(
    r"\b(?:the|an?|his|her|their|my|our|i|we|they|nobody|others?)\s(?:[^\W\d_]+\s){0,2}"
    r"(?:could|did|was|unable|never)(?:n['’]?t)?\s[^,]*$",
    re.IGNORECASE,
)
"""Somebody else than was named, who could not come."""


def ruled_out(line: Line) -> Iterator[Mention]:
    """People of whom the line says that they were not there or took no part, and those who came in their place."""
    for sentence in sentences(line.passage):
        for name in names_in(sentence.text, small=False):
            yield from _replaced(sentence, name)
        if others := absence_cues.OTHER_CANDIDATES.search(sentence.text):
            for name in names_in(sentence.text[others.end() :], small=False):
                yield Mention(name, None, sentence, "corrected")
    for match in absence_cues.NO_PART.finditer(line.text):
        near = max(0, match.start() - _NEAR)
        *_, last = (None, *names_in(line.text[near : match.start()], small=False))
        if last is not None:
            yield Mention(last, None, line.passage.cut(near + last.start, near + last.end), "apart")
    for struck in line.struck:
        wrong = read_name(struck.text, 0)
        if wrong is not None:
            yield Mention(wrong, None, struck, "corrected")


def _replaced(sentence: Passage, name: Name) -> Iterator[Mention]:
    """Somebody who did not come, or came in the place of somebody else."""
    text = sentence.text
    before = text[max(0, name.start - _REACH) : name.start]
    title, end = title_behind(text, name.end)
    absent = absence_cues.ABSENT.match(text, name.end)
    if absence_cues.INSTEAD_OF.search(before) or absent or absence_cues.IS_OTHER.match(text, name.end):
        alone = absent is not None and not (text[: name.start] + text[absent.end() :]).strip(" -–*•.,!()")
        yield mention_at(name, None, sentence, "apart" if alone else "away")
    elif any(_stayed_away(text, place) for place in (name.end, end)):
        yield mention_at(name, None, sentence, "apart")
    elif any(_was_elsewhere(text, place) for place in (name.end, end)):
        yield mention_at(name, None, sentence, "away")
    elif absence_cues.IN_PLACE.match(text, name.end) or absence_cues.REPLACED_BY.search(before):
        match = absence_cues.IN_PLACE.match(text, end)
        behind, _ = title_behind(text, match.end()) if match else (None, 0)
        yield mention_at(name, title or behind, sentence, "sure")


def _stayed_away(text: str, place: int) -> bool:
    """Whether a sentence goes on behind a name with "couldn't come", said of nobody else."""
    later = absence_cues.ABSENT_LATER.match(text, place)
    return later is not None and _OTHER_SUBJECT.search(later[0]) is None


def _was_elsewhere(text: str, place: int) -> bool:
    """Whether a sentence goes on behind a name with where else they were, and not with "came late"."""
    elsewhere = absence_cues.OCCUPIED.match(text, place)
    return elsewhere is not None and absence_cues.CAME_AFTER_ALL.search(text, elsewhere.end()) is None
