"""Interviewers that sentences name: "met Ada Moor, who runs the yard", "Ada asked how", "the panel was Ada and Ben"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from afterword.readers.by_rule import cues, introduction_cues, label_cues
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
from afterword.readers.by_rule.names import Name
from afterword.readers.by_rule.own_papers import is_of_papers
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Match
from afterword.readers.by_rule.plausible import begins_name
from afterword.readers.by_rule.roster import Listed, read_people
from afterword.readers.by_rule.titles import is_role_word, title_before, title_behind
from afterword.readers.by_rule.tokens import tokens
from afterword.readers.by_rule.vocabulary import DEPARTMENTS, TRAILING_HONORIFICS

_LONGEST_LIST = 400
_NEAR, _FAR = 60, 200
_COMMA = re.compile(",(?= )")
_AT = re.compile(r"(?:\bat|@)\s$")
_THING_CALLED = re.compile(
    r"(?:^|[^\w])(?:an?|the|this|that|my|our|her|his|their|its)\s(?:[^\W\d_][\w-]*\s){0,2}?([^\W\d_][\w-]*)\s"
    r"(?:(?:is|was|they|we|he|she)\s)?(?:just\s)?(?:called|named|nicknamed|christened)\s$",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    """who she he they one other guy lady woman man bloke lad lass girl boy chap fella fellow gentleman person people
    colleague trainee apprentice intern temp volunteer member student newcomer hire youngster first second third nurse
    sister doctor panellist interviewer trustee tutor governor""".split()
)
"""Words for whoever a name is said of behind "called"; a dog, a dough or a printer called Kevin is nobody."""

_CALLED = re.compile(r"\b(?:called|named|whose name (?:is|was))\s+$")


def spoken(line: Line, *, small: bool) -> Iterator[Mention]:
    """Interviewers that a sentence names."""
    stretches = line.cells or (line.passage,)
    if line.label and cues.NEXT.match(line.label.text):
        return
    if line.kind != "heading":
        for stretch in {
            line.body,
            *sentences(line.body),
            *(part for whole in stretches for part in _behind_talk(whole)),
            *_beside_talk(line.cells),
        }:
            alone = bool(line.stamp) or (line.paragraph > 0 or stretch.end < line.passage.end)
            yield from _bare_list(stretch, small=small, described=alone)
    if line.label and line.value and introduction_cues.TALK.search(line.label.text):
        named = people_listed(line.value, 0, small=small, trust="likely", spoken=True)
        yield from without_helpers(line.value, (mention for mention in named if mention.title))
    for sentence in (sentence for stretch in stretches for sentence in sentences(stretch)):
        if (more := cues.AND_ALSO.match(sentence.text)) and sentence.start > line.passage.start:
            yield from without_helpers(sentence, people_listed(sentence, more.end(), small=small, trust="likely"))
        in_small = small or sentence.text == sentence.text.lower()
        for start, trust in introductions(sentence).items():
            people = people_listed(sentence, start, small=in_small, trust=trust, spoken=True)
            yield from (_surer(mention, line) for mention in without_helpers(sentence, people))
        yield from _holding(sentence, small=in_small)


def _surer(mention: Mention, line: Line) -> Mention:
    """A small word that a sentence introduces is a name where "she" or "he" takes it up: "spoke to ada. she asked"."""
    if mention.trust != "likely" or not mention.name.text.islower():
        return mention
    end = bisect_left(line.passage.offsets, mention.passage.end)
    return mention._replace(trust="sure") if cues.TAKEN_UP.match(line.text, end) else mention


def _behind_talk(stretch: Passage) -> Iterator[Passage]:
    """What stands behind "interview, second floor: " or "interviewed 4 March, 11:00, "."""
    head, colon, _ = stretch.text.partition(": ")
    of_others = label_cues.OF_OTHERS.match(head.rpartition(". ")[2])
    if colon and introduction_cues.TALK.search(head) and not of_others:
        yield stretch.cut(len(head) + 1)
    for sentence in sentences(stretch):
        for comma in _COMMA.finditer(sentence.text, 0, _NEAR + 1):
            head = sentence.text[: comma.start()]
            if introduction_cues.TALK.search(head) and not is_of_papers(head):
                yield sentence.cut(comma.end())


def _beside_talk(cells: Sequence[Passage]) -> Iterator[Passage]:
    """The cells of a row to the right of one that says "interview"."""
    place = next((number for number, cell in enumerate(cells) if introduction_cues.TALK.search(cell.text)), len(cells))
    yield from cells[place + 1 :]


def introductions(passage: Passage) -> dict[int, Literal["sure", "likely"]]:
    """Where the names of interviewers may follow in a passage, and how far that can be relied on."""
    starts: dict[int, Literal["sure", "likely"]] = {}
    for pattern, trust in introduction_cues.INTRODUCTIONS:
        for match in pattern.finditer(passage.text):
            if not _is_other_talk(passage.text, match):
                starts.setdefault(match.end(), trust)
    return starts


def _bare_list(passage: Passage, *, small: bool, described: bool) -> list[Mention]:
    """The people of a sentence that is nothing but a list of people with their titles."""
    label, colon, _ = passage.text[:_NEAR].partition(":")
    if colon and label_cues.OF_OTHERS.match(label):
        return []
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
    return [m if m.name.text in known or m.trust != "sure" else m._replace(trust="likely") for m in mentions]


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
    whole = text[max(0, match.start() - _NEAR) : match.end()].rstrip()
    if words.endswith(" to") and not cues.SPOKEN_TO.search(words):
        return True
    before = text[max(0, match.start() - _NEAR) : match.start()]
    return any(cues.NOT_THIS_TALK.search(said) is not None for said in (before, words, whole))


def without_helpers(sentence: Passage, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions without those who arranged the interview or are only spoken of."""
    for mention in mentions:
        if mention.trust == "corrected":
            yield mention
        elif not _is_helper(sentence.text, mention.name):
            yield mention._replace(trust="arranging") if arranges(mention.title) else mention


def _holding(sentence: Passage, *, small: bool) -> Iterator[Mention]:
    """People who do in the sentence what an interviewer does: "Priya Raman, the CTO, asked how …"."""
    text = sentence.text
    behind_title = 0
    for name in names_in(text, small=small):
        if name.start < behind_title or is_organisation(text, name):
            continue
        ahead = cues.NOT_THIS_TALK.search(text[max(0, name.start - _NEAR) : name.start])
        if ahead or cues.KIN.search(text[max(0, name.start - _NEAR) : name.start]) or _is_helper(text, name):
            yield mention_at(name, None, sentence, "helper")
            continue
        title, end = title_behind(text, name.end)
        behind_title = end
        before = title_before(text, name.start)
        title = title or (before[0] if before else None) or title_in_sentence(text, name.end)
        trust = _trust_in_sentence(text, name, (title, end), before)
        called = _CALLED.search(text, max(0, name.start - _NEAR), name.start) is not None
        if trust == "likely" and _is_doubtful(text, name):
            trust = "possible"
        if trust is not None or called:
            mention = mention_at(name, title, sentence, "arranging" if arranges(title) else trust or "possible")
            yield mention._replace(explained=called)


def _trust_in_sentence(
    text: str, name: Name, behind: tuple[str | None, int], before: tuple[str, int] | None
) -> Trust | None:
    title, end = behind
    full = len(name.words) > 1
    if cues.INTERVIEWED_ME.match(text, end) or cues.INTERVIEWED_ME.match(text, _list_end(text, name)):
        return "sure"
    places = [*_behind_department(text, end), _list_end(text, name)]
    held = next(filter(None, (_holds(text, name, place) for place in places)), None)
    if held:
        aside = "," in held[0].strip(" ,")
        belonging = cues.BELONGING.match(text, end)
        placed = belonging is not None and belonging[1].lower() in DEPARTMENTS
        described = (title or aside or placed) and (full or name.honorific)
        return "sure" if described or _is_polite(text, name) else "likely"
    showed = cues.SHOWED.match(text, end) or cues.SHOWED.match(text, _list_end(text, name))
    if (title and full and cues.SAID.match(text, end)) or (showed and ((title and full) or name.honorific)):
        return "likely"
    leads = text.startswith(": ", end) and not text[: name.start] and (name.honorific or (full and title))
    if leads or (before and text[before[1] + len(before[0]) : name.start].strip() in {":", "="}):
        return "sure"
    begins = not text[: name.start].strip(" -–*•0123456789.)") and re.search(r"\w", text[end:])
    if full and title and begins and not cues.OTHER_ACT.match(text, end):
        return "likely"
    if _AT.search(text, max(0, name.start - _NEAR), name.start):
        return None
    return "possible" if full or before or (title and not name.text.islower()) else None


def _is_doubtful(text: str, name: Name) -> bool:
    """Whether a name written small may as well be a firm's: "kestrel freight, yard planner"."""
    return name.text.islower() and not begins_name(name.words[0]) and not text.startswith(" the ", name.end)


def _is_polite(text: str, name: Name) -> bool:
    """Whether a form of address stands behind the name: "Ada ma'am"."""
    return text[name.start : name.end].lower().split()[-1] in TRAILING_HONORIFICS


def _behind_department(text: str, end: int) -> list[int]:
    """Where a sentence goes on behind a name, or behind "from" and the one or two words of a department."""
    match = cues.BELONGING.match(text, end)
    bracket = [end + 1] if text.startswith(")", end) else []
    return [end, match.end(1), match.end()] if match else [end, *bracket]


def title_in_sentence(text: str, position: int) -> str | None:
    """The title that a sentence adds to the name before ``position``, no other name between."""
    match = cues.PRONOUN_TITLE.search(text, position, position + _NEAR)
    if match is None or next(names_in(text[position : match.start()], small=False), None) is not None:
        return None
    return title_behind(f", {text[match.end() : match.end() + _NEAR]}", 0)[0]


def _holds(text: str, name: Name, place: int) -> Match | None:
    """What a sentence goes on with behind somebody who held the interview."""
    behind = text[place : place + _FAR]
    return cues.HELD.match(behind) or cues.HELD_LATER.match(behind) or _goes_on(text, name)


def _goes_on(text: str, name: Name) -> Match | None:
    """Whether the sentence leaves out what it said of somebody else: "Ada asked about yards; Ben about pay"."""
    before = text[max(0, name.start - _LONGEST_LIST) : name.start]
    if not before.rstrip().endswith((";", ",", "and")) or not cues.ASKED.search(before):
        return None
    return cues.ABOUT.match(text[name.end : name.end + _NEAR])


def _list_end(text: str, name: Name) -> int:
    """Where the list of people ends that a name begins."""
    window = text[name.start : name.start + _LONGEST_LIST]
    listed = read_people(window, 0)
    return name.start + listed[-1].end if listed else name.end


def _is_person(noun: str) -> bool:
    return noun.lower() in _PEOPLE or any(map(is_role_word, tokens(noun)))


def _is_helper(text: str, name: Name) -> bool:
    """Whether somebody only arranged the interview, opened the door or is spoken of."""
    before = text[max(0, name.start - _NEAR) : name.start]
    behind = text[name.end : name.end + _FAR]
    if (thing := _THING_CALLED.search(before)) and not _is_person(thing[1]):
        return True
    cues_behind = (cues.ARRANGED, cues.RELATION, cues.ELSEWHERE)
    if cues.ONLY_SPOKEN_OF.search(before) is not None or any(cue.match(behind) for cue in cues_behind):
        return True
    return cues.ARRANGED.match(text, title_behind(text, name.end)[1]) is not None
