"""Matters that people keep to themselves, each by the words it is spoken of in.

A private piece of the notes and a sentence of an email that share a matter speak of the same thing, even where they
share no word. Words that also have an innocent use in a follow-up are left out.
"""

from afterword.grounding.stems import stem

_WORDS = """
salary salaries pay paid wage wages compensation bonus equity options shares ote ctc lpa remuneration package benefits
pension commission payband stipend relocation allowance

pregnant pregnancy expecting baby maternity paternity parental newborn birth

resign resigned resigning resignation quitting departing departure stepping leaving leaves

fired sacked dismissed dismissal redundancy redundant layoff layoffs terminated ousted

acquire acquiring acquisition acquired takeover buyout merger buying purchase purchasing

visa permit immigration sponsorship sponsor citizenship residency stamp

commute commuting commuter journey travel travelling distance

drunk booze alcohol drinking tipsy smelled smelt

ill illness sick sickness surgery cancer diagnosis migraine anxiety depression burnout therapy
medication disability adhd dyslexia autism

divorce divorced separated separation custody widow widowed funeral bereavement

childcare daycare nursery kids children daughter son

rent mortgage landlord housing evicted eviction overdraft debt loan savings broke

offer offers competing elsewhere rival applications processes

nervous nerves anxious worried worry scared terrified shaking blanked stammered flustered fluffed botched

rude frosty arrogant dismissive bored cold condescending patronising unfriendly

lawsuit sued suing tribunal investigation harassment grievance complaint
"""

MATTERS = tuple(frozenset(stem(word) for word in matter.split()) for matter in _WORDS.split("\n\n"))
