"""The words of dates: months, weekdays, numbers and the small words between them, English and German.

Each word stands for a symbol of one letter and a number; ``tokens`` explains the symbols.
"""

_MONTHS = {
    1: "jan january januar jänner janvier enero gennaio janeiro januari",
    2: "feb february februar février febrero febbraio fevereiro februari",
    3: "mar march märz mrz mars marzo março maart",
    4: "apr april avril abril aprile",
    5: "may mai mayo maggio maio mei",
    6: "jun june juni juin junio giugno junho",
    7: "jul july juli juillet julio luglio julho",
    8: "aug august août agosto augustus",
    9: "sep sept september septembre septiembre settembre setembro",
    10: "oct october okt oktober octobre octubre ottobre outubro",
    11: "nov november novembre noviembre novembro",
    12: "dec december dez dezember décembre diciembre dicembre dezembro",
}
_WEEKDAYS = {
    0: "monday montag lundi lunes",
    1: "tuesday tue tues dienstag mardi martes",
    2: "wednesday weds mittwoch mercredi miércoles",
    3: "thursday thu thur thurs donnerstag jeudi jueves",
    4: "friday fri freitag vendredi viernes",
    5: "saturday samstag sonnabend samedi sábado",
    6: "sunday sonntag dimanche domingo",
}
_WEEKDAYS_THAT_ARE_WORDS = {0: "mon", 2: "wed", 5: "sat", 6: "sun"}
_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_GERMAN_CARDINALS = {
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "acht": 8,
    "zehn": 10,
    "vierzehn": 14,
    "deux": 2,
    "trois": 3,
    "dos": 2,
    "tres": 3,
    "due": 2,
    "duas": 2,
    "três": 3,
    "twee": 2,
    "drie": 3,
    "två": 2,
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_DAYS_FROM_TODAY = {
    -2: "vorgestern",
    -1: "yesterday yday gestern",
    0: "today tonight tonite heute",
    1: "tomorrow tmrw tmrrw tomoz tmw",
    2: "übermorgen",
}
_SMALL_WORDS = {
    "T": "the der den dem das le el del",
    "a": "a an einer einem eine ein une una uma een",
    "f": "of de",
    "S": "on am",
    "L": "last past previous prev letzte letzten letzter letztes vergangenen",
    "N": "next nxt nächste nächsten nächster",
    "P": "following coming kommende kommenden",
    "H": "this diese diesen dieser diesem",
    "K": "week week's wk woche semaine semana settimana vecka",
    "k": "weeks wks wochen semaines semanas settimane weken veckor",
    "F": "fortnight fortnight's",
    "J": "month month's monat mth monats",
    "j": "months mths monaten monate",
    "D": "day tag",
    "p": "days tage tagen jours días dias giorni dagen dagar",
    "u": "hours hour hrs hr h stunden",
    "z": "working business werk arbeits",
    "Z": "werktage werktagen arbeitstage arbeitstagen",
    "B": "before vor",
    "A": "after from",
    "G": "ago",
    "E": "end ende",
    "R": "early beginning start anfang",
    "C": "mid middle mitte",
    "V": "commencing w/c wc w/b",
    "q": "morning afternoon evening night lunchtime abend nachmittag",
    "U": "kw",
    "X": "eow",
    "Y": "eom",
    "l": "couple",
    "I": "in within innerhalb",
    "b": "by until till bis",
    "h": "at and if but so then i he she they we it for with latest max though now",
    "g": "made written typed noted dated wrote sent chased emailed decision verdict deadline date outcome answer reply",
    "&": "or to",
}


def _entries() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for symbol, words in _SMALL_WORDS.items():
        found.update((word, (symbol, 0)) for word in words.split())
    for symbol, table in (("M", _MONTHS), ("W", _WEEKDAYS), ("s", _WEEKDAYS_THAT_ARE_WORDS), ("Q", _DAYS_FROM_TODAY)):
        found.update((word, (symbol, number)) for number, words in table.items() for word in words.split())
    found.update((word, ("c", number)) for number, word in enumerate(_CARDINALS.split(), 1))
    found.update((word, ("c", number)) for word, number in (_GERMAN_CARDINALS | _TENS).items())
    found.update((word, ("O", number)) for number, word in enumerate(_ORDINALS.split(), 1))
    found["thirtieth"] = ("O", 30)
    return found


LEXICON = _entries()
"""Lower-case word to its symbol and number."""

TENS = frozenset(_TENS.values())
"""Cardinals that a smaller number may follow: twenty one, thirty first."""
