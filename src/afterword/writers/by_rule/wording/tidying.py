"""Fragments of notes in full words: abbreviations spelt out, slips of the keys mended, capitals put right."""

import re
from collections.abc import Callable

from afterword.lexicon import readings
from afterword.offline import offline_data, word_set
from afterword.text import straighten
from afterword.writers.by_rule.wording.spelling import in_full

_MARKUP = re.compile(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|~~[^~]{0,200}~~|\s*<[-<]+[^>]{0,100}$")
_SHORTENED = r"approx|incl|excl|qtr|dept|mgr|yrs?|wks?|hrs?|mins?|abt|avg|mths?"
_SHORTENING_DOT = re.compile(rf"\b({_SHORTENED})\.(?= [a-z\d])")
_THAT_IS = re.compile(r"\b(?:i\.e\.|e\.g\.|ie|eg),? ?")
_VERY = re.compile(r"(?:(?<=^)|(?<=[a-z]{2} )|(?<='s )|(?<=- ))v\.? (?!ver)(?=([a-z-]{2,}))")
_ABOVE_ALL = re.compile(r" (?:above all|most of all|in particular|of course)(?=$|[.,;])")
_OWNED_BY_ANY = re.compile(r"\b((?:some|any|every|no)(?:body|one))s\b")
_WITH = re.compile(r"(?<!\w)w/(o(?= ))? ?", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"(?<!at )(?<!by )(?<!after )\b[Yy](?:ea)?rs? ?(1[0-3]|[1-9])\b(?! (?:old|of|in))")
_UNIT = re.compile(r"\b(\d+) ?(hr|min|wk|yr|mth)s?\b(?!-)")
_UNITS = {"hr": "hour", "min": "minute", "wk": "week", "yr": "year", "mth": "month"}
_SLASHED = re.compile(r"(?<=[a-z]) ?/ (?=[a-z])|(?<=[a-z]{3}) / ?(?=[a-z])")
_NUMBERED = re.compile(r"\bno\.? ?(?=\d)", re.IGNORECASE)
_ONE_IN = re.compile(r"\b\d (?:week |day |shift |night |weekend )?in \d{1,2}\b")
_SHORT_VERB = re.compile(r"(?<=\w)'(re|ve|ll|m)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’.&/+-][^\W_]+)*[./]?|[&+@~]|\S")
_DID = re.compile(
    r"\b(I|you|he|she|we|they|it|who)'d ((?:ever|never|already|just|also|really) )?([\w-]+)", re.IGNORECASE
)
_IS = re.compile(r"\b(he|she|it|that|who|what|where|how|there)'s(?= (\w+))", re.IGNORECASE)
_NOT = re.compile(r"\b(\w+)n't\b")
_NEGATED = {"ca": "cannot", "wo": "will not", "sha": "shall not"}
_SMALL = re.compile(
    r"(?<![\w.,:/+-])(?P<numbered>\w+ )?(?<![\w.,:/+-])(?P<number>[1-9])"
    r"(?= (?!is |was |has |does )(?:[a-z-]+ )?[a-z-]+(?:s|people|staff)\b)"
)
_ONE_AS_ARTICLE = re.compile(r"\b(run|runs|running|has|have|having|do|does|doing|keep|keeps) one (?=([a-z]))")
_STATE = re.compile(r"\b(?:(is)|are|am) having (?=(?:an?|one|two|three|four|five|no|the|\d+) )", re.IGNORECASE)
_EXCLAIMED = re.compile(r"\s?\([^()\w]{1,8}\)")
_IN_BRACKETS = re.compile(r"(?<=[a-z]) \([^()]{1,80}\)(?= [a-z])")
_AGO = re.compile(
    r" \S+ (?:years?|months?|weeks?) ago\b"
    r"| last (?:year|month|week|term|spring|summer|autumn|winter)(?=$|[,.;)])"
)
_BARE_DAY = re.compile(r"\b([a-z]+) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?=$|[,.;)]| -)")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ON_A_DAY = re.compile(rf"\bon ({_DAY})(?=$|[,.;)]| -| (?:so|and|for|from|with)\b)")
_HAPPENS_ONCE = re.compile(
    rf"\b(?:{_DAY} \d|next|last|coming|going|(?<!who )will|starts?|begins?|due|was|were|had|since|until)\b|\w{{3}}ed\b"
)
_NUMBER_WORDS = (
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
)  # fmt: skip


def tidied(fragment: str, *, once: bool = False) -> str:
    """A fragment with abbreviations spelt out and slips mended; names and terms of art as they stand.

    Args:
        fragment: The notes' own words.
        once: They tell of something that will happen once, so that "on Friday" is one day and not every Friday.
    """
    text = " ".join(straighten(fragment).split())
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    text = _each_word_in_full(text)
    for pattern, replacement in _STEPS_ON_FULL_WORDS:
        text = pattern.sub(replacement, text)
    if not once and not _HAPPENS_ONCE.search(text):
        text = _ON_A_DAY.sub(r"on \1s", text)
    return " ".join(text.split())


def _each_word_in_full(text: str) -> str:
    pieces: list[str] = []
    position, before = 0, ""
    for match in _WORD.finditer(text):
        after = text[match.end() : match.end() + 2]
        pieces += (text[position : match.start()], in_full(match.group(), before, after))
        position, before = match.end(), match.group().lower()
    return "".join((*pieces, text[position:]))


def _with_or_without(match: re.Match[str]) -> str:
    return "without " if match[1] else "with "


def _unit(match: re.Match[str]) -> str:
    return f"{match[1]} {_UNITS[match[2]]}{'' if match[1] == '1' else 's'}"


def _very_or_versus(match: re.Match[str]) -> str:
    return "very " if readings(match[1])[0][0].startswith(("AJ", "AV", "VVN")) else "versus "


def _one_in_six(match: re.Match[str]) -> str:
    return re.sub(r"\d+", lambda number: _number_word(number.group()), match.group())


def _small_number(match: re.Match[str]) -> str:
    before = match["numbered"] or ""
    stays = before.strip().lower() in word_set("grammar", "numbered") | {"of"}
    return before + (match["number"] if stays else _number_word(match["number"]))


def _number_word(digits: str) -> str:
    return _NUMBER_WORDS[int(digits)] if int(digits) < len(_NUMBER_WORDS) else digits


def _short_verb(match: re.Match[str]) -> str:
    return f" {offline_data('words')['contractions'][match.group()]}"


def _would_or_had(match: re.Match[str]) -> str:
    verb = match[3].rpartition("-")[2]
    if verb in word_set("grammar", "same_past"):
        return match.group()
    subject = "I" if match[1] == "i" else match[1]
    return f"{subject} {'had' if _is_past(verb) else 'would'} {match[2] or ''}{match[3]}"


def _is_past(word: str) -> bool:
    chances = dict(readings(word))
    base, past = max(chances.get(tag, -99.0) for tag in ("VVI", "VBI", "VHI")), chances.get("VVN", -99.0)
    return past > base or word in word_set("grammar", "past_participles")


def _is_or_has(match: re.Match[str]) -> str:
    return f"{match[1]} {'has' if match[2] in word_set('grammar', 'past_participles') else 'is'}"


def _state(match: re.Match[str]) -> str:
    """``has`` for "is having": a state, which some Englishes put as an activity."""
    return "has " if match[1] else "have "


def _article(match: re.Match[str]) -> str:
    return f"{match[1]} {'an' if match[2] in 'aeiou' else 'a'} "


def _with_on(match: re.Match[str]) -> str:
    """``open late Tuesdays`` with "on" before the day."""
    return f"{match[1]} {'' if match[1] in word_set('grammar', 'before_days') else 'on '}{match[2]}"


def _negation(match: re.Match[str]) -> str:
    return _NEGATED.get(match[1], f"{match[1]} not")


_Step = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
_STEPS: tuple[_Step, ...] = (
    (_MARKUP, ""),
    (_EXCLAIMED, ";"),
    (_IN_BRACKETS, ""),
    (_ABOVE_ALL, ""),
    (_OWNED_BY_ANY, r"\1's"),
    (_SHORTENING_DOT, r"\1"),
    (_THAT_IS, "; "),
    (_WITH, _with_or_without),
    (_SCHOOL_YEAR, r"Year \1"),
    (_UNIT, _unit),
    (_SLASHED, " and "),
    (_NUMBERED, "number "),
    (_ONE_IN, _one_in_six),
    (_SHORT_VERB, _short_verb),
)
_STEPS_ON_FULL_WORDS: tuple[_Step, ...] = (
    (_VERY, _very_or_versus),
    (_DID, _would_or_had),
    (_IS, _is_or_has),
    (_STATE, _state),
    (_AGO, ""),
    (_NOT, _negation),
    (_SMALL, _small_number),
    (_ONE_AS_ARTICLE, _article),
    (_BARE_DAY, _with_on),
)
