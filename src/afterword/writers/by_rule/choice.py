"""Which of the recipient's topics an email speaks of."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterword.context import Brief, Topic
from afterword.lexicon import is_common, is_everyday
from afterword.text import content_words
from afterword.writers.by_rule.greeting import introduces, names_used
from afterword.writers.by_rule.phrases import Phrase, phrases_of

_GOOD_ENOUGH = 0.5
_SAYS_MUCH = 0.6
_MINE = 0.52
"""The same of what the candidate calls their own ("my yard plan"), which weighs less as a subject."""
_BETTER_THAN_NOTHING = 0.4
"""The weight from which a plain subject ("the new rota") is taken where nothing says more."""
_RARE_WORD, _MOST_RARE = 0.03, 3
_MOST_TOPICS = 40
_SHARED, _FIRST, _TOLD_BACK = 0.08, 0.03, 0.08
_CONTRIBUTED = re.compile(
    r"\b(?:I|we)(?:['’]?d| had)? (?:also |then |just )?"
    r"(?:said|told|suggested|proposed|mentioned|described|explained|showed|showd|cautioned|recommended|drew|offered)\b",
    re.IGNORECASE,
)
"""What shows that the candidate had something to say on a topic."""


class Reference(NamedTuple):
    """A phrase and the topic it was made from."""

    phrase: Phrase
    topic: Topic


def references(brief: Brief, taken: Sequence[str] = ()) -> tuple[Reference, ...]:
    """The best thing to speak of, and one more where there is one; none where nothing can be said safely.

    The recipient's own topics come before those that belong to nobody in particular.

    Args:
        brief: The facts usable for the recipient.
        taken: Texts of the emails to co-interviewers; what they speak of is avoided where there is a choice.
    """
    every = _own(brief)
    own, shared = _unpromised(every, brief), _unpromised(_shared(brief), brief)
    fresh_own, fresh_shared = _untold(own, taken), _untold(shared, taken)
    main = (
        _wanted([*fresh_own, *fresh_shared])
        or _best(fresh_own)
        or _best(fresh_shared)
        or _best([*own, *shared])
        or _told(own)
        or _plainest(own)
        or _told(every)
    )
    if main is None:
        return ()
    second = _told_with(main, own) or _wish_beside(main, [*fresh_own, *fresh_shared])
    return (main, second) if second else (main,)


def _own(brief: Brief) -> list[Reference]:
    names = names_used(brief.recipient)
    topics = brief.own_topics[:_MOST_TOPICS]
    found = [
        Reference(phrase, topic)
        for topic in topics
        if not introduces(topic.text, brief.recipient)
        for phrase in phrases_of(_in_first_person(topic.text, brief.candidate), own=True, names=names)
    ]
    return [reference for reference in found if not _names(reference.phrase.text, names)]


def _in_first_person(text: str, candidate: str | None) -> str:
    """A topic from minutes with the candidate as "I": "MDH described", "the candidate proposed"."""
    initials = "".join(part[0] for word in (candidate or "").split() for part in word.split("-") if part)
    called = rf"{re.escape(initials)}|" if len(initials) > 1 else ""
    return re.sub(rf"\b(?:{called}[Tt]he candidate)\b", "I", text)


def _shared(brief: Brief) -> list[Reference]:
    """Phrases that hold whoever of the panel spoke; "you" only to somebody who was there."""
    names = names_used(brief.recipient)
    was_there = brief.recipient is None or brief.recipient.interviewed
    topics = brief.shared_topics[:_MOST_TOPICS]
    found = [Reference(phrase, topic) for topic in topics for phrase in phrases_of(topic.text, own=False)]
    return [
        reference
        for reference in found
        if reference.phrase.kind == "noun"
        and not reference.phrase.mine
        and not _names(reference.phrase.text, names)
        and (was_there or not {"you", "your"} & set(reference.phrase.text.split()))
    ]


def _unpromised(found: Sequence[Reference], brief: Brief) -> list[Reference]:
    """Those that are neither the post itself nor what the email will promise to send, which are spoken of once."""
    promised = frozenset().union(*(content_words(promise.text) for promise in brief.promised[:_MOST_TOPICS]))
    said_anyway = promised | content_words(brief.role or "") | {"want"}
    return [
        r
        for r in found
        if not content_words(r.phrase.text) <= said_anyway
        and not (r.phrase.kind == "answer" and content_words(r.phrase.text) & promised)
    ]


def _untold(found: Sequence[Reference], taken: Sequence[str]) -> list[Reference]:
    return [reference for reference in found if not any(reference.phrase.text in text for text in taken)]


def _wanted(found: Sequence[Reference]) -> Reference | None:
    """What the notes say to speak of, in the fullest words that they have for it."""
    asked = next((reference for reference in found if reference.topic.wanted), None)
    if asked is None:
        return None
    named = content_words(asked.phrase.text)
    fuller = [r for r in found if r.phrase.kind == "noun" and named <= content_words(r.phrase.text)]
    chosen = max(fuller, key=lambda reference: reference.phrase.weight, default=asked)
    under_way = chosen.phrase.kind == "noun" and not chosen.phrase.bearing and not chosen.phrase.mine
    return chosen._replace(phrase=chosen.phrase._replace(bearing="project")) if under_way else chosen


def _best(found: Sequence[Reference]) -> Reference | None:
    """The one that says most, of those that are good enough and not an answer alone; of equals the first."""
    usable = [r for r in found if r.phrase.kind != "answer" and r.phrase.weight >= _GOOD_ENOUGH]
    first = found[0].topic if found else None
    return max(usable, key=lambda reference: _worth(reference, is_first=reference.topic == first), default=None)


def _worth(reference: Reference, *, is_first: bool) -> float:
    """How much there is in speaking of it: its weight, rare words, what the candidate said to it, its place.

    A sentence is worth a little less, as it tells the reader what they know.
    """
    phrase, topic = reference
    worth = phrase.weight + _rarity(phrase.text)
    worth += _SHARED if _CONTRIBUTED.search(topic.text) else 0
    worth += _SHARED if phrase.answer else 0
    worth += _FIRST if is_first else 0
    worth += _FIRST if phrase.text.startswith("you want ") else 0
    told_back = phrase.kind == "statement" and not phrase.text.startswith("you want ")
    return worth - (_TOLD_BACK if told_back else 0)


def _rarity(text: str) -> float:
    """What words that seldom come up add: they show that somebody listened."""
    rare = [word for word in content_words(text) if word.isalpha() and not is_everyday(word)]
    return _RARE_WORD * min(len(rare), _MOST_RARE)


def _plainest(found: Sequence[Reference]) -> Reference | None:
    """A plain subject of common words: "the new rota"."""
    return next(
        (
            reference
            for reference in found
            if reference.phrase.kind == "noun"
            and reference.phrase.weight >= _BETTER_THAN_NOTHING
            and reference.phrase.text.startswith("the ")
            and is_common(reference.phrase.text.split()[-1])
        ),
        None,
    )


def _told_with(main: Reference, own: Sequence[Reference]) -> Reference | None:
    """What the candidate told about the same topic, unless the phrase has it already."""
    if main.phrase.answer or main.phrase.mine or main.phrase.kind == "answer":
        return None
    return _told([reference for reference in own if reference.topic == main.topic])


def _told(found: Sequence[Reference]) -> Reference | None:
    """The weightiest thing that the candidate told about."""
    told = [
        r for r in found if r.phrase.kind == "answer" and r.phrase.weight >= (_MINE if r.phrase.mine else _SAYS_MUCH)
    ]
    return max(told, key=lambda reference: reference.phrase.weight, default=None)


def _wish_beside(main: Reference, found: Sequence[Reference]) -> Reference | None:
    """A wish of the reader's that repeats no word of the first thing; a second subject would only be a list."""
    told = content_words(f"{main.phrase.text} {main.phrase.answer}")
    wishes = [r for r in found if r.phrase.text.startswith("you want ") and not told & content_words(r.phrase.text)]
    return _best(wishes)


def _names(text: str, names: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for name in names)
