"""Job titles beside a name: in brackets, after a comma or dash, after "who is", before the name."""

import re
from itertools import islice, pairwise

from afterword.readers.by_rule.tokens import Token, tokens, tokens_from
from afterword.readers.by_rule.vocabulary import DEPARTMENTS, POST_NOMINALS, ROLE_HEADS, ROLE_MODIFIERS

_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]\n]{2,60}(?:\([^()\n]{0,30}\)[^()\n]{0,20})?)[)\]]")
_AFTER = re.compile(
    r"(?:\s*(?:,|[-–—:=|/]+\s|\t)\s*|\s{2,}|\s(?=(?:the|their|our)\s))(?:(?:who|she|he|they)(?:'s| is|s|'re| are)\s+)?"
    r"(?:(?:one of )?(?:the|their|our|a|an|my)\s+)?"
)
_ASIDE = re.compile(
    r"\s*[(\[](?:(?:(?:s?he|they|ze|her|hers|him|his|them|theirs)\s*/?\s*){1,3}|sp(?:elling)?\??|sic|\?)[)\]]|\s*<[^<>\n]{3,60}>",
    re.IGNORECASE,
)
_DOES = re.compile(r"[^\W\d_]+s (?:the|a|an|all|our|their|his|her|its|both|most|everything)\b", re.IGNORECASE)
_SHORT_POSTS = frozenset({"gm", "vp", "svp", "evp", "avp", "agm", "dgm", "hod"})
_COPULA = re.compile(
    r"\s*(?:,|\.|;)?\s*(?:is|was|who is|who's|who was|as|she's|he's|they're|shes|hes|theyre|she is|he is"
    r"|they are|she was"
    r"|he was)\s+(?:(?:the|their|our|a|an|my)\s+)?",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"\s\d[.)]\s|\s*(?:[;.!?:\n()\[\]→]|->|,|\s[-–—+&/|]\s|\s&|\s(?:and|who|asked|then|with|plus|on|at|for the|from|was"
    r"|there|here|today|too|but|so|because|when|while|that|which|is|did|ran|said|talked|wants?)\b|$)|\s{2,}"
)
_NO_TITLE = re.compile(
    r"\?|\d{2}|\b(?:mins?|minutes|hours?|hrs|zoom|teams|phone|video|call|sick|away|absent|left|late|today"
    r"|via|see|not|no|"
    r"off|surname|spelling|sp|nice|lovely|friendly|quiet|scary|her|his|my|me|i|same|again|joined|by|remote"
    r"|remotely|online)\b",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"\s\([^\W\d_][^()\d?!\n]{1,28}\)")
_NAME_IN_BRACKETS = re.compile(r"\s*\((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][^\W\d_]+\))")
_LEAD_TO_NAME = re.compile(r"(?:\s*,)?\s*(?:called|named|is|was|=|:|[-–—(])?\s*$")
_ABBREVIATED = re.compile(
    r"(?!(?:UK|US|USA|EU|UAE|NYC|LA|IT|ID|AM|PM|OK|NB|PS|HQ)$)(?:[A-Z]{2,4}(?: I{1,3}| IV)?|N\+\d)"
    r"|(?:[a-z]{2,12} ){0,2}devs?"
    r"|(?:Grade|Band|Level) \d[a-zA-Z]?"
)
_NO_TITLE_WORDS = frozenset(
    """who'd who'll she'd he'd role job post position vacancy opening she he they who i we you it runs heads
    manages leads owns asked asks said says wants told talked was is are
    were did does has had will would joined came went started opened not no but then about how why what when""".split()
)
_ROLE_ENDINGS = (
    "leitung",
    "abteilung",
    "führung",
    "leiter",
    "leiterin",
    "führer",
    "führerin",
    "manager",
    "managerin",
    "ingenieur",
    "ingenieurin",
    "meister",
    "direktor",
)
_JOB_ENDINGS = ("er", "or", "ist", "ian", "eer", "ive", "ant", "head")
_SAYS_OF_OTHER = re.compile(r"['’]s (?:the|a|an|our|their)\b")
_LETTERS = re.compile(rf"(?:,?\s+(?:{'|'.join(sorted(POST_NOMINALS))})(?![^\W\d_]))+")
_ALONE = re.compile(r"\s*(?:$|[.,;(\n]|[–—-]\s)")
"""Behind a department that is all a label introduces: "Ada: security", not "Ada: security on the yard"."""
_LONGEST = 60
_PLAIN = re.compile(r"\s(?=[a-z])")
_ALSO_VERBS = frozenset(
    {"lead", "head", "chair", "coach", "pilot", "staff", "guard", "mentor", "host", "cook", "partner"}
)
_JOINING = frozenset({"and", "or", "by", "with", "then", "plus", "to", "from", "not"})
_ARTICLES = frozenset({"the", "a", "an", "their", "our", "his", "her", "my", "its"})
_NOT_IN_TITLE = frozenset(
    {"and", "with", "by", "was", "is", "to", "from", "for", "called", "then", "also", "at", "in", "on"}
)
_SPACE = re.compile(r"\s+")


def title_behind(text: str, position: int) -> tuple[str | None, int]:
    """The job title behind a name, and where it ends; ``None`` and ``position`` where there is none.

    Args:
        text: Any text.
        position: Where the name ends.
    """
    if match := _LETTERS.match(text, position):
        position = match.end()
    if match := _ASIDE.match(text, position):
        title, end = title_behind(text, match.end())
        return title, max(end, match.end())
    if match := _BRACKETED.match(text, position):
        inner = match[1].strip()
        return (_bracketed_title(inner), match.end())
    if plain := _PLAIN.match(text, position):
        first = next(iter(tokens_from(text, plain.end(), 1)))
        title = (
            _leading_title(text[plain.end() : plain.end() + _LONGEST])
            if _is_part(first) and first.lower not in _JOINING
            else ""
        )
        end = plain.end() + len(title)
        if (" " in title or (title and title not in _ALSO_VERBS)) and _TITLE_END.match(text, end):
            return title, end
    return _title_led(text, position) or (None, position)


def _title_led(text: str, position: int) -> tuple[str, int] | None:
    """The job title behind a comma, a dash, "who is" or the like."""
    for lead in (_AFTER, _COPULA):
        if (match := lead.match(text, position)) and match.group() not in {"", " "}:
            end = _end_of_title(text, match.end())
            if _NAME_IN_BRACKETS.match(text, end):
                continue
            if match.group().strip() in {"the", "their", "our"}:
                end = match.end() + len(_leading_title(text[match.end() : end]))
            if end > match.end() and _is_told(match.group(), text, match.end(), end):
                department = _DEPARTMENT.match(text, end)
                end = department.end() if department else end
                return _of_one(match.group(), text[match.end() : end].strip()), end
    return None


def _is_told(lead: str, text: str, start: int, end: int) -> bool:
    """Whether what stands behind a lead is a title; behind a colon a department must be all that stands there."""
    words = text[start:end]
    if is_title(words) or _is_apposition(lead, words):
        return True
    return _is_department(words) and (lead.strip() != ":" or _ALONE.match(text, end) is not None)


def _of_one(lead: str, title: str) -> str:
    """The title of "one of the partners": that of one of them."""
    return title.removesuffix("s") if "one of " in lead else title


def _leading_title(text: str) -> str:
    """The title at the head of a text that goes on without a stop: "ward sister" of "ward sister lovely woman"."""
    end, above = 0, ""
    for word in tokens(text):
        if end and not (_is_part(word) or above == "of"):
            break
        field = above in _SHORT_POSTS and _is_of_work(word)
        if is_role_word(word) or field or (end and above == "of"):
            end = word.end
        above = word.lower
    return text[:end]


def _bracketed_title(inner: str) -> str | None:
    """The title in brackets: any short description but a remark on time, way or absence."""
    if _DOES.match(inner) or "=" in inner:
        return None
    head, *rest = (part.strip() for part in re.split(r"[;,]\s|\s[-–—]\s", inner))
    if is_title(inner) and not _NO_TITLE.search(inner) and all(map(_is_department, rest)):
        return inner
    if is_title(head) and not _NO_TITLE.search(head):
        return head
    words = [word.lower for word in tokens(head)]
    if _NO_TITLE_WORDS.intersection(words):
        return None
    if not _NO_TITLE.search(head) and words and any(word in DEPARTMENTS for word in words) and len(words) <= 4:
        return head
    return None


def _end_of_title(text: str, start: int) -> int:
    """Where a title ends that begins at ``start``: at the next stop, or ", R&D" and the like taken in."""
    match = _TITLE_END.search(text, start)
    end = match.start() if match else len(text)
    department = re.compile(r",\s+([^\s,;.:()]+(?:\s&\s[^\s,;.:()]+)?)(?=\s*[.;:()\n]|\s*$|,)").match(text, end)
    if department and (department[1].lower() in DEPARTMENTS or department[1].isupper() or "&" in department[1]):
        return department.end()
    if match and match.group().strip() in {"&", "/"}:
        following = _TITLE_END.search(text, match.end())
        tail = text[match.end() : following.start() if following else len(text)]
        if _is_second_half(tail):
            return match.end() + len(tail)
    return end


def _is_apposition(lead: str, title: str) -> bool:
    """Whether ", a loss adjuster" is a job by its article and its ending."""
    words = [word.lower for word in tokens(title)]
    behind_article = re.search(r"\b(?:the|their|our|an?)\s+$", lead) is not None
    return (
        behind_article and 0 < len(words) <= 5 and words[-1].endswith(_JOB_ENDINGS) and not _NO_TITLE_WORDS & set(words)
    )


def _is_department(text: str) -> bool:
    words = [word.lower for word in tokens(text)]
    return (
        0 < len(words) <= 3 and words[0] in DEPARTMENTS and all(word in DEPARTMENTS or word == "and" for word in words)
    )


def _is_second_half(tail: str) -> bool:
    words = [word.lower for word in tokens(tail)]
    return 0 < len(words) <= 3 and all(w in DEPARTMENTS or w in ROLE_MODIFIERS or w in ROLE_HEADS for w in words)


def is_title(text: str) -> bool:
    """Whether a short text names a job: up to eight words, one the noun of a job title, and no name behind it."""
    words = tokens(text)
    if _ABBREVIATED.fullmatch(text.strip()):
        return True
    if _SAYS_OF_OTHER.search(text) or (words and words[0].lower in _JOINING):
        return False
    heads = [number for number, word in enumerate(words) if is_role_word(word) or (number and word.lower == "tech")]
    if not heads or len(words) > 8:
        return False
    if any(word.lower in _NO_TITLE_WORDS for word in words):
        return False
    rest = words[heads[-1] + 1 :]
    if words[0].lower in _SHORT_POSTS and words[0].text.isupper():
        return len(words) <= 4
    return not rest or not rest[0].is_capital or rest[0].text.isupper() or _is_of_work(rest[0]) or "," in text


def names_several(title: str) -> bool:
    """Whether a title is that of several people: "partners", "NEDs"."""
    words = tokens(title)
    if any(one.lower in ROLE_HEADS and other.lower == "of" for one, other in pairwise(words)):
        return False
    return bool(words) and words[-1].lower not in ROLE_HEADS and words[-1].lower.removesuffix("s") in ROLE_HEADS


def _is_of_work(word: Token) -> bool:
    return any(word.lower in words for words in (DEPARTMENTS, ROLE_MODIFIERS, ROLE_HEADS))


def is_role_word(word: Token) -> bool:
    """Whether a word is the noun of a job title."""
    lower = word.lower.removesuffix("s") if len(word.text) > 4 else word.lower
    parts = lower.split("-")
    return lower in ROLE_HEADS or word.lower in ROLE_HEADS or parts[-1] in ROLE_HEADS or lower.endswith(_ROLE_ENDINGS)


def title_before(text: str, position: int) -> tuple[str, int] | None:
    """The job title that ends before ``position`` ("the ward manager ", "called" skipped), and where it begins.

    Behind an article the whole phrase is the title, whatever its words; without one only words that job titles are made
    of belong to it.
    """
    lead = _LEAD_TO_NAME.search(text, max(0, position - 20), position)
    end = lead.start() if lead else position
    words = [word for word in tokens_from(text, max(0, end - 60), 30) if word.end <= end]
    chosen = _words_of_title(text, words, end)
    if not chosen or not any(is_role_word(word) for word in chosen):
        return None
    start = chosen[-1].start
    return _SPACE.sub(" ", text[start:end]).strip(), start


def _words_of_title(text: str, words: list[Token], end: int) -> list[Token]:
    """The words of a title that ends at ``end``, the last first."""
    chosen: list[Token] = []
    for count, word in enumerate(reversed(words)):
        gap = text[word.end : chosen[-1].start if chosen else end]
        if gap not in ({" ", " & ", "/", " / "} if chosen else {"", " "}) or (not chosen and not is_role_word(word)):
            break
        if word.lower in _ARTICLES:
            return chosen
        if not _is_part(word) and not _article_before(text, words[: len(words) - count]):
            break
        chosen.append(word)
    while chosen and chosen[-1].lower in {"of", "and"}:
        chosen.pop()
    return chosen


def _is_part(word: Token) -> bool:
    return is_role_word(word) or _is_of_work(word) or word.lower in {"of", "and"}


def _article_before(text: str, words: list[Token]) -> bool:
    """Whether an article stands at most two words before the last of these words, nothing but spaces between."""
    for one, other in islice(zip(reversed(words[:-1]), reversed(words), strict=False), 3):
        if text[one.end : other.start] != " " or one.lower in _NOT_IN_TITLE:
            return False
        if one.lower in _ARTICLES:
            return True
    return False
