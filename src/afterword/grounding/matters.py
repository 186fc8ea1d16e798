"""Matters that people keep to themselves, each by the words and phrases it is spoken of in.

A private piece of the notes and a sentence of an email that share a matter speak of the same thing, even where they
share no word. Words that also have an innocent use in a follow-up stand in phrases only.
"""

import re
from typing import NamedTuple

from afterword.grounding.stems import EVERYDAY_STEMS, stem, stems


class Matter(NamedTuple):
    """A matter, by the stems of its words and by its phrases."""

    stems: frozenset[str]
    phrases: re.Pattern[str] | None

    def spoken_of(self, text: str, said: frozenset[str]) -> frozenset[str]:
        """The stems by which a text speaks of it; empty where it does not.

        Args:
            text: The text in lower case, with straight quotes.
            said: Its stems.
        """
        if shared := said & self.stems:
            return shared
        phrase = self.phrases.search(text) if self.phrases else None
        return stems(phrase.group()) or said if phrase else frozenset()


def _matter(words: str, *phrases: str) -> Matter:
    return Matter(
        frozenset(stem(word) for word in words.split()) - EVERYDAY_STEMS,
        re.compile(rf"\b(?:{'|'.join(phrases)})(?!\w)") if phrases else None,
    )


_BACKERS = (
    r"(?:customer|client|contract|account|tenant|funder|publisher|sponsor|investor|partner|backer|donor|supplier)s?"
)

MATTERS = (
    _matter(
        "salary salaries pay paid wage wages compensation bonus equity options shares ote ctc lpa remuneration package "
        "benefits pension commission payband stipend relocation allowance fee fees earn earns earning earnings"
    ),
    _matter(
        "pregnant pregnancy baby maternity paternity parental newborn birth twins",
        r"(?:is|are|was|she's|they're) expecting(?=[,.!;]| in | a | her | their |$)",
        r"little one",
        r"happy event",
    ),
    _matter(
        "resign resigned resigning resignation quitting departing departure predecessor fired sacked dismissed "
        "dismissal redundancy redundant layoff layoffs terminated ousted retire retires retiring retirement",
        r"ha(?:d|s|ve|ving) to (?:go|leave)",
        r"(?:was|were|been|being|got|are) (?:let|pushed|moved) (?:go|out|on)",
        r"(?:step|stepp|stand)(?:s|ing)? down",
        r"mov(?:es?|ing) on",
        r"no longer (?:there|here|with)",
        r"leav(?:es?|ing) (?:the|in|at|for|soon|after|before|by|next|your)",
        r"(?:his|her|their|your) leav(?:e|ing)",
        r"(?:walk|storm)(?:s|ed|ing)? out",
        r"(?:previous|former) (?:person|one|\w+(?:er|or|ist|ant))",
        r"last (?:person|one|manager|officer|coordinator) (?:in|to|who|was|left|had)",
    ),
    _matter(
        "acquire acquiring acquisition acquired takeover buyout merger buying purchase purchasing sale sell selling "
        "sold buyer owner owners",
        r"chang(?:e|es|ing) (?:of )?hands",
    ),
    _matter(
        "bankrupt bankruptcy insolvent insolvency debts deficit closure closures cutbacks restructuring restructure "
        "losses",
        r"clos(?:e|es|ing) (?:down|it|the)",
        r"shut(?:s|ting)? down",
        r"(?:job|staff|budget|funding) cuts?",
        r"(?:financial|money|cash) (?:trouble|troubles|worries|difficult\w+|problems?)",
        r"(?:running out of|lost the) (?:money|funding)",
    ),
    _matter(
        "merge merged merging merger",
        r"becom(?:e|es|ing) one",
        r"join(?:s|ing)? (?:forces|together)",
    ),
    _matter(
        "withdraw withdraws withdrawing withdrawn",
        rf"{_BACKERS}\b(?: \w+){{0,4}} (?:left|leaves?|leaving|lost|gone|goes|pull\w*|stays?|walk\w*|drop\w*)",
        rf"(?:lose|losing|lost|loss of)(?: \w+){{0,4}} {_BACKERS}",
        r"pull(?:s|ed|ing)? out",
        r"on board",
    ),
    _matter("visa permit immigration sponsorship sponsor citizenship residency"),
    _matter("commute commuting commuter journey travelling distance relocate relocating"),
    _matter(
        "drunk booze alcohol alcoholic drinking drinker tipsy smelled smelt sober sobriety hungover hangover",
        r"(?:he|she|who|one of \w+(?: \w+)?) drinks",
        r"likes? (?:a|his|her) drinks?",
    ),
    _matter(
        "ill illness sick sickness surgery cancer diagnosis diagnosed migraine migraines anxiety depression depressed "
        "burnout therapy medication disability disabled adhd dyslexia dyslexic autism autistic asthma epilepsy "
        "diabetes recover recovers recovering recovery recuperate unwell hospital injury injured injuries limp pain "
        "pains knee leg hip ankle wrist spine panic panics phobia claustrophobia claustrophobic blind blindness "
        "eyesight deaf deafness hearing-aid pacemaker",
        r"(?:his|her|their|my|your) (?:sight|hearing)",
        r"get(?:s|ting)? (?:well|better)",
        r"(?:his|her|their|my|your) (?:health|back|shoulder|operation|condition|treatment|nerves)",
        r"(?:return|back) to work",
        r"on (?:his|her|their|my) feet",
        r"time off",
        r"off (?:sick|with stress)",
        r"signed off",
    ),
    _matter("divorce divorced separated separation custody widow widowed funeral bereavement bereaved mourning"),
    _matter(
        "gran granny grandmother grandfather grandad mum mom mother dad father brother sister uncle aunt wife husband "
        "spouse",
        r"my (?:partner|family|parents)",
    ),
    _matter("childcare daycare nursery kids children daughter son toddler"),
    _matter("mortgage landlord evicted eviction overdraft debt loan savings broke"),
    _matter(
        "competing elsewhere rival",
        r"(?:made|making|given|giving|has|have|had|holding|got|received|accepted?|weighing)(?: \w+)?"
        r" (?:an|another|one|two|other) (?:\w+ )?offers?",
        r"offers? (?:from|elsewhere|on the table|in hand)",
        r"(?:other|another|second|several|different) (?:offers?|interviews?|employers?|compan(?:y|ies)|process(?:es)?"
        r"|applications?|clinics?|firms?|schools?|places?|opportunit(?:y|ies)|options?|roles?|positions?|jobs?)",
        r"interview(?:s|ing|ed)? (?:at|with|elsewhere)",
    ),
    _matter(
        "nervous nerves anxious worried worry scared terrified shaking shaky shake shook trembling blanked stammered "
        "stumbled rambled rambling flustered fluffed botched awkward clumsy muddled waffled waffling unprepared",
        r"(?:went|mind) blank",
        r"lost (?:my|the) (?:thread|track|way|train)",
        r"not at my best",
        r"(?:talk|talked|talking|went|going|go) (?:too much|so much|at (?:such )?length|on and on|on a bit)",
        r"made a (?:mess|hash)",
        r"(?:poor|weak|bad|confused|clumsy) (?:answer|start|impression)",
    ),
    _matter(
        "rude frosty arrogant dismissive bored cold condescending patronising unfriendly cliquey gossip grumpy curt "
        "brusque disorganised chaotic chaos messy dirty filthy shabby boring dull"
    ),
    _matter(
        "quarrel quarrels quarrelled feud feuding rift conflict conflicts argument arguments argue arguing dispute "
        "disputes tension tensions grudge",
        r"f[ae]ll(?:en|ing)? out",
        r"at odds",
        r"(?:on|not on) speaking terms",
        r"bad blood",
        r"(?:a|the|that|this|big|huge|blazing) row",
        r"(?:don't|do not) see eye to eye",
        r"can't stand",
        r"(?:don't|do not|didn't|did not|doesn't|does not) get on",
    ),
    _matter(
        "lawsuit sued suing tribunal investigation investigated harassment grievance complaint complaints police "
        "arrested prison fraud fiddling stealing theft stole"
    ),
    _matter(
        "reluctant reluctance reservation reservations doubts unsure downside drawback",
        r"not (?:too |so |very |really |that |something i |exactly ){0,3}(?:happy|keen|look(?:ing)? forward|sure|fond"
        r"|ideal|thrilled|excited)",
        r"(?:don't|do not) (?:like|want|fancy|love)",
        r"hat(?:e|ed|ing)",
        r"dislik\w+",
        r"(?:would rather|prefer) not",
        r"puts? me off",
        r"bothers? me",
        r"second thoughts",
    ),
)
