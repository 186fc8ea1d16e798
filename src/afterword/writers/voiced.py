"""A draft in the candidate's own voice, as far as code can tell: greeting, sign-off, contractions, spelling."""

import re
from collections.abc import Callable

from afterword.draft import Draft, Parts
from afterword.text import words
from afterword.voice import Voice
from afterword.voice.spelling import respelt

_GREETING = re.compile(r"(?:Dear|Hello|Hi|Hey|Good (?:morning|afternoon|evening))\b")
_FULL = {
    "I am": "I'm", "I would": "I'd", "I will": "I'll", "I have": "I've", "it is": "it's", "It is": "It's",
    "do not": "don't", "did not": "didn't", "cannot": "can't", "would not": "wouldn't", "you are": "you're",
}  # fmt: skip
_SHORT = {short: full for full, short in _FULL.items() if short != "I'd"}
"""``I'd`` may be *I had*."""
_FOLLOWED = r"(?= [a-z])(?! (?:to|a|an|the)\b)"
"""A verb that carries its sentence is not shortened: "as glad as I am.", "I have the report"."""
_CONTRACT = re.compile(rf"\b(?:{'|'.join(_FULL)})\b{_FOLLOWED}")
_EXPAND = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b")
_SHORT_SENTENCES = 13
_CLAUSE = re.compile(r"; (I|it|this|that)\b")
_FOR_FIRST_NAMES = frozenset({"Hi", "Hey", "Hiya"})
_TITLE = re.compile(r" (?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Captain|Chef|Judge|Rev)\b")
Change = Callable[[str], str]


def in_voice(draft: Draft, voice: Voice) -> Draft:
    """The draft with the same facts in the voice's habits; the draft itself where nothing is known of the voice."""
    prose = _prose(voice, _words_of_facts(draft))
    body = _ending(_opening(prose(draft.body), voice), voice)
    if body == draft.body:
        return draft
    greeting = _opening(draft.parts.greeting, voice)
    parts = {name: prose(text) for name, text in draft.parts.model_dump().items()}
    parts |= {"greeting": greeting, "brief_close": _ending(parts["brief_close"], voice)}
    whole = f"{draft.subject}\n{body}"
    facts = (fact if fact.text in whole else fact.model_copy(update={"text": prose(fact.text)}) for fact in draft.facts)
    return draft.model_copy(
        update={"body": body, "parts": Parts(**parts), "facts": tuple(fact for fact in facts if fact.text in whole)}
    )


def _words_of_facts(draft: Draft) -> frozenset[str]:
    """The words that stand in the email because they stand in the notes."""
    return frozenset(word.lower() for fact in draft.facts for word in words(f"{fact.text} {fact.quote}"))


def _prose(voice: Voice, kept: frozenset[str]) -> Change:
    changes: list[Change] = []
    if voice.contractions is not None:
        pattern, table = (_CONTRACT, _FULL) if voice.contractions else (_EXPAND, _SHORT)
        changes.append(lambda text: pattern.sub(lambda match: table[match.group()], text))
    if voice.sentence_words is not None and voice.sentence_words < _SHORT_SENTENCES:
        changes.append(lambda text: _CLAUSE.sub(lambda match: f". {match[1].capitalize()}", text))
    if variety := voice.spelling:
        changes.append(lambda text: respelt(text, variety, kept))

    def changed(text: str) -> str:
        for change in changes:
            text = change(text)
        return text

    return changed


def _opening(text: str, voice: Voice) -> str:
    written = _GREETING.match(text)
    if not voice.greeting or not written or (voice.greeting == "Dear" and text.startswith(",", written.end())):
        return text  # "Dear" needs a name
    if voice.greeting in _FOR_FIRST_NAMES and _TITLE.match(text, written.end()):
        return text
    return f"{voice.greeting}{text[written.end() :]}"


def _ending(text: str, voice: Voice) -> str:
    """The text with the voice's sign-off above the name at its end."""
    head, line, name = text.rpartition("\n")
    if not voice.sign_off or not line or not head.endswith(","):
        return text
    before, gap, _ = head.rpartition("\n\n")
    return f"{before}{gap}{voice.sign_off},\n{name}"
