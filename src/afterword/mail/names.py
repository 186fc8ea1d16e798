"""Words that greetings and sign-offs are made of, and what a line with a name looks like.

All of it in plain lower-case ASCII, as ``plain`` leaves a text.
"""

import re
from functools import lru_cache

_GREETINGS = """
dear,dearest,hi,hiya,hello,hallo,hey,heya,howdy,yo,sup,greetings,salutations,respected,to,morning,afternoon,evening
good day,good morning,good afternoon,good evening,my dear,guten tag,guten morgen,sehr geehrte,sehr geehrter,liebe,lieber
bonjour,cher,chere,hola,estimado,estimada,estimados,buenos dias,ciao,gentile,kia ora,namaste,shalom,salaam,salut,hej,hei
konnichiwa,aloha,guten abend,gruss gott,bonsoir,buenas tardes,buenas noches,buen dia,muy buenas,bom dia,boa tarde
boa noite,prezado,prezada,buongiorno,buonasera,hoi,beste,geachte,goedemorgen,goedemiddag,god dag,god morgon,kjaere
terve,dzien dobry,szanowny,szanowna,dobry den,vazeny,vazena,merhaba,sayin,shwmae,dia dhuit,sawubona,jambo
"""
OPENERS = frozenset(_GREETINGS.replace("\n", ",").split(",")) - {""}
"""What may stand at the very start of a greeting."""

_TITLES = """
mr mrs ms miss mx dr prof professor doctor sir madam dame lord lady rev reverend father fr sister brother rabbi imam
pastor bishop canon captain capt colonel col major maj general gen lieutenant lt sergeant sgt officer superintendent
inspector chief chef coach judge justice hon councillor cllr senator ambassador dean principal maestro engr eng ing
dipl arch frau herr fraulein monsieur madame mme mlle mademoiselle senor senora sra sr don dona signor signora sig
dott pan pani sri shri smt st jr uncle auntie nurse matron president director
"""
HONORIFICS = frozenset(_TITLES.split())
"""Titles before a name, without a full stop."""

_MODIFIERS = frozenset(
    "all very with wishing many warm warmest kind kindest best good sincere friendly my yours".split()
)
_CLOSES = """
best,regards,wishes,regard,thanks,gratitude,appreciation,greetings,thank you,thank you so much,thanks so much,yours
sincerely,faithfully,truly,respectfully,cordially,warmly,gratefully,fondly,appreciatively,yours ever,cheers,ta
take care,all the best,be well,go well,stay well,until soon,until then,until next time,speak soon,talk soon
see you soon,write soon,speak then,talk then,see you,so long,peace,peace out,later,ciao,bye,goodbye,in gratitude,br
lg,mfg,vg,b/r,rgds,kr,wbr,tks,thx,with much respect,respect,much respect,with much gratitude,with great respect
with deep gratitude,with sincere thanks,best of luck,good luck,looking forward,saludos,mit freundlichen grusen
viele gruse,cordialement,bien a vous,un saludo,cordiali saluti,met vriendelijke groet,hilsen,namaste,salaam,onwards
xo,xoxo,xx,xxx
"""
SIGN_OFFS = frozenset(_CLOSES.replace("\n", ",").split(",")) - {""}
"""How a sign-off may begin, words such as ``kind`` and ``with`` aside."""
_LONGEST_SIGN_OFF = 4

_PARTICLE = "de|da|do|dos|das|di|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|bint|ben|y|e|af|av|ter|ten|ap|mac"
_WORD_OF_NAME = rf"(?:[A-Z][\w'.]*(?:-[\w'.]+)*|q+(?:-q+)*|(?:{_PARTICLE})\b)"
_NAME = re.compile(
    rf"[-~ *]*{_WORD_OF_NAME}(?:[ ,]{{1,2}}{_WORD_OF_NAME}){{0,5}}(?: ?\([^()]{{1,40}}\))?"
    r"(?: x{1,4}| xo| xoxo| [:;]-?[)DP])?[ .!,*\x00\x01]*$"
)
_ANY_CASE_NAME = re.compile(r"[-~ *]*[A-Za-z][\w'.-]*(?: [A-Za-z][\w'.-]*){0,3}[ .!,*\x00\x01]*$")
_FIELD = re.compile(
    r"[-~ *]*(?:[\[{<(]{1,2}[^\]}>)]{1,60}[\]}>)]{1,2}"
    r"|%{1,2}\w{1,60}%{1,2}|\$\w{1,60}|_{2,}|[Xx]{2,})[ ,.]*$"
)
_LONGEST_NAME = 70


def is_name_line(line: str) -> bool:
    """Whether a line could be a name and nothing else: capitals, particles, no sentence."""
    return len(line) <= _LONGEST_NAME and _NAME.match(line) is not None


def is_loose_name_line(line: str) -> bool:
    """The same without regard to capitals, a name with what its bearer is, or an unfilled field.

    For the line after an unmistakable sign-off.
    """
    line = line.partition("|")[0].rstrip()
    return (
        is_name_line(line)
        or is_name_line(line.partition(",")[0])
        or (len(line) <= _LONGEST_NAME and bool(_ANY_CASE_NAME.match(line) or _FIELD.match(line)))
    )


@lru_cache(maxsize=1_000)
def words_after_sign_off(line: str) -> int | None:
    """How many words a line has after a sign-off at its start; ``None`` where it starts with none."""
    words = line.lower().translate(_NO_MARKS).split()
    start = next((place for place, word in enumerate(words) if word not in _MODIFIERS), len(words))
    for first in range(start, -1, -1):
        for length in range(_LONGEST_SIGN_OFF, 0, -1):
            end = first + length
            if end <= len(words) and " ".join(words[first:end]) in SIGN_OFFS:
                return len(words) - max(end, start)
    return None


_NO_MARKS = str.maketrans(dict.fromkeys(",.!~*-", " "))
