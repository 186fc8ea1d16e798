"""Places of the notes that say who held the interview, and who did not."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from afterword.readers.by_rule import cues, label_cues
from afterword.readers.by_rule.absence import ruled_out
from afterword.readers.by_rule.elsewhere import by_initials, named_elsewhere
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import Mention, mention_at, names_in, people_listed
from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.spoken import introductions, spoken, title_in_sentence, without_helpers
from afterword.readers.by_rule.structured import is_panel_heading, structured, with_titles_below

_PLACE = re.compile(r"\b(?:from|at|of|for|in|to|with)\s+$|@\s*$")
_FAR = 30
_REACH = 160  # characters
_NEAR = 4


def find_mentions(lines: Sequence[Line], *, dictated: bool) -> list[Mention]:
    """All places that name interviewers, in the order of the notes.

    Args:
        lines: The lines of the notes.
        dictated: Whether the notes are written without capitals.
    """
    found: list[Mention] = []
    for number, line in enumerate(lines):
        if line.pasted in ("mail", "invite", "quote"):
            found.extend(_announced(lines, number))
            found.extend(_writer(lines, number))
        elif line.pasted is None and not _is_of_others(line):
            small = dictated or line.text == line.text.lower()
            found.extend(structured(lines, number, small=small))
            found.extend(with_titles_below(lines, number, list(spoken(line, small=small))))
            found.extend(_meant_by_pronoun(lines, number))
            found.extend(_told_to_have_interviewed(line))
            found.extend(ruled_out(line))
    found.extend(named_elsewhere(lines))
    found.extend(by_initials(lines, {mention.name for mention in found}))
    return found


def _is_of_others(line: Line) -> bool:
    """Whether a field names somebody else, as "Referees: Ada Moor" does; below "Interviewers" "name" does not."""
    if line.label is None or not label_cues.OF_OTHERS.match(line.label.text):
        return False
    return not any(map(is_panel_heading, line.sections))


def _announced(lines: Sequence[Line], number: int) -> Iterator[Mention]:
    """Interviewers that a copied mail or invitation announces."""
    line = lines[number]
    above = [
        other for other in lines[max(0, number - _FAR) : number] if other.block == line.block and other.kind != "item"
    ]
    if line.kind == "item" and above and cues.SCHEDULE_LEAD.search(above[-1].text):
        yield from people_listed(line.passage, 0, small=False)
        return
    if (
        line.label
        and line.value
        and label_cues.introduces_panel(line.label.text, line.mark)
        and not label_cues.also_in_titles(line.label.text)
    ):
        yield from without_helpers(line.value, people_listed(line.value, 0, small=False))
    for match in cues.SCHEDULE.finditer(line.text[:2000]):
        yield from without_helpers(line.passage, people_listed(line.passage, match.end(), small=False))


def _writer(lines: Sequence[Line], number: int) -> Iterator[Mention]:
    """Whoever signed a copied mail that says "Ben and I enjoyed meeting you"."""
    line = lines[number]
    if not cues.WRITER_OF_MAIL.search(line.text):
        return
    mail = [other for other in lines[max(0, number - _FAR) : number + _FAR] if other.block == line.block]
    signed = [one for over, one in pairwise(mail) if cues.SIGN_OFF.fullmatch(over.text.rstrip(" ,.!"))]
    sent = [other for other in mail if other.label and other.label.text.lower() == "from"]
    for place in (*signed, *sent):
        name = read_name(place.body.text, 0)
        if name is not None and len(name.words) > 1:
            yield mention_at(name, None, place.body, "likely")
            return


def _may_be_meant(text: str, name: Name) -> bool:
    """Whether "her" may mean a name: that of a person, and no place or firm."""
    if name.honorific:
        return True
    return len(name.words) > 1 and _PLACE.search(text[max(0, name.start - 8) : name.start]) is None


def _told_to_have_interviewed(line: Line) -> Iterator[Mention]:
    """Whoever is named last before "the one who interviewed me" or "the woman I had the interview with"."""
    for match in cues.WHO_INTERVIEWED.finditer(line.text):
        near = max(0, match.start() - _REACH)
        names = list(names_in(line.text[near : match.start()], small=False))
        if not (match[1] or match[2]) and names and _may_be_meant(line.text[near:], names[-1]):
            title = title_in_sentence(line.text, near + names[-1].end)
            yield mention_at(names[-1], title, line.passage.cut(near), "sure")


def _meant_by_pronoun(lines: Sequence[Line], number: int) -> Iterator[Mention]:
    """Whoever "her" means in "the interview was with her and Ben": the person named last before it."""
    line = lines[number]
    for start in introductions(line.passage):
        if not cues.PRONOUN.match(line.text, start):
            continue
        for place in reversed(lines[max(0, number - _NEAR) : number + 1]):
            text = place.text[:start] if place is line else place.text
            names = [name for name in names_in(text, small=False) if _may_be_meant(text, name)]
            if names and place.pasted is None:
                yield mention_at(names[-1], None, place.passage, "sure")
                break
