"""Words that every follow-up is made of: they tell nothing about one conversation.

Used by the checks on private matter, other people's topics and claims, where a shared word must mean something.
"""

_WORDS = """
able about above absolutely accept across actually add added again ago agree agreed ahead allow almost along already
also although always amount another answer answered anybody anyone anything appeal appealed appealing apply applied
appreciate appreciated approach approaches area areas aside ask asked asking aspect aspects attention available away
back based bear began begin being believe belong best better beyond big bigger bit both bring brings brought build
building built busy call called came candid candidate candidates care careful carefully carry case cases certain
certainly challenge challenges challenging chance change changed changes changing chat check choice choose clarify
clear clearer clearly close closely closer closing colleague colleagues come comes coming comment common company
compare concern concrete confirm connect consider consideration considering contact contacted contain continue
contribute contributing contribution conversation conversations conversed correct could couple cover covered create
created curious current currently daily day days deal dealing dear decide decided decision deep deeper deeply definite
delight delighted depend describe described describing description detail detailed details develop did difference
different difficult difficulty direct direction directly discuss discussed discussing discussion discussions does
doing done do door doubt down drawn drew due during each earlier early easier easily easy effect effort either else
email employer encourage encouraged end enjoy enjoyable enjoyed enjoying enough entire especially even evening ever
every everybody everyone everything exact exactly example examples excellent excited exciting expect experience
experienced experiences explain explained explaining explanation explore extra face fact facts fair fairly familiar
far fascinated fascinating feel feeling felt few figure final finally find finding fine finish first fit fitted follow
following forget forward found frank frankly free fresh friday friendly full fully further future gain gave general
generally generous generously get gets getting give given giving glad go goes going gone good got grateful great
greatly ground group grow growing grown guess had half hand hands happen happened happy hard harder has having head
hear heard hearing held hello help helped helpful helping helps her here hesitate high higher hold holding honest
honestly hope hoped hopefully hoping hour hours how however huge idea ideas imagine important impressed impression
improve improving include included including indeed information inside insight instead intend interest interested
interesting interview interviewed interviewer interviewers interviewing interviews introduce invite involve involved
issue issues itself january february march april june july august september october november december job join joined
joining just keen keep keeping kept key kind kindly kindness knew know knowing knowledge known large larger last late
lately later latest lead learn learned learning learnt least leave left less let level light like liked likely line
lines list listen little live long longer look looked looking looks lot made main make makes making manner many matter
matters maybe mean meaning means meant meet meeting member members mention mentioned mentioning message met mind
minute minutes moment monday month months more morning most move moved much must name natural naturally near nearly
necessary need needed needs never new news next nice night nobody none note noted notes nothing notice now number
obvious obviously occasion offer offered often old once one ones only open opening opportunity opposite option order
organisation other others otherwise ought outside over overall own page part particular particularly parts past
patience patient people perhaps period person personal personally picture piece place plain plan plans play please
pleased pleasure plenty point points position possibility possible possibly post practical practice prepare present
pretty previous probably problem problems process progress prompt proper properly prospect put question questions
quick quickly quiet quite raise raised rang range rare rather reach read reading ready real really reason reasons
recall receive recent recently refer regard regarding regards relate relevant remain remained remember reply request
respect respond response rest result results return right role round run running said same saturday saw say saying
says second see seeing seem seemed seems seen send sending sense sent serious set several share shared sharing shed
short show showed showing shown side sign similar simple simply since sincere sincerely sit situation small smaller so
solid solution some somebody someone something sometimes soon sort sound sounded sounds speak speaking specific
specifically spend spent spoke spoken stage stand start started starting stay stayed step steps still stood stop
straight straightforward strike strong struck style subject such suit suitable sunday support suppose sure surprise
surprised take taken takes taking talk talked talking task tasks team teams tell telling tend term terms thank thanked
thankful thanking thanks thing things think thinking third this thorough thoroughly those though thought thoughtful
thoughts three through throughout thursday time times timeline timing today together told tomorrow tonight took top
topic total touch toward towards tried true truly try trying tuesday turn turned two type understand understanding
understood unless until update updates upon use used useful uses using usual usually valuable value valued various
version view views wait waiting walk walked walking want wanted wants warm warmly watch way ways wednesday week
weekend weeks welcome well went whatever whenever wherever whether while whole whoever why willing wish wished wishes
wishing with within without wonder wonderful word words work worked working works world worth would write writing
written wrote year years yes yesterday yet young yours yourself
"""

EVERYDAY = frozenset(_WORDS.split())
