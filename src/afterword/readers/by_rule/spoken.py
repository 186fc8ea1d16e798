"""Interviewers that sentences name: "met Ada Moor, who runs the yard", "Ada asked how", "the panel was Ada and Ben"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from afterword.readers.by_rule import cues
from afterword.readers.by_rule.clauses import sentences
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import (
    Mention,
    Trust,
    arranges,
    is_organisation,
    mention_at,
    names_in,
    people_listed,
)
from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Match
from afterword.readers.by_rule.roster import Listed, read_people
from afterword.readers.by_rule.titles import title_before, title_behind
from afterword.readers.by_rule.vocabulary import TRAILING_HONORIFICS

_LONGEST_LIST = 400
_NEAR = 60


def spoken(line: Line, *, small: bool) -> Iterator[Mention]:
    """Interviewers that a sentence names."""
    stretches = line.cells or (line.passage,)
    if line.kind != "heading":
        for stretch in {line.body, *sentences(line.body), *filter(None, map(_behind_talk, stretches))}:
            alone = bool(line.stamp) or (line.paragraph > 0 or stretch.end < line.passage.end)
            yield from _bare_list(stretch, small=small, described=alone)
    for sentence in (sentence for stretch in stretches for sentence in sentences(stretch)):
        in_small = small or sentence.text == sentence.text.lower()
        for start, trust in introductions(sentence).items():
            people = people_listed(sentence, start, small=in_small, trust=trust, spoken=True)
            yield from without_helpers(sentence, people)
        yield from _holding(sentence, small=in_small)


def _behind_talk(stretch: Passage) -> Passage | None:
    """What stands behind "interview, second floor: "."""
    head, colon, _ = stretch.text.partition(": ")
    return stretch.cut(len(head) + 1) if colon and cues.TALK.search(head) else None


def introductions(passage: Passage) -> dict[int, Literal["sure", "likely"]]:
    """Where the names of interviewers may follow in a passage, and how far that can be relied on."""
    starts: dict[int, Literal["sure", "likely"]] = {}
    for pattern, trust in cues.INTRODUCTIONS:
        for match in pattern.finditer(passage.text):
            if not _is_other_talk(passage.text, match):
                starts.setdefault(match.end(), trust)
    return starts


def _bare_list(passage: Passage, *, small: bool, described: bool) -> list[Mention]:
    """The people of a sentence that is nothing but a list of people with their titles."""
    listed = read_people(passage.text[:_LONGEST_LIST], 0, dictated=small)
    if not listed or re.search(r"[^\W\d_]", re.sub(r"\([^()\n]*\)", "", passage.text[listed[-1].end : _LONGEST_LIST])):
        return []
    sure = [person for person in listed if _is_described(passage.text, person)]
    if not any(person.title or person.name.honorific for person in sure):
        return []
    alone = len(listed) == 1 and not sure[0].name.honorific
    if alone and not ({"(", "="} & set(passage.text) or passage.text[0].isdigit()):
        mentions = without_helpers(passage, people_listed(passage, 0, small=False, trust="likely"))
        return [m for m in mentions if described and len(m.name.words) > 1]
    known = {person.name.text for person in sure}
    mentions = without_helpers(passage, people_listed(passage, 0, small=small))
    return [m if m.name.text in known or m.trust != "sure" else replace(m, trust="likely") for m in mentions]


def _is_described(text: str, person: Listed) -> bool:
    """Whether a name is no single word that may be anything: a form of address or a title in brackets will do."""
    return (
        len(person.name.words) > 1
        or person.name.honorific is not None
        or (person.title is not None and text[person.name.end :].lstrip().startswith("("))
    )


def _is_other_talk(text: str, match: Match) -> bool:
    """Whether the cue is a word that only looks like one: "talk to" of a lecture, "call with" another firm."""
    words = match[0].lower().rstrip()
    if words.endswith(" to") and not cues.SPOKEN_TO.search(words):
        return True
    before = text[max(0, match.start() - 60) : match.start()]
    return cues.NOT_THIS_TALK.search(before) is not None or cues.NOT_THIS_TALK.search(words) is not None


def without_helpers(sentence: Passage, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions without those who arranged the interview or are only spoken of."""
    for mention in mentions:
        if mention.trust == "corrected":
            yield mention
        elif not _is_helper(sentence.text, mention.name):
            yield replace(mention, trust="arranging") if arranges(mention.title) else mention


def _holding(sentence: Passage, *, small: bool) -> Iterator[Mention]:
    """People who do in the sentence what an interviewer does: "Priya Raman, the CTO, asked how …"."""
    text = sentence.text
    behind_title = 0
    for name in names_in(text, small=small):
        if name.start < behind_title or _is_helper(text, name) or is_organisation(text, name):
            continue
        title, end = title_behind(text, name.end)
        behind_title = end
        before = title_before(text, name.start)
        title = title or (before[0] if before else None) or _title_in_sentence(text, name.end)
        trust = _trust_in_sentence(text, name, (title, end), before)
        if trust is not None:
            yield mention_at(name, title, sentence, "arranging" if arranges(title) else trust)


def _trust_in_sentence(
    text: str, name: Name, behind: tuple[str | None, int], before: tuple[str, int] | None
) -> Trust | None:
    title, end = behind
    full = len(name.words) > 1
    if cues.INTERVIEWED_ME.match(text, end) or cues.INTERVIEWED_ME.match(text, _list_end(text, name)):
        return "sure"
    held = next(filter(None, (cues.HELD.match(text, place) for place in _behind_department(text, end))), None)
    if held:
        aside = "," in held[0].strip(" ,")
        described = (title or aside) and (full or name.honorific)
        return "sure" if described or _is_polite(text, name) else "likely"
    if title and full and cues.SAID.match(text, end):
        return "likely"
    if ((title and full) or name.honorific) and (
        cues.SHOWED.match(text, end) or cues.SHOWED.match(text, _list_end(text, name))
    ):
        return "likely"
    if before and text[before[1] + len(before[0]) : name.start].strip() in {":", "="}:
        return "sure"
    if full and title and not text[: name.start].strip(" -–*•0123456789.)") and re.search(r"\w", text[end:]):
        return "likely"
    return "possible" if full else None


def _is_polite(text: str, name: Name) -> bool:
    """Whether a form of address stands behind the name: "Ada ma'am"."""
    return text[name.start : name.end].lower().split()[-1] in TRAILING_HONORIFICS


def _behind_department(text: str, end: int) -> list[int]:
    """Where a sentence goes on behind a name, or behind "from" and the one or two words of a department."""
    match = cues.BELONGING.match(text, end)
    return [end, match.end(1), match.end()] if match else [end]


def _title_in_sentence(text: str, position: int) -> str | None:
    """The title that a sentence adds to the name before ``position``, no other name between."""
    match = cues.PRONOUN_TITLE.search(text, position, position + _NEAR)
    if match is None or next(names_in(text[position : match.start()], small=False), None) is not None:
        return None
    return title_behind(f", {text[match.end() : match.end() + _NEAR]}", 0)[0]


def _list_end(text: str, name: Name) -> int:
    """Where the list of people ends that a name begins."""
    window = text[name.start : name.start + _LONGEST_LIST]
    listed = read_people(window, 0)
    return name.start + listed[-1].end if listed else name.end


def _is_helper(text: str, name: Name) -> bool:
    """Whether somebody only arranged the interview, opened the door or is spoken of."""
    before = text[max(0, name.start - 60) : name.start]
    return cues.ONLY_SPOKEN_OF.search(before) is not None or cues.ARRANGED.match(text, name.end) is not None


def ruled_out(line: Line) -> Iterator[Mention]:
    """People of whom the line says that they were not there, and those who came in their place."""
    for sentence in sentences(line.passage):
        for name in names_in(sentence.text, small=False):
            before = sentence.text[max(0, name.start - 40) : name.start]
            if (
                cues.INSTEAD_OF.search(before)
                or cues.ABSENT.match(sentence.text, name.end)
                or cues.IS_OTHER.match(sentence.text, name.end)
            ):
                yield mention_at(name, None, sentence, "away")
            elif cues.IN_PLACE.match(sentence.text, name.end) or cues.REPLACED_BY.search(before):
                title, end = title_behind(sentence.text, name.end)
                match = cues.IN_PLACE.match(sentence.text, end)
                behind, _ = title_behind(sentence.text, match.end()) if match else (None, 0)
                yield mention_at(name, title or behind, sentence, "sure")
        if others := cues.OTHER_CANDIDATES.search(sentence.text):
            for name in names_in(sentence.text[others.end() :], small=False):
                yield Mention(name, None, sentence, "corrected")
    for struck in line.struck:
        wrong = read_name(struck.text, 0)
        if wrong is not None:
            yield Mention(wrong, None, struck, "corrected")
