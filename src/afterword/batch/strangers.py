"""Nobody's facts in somebody else's email: names and topics of other notes of the same folder.

Of each file of notes it is kept whom and what it is about, and what in its emails its own notes do not have. When all
are through, the one is held against the other.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from afterword.context import InterviewContext
from afterword.finding import Finding, Lines
from afterword.grounding.stems import stems, telling
from afterword.notes import Notes
from afterword.pipeline import FollowUp
from afterword.text import WORD, fold, sentence_spans

RULE = "facts.other_notes"
POINTS = 40
_WITHIN = re.compile(r"(?<![.!?:…\n])[ \t][^\W\d_a-zà-öø-ÿ][^\W_]+")
"""A capitalised word that does not open a sentence."""
_ENOUGH = 2
"""So many words of a topic that one's own notes do not have, and most of the topic, are no coincidence."""


class Own(NamedTuple):
    """Whom and what one file of notes is about, and what is strange in its emails.

    Attributes:
        names: Of people and the company, as written.
        topics: The telling stems of each topic.
        words: Capitalised words of its emails that its notes do not have, folded.
        sentences: For each sentence of its emails the telling stems that its notes do not have.
    """

    names: tuple[str, ...] = ()
    topics: tuple[tuple[str, ...], ...] = ()
    words: tuple[str, ...] = ()
    sentences: tuple[tuple[str, ...], ...] = ()


class Stranger(NamedTuple):
    """What an email has of other notes.

    Attributes:
        words: Of the email, folded; or stems of these.
        name: The name, where it is one.
        source: The other notes.
    """

    words: frozenset[str]
    name: str | None
    source: str


def own(notes: Notes, results: Iterable[FollowUp], candidate: str | None) -> Own:
    """What is kept of one file of notes that a model wrote emails for."""
    context, words, sentences = InterviewContext(), set[str](), []
    known = frozenset(words_of(f"{notes.plain} {candidate or ''}"))
    known_stems = stems(notes.plain) | stems(candidate or "")
    for result in results:
        context = result.context
        if result.email is None:
            continue
        text = f"{result.email.subject or ''}\n\n{result.email.body}"
        found = {word for match in _WITHIN.finditer(text) for word in words_of(match.group())}
        words |= found - known
        for start, end in sentence_spans(text):
            strange = telling(text[start:end]) - known_stems
            if len(strange) >= _ENOUGH:
                sentences.append(tuple(sorted(strange)))
    topics = (tuple(sorted(telling(topic.text))) for topic in context.topics)
    return Own(tuple(_names(context)), tuple(filter(None, topics)), tuple(sorted(words)), tuple(sentences))


def words_of(text: str) -> Iterator[str]:
    """The words of a text, folded, without a possessive."""
    return (word.removesuffix("'s") for word in WORD.findall(fold(text)))


def is_named(name: str, strange: Iterable[str], known: Iterable[str]) -> bool:
    """Whether an email with these strange words names somebody: each word of the name is strange or one's own."""
    words = set(words_of(name))
    return bool(words & set(strange)) and words <= {*strange, *known}


def is_taken_up(shared: int, topic: int) -> bool:
    """Whether so many strange words of a sentence, out of those a topic has, are that topic."""
    return shared >= _ENOUGH and shared * 5 >= topic * 3


def with_finding(result: dict[str, Any], stranger: Stranger) -> dict[str, Any]:
    """A result, in the form of the contract, with the finding that it speaks of other notes; as it was if it does not.

    Args:
        result: A result of ``draft``.
        stranger: What the emails of the same notes have of others.
    """
    email, report = result["email"], result["report"]
    if email is None:
        return result
    text = f"Subject: {email['subject']}\n\n{email['body']}\n"
    places = [
        match.span()
        for match in WORD.finditer(text)
        if {*words_of(match.group()), *stems(match.group())} & stranger.words
    ]
    if not places:
        return result
    start, end = places[0][0], places[-1][1]
    if end - start > 200 or stranger.name is not None:
        end = places[0][1]
    what = f"{stranger.name} stands" if stranger.name else "This stands"
    finding = Finding(
        rule=RULE,
        category=RULE,
        severity="error",
        message=f"{what} in other notes, {stranger.source}, and not in these.",
        why="What somebody else talked about gives two people away at once.",
        points=POINTS,
        span=Lines(text).span(start, end),
        text=text[start:end],
    )
    score = max(0, report["score"] - POINTS)
    found = [finding.model_dump(mode="json"), *report["findings"]]
    judged = report | {"findings": found, "score": score, "passed": score >= report["pass_mark"]}
    why = "The draft speaks of somebody or something from other notes in this folder."
    return result | {"outcome": "not_usable", "why": why, "report": judged}


def _names(context: InterviewContext) -> Iterator[str]:
    yield from (person.name for person in context.interviewers)
    yield from filter(None, (context.candidate, context.company, context.contact and context.contact.name))
