"""Words that stand for each other: abbreviations as notes have them, and the same thing under another name."""

_GROUPS = """
child children kid kids pupil pupils student students youngster youngsters toddler toddlers learner learners
doctor doctors gp gps physician physicians doc docs clinician clinicians medic medics
customer customers client clients guest guests visitor visitors buyer buyers shopper shoppers patron patrons
patient patients resident residents service-user
employee employees staff worker workers personnel crew crews workforce colleague colleagues people
manager managers boss bosses supervisor lead head chief
car cars vehicle vehicles van vans truck trucks lorry lorries fleet
ship ships boat boats vessel vessels ferry ferries
machine machines machinery equipment kit gear instrument instruments tool tools device devices unit units
bug bugs fault faults defect defects error errors failure failures glitch
shop shops store stores branch branches outlet outlets site sites location locations
factory plant mill works workshop
flat flats apartment apartments house houses home homes housing property properties
money cash fund funds funding budget grant grants finance
picture pictures photo photos photograph photographs image images
document documents paper papers file files form forms record records sheet sheets document paperwork
program programs programme programmes scheme schemes initiative course courses project projects
software app apps application tool system systems platform spreadsheet
schedule schedules rota rotas roster rosters timetable timetables shift shifts plan
holiday holidays vacation leave
autumn fall
test tests trial trials experiment experiments pilot
lesson lessons class classes session sessions workshop teaching
exam exams assessment assessments grade grades mark marks
parent parents mother father mum dad family families
animal animals dog dogs cat cats horse horses cow cows cattle herd sheep lamb lambs livestock goat goats pet pets
plant plants seedling seedlings flower flowers crop crops
food meal meals dish dishes menu menus cooking kitchen
bread loaf loaves dough sourdough baking
drug drugs medicine medicines medication dose doses
email emails mail mails message messages letter letters
call calls phone telephone
meeting meetings huddle standup
website site page pages web online
street road roads route routes path paths lane
garden gardens yard grounds park
night nights evening evenings overnight dark
winter cold frost ice snow
rain wet damp storm storms weather
delay delays wait waiting backlog queue queues
cost costs price prices pricing priced expense spending charge charges charging fee fees
sale sales selling
vote votes voting ballot
supplier suppliers vendor vendors
engine engines motor motors outboard
electricity power energy
rubbish waste refuse trash
lorry truck
film films movie movies video videos footage
book books volume volumes title titles
hundred hundreds thousand thousands dozen dozens score
"""
_OTHERS: dict[str, frozenset[str]] = {}
for _line in _GROUPS.strip().split("\n"):
    _group = frozenset(_line.split())
    for _word in _group:
        _OTHERS[_word] = _OTHERS.get(_word, frozenset()) | _group

_VOWELS = frozenset("aeiou")
_SHORTEST = 3
_SHORTEST_CUT = 4
"""A word cut off after fewer letters is another word as often as not: car, career."""


def other_names(word: str) -> frozenset[str]:
    """Folded words that name the same thing."""
    return _OTHERS.get(word, frozenset())


def abbreviates(short: str, word: str) -> bool:
    """Whether a folded word is a short form of another: ``refurb``, ``appts``, ``dept``, ``mgr``."""
    if not _SHORTEST <= len(short) < len(word) or short[0] != word[0]:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(short, word, strict=False)) if a != b), len(short))
    rest = short[shared:]
    if not rest:
        return shared >= _SHORTEST_CUT
    if _VOWELS & set(rest) or rest[-1] != word[-1]:
        return False
    letters = iter(word[shared:])
    return all(letter in letters for letter in rest)
