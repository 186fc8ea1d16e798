"""The post: from a field, from a correction, from "the X role", "interviewed for X" and "X at Y" in a sentence."""

from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.fields import Field
from afterword.readers.by_rule.guess import COPIED, HINTED, SAID, STATED, SURE, Guess, is_shouted
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Match, Pattern
from afterword.readers.by_rule.post_words import ACRONYMS
from afterword.readers.by_rule.posts import is_post, may_be_post
from afterword.readers.by_rule.title_parts import name_and_post

_LABEL = Pattern(
    r"(?:(?:job |exact )?(?:role|post|posn?|position|job|job title|title|vacancy|opening|opportunity|stelle|rolle|poste"
    r"|função|roll|ruolo|posizione"
    r"|puesto|vaga|cargo|tätigkeit|vacature|functie)|(?:role|post|position|job)(?: title| name| applied(?: for)?)"
    r"|(?:applied|applying"
    r"|interview(?:ed|ing)?|interview) for|position title|ausgeschriebene stelle|stellenbezeichnung"
    r"|(?:job|post|role) i (?:went|applied|interviewed) for|what for|which (?:job|role|post)|for the (?:post|role"
    r"|job) of)"
)
_VALUE_END = Pattern(
    r"\s+(?:->|→|--|~~|\(not\b)|;|\s+[-–—]\s+(?:\d|not\b|see\b)|\s{3,}|\.\s|,?\s+(?:at|with|bei|bij|chez|@)\s"
)
_AS = Pattern(r"(?:^|\s)as (?:an? |the |their )?(\S.*)")
_CORRECTED = Pattern(
    r"\b(?:it'?s (?:now|actually)|(?:(?:job )?title|role|post|position|job)(?: title| name)?\s*(?:is|was|=|will be"
    r"|turns out to be|has changed to|changed to|should be))\s+"
    r"(?:(?:now|actually|really|called|officially|in fact|a|an|the)\s+){0,3}[\"“]?([^,;.!?()\n\"”]{3,60})"
)
_WORD = r"[^\s,.;:!?()\n]+"
_ARTICLE_OR_NOT = r"(?:(?:the|a|an|their|your|our|this|his|her)\s+)?"
_FOR_THE_POST = Pattern(
    rf"\b(?:for|about|re|regarding|zur?|as|of|to)\s+{_ARTICLE_OR_NOT}((?:[^\s,.;:!?\n]+\s+){{1,8}}?)"
    r"(?:role|post|position|job|vacancy|opening|gig|thing|slot|spot|internship)\b"
)
_INTERVIEW_FOR = Pattern(
    r"(?:^|\binterview(?:ed|ing|s)?|\b(?:applied|applying|application|going|went|up|considered|was there|been|seen"
    r"|being"
    r"|about|vacancy|it'?s|it was|this (?:is|was)|that'?s|i'?m))(?:\s+(?:at|with|to|over|up|down)\s+[^.;:!?\n]{2,45}?)?"
    r"\s*\b(?:for"
    r"|as|about|being|after)\s+(?:being\s+)?"
    rf"{_ARTICLE_OR_NOT}({_WORD}(?:\s+{_WORD}){{0,6}})"
)
_UNTIL = Pattern(
    r"\s(?:at|with|in|on|today|yesterday|last|this|bei|by|from|took|held|was|and|who|that|because|but|so|tomorrow|next)"
    r"(?:\s|$)"
)
_WANTED = Pattern(
    r"\b(?:they|company|place|team|who|theatre|school|hotel|shop|firm|hospital|bank)(?:'re|'s)? (?:are |were |is "
    r"|was )?(?:wanted|want|wants|need|needs|needed|looking"
    r" for|searched(?: for)?|searching(?: for)?|seeking|hiring|recruiting)\s+(?:an?|their|the)\s+"
    rf"({_WORD}(?:\s+{_WORD}){{0,5}})"
)
_AS_THEIR = Pattern(
    r"\b(?:join(?:ing)?|work(?:ing)?|come in|start(?:ing)?|hired|taken on|seen"
    r"|interviewed)\b[^.;!?\n]{0,40}? as (?:an?|their|the) "
    rf"({_WORD}(?:\s+{_WORD}){{0,5}})"
)
_BE_THEIR = Pattern(rf"\b(?:be|become|being) (?:their|the) ({_WORD}(?:\s+{_WORD}){{0,5}})")
_POST_INTERVIEW = Pattern(rf"(?:^|[.!?:,]\s+|\b(?:my|the|a) )({_WORD}(?:\s+{_WORD}){{0,4}}?) interview\b")
_POSTE = Pattern(rf"\b(?:poste|puesto|posto|stelle)\s+(?:de\s+la\s+|de\s+|d['’]|als\s+)({_WORD}(?:\s+{_WORD}){{0,4}})")
_POST_OF = Pattern(rf"\b(?:post|position|role|job|vacancy|title) of (?:an? |the )?({_WORD}(?:\s+{_WORD}){{0,8}})")
_OF_A_TEAM = Pattern(r" in the (?:[\pL&-]+ ){1,4}(?:team|department|division|group|unit|practice|faculty|school)\b")
_SEEN_FOR = Pattern(rf"(?:^|[\s,])for {_ARTICLE_OR_NOT}({_WORD}(?:\s+{_WORD}){{0,6}})")
_SEEN = Pattern(r"\b(?:interview\w*|intvw?|seen|saw|met|chat|panel|trial|appl(?:ied|ying))\b")
_POSSESSIVE = Pattern(r"['’]s?$")
_THE_POST = Pattern(r"(?:^|[.;:,(!?]\s*|\bthe\s+)((?:[^\s,.;:!?()\n]+\s+){1,5}?)(?:role|post|position|job|vacancy)\b")
_POST_AT = Pattern(
    rf"(?:^|\b(?:the|a|an|as|for|their|being)\s)({_WORD}(?:\s+{_WORD}){{0,5}}?)(?:\s+(?:role|post|position|job))?"
    r"\s+(?:at|with)\s+(?:\pL|\d)"
)
_BEHIND_AT = Pattern(r"(?:christmas|xmas|easter|new year|eid|diwali|halloween|weekends?|night|home|work|school|uni)\b")
"""What no employer is behind "at" or "with": "stood up to a head chef at Christmas"."""

_HOLDERS = Pattern(rf"\b(?:the|a|an) ((?:{_WORD}\s+){{0,3}}?[^\s,.;:!?()\n'’]+)['’]s (?:place|slot|spot)\b")
_CONSTRUCTIONS: tuple[tuple[Pattern, int], ...] = (
    (_POST_OF, SAID),
    (_FOR_THE_POST, SAID),
    (_INTERVIEW_FOR, SAID),
    (_POST_AT, SAID),
    (_THE_POST, COPIED),
    (_HOLDERS, COPIED),
    (_WANTED, COPIED),
    (_POSTE, COPIED),
    (_AS_THEIR, COPIED),
    (_BE_THEIR, COPIED),
    (_POST_INTERVIEW, COPIED),
)
_OPEN_ENDED = (_POST_OF, _INTERVIEW_FOR, _WANTED, _POSTE, _AS_THEIR, _BE_THEIR)
"""Constructions that take in what follows the post."""

_APPLYING = Pattern(r"\b(?:interview\w*|appl(?:y|ied|ying|ication)|vacancy)\b")
_CLAUSE_END = Pattern(r"\s+(?:not|and|but|so|because|which|-|–|—|->)\s")
_ARTICLES = ("the ", "a ", "an ")
_BEFORE_A_POST = frozenset("the a an their your our this for as being /".split())
_NO_PART_OF_A_POST = frozenset(
    """i he she they we you it who that what me him them us is are was were be been has have had do did does done said
    says told asked ask wants want wanted will would could should can not no so then if when my than get got go went
    put""".split()
)
_REACH = 110
_HEAD = 4


def role_guesses(lines: Sequence[Line], fields: Sequence[Field]) -> Iterator[Guess]:
    """Every reading of the post outside the title of the notes."""
    for field in fields:
        yield from _in_field(field)
    for number, line in enumerate(lines):
        if not line.pasted:
            yield from _corrected(line)
        yield from _in_sentence(line, number)


def _in_field(field: Field) -> Iterator[Guess]:
    """The value of a field for the post, whatever it says; of a field for the employer what follows "as"."""
    line = field.line
    if _LABEL.fullmatch(field.label):
        of_somebody = "title" in field.label and line.section is not None and line.section.level > 1
        if of_somebody or any(line.columns):
            return
        stop = _VALUE_END.search(field.value.text)
        yield Guess(COPIED + 1 if line.pasted else STATED, field.value.cut(0, stop.start() if stop else None))
    elif field.label in {"for", "as"} and is_post(field.value.text):
        yield Guess(COPIED, field.value)
    elif field.label.startswith(("applied", "interview")) and (match := _AS.search(field.value.text)):
        yield Guess(STATED, field.value.cut(*match.span(1)))


def _corrected(line: Line) -> Iterator[Guess]:
    for match in _CORRECTED.finditer(line.text):
        passage = line.passage.cut(*match.span(1))
        stop = _CLAUSE_END.search(passage.text)
        passage = _bounded(passage.cut(0, stop.start() if stop else None))
        if is_post(passage.text):
            yield Guess(SURE, passage)


def _in_sentence(line: Line, number: int) -> Iterator[Guess]:
    for pattern, weight in _CONSTRUCTIONS:
        believed = min(weight, COPIED) if line.pasted else weight
        for match in pattern.finditer(line.text):
            small = line.text == line.text.lower() or line.text[match.end() - 1].isupper()
            if pattern is not _POST_AT or (small and not _BEHIND_AT.match(line.text, match.end() - 1)):
                yield from _as_post(pattern, match, line, believed)
    if not line.pasted and _SEEN.search(line.text):
        for match in _SEEN_FOR.finditer(line.text):
            passage = _bounded(line.passage.cut(*match.span(1)))
            if is_post(passage.text) and not _NO_PART_OF_A_POST.intersection(passage.text.lower().split()):
                yield Guess(COPIED if number < _HEAD else COPIED - 1, passage)


def _as_post(pattern: Pattern, match: Match, line: Line, weight: int) -> Iterator[Guess]:
    """What a construction names, if it is a post, or with less belief if it only could be one."""
    passage = line.passage.cut(*match.span(1))
    passage = _bounded(passage) if pattern in _OPEN_ENDED else passage
    both = name_and_post(passage)
    passage = _without_possessive(_from_article(both[1] if both else passage))
    if _NO_PART_OF_A_POST.intersection(passage.text.lower().split()):
        return
    if is_post(passage.text) or (pattern is _POSTE and passage.text == passage.text.lower()):
        yield Guess(weight, passage)
    elif pattern in (_FOR_THE_POST, _THE_POST):
        applying = _APPLYING.search(line.text[max(0, match.start() - _REACH) : match.start()])
        yield Guess(COPIED if may_be_post(passage.text) else HINTED + bool(applying), passage)


def _bounded(passage: Passage) -> Passage:
    """A phrase up to the word at which a post is over; the team that it is in belongs to it."""
    team = _OF_A_TEAM.search(passage.text)
    stop = _UNTIL.search(passage.text)
    if team is not None and stop is not None and stop.start() == team.start():
        return passage.cut(0, team.end())
    return passage.cut(0, stop.start() if stop else None)


def _without_possessive(passage: Passage) -> Passage:
    """The post of "the weaver's job"."""
    match = _POSSESSIVE.search(passage.text)
    return passage.cut(0, match.start()) if match else passage


def _from_article(passage: Passage) -> Passage:
    """What follows the last article or preposition of a phrase, where that alone is a post."""
    words = passage.text.split(" ")
    for number in range(len(words) - 2, -1, -1):
        if words[number].lower() in _BEFORE_A_POST:
            rest = " ".join(words[number + 1 :])
            return passage.cut(len(passage.text) - len(rest)) if is_post(rest) or may_be_post(rest) else passage
    return passage


def shown_role(text: str) -> str:
    """The post as it is written, its abbreviations in capitals where it was dictated or shouted."""
    bare = text.rstrip(" .;,")
    bare = next((bare[len(word) :] for word in _ARTICLES if bare.lower().startswith(word)), bare)
    if bare == bare.lower():
        return " ".join(word.upper() if word in ACRONYMS else word for word in bare.split())
    if is_shouted(bare):
        return " ".join(word if word.lower() in ACRONYMS else word.lower() for word in bare.split())
    return bare
