"""The post and the employer of a title line: "Data analyst, Larkfield Mills (Leeds) - interview 4 March" names both."""

from collections.abc import Sequence
from typing import NamedTuple

from afterword.context import Person
from afterword.dates.mentions import find_dates
from afterword.readers.by_rule.employers import ends_like_employer, is_place, may_be_employer
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import NOTE_WORDS, WAYS_OF_WORKING
from afterword.readers.by_rule.posts import is_post, may_be_post
from afterword.readers.by_rule.title_parts import Part, title_parts
from afterword.readers.by_rule.vocabulary import ROLE_MODIFIERS

_SENTENCE = Pattern(
    r"\b(?:i|i'm|im|we|was|is|are|had|have|has|they|he|she|said|says|told|asked|wants?|will|went|got|did|been|it"
    r"|took|met|spoke|because|to (?:talk|see|discuss|meet|speak))\b|^(?:see|talk|speak) |="
)
_AT = frozenset({"at", "@", "bei", "bij", "chez"})
_WITH = frozenset({"with", "w/", "mit", "avec", "con", "met", "com", "med"})
_DASHES = frozenset({"--", "—", "/", "|"})
_LONGEST = 140
_LONGEST_FIELD = 2
_LONGEST_SMALL = 4
_PAIR = Pattern(r"\pL{3,} & \pL{3,}")


class Title(NamedTuple):
    """What a title line names.

    Attributes:
        role: The post.
        company: The employer.
        unlisted: Whether the post is known only by what stands beside it.
        placed: Whether "at" stands before the employer, or a city behind it.
        alone: Whether the line names the employer and nothing else.
        dateline: Whether it is one word and a date, as a letter begins with the town it is written in.
    """

    role: Passage | None = None
    company: Passage | None = None
    unlisted: bool = False
    placed: bool = False
    alone: bool = False
    dateline: bool = False


def read_title(passage: Passage, people: Sequence[Person]) -> Title:
    """The post and the employer of a title line; nothing of a sentence, and nothing behind a person's name."""
    if len(passage.text) > _LONGEST:
        return Title()
    parts = [part for part in title_parts(passage, people) if not _SENTENCE.search(part.words.text)]
    role = next((p for rule in (_is_role, _is_role_behind_employer) for p in parts if rule(p)), None)
    if role is None and any(part.lead in _AT or ends_like_employer(part.words.text) for part in parts):
        role = next((p for p in parts if p.bracketed and not p.behind_name and is_post(p.words.text)), None)
    alone = len(parts) == 1
    employers = [p for p in parts if p is not role and _may_employ(p, role, others_held_it=bool(people))]
    employers = employers or [p for p in parts[:1] if p is not role and _is_written_small(p, role, alone=alone)]
    if passage.text != passage.text.lower():
        employers = [part for part in employers if part.words.text != part.words.text.lower()]
    company = max(employers, key=_plainness, default=None)
    unlisted = False
    if role is None and company is not None:
        role = next((p for p in parts if _may_be_role(p, company)), None)
        unlisted = role is not None
    words = role.words if role else None
    for part in parts:
        if role and words and part.bracketed and part not in (role, company) and _qualifies(part.words, words):
            words = _with_brackets(passage, words, part.words)
    placed = company is not None and (company.lead in _AT or any(is_place(part.words.text) for part in parts))
    if company is None:
        return Title(words, None, unlisted, placed)
    dateline = alone and " " not in company.words.text and bool(find_dates(passage.text))
    return Title(words, company.words, unlisted, placed, alone, dateline)


def read_fragments(first: Passage, second: Passage) -> Title:
    """The employer and the post of a line that is nothing but both, each with its stop: "Kite Mills, Hull. Weaver"."""
    name, _, rest = first.text.partition(",")
    words = name.lower().split()
    sound = (
        may_be_employer(name) and ":" not in second.text and not NOTE_WORDS.intersection(words) and not is_post(name)
    )
    if not sound or len(words) < 2 or len(rest.split()) > 2 or not is_post(second.text):
        return Title()
    small = name == name.lower() and second.text != second.text.lower()
    return Title() if small or len(second.text.split()) > _LONGEST_SMALL else Title(second, first.cut(0, len(name)))


def _is_role(part: Part) -> bool:
    """Whether a part is the post; one in brackets only if it says so."""
    if part.labelled:
        return True
    if part.explicit:
        return is_post(part.words.text) or may_be_post(part.words.text)
    return is_post(part.words.text) and not part.behind_name and not part.bracketed


def _is_role_behind_employer(part: Part) -> bool:
    """Whether a part behind a name is the post, set off by a dash: "Ada Moor (Kite Mills) -- sawyer"."""
    return part.lead in _DASHES and is_post(part.words.text) and not part.bracketed


def _may_be_role(part: Part, company: Part) -> bool:
    """Whether a part beside the employer is a post that no list holds: written small, or ending like a trade."""
    text = part.words.text
    if part is company or part.bracketed or part.behind_name or part.lead in _AT | _WITH or ends_like_employer(text):
        return False
    if _names_post_and_field(text):
        return True
    small = text == text.lower() and company.words.text != company.words.text.lower()
    return may_be_post(text) and (small or ends_like_employer(company.words.text) or part.explicit)


def _names_post_and_field(text: str) -> bool:
    """Whether a post comes before its field, all in capitals: "Product Manager Payments"."""
    words = text.split()
    behind = range(max(1, len(words) - _LONGEST_FIELD), len(words))
    return all(word[0].isupper() for word in words) and any(is_post(" ".join(words[:end])) for end in behind)


def _is_written_small(part: Part, role: Part | None, *, alone: bool) -> bool:
    """Whether everyday words written small are an employer's name: beside the post, or a pair round "&" alone."""
    text = part.words.text
    if text != text.lower() or part.bracketed or any(word in NOTE_WORDS for word in text.split()):
        return False
    if role is None:
        return alone and _PAIR.fullmatch(text) is not None
    return ends_like_employer(text) and len(text.split()) <= _LONGEST_SMALL


def _may_employ(part: Part, role: Part | None, *, others_held_it: bool) -> bool:
    """Whether a part may be the employer; "with" leads to one only if it is known who else held the interview."""
    text = part.words.text
    if not may_be_employer(text) or (is_post(text) and not ends_like_employer(text)) or part.explicit:
        return False
    if part.bracketed:
        directly = part.behind_name and " " in text and not ROLE_MODIFIERS.intersection(text.lower().split())
        return role is not None and (ends_like_employer(text) or directly)
    if part.lead in _WITH:
        named_in_full = part.lead == "with" and " " in text
        return (others_held_it and named_in_full) or ends_like_employer(text) or "&" in text
    return not part.behind_name or part.lead in _AT or ends_like_employer(text)


def _plainness(part: Part) -> tuple[int, int]:
    """How plainly a part names the employer; of equals the first."""
    text = part.words.text
    plain = 4 * (part.lead in _AT) + 2 * ends_like_employer(text) - 3 * is_place(text) - 2 * part.bracketed
    return plain + (text != text.lower()), -part.words.start


def _qualifies(segment: Passage, role: Passage) -> bool:
    """Whether brackets right behind a post belong to its name: not "(remote)"."""
    words = segment.text.lower().replace(",", " ").replace("/", " ").split()
    return (
        0 <= segment.start - role.end <= 2
        and not any(word in WAYS_OF_WORKING for word in words)
        and not is_place(segment.text)
        and not _SENTENCE.search(segment.text)
    )


def _with_brackets(passage: Passage, role: Passage, segment: Passage) -> Passage:
    first = passage.offsets.index(role.start)
    last = passage.offsets.index(segment.end - 1)
    return passage.cut(first, last + 2)
