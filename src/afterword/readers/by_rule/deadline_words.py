"""The words with which notes speak of an answer and its time, and those of other spans and days beside it."""

from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.vocabulary import NEVER_NAMES

ANSWER = Pattern(
    r"(?:^said (?:about |around |maybe )?(?:\d|an? |one |two |three |four |ten )|^(?:\pL+ |\d+ ){1,3}?\pL*, (?:he"
    r"|she|they)"
    r" (?:said|says|reckoned)\b|\b(?:by|before|within)\b.{0,30}\b(?:they|she|he|hr) said\b)"
    r"|\b(?:deci\w*|verdict|ans\b|repl(?:y|ies)\b|final call|(?:expect|get|have) (?:a|the|their|her|his) (?:call"
    r"|email|e-mail|mail|letter|ring|text)\b"
    r"|target for|due\b|hear(?:ing)?\b(?: back)?|(?:said|says|thought|thinks|reckons?|promised) (?:by|before|within"
    r"|around)\b"
    r"|(?:writes|rings|calls|phones|mails|e-?mails|tells|lets) (?:to )?(?:everyone|everybody|all|candidates|us|me"
    r"|people)\b"
    r"|(?:give|gave|giving) (?:her|him|them|me) (?:till|until)|let (?:me|us|you|candidates|everyone|people) know"
    r"|(?:get|getting"
    r"|come|coming) back|back to (?:me|us|you)"
    r"|feedback|answers?|results?|outcome|respon\w*|in touch|inform|notif(?:y|ied)|advised\b|(?:be|are) told\b"
    r"|tell (?:me|us|you"
    r"|candidates)"
    r"|told me (?:by|within|in|before|they|that they|she|he)\b"
    r"|confirm\w*|letter|make (?:a|the) call|(?:they|she|he|hr)(?:'d| had)? (?:said|quoted|reckoned?|promised)"
    r" (?:about |around |up to |maybe )?(?:\d|a |one |two |three |four |five |ten )|timeline|timeframe|turnaround"
    r"|(?:will|'ll|ll|'d|d|should|would|going to|gonna) (?:\w+ )?(?:know|ring|call|phone|text|e-?mail|mail|write"
    r"|contact|reply|message)"
    r"|(?:rings?|calls?|phones?|writes?|replies) (?:me |us |back )?(?:inside|within|in|by|before|on)\b"
    r"|theyd ring|shed ring|hed ring|offers? (?:out|made|go|will|by)|make (?:an|the|their) offer|make up their minds?"
    r"|choose|pick someone|finali[sz]e|appoint"
    r"|revert\b|settle\w*|final word|word (?:by|on|within|before)|(?:can|could|able to) (?:say|tell)|either way"
    r"|(?:they|she|he|hr) to (?:ring|phone|telephone|call|write|e-?mail|tell|confirm)\b"
    r"|news\b|update\b|within\b|allow\b|give (?:it|us|them)\b|(?:it|this|process|decision|usually|normally) takes\b"
    r"|take about|(?:i|to|must|just|should|please) wait|^wait|yes/no|yes or no|(?:they|will) say\b|(?:they"
    r"|trustees|panel|board|partners|committee"
    r"|governors) (?:then "
    r"|all |both |will |meet,? then they )?(?:phone|ring|call|write|decide|tell|text|e-?mail|reply|choose"
    r"|know)\b[^.;]{0,40}\b(?:by|on|before"
    r"|within|in|next|this|either)\b|bescheid|melde\w*|rückmeldung"
    r"|entscheid\w*|antwort|zusage|réponse|respuesta|resposta|risposta|antwoord|besked|répondre|responder|rispondere)"
)
NOT_THEIR_ANSWER = Pattern(
    r"\bmy (?:answer|decision|reply|response)\b|\b(?:answer|decision|reply) (?:from|off) me\b"
    r"|\b(?:i|i'?ve|i'?ll) (?:have|need|must|should|ought|got|want)(?: got)?(?: to)? (?:decide|answer|reply|respond"
    r"|confirm|tell|let|send|mail|email|share|give|submit|finish|write|chase|do)\b"
    r"|\b(?:other|another|competing|second) (?:offer|company|firm|process|job|interview|place|role)\b|\bremind me\b"
    r"|\bmy (?:other|current)\b|\bwants? (?:an|my|a) (?:answer|decision|reply)\b|\b(?:made|make) (?:me )?an offer\b"
    r"|(?:^|[-–—:,;]\s*|\bi(?:'ve)? (?:have )?)(?:wrote|sent|e-?mailed|mailed|chased|followed up|checked in|asked"
    r"|rang|phoned)\b|\bheard (?:back|from|on|today|yesterday)\b"
)
OTHER_SPAN = Pattern(
    r"\b(?:take[- ]?home|tasks?|assignment|exercise|case study|notice|trial|probation|contract|holiday|annual leave"
    r"|days'? leave|experience|every|lesson|presentation|test|pilot|training|ramp\w*|sprint|rotation|sessions?|course"
    r"|internship|placement|shifts?|rotas?|deliver\w*|ship\w*|project|migration|backlog|study|holidays|maternity"
    r"|agreement|home|remote|hybrid|on-?site|commute|start(?:ing)? in|long|(?:for|over|in) the last)\b"
)
ATTRIBUTION = frozenset(
    """she he they it it's its it'd itd i was told said says say reckons reckoned reckon thinks thought think promised
    according to would be take takes about around maybe up inside within in under roughly only a the all or so at most
    least me us hr boss manager then""".split()
)
"""Words beside a span that only tell who named it."""

SPEAKER = Pattern(r"\b(?:said|says?|reckon\w*|think(?:s)?|thought|promised|according to|i was told|told me)\b")
REASON = Pattern(r"\b(?:because|since|as|for|before i)\b")
WHEN = Pattern(r"\bwhen\b[^.?\n]{0,40}\b(?:hear|know|decid\w*|answer|revert|tell|reply|ring|call)\b")
MOVED = Pattern(
    r"\b(?:shifted|pushed|moved|slipped|postponed|put back|extended|delayed|changed)(?: back| out| again)? (?:to"
    r"|till|until)\s+"
    r"(?:the\s+)?$"
)
WAITED = Pattern(
    r"\b(?:since|been|ago|waited|waiting|silence|nothing|no (?:word|reply|answer|news)|still|heard nothing)\b"
)
OWN_PLAN = Pattern(
    r"\bif (?:i|there|it|they|no|nothing|not)\b|\b(?:follow(?:ing)? up|chase|check(?:ing)? in|nudge|ping)\b"
    r"|\bi'?ll (?:write|wait|give|call|ring|email|mail)\b"
)
"""What the candidate means to do if no answer comes."""

ARRANGING = Pattern(
    r"\b(?:schedul\w*|book\w*|arrang\w*|set up|slot|second round|next round|take[- ]?home|task|presentation"
    r"|start date|starts?|starting)\b"
)
MARKED = Pattern(
    r"(?:\b(?:by|before|latest|on|bis|avant|antes d\pL+|entro|senast|uiterlijk|hasta|até|that was|that is|that's|ie"
    r"|i\.e\.?|von|around)|=|:|->|→"
    r"|\()\s*(?:the\s+)?[\"'“(]?\s*$"
)
EQUALS = Pattern(r"\s*(?:=|:|->|→|\(|,? (?:so|i\.e\.|ie|which is|that'?s|until|till))\s*$")
PLAIN = Pattern(
    r"\b(?:deci\w*|verdict|hear\b|let (?:me|us|you|candidates|everyone|people) know|get back|come back to|in touch"
    r"|ring\b|revert\b|settle\w*|final word"
    r"|answer|outcome|tell (?:me|us)|bescheid|rückmeldung|entscheid\w*|réponse|répondre|respuesta|resposta|risposta"
    r"|antwoord|besked)"
)
OF_ANOTHER = Pattern(
    r"(?:and |but |also )?(\p{Lu}\pL+)(?: \p{Lu}\pL+)? (?:say|want|need|offer|give|start|decide)\b", cased=True
)
THEIR_OWN = NEVER_NAMES | frozenset(
    "trustees partners governors candidates directors managers owners board committee shareholders".split()
)
NAMES_TODAY = Pattern(r"\s*(?:is\b|'s\b|’s\b|[:=(])")
TOPICAL = Pattern(
    r"\b(?:asks?|asked|asking|wants?|wanted|wish(?:es|ed)|how (?:i|to|do|would|we|they)|i (?:said|told|suggested"
    r"|answered|would)|customers?|clients?|patients?|donors?|guests?|callers?|complaints?|orders?|queries|tickets?"
    r"|invoices?"
    r"|every|keeps?)\b"
)
"""Words of what was talked about, in front of a span that is part of it."""

TO_ME = Pattern(
    r"\b(?:deci\w*|hear\b|know\b|verdict|outcome|result|revert|get back|back to (?:me|us|you)|in touch|(?:tell|ring"
    r"|call|phone|e-?mail|write to|let) (?:me|us|you)\b)"
)
IN_PLACE = Pattern(r"\b(?:in place|in post|on board|start\w*|joining|opens?|launch\w*)\b[^,;]{0,20}$")
STILL_AHEAD = Pattern(r"\b(?:by|before|later|will|'ll|would|should)\b")
ENTRY = Pattern(r"\s*:")
POSSESSIVE = Pattern(r"['’]s\b")
WITHIN = Pattern(r"\b(?:in|within|after|inside|innerhalb)\s+(?:about |around )?$")
