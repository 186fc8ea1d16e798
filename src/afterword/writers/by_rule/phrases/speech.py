"""Who says what in a piece of notes: "asked how", "told him about", "she's keen on", "wants to"."""

import re
from functools import cache
from typing import Literal, NamedTuple

from afterword.lexicon import is_common
from afterword.writers.by_rule.phrases.pieces import Piece

Speaker = Literal["interviewer", "candidate"]
Form = Literal["plain", "asked", "planned", "wanted", "told", "proposed", "had", "discussed"]


class Said(NamedTuple):
    """What a piece says, without the words that say who said it.

    Attributes:
        form: ``asked``: the text is what was asked; ``planned``: it is a verb phrase after "to"; ``wanted``: it is what
            the interviewer wants; ``told``: it is what the candidate told about; ``proposed``: it is what the candidate
            said, which may be an order ("book slots by carrier"); ``discussed``: it is what was spoken of; ``had``: it
            is what the interviewer has, as "the …"; ``plain``: anything else.
        has_subject: The notes say who did the telling, as a whole sentence does.
    """

    text: str
    speaker: Speaker
    form: Form
    has_subject: bool = False


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_FILLER = (
    r"and|also|then|so|first|firstly|plus|again|later|afterwards|finally|mostly|mainly|basically|well|yeah|ok|um|er"
    r"|apparently"
)
_AMOUNT = r"(?:quite )?(?:lots|a lot|a bit|bit)|mostly|more"
_OPENING = _any_of(rf"(?:with (?:him|her|them) (?=I |we )|(?:{_FILLER}) +|(?:{_AMOUNT}) (?=on |about ))+")
_ADVERB = r"also|then|first|just|really|even|did|later|again|(?:had|have|has)(?= (?:\w+ )?\w+(?:ed|en|ne|ld|id|ught)\b)"
_VERB_OF_PERSON = r"\w+ed|\w+s|on|has|had|is|was|did|does|said|told|spoke|ran|led|kept|went|began|also|just|then|really"
"""What shows that a word like "Brown" or "Mark" at the start of a sentence is somebody's name."""
_BE = r"(?:(?:is|was|are|were|kept|went|been|got|seemed|seems) )?"
_TALK = r"talk(?:ed|s|ing)?|argued|disagreed|spoke|speaks?|speaking|chat(?:ted|s)?|told|tells|going|went|on"
_AT_LENGTH = (
    r"(?: (?:a lot|quite a bit|a bit|a little|at length|for ages|for a while|a good while|lots|mainly|mostly|briefly"
    r"|more|me|us|to me|with me))*"
)
_KIND = (
    r"(?:there was |there were |her |his |their |the |a |whole |long |good |big |great |nice |short |lots of "
    r"|interesting |quick )*"
)
_CONVERSATION = r"(?:discussion|chat|talk|conversation|debate|question|story|push|focus|emphasis)s?"
_BEGAN = (
    r"(?:opened|started(?: off)?|began|kicked(?: things)? off|led(?: off)?|finished|ended|closed|wrapped up"
    r"|(?:went|dived|dove|jumped|came|got)(?: straight| right)?(?: in| into it)?)"
)
_TELLING = _any_of(
    rf"{_BEGAN} (?:on|with|by (?:talking|telling me|going) (?:about|through|over|on))(?= )",
    rf"{_BE}(?:{_TALK}){_AT_LENGTH} (?:about|on to|onto|on|through|over|into|round)\b",
    r"(?:tabled|presented|flagged|explained|explains|described|describes|discussed|covered|mentioned|outlined|showed|shows|shared|raised|walked"
    r"|took|ran|learned|learnt|heard|gather|says?|said|told me|tells me|mentions|thinks?|thought|reckons?|reckoned)"
    r"(?: (?:me|us))?"
    r"(?: (?:through|round|around|over|about))?(?: that)?\b",
    r"compared notes on\b",
    r"(?:came|got|turned|moved) (?:back |on )?to (?=(?:the|an?|their|her|his|my|our)\b)",
    r"(?:touched on|dug into|looked at|worked through|toured|visited|came back to)\b",
    r"spent (?:most|a lot|half|some|much|ages|a while)(?: of)?(?: the| our)?(?: time| interview| call| hour)?"
    r" (?:on|talking about)\b",
    rf"{_KIND}{_CONVERSATION} (?:about|on|around|over)\b",
    r"(?:worries|worried|cares|cared|complained|complains) about\b",
    rf"{_BE}(?:very |really |so |most |rightly )?(?:keen|proud|passionate|enthusiastic|interested|focused"
    r"|worried|concerned|cranky|strict|serious|curious)"
    r" (?:on|of|about|in)\b",
    r"(?:really )?(?:loved|loves|liked|likes|valued|values|enjoyed|enjoys|cares about|believes in|prefers|rates)\b",
    r"(?:an? )?examples? of\b",
    r"asked (?:just )?(?:one|two|1|2) things?\b",
    r"(?:is|are) (?:now |currently |busy |just )?(?=(?!going to |having |being |getting |looking |hoping )[a-z]+ing\b)",
    r"(?:is|was|are|were) after (?=[a-z]+ing\b)",
    r"(?:talked(?! [a-z]+ing (?:the|an?|up|down|round|along|through)\b)|about|re|on)(?= )",
)
_ASKING = _any_of(
    rf"{_BEGAN} (?:by |with )?asking(?: me)?(?: (?:about|for|on))?\b",
    rf"{_BE}(?:ask(?:ed|s|ing)?|wonder(?:ed|s|ing)?|wanted to know|wants to know|quizzed|pressed|pushed|probed)"
    r"(?: (?:me|us))?(?: (?:about|for|on|of|after))?(?: (?:an? |the |any )?examples? of)?\b"
    r"(?: (?:what I (?:think|thought|make|made)|my (?:view|views|opinion|thoughts|take)) (?:about|of|on)\b)?",
)
_PLANNING = _any_of(
    r"(?:would like|wants?|wanted|hopes?|plans?|planned|aims?|intends?) to (?=[a-z])",
    rf"{_BE}(?:hoping|planning|looking|trying|aiming) to (?=[a-z])",
)
_WANTING = _any_of(
    r"(?:would like|wants?|wanted|wish(?:es)? for|wishes)\b", rf"{_BE}(?:after(?! [a-z]+ing\b)|looking for)\b"
)
_TO_THEM = r"(?:told|gave|showed|talked) (?:him|her|them)"
_TALKED = _any_of(r"(?:had |have )?talked (?:about|through)\b")
_TOLD_THEM = _any_of(rf"{_TO_THEM}\b", r"told (?:the|an?|my)\b")
_RELATING = _any_of(
    rf"{_TO_THEM}(?: through)? (?:about|of|the story of)\b",
    r"(?:told the story of|talked (?:about|through)|mentioned|described|brought up|used|showed)\b",
    rf"{_TO_THEM}(?= (?:my|our|the)\b)",
)
_ANSWERING = _any_of(rf"{_TO_THEM}\b", r"(?:said|told|suggested|answered|proposed|explained)(?: that)?\b")
_ABOUT_MINE = _any_of(
    r"(?:wanted|wants|liked|loved|asked about|asked for) (?=my\b)", rf"{_BE}(?:really |very )?interested in (?=my\b)"
)
_HAVING = _any_of(
    r"(?:has|have)(?: got)? (?:(?:an?|the|about|some|around|over|too|so|many|several) )*"
    r"(?!to |been |had )(?=[\w'-]+ [\w'-]+)"
)
_SAYING = _any_of(r"(?:she|he|they) (?:said|told me|explained|mentioned)(?: that)? ")
_NOT_THE_OTHER = re.compile(r",? (?:and )?not ")
_REQUEST = re.compile(
    r"(?:ask(?:ed|s)?|wanted|wants|wishes) (?:me |us )?(?:for|to (?:see|have|read)) "
    r"(?!(?:an? |the |any )?examples?\b|my (?:view|opinion|thoughts|take)\b)",
    re.IGNORECASE,
)
"""A thing to be sent or shown, which is the writer's own."""
_FORMS: dict[Form, re.Pattern[str]] = {"asked": _ASKING, "planned": _PLANNING, "wanted": _WANTING}
_PRESENTING = _any_of(
    r"what (?:struck|interested|surprised|impressed) me(?: most)? (?:is|was|were)\b",
    r"(?:the|one|a|her|his) [a-z]+ (?:is|was) that\b",
    r"(?:the|one|a|her|his|their|key|main)(?: [a-z]+){0,3} (?:things?|parts?|themes?|topics?|focus|priority|priorities"
    r"|difficulty|challenge|issue|trouble|headache|snag|task|problem"
    r"|points?)"
    r"(?: (?:she|he|they)(?: [a-z]+){1,3}| of the (?:job|role)| for (?:me|her|him|them))? (?:is|was|are|were)\b",
)
_MY_WORK = _any_of(r"(?:I|the (?:role|job|post)|it) would (?:be|involve|include|mean) (?=[a-z]+ing\b)")
_PERSON_WANTED = _any_of(r"(?:someone|somebody|a person)\b")
_MOST_NESTED = 2
"""How often one telling may stand in another: "shared a story about"."""


def said_in(piece: Piece, names: tuple[str, ...]) -> Said:
    """Who says what in a piece.

    Args:
        piece: A piece of a tidied fragment.
        names: What the interviewer is called in the notes, besides "she", "he" and "they".
    """
    text = _without(_OPENING, piece.text)
    work = _MY_WORK.match(_without(_SAYING, text))
    if work:
        return Said(_without(_SAYING, text)[work.end() :], "interviewer", "plain")
    subject = _subject(names).match(text)
    rest = text[subject.end() :] if subject else text
    is_mine = bool(subject and subject["me"])
    if is_mine and _ASKING.match(rest):
        return Said(_without(_ASKING, rest), "interviewer", "plain")
    if is_mine and _TALKED.match(rest):
        return Said(_without(_TALKED, rest), "interviewer", "discussed")
    if is_mine or piece.answers or _TOLD_THEM.match(rest):
        if _RELATING.match(rest):
            return Said(_without(_RELATING, rest), "candidate", "told")
        if _ANSWERING.match(rest):
            return Said(_without(_ANSWERING, rest), "candidate", "proposed")
        return Said("" if is_mine else text, "candidate", "proposed")
    whole = f"she {rest}" if subject and subject["name"] else text
    return _interviewer_said(rest, whole)._replace(has_subject=subject is not None)


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds at its start."""
    match = pattern.match(text)
    return text[match.end() :].strip() if match else text


@cache
def _subject(names: tuple[str, ...]) -> re.Pattern[str]:
    sure = "|".join(re.escape(name) for name in names if not is_common(name.lower())) or r"(?!)"
    words = "|".join(re.escape(name) for name in names if is_common(name.lower())) or r"(?!)"
    named = rf"(?P<name>{sure}|(?-i:{words})(?= (?:{_VERB_OF_PERSON})\b))"
    return _any_of(
        rf"(?:(?P<me>I)|{named}(?: (?:she|he))?|(?:the )?(?:madam|boss|chief)|we|she|he|they|you)(?: (?:{_ADVERB}))* "
    )


def _interviewer_said(rest: str, whole: str) -> Said:
    """What the interviewer said.

    Args:
        rest: The piece without its subject.
        whole: The piece with it.
    """
    if _REQUEST.match(rest):
        return Said("", "interviewer", "plain")
    if _ABOUT_MINE.match(rest):
        return Said(_without(_ABOUT_MINE, rest), "interviewer", "asked")
    said = _without(_SAYING, whole)
    if _PRESENTING.match(said):
        presented = _without(_PRESENTING, said)
        return Said(presented, "interviewer", "wanted" if _PERSON_WANTED.match(presented) else "plain")
    for form, pattern in _FORMS.items():
        found = _without(pattern, rest) if pattern.match(rest) else ""
        if found:
            return Said(_NOT_THE_OTHER.split(found)[0] if form == "wanted" else found, "interviewer", form)
    if rest != whole and _HAVING.match(rest):
        return Said(f"the {_without(_HAVING, rest)}", "interviewer", "had")
    told = rest
    for _ in range(_MOST_NESTED):
        told = _without(_TELLING, told)
    return Said(told, "interviewer", "discussed") if told and told != rest else Said(whole, "interviewer", "plain")
