"""The post: from a field, from a correction, from "the X role", "interviewed for X" and "X at Y" in a sentence."""

from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.fields import Field
from afterword.readers.by_rule.guess import COPIED, HINTED, SAID, STATED, SURE, Guess, is_shouted
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import ACRONYMS
from afterword.readers.by_rule.posts import is_post, may_be_post
from afterword.readers.by_rule.title_parts import name_and_post

_LABEL = Pattern(
    r"(?:(?:job |exact )?(?:role|post|position|job|job title|title|vacancy|opening|opportunity|stelle|rolle|poste"
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
    r"|about|vacancy|it'?s|it was|this (?:is|was)|that'?s|i'?m))(?:\s+(?:at|with)\s+[^.;:!?\n]{2,45}?)?\s*\b(?:for"
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
_THE_POST = Pattern(r"(?:^|[.;:,(!?]\s*|\bthe\s+)((?:[^\s,.;:!?()\n]+\s+){1,5}?)(?:role|post|position|job|vacancy)\b")
_POST_AT = Pattern(
    rf"(?:^|\b(?:the|a|an|as|for|their|being)\s)({_WORD}(?:\s+{_WORD}){{0,5}}?)(?:\s+(?:role|post|position|job))?"
    r"\s+(?:at|with)\s+(?:\pL|\d)"
)
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


def role_guesses(lines: Sequence[Line], fields: Sequence[Field]) -> Iterator[Guess]:
    """Every reading of the post outside the title of the notes."""
    for field in fields:
        yield from _in_field(field)
    for line in lines:
        if not line.pasted:
            yield from _corrected(line)
        yield from _in_sentence(line)


def _in_field(field: Field) -> Iterator[Guess]:
    """The value of a field for the post, whatever it says; of a field for the employer what follows "as"."""
    line = field.line
    if _LABEL.fullmatch(field.label):
        of_somebody = "title" in field.label and line.section is not None and line.section.level > 1
        if of_somebody or any(line.columns):
            return
        stop = _VALUE_END.search(field.value.text)
        yield Guess(COPIED + 1 if line.pasted else STATED, field.value.cut(0, stop.start() if stop else None))
    elif field.label in {"for", "what", "as"} and is_post(field.value.text):
        yield Guess(COPIED, field.value)
    elif field.label.startswith(("applied", "interview")) and (match := _AS.search(field.value.text)):
        yield Guess(STATED, field.value.cut(*match.span(1)))


def _corrected(line: Line) -> Iterator[Guess]:
    for match in _CORRECTED.finditer(line.text):
        passage = line.passage.cut(*match.span(1))
        stop = _CLAUSE_END.search(passage.text)
        passage = passage.cut(0, stop.start() if stop else None)
        if is_post(passage.text):
            yield Guess(SURE, passage)


def _in_sentence(line: Line) -> Iterator[Guess]:
    weight = COPIED if line.pasted else SAID
    text = line.text
    for pattern, believed in (
        (_FOR_THE_POST, weight),
        (_INTERVIEW_FOR, weight),
        (_POST_AT, weight),
        (_THE_POST, COPIED),
        (_WANTED, COPIED),
        (_POSTE, COPIED),
        (_AS_THEIR, COPIED),
        (_BE_THEIR, COPIED),
        (_POST_INTERVIEW, COPIED),
    ):
        for match in pattern.finditer(text):
            passage = line.passage.cut(*match.span(1))
            if pattern in (_INTERVIEW_FOR, _WANTED, _POSTE, _AS_THEIR, _BE_THEIR):
                stop = _UNTIL.search(passage.text)
                passage = passage.cut(0, stop.start() if stop else None)
            elif pattern is _POST_AT and text != text.lower() and not text[match.end() - 1].isupper():
                continue
            both = name_and_post(passage)
            passage = both[1] if both else _from_article(passage)
            if _NO_PART_OF_A_POST.intersection(passage.text.lower().split()):
                continue
            if is_post(passage.text) or (pattern is _POSTE and passage.text == passage.text.lower()):
                yield Guess(believed, passage)
            elif pattern in (_FOR_THE_POST, _THE_POST):
                applying = _APPLYING.search(text[max(0, match.start() - _REACH) : match.start()])
                yield Guess(COPIED if may_be_post(passage.text) else HINTED + bool(applying), passage)


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
