"""Nouns that weigh, judge or tie together and tell nothing of anybody's affairs: a challenge, a pleasure.

A writer may put them into any faithful sentence, so an email does not need the notes for them.
"""

from afterword.grounding.stems import stem

_WORDS = """
ability abilities account advantage advice aim ambition answer answers appetite applause appreciation art aspiration
atmosphere attitude balance bar basis beauty beginning being benefit benefits blend blessing boost bottleneck breadth
breath burden bustle calm candour care career chance character charm choice circumstances clarity comfort commitment
common compliment compromise concern concerns confidence constraint constraints context contrast control coordination
core corner cost courage craft craftsmanship creativity credit culture curiosity curve decency dedication delight
demand demands depth detail determination devotion difference difficulty dignity dilemma direction discipline dream
duty ear ease edge effect efficiency effort efforts elegance emphasis encouragement energy enthusiasm environment
essence ethos evidence excellence excitement exercise expectation expectations expertise eye eyes factor fairness faith
fan fascination favour feat feature feel feeling field fire flavour flow focus folk food force form foundation
frankness frustration fun generosity gift goal goals good grasp gratitude ground habit habits hang harmony harm hat
headache heart help hesitation highlight hint honesty honour hope hopes horizon hospitality humour hurdle hurry impact
importance impression improvement improvements impulse inspiration instinct integrity intention intentions interest
invitation journey joy judgement kind kindness knack knock-on labour laugh lesson lessons level life lifetime load
logic look loss lot love luck magic management manner mark match matter memory mess method methods mind mindset mission
mistake mistakes mix mixture momentum mood motivation nature nicety nonsense novelty nuance obstacle openness
opportunity optimism order pace pain pains pair passion path patience pattern peace perfection perspective
perspectives philosophy pick picture pinch pity pleasure point potential practice praise precision preference presence
pressure pride principle principles priorities priority privilege profession professionalism promise prospect purpose
pursuit puzzle puzzles quality quantity question rarity readiness reality recipe reference references reflection
regards regard relief reminder reputation resilience resource resources responsibility responsibilities rest reward
rewards rhythm riddle riser risk risks root roots routine rush sake sanity satisfaction scale scene scope scratch
seconds sector secret selection sense sequence setting setup shape share shock sight sign simplicity size skill skills
slack smile solution solutions sort soul source spare speed spirit spot standard standards start state step story
stories strain strategy strength strengths stretch stride stroke structure struggle stuff style success sum surprise
sympathy system tale talent target taste temptation tension thread thrill tie tip tone touch trade tradition train
training transparency treat trick trouble trust truth twist understanding uncertainty urge value values variety vein
venture view vision voice walk warmth way weight welcome whole wisdom wish wonder wonders word words workload workplace
world worry worries worth
accuracy availability capacity cohesion collaboration communication competence completeness consistency continuity
cooperation creation delivery environment execution flexibility independence initiative innovation involvement
leadership ownership participation partnership-like performance planning preparation productivity progress
relationship relationships reliability safety stability sustainability teamwork tracking workflow
address appointment availability contact copy correspondence documents diary enquiry information inbox materials notice
paperwork phone questions reply response
afternoon fortnight instant midday morning noon season spell summer spring autumn winter tonight weekday
ladies gentlemen folks staff everyone hosts host newcomer newcomers outsider beginner expert professional professionals
body finger fingers foot hand hands head heart home house neck pocket shoulder shoulders sleeve sleeves table toe toes
bed coffee cup tea bit bunch couple handful pile plenty row series stack string
"""

IDLE = frozenset(_WORDS.split())
IDLE_STEMS = frozenset(stem(word) for word in IDLE)
