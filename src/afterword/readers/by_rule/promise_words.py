"""How people write down what they promised: "said I'd send", "I owe her", "got to forward", "AB to bring", "to do:"."""

from afterword.readers.by_rule.pattern import Pattern

VERB = (
    r"(?:send|share|e-?mail|mail|forward|pass (?:on|along)|post|put [^.;\n]{2,60}? in the (?:post|mail)|dig out"
    r"|introduce|connect|bring|lend|write up|look up|drop (?:off|round|in|by)|put (?:her|him|them|you) in touch)"
)
_WOULD = r"(?:i'?d|id|i would|i'?ll|ill|i will|i can|i could|to)"
_SAID = r"(?:promised|agreed|offered|undertook|undertaken|volunteered|told|said)"
_MUST = (
    r"(?:i'?ll|i'?d|id|ill|i (?:will|would|have to|need to|must|should|am to|can|could|got to|gotta)|i'?m (?:also )?to"
    r"|i'?ve (?:got )?to|(?:have )?got to|gotta"
    rf"|i said (?:that )?{_WOULD}|{_SAID}(?: [\pL'’.]+){{0,3}}? (?:that )?{_WOULD}|agreed (?:that )?i|asked me to"
    r"|(?:wants|wanted|would like|needs) me to|(?:the )?candidate (?:to|will|would|is to))"
)

I_WOULD = Pattern(rf"\b{_MUST} (?:also |then |just )?({VERB}\b[^\n]*)")
"""The candidate's will or duty, with the deed as group 1."""

ASKED = Pattern(
    r"\b(?:asked|told|said|says|wants?|requested)\b[^.;\n]{0,20}?\b(?:kindly|please|pls|can you|could you|could i"
    rf"|can i|if i (?:could|would|can))\s+({VERB}\b[^\n]*)"
)
PROMISED = Pattern(r"\b(?:(?:i|i've|have|also|what i|i also) )?promised(?::| )\s*([^\n]*)")
A_DEED = Pattern(r"(?:to|i'?d|id|i|that)\b")
"""What makes of "promised …" a deed and no thing."""

TO_DO = Pattern(
    r"^(?:(?:to-?do|action|must|remember(?: to)?|don'?t forget(?: to)?|dont forget(?: to)?|need to|me to"
    r"|must)\b[\s:,-]*)*((?:send|share|forward)\b[^\n]*)"
)
SENDING = Pattern(r"^(?:and |also |am |i'?m |will be )*sending ([^\n]+)")
OWE = Pattern(r"(?:^|\bi (?:still |also )?)owe ([^\n]+)")
BY_INITIALS = Pattern(rf"^(?:\d[\d.)]* )?(\p{{Lu}}{{2,4}}) (?:to|will) ({VERB}\b[^\n]*)", cased=True)
"""An action of minutes: who is to do it by their initials, and the deed."""

UNSAID = Pattern(
    rf"(?:(?:^|[-–—>→,;:.|]\s*)(?:and |so )?(?:i )?will|\b{_MUST}|{_SAID} to)"
    r" (?:send|forward|share|e-?mail|mail|post)(?: (?:it|that|this|one|them|her|him|you|over|on|across)){0,2}"
    r"(?: to (?:\pL+\.? ){0,2}?\pL+)?\s*(?:$|[.,;!|(])"
    r"|\bpromised (?:it|that|them)\b|[,;]\s+(?:will )?send(?:ing)?\s*(?:$|[.!|])"
)
"""A promise that leaves out its thing, or calls it "it"."""

LABEL = Pattern(
    r"(?:.*\b(?:promised|to send|i owe|owed|to share|will send|i said i(?: would|'d)|i will|versprochen)\b.*|homework"
    r"|my actions?|i owe(?: them| her| him)?|owe|promises)$"
)
"""A label or heading under which everything was promised."""

TASKS = Pattern(
    r"(?:(?:actions?|to-?do|to do|tasks?|follow[- ]?ups?|loose ends|got to|need to|must|next|remember|homework|for me)"
    r"(?: (?:for me|me|mine|\pL{2,4}))?)$"
)
"""A label under which there are things to do, some of them promised: those that send or bring something."""

ASKS_ONESELF = Pattern(
    r".*\b(?:(?:what|anything|something) (?:did |have |that )?i (?:say|said|promise|promised|owe|have to|agreed?)\b.*"
    r"|(?:did|have) i (?:promise|offer|agree to|promised) \pL+.*|what do i owe.*|promised anything)\??$"
)
"""A question of a form that asks for promises."""

NOT_MINE = Pattern(
    rf"[^.;!?]{{0,40}}?\b(?:did|should|shall|do) i (?:ever |really )?(?:promise|owe|{VERB})\b"
    r"|\b(?:didn'?t|did not|never|don'?t|dont|won'?t|not to) (?:promise|send|share|offer|mail|email)\b"
)
OTHERS = Pattern(
    r"\b(?:they|she|he|you|who|which|was|were|been|being|they'?ve|(?:they|he|she)'d|is|are|as)(?: \pL+)?\s*$"
)
"""Before "promised": it was not the candidate who did."""

FOLLOW_UP = Pattern(
    r"\b(?:thank|thanks|ty|check[- ]?in|follow[- ]?up|reminder|nudge|chaser|apolog\w*|reply|note to|one last"
    r"|short (?:mail|note))\b"
)
"""Messages that are written anyway."""

END = Pattern(
    r"[.;!?](?:\s|$)|\s*(?:<-|->|→|—|\(|\[|\|)|\s[-–]\s|,?\s(?:because|bc|cos|as (?:i|she|he|they)|but"
    r"|so (?:that )?(?:i|she|he|they)|and (?:i|she|he|they|then)|which (?:i|she|he)|when i|once i|must|um+|uh+|asap"
    r"|today|tonight|right away)\b"
    r"|,?\s(?:by|before|until|till)\s(?:(?:the |end |eod |cob |close )?(?:[^\s]+ )?(?:monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|tomorrow|tmrw|today|tonight|eod|cob|end"
    r"|\d|next|week|lunch|noon))"
)
"""Where a promise is over."""
