"""Words that tell people, job titles and organisations apart. Lower case, singular."""

HONORIFICS = {
    "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "doctor": "Dr", "prof": "Prof",
    "professor": "Professor", "sir": "Sir", "dame": "Dame", "lady": "Lady", "lord": "Lord", "rev": "Rev",
    "reverend": "Rev", "father": "Father", "sister": "Sister", "frau": "Frau", "herr": "Herr", "herrn": "Herr",
    "cllr": "Councillor", "councillor": "Councillor", "madame": "Madame",
    "mme": "Mme", "monsieur": "Monsieur", "señor": "Señor", "señora": "Señora", "sra": "Sra", "signora": "Signora",
    "signor": "Signor", "capt": "Capt", "captain": "Captain", "judge": "Judge", "rabbi": "Rabbi",
    "mdm": "Mdm", "madam": "Madam", "encik": "Encik", "en": "En", "cik": "Cik", "puan": "Puan",
    "datuk": "Datuk", "dato": "Dato", "smt": "Smt", "shri": "Shri", "alhaji": "Alhaji",
    "alhaja": "Alhaja", "hajia": "Hajia", "bapak": "Bapak", "ibu": "Ibu", "señorita": "Señorita",
    "doña": "Doña", "fräulein": "Fräulein", "fru": "Fru", "mevrouw": "Mevrouw", "meneer": "Meneer",
    "chef": "Chef", "baroness": "Baroness", "baron": "Baron", "canon": "Canon", "pastor": "Pastor", "imam": "Imam",
}  # fmt: skip
"""Forms of address before a name, and how each is written."""

DEGREES = frozenset(
    """dipl ing mag dkfm habil med rer nat phil jur msc bsc mba phd univ dr prof assoc asst em bed beng meng
    llm""".split()
)
"""Academic degrees between a form of address and a name: no part of either."""

POST_NOMINALS = frozenset(
    """CEng MRCVS RVN RGN RN RM PhD MBE OBE CBE FCA ACA ACCA FCCA CPA MRCP FRCS FRCP MRCGP QC KC MSc BSc BA MA MEng BEng
    MBA LLB MCIPD FCIPD RIBA MRICS FRICS MICE MIMechE PE JP Esq Jr Sr PGCE QTS DipSW CIPS MCIPS FRSA CFA PMP""".split()
)
"""Letters behind a name: no part of it. With capitals as written, for Ma and Ba are names."""

TRAILING_HONORIFICS = frozenset({"ma'am", "maam", "madam", "sir", "ji", "san", "sensei"})
"""Forms of address behind a first name; they are no part of it and no title for a letter."""

PARTICLES = frozenset(
    {
        "de", "del", "della", "di", "da", "das", "dos", "do", "du", "la", "le", "van", "von", "der", "den", "ter",
        "ten", "zu", "zum", "bin", "binti", "binte", "bint", "ibn", "al", "el", "ben", "bat", "ap", "af", "av", "st",
        "ní", "nic", "mac", "ó", "ua",
    }
)  # fmt: skip
"""Lower-case words inside surnames."""

NAMES_AND_PARTICLES = frozenset({"ben", "al", "mac"})
"""Particles that are first names too, at the head of a name written small."""

ROLE_HEADS = frozenset(
    """accountant actuary administrator advisor adviser advocate agent ambassador analyst anaesthetist apprentice
    archaeologist architect archivist artist assistant associate attorney auditor baker barista barrister
    biologist bookkeeper boss broker bursar buyer captain carpenter cashier ceo cfo chair chairman chairwoman
    chairperson chef chemist chief chro cio ciso clerk clinician cmo coach commissioner conductor conservator
    consultant controller coo cook coordinator co-ordinator counsel counsellor cpo cro cto curator dean deputy
    designer developer director dispatcher doctor driver economist editor educator electrician employee engineer
    estimator examiner executive exec facilitator farmer fellow fitter foreman forewoman founder co-founder
    cofounder geologist governor handler head headmaster headmistress headteacher housekeeper hydrologist
    illustrator inspector instructor intern joiner journalist judge lab lawyer lead leader lecturer librarian
    lieutenant maintainer manager marketer mason matron mechanic mentor midwife moderator nurse officer operator
    organiser owner owner-manager paralegal paramedic partner pharmacist photographer physician physicist physio
    physiotherapist pilot planner plumber podiatrist porter postdoc practitioner president vice-president
    principal producer professor programmer psychologist publisher radiographer reader recruiter registrar
    reporter representative rep researcher rector secretary sales scientist shareholder sister solicitor
    sommelier specialist sre statistician steward strategist student superintendent supervisor surgeon surveyor
    teacher technician technologist tester therapist trainer trader translator treasurer trustee tutor
    underwriter vet vp svp evp md pm po writer warden workers worker sergeant hod senco pi qs mgr mgrs dir eng
    engr asst hrbp hrd fd vpe supt sous-chef undersecretary leiter leiterin leitung geschäftsführer
    geschäftsführerin responsable directeur directrice gérant gerente jefe jefa direttore direttrice ingénieur
    abteilungsleiter meister rektor rektorin postholder bookseller butcher florist groundsman gamekeeper
    choreographer playwright dramaturg animator gaffer rigger welder machinist turner fabricator glazier roofer
    plasterer tiler bricklayer decorator landscaper arborist forester ranger keeper zookeeper groom farrier
    skipper bosun mate marshal constable detective firefighter coroner actor dentist hygienist optician
    assessor invigilator vicar priest curate chaplain gaffer ganger handyman driver-trainer optometrist
    audiologist dietitian nutritionist phlebotomist radiologist oncologist cardiologist neurologist
    psychiatrist gp dba gm ea ta bdm""".split()
)  # fmt: skip
"""Nouns a job title ends in, or is led by: "Head of Data", "VP Product"."""

ROLE_MODIFIERS = frozenset(
    """emeritus senior junior principal staff lead chief deputy assistant associate vice general managing executive
    regional area national global group interim acting joint co former technical medical clinical operations ops product
    project programme program engineering engg software data analytics design ux ui research people hr talent
    finance financial commercial marketing sales customer support security quality qa it infrastructure platform
    line hiring team ward practice site plant shift floor kitchen restaurant bar sous head exec pastry store
    shop branch office account accounts service services nursing academic admissions pastoral subject year phase
    development business country creative art artistic content communications comms legal compliance risk audit
    tax payroll procurement purchasing supply logistics warehouse fleet transport maintenance facilities estates
    building structural civil mechanical electrical process chemical environmental science laboratory lab
    production manufacturing night day duty second first 2nd 1st third community outreach volunteer fundraising
    policy programmes museum gallery collections studio workshop backend frontend full-stack fullstack mobile
    web cloud devops machine learning ai prod mfg maint whse snr jnr dept bldg""".split()
)  # fmt: skip
"""Words that stand before the noun of a job title."""

DEPARTMENTS = frozenset(
    """analytics finance hr people product design engineering operations ops sales marketing legal compliance
    research procurement logistics data platform security support it conservation collections enablement
    infrastructure growth education pastoral maths english science physics chemistry biology history geography
    music art drama safeguarding payments accounts admissions comms communications policy strategy talent
    quality safety maintenance planning purchasing production qa pm personal partnerships delivery grants
    committee board office yard shop kitchen workshop rh bar stores technik werkstatt vertrieb einkauf
    culture belonging wellbeing governance innovation sustainability impact insight insights engagement change
    transformation performance experience produktion buchhaltung theatre theatres oncology cardiology
    paediatrics radiology pharmacy library
    estates""".split()
)
"""What may stand in brackets behind a name instead of a job title: the place they work in."""

OPENING_DOORS = frozenset("receptionist reception barman barmaid porter caretaker predecessor candidate".split())
"""Words of titles of people who open the door, or are only spoken of."""

NEVER_INTERVIEWING = OPENING_DOORS | frozenset(
    "recruiter recruiters recruitment talent sourcer headhunter agency scheduler scheduling".split()
)
"""Words of titles of people who arrange an interview, open the door, or are only spoken of."""

HELPERS = frozenset(
    """agent coordinator co-ordinator admin administrator pa ea secretary assistant security guard driver""".split()
)
"""Titles of the like, where no work of their own stands before them: "HR coordinator", not "volunteer coordinator"."""

ARRANGING = frozenset(
    """hr interview interviews hiring talent recruitment people scheduling office front desk the""".split()
)
"""Words before these titles that leave them what they are."""

ORGANISATIONS = frozenset(
    """ltd limited inc llc llp plc gmbh ag sa bv oy ab pvt corp corporation company co group holdings partners
    systems solutions technologies labs studio studios bank school academy college university institute hospital
    clinic trust council museum gallery theatre hotel restaurant farm brewery bakery books media press freight
    logistics engineers architects consulting consultants associates energy health care foods motors airlines
    society foundation charity church agency services insurance stores market kitchen cafe café inn house
    software digital bio pharma capital infirmary practice surgery nursery grid works ventures homes housing cement
    concrete aggregates quarry quarries mining minerals steel metals chemicals plastics timber textiles paper print
    printing publishing press radio television pictures films games events catering gardens nurseries vets veterinary
    dental dentistry optics optical instruments sensors electronics semiconductors robotics networks telecom telecoms
    hospice healthcare borough county district parish police constabulary ambulance railway railways rail buses
    coaches travel tours shipping cargo freight haulage couriers removals marine aviation aerospace airways motors
    garage tyres cycles sports leisure fitness gym arena stadium racecourse zoo aquarium library archives heritage
    cathedral primary secondary grammar infants juniors kindergarten brewing brewers distillers distillery vineyards
    winery pizza burgers grill bistro tavern hotels resort spa retail supermarket interiors furniture kitchens windows
    ceramics pottery tiles roofing scaffolding plumbing heating electrical telematics consultancy recruitment staffing
    legal solicitors accountants insurance assurance mutual finance financial asset investments wealth savings payments
    credit pensions properties property estates lettings developments construction builders fisheries fishery dairy
    dairies farms growers seeds feeds flowers florist florists tea coffee bread chocolate fashion clothing jewellers
    opticians pharmacy chemists cosmetics toys theatre theatres playhouse orchestra opera ballet academy institute
    federation association alliance network board authority ministry commission partnership union enterprises
    industries international global europe scientific sciences genomics biotech therapeutics diagnostics analytics
    turbines renewables solar wind hydro offshore water gas power utilities textile mills foundry forge castings
    engineering manufacturing fabrications tooling plant hire rentals auctions auctioneers antiques books bookshop
    records music festival trustees relief aid rescue shelter foodbank""".split()
)
"""Words that show a capitalised name to be an organisation's."""

PLACE_LEADS = frozenset("club team project port lake mount fort villa casa camp saint st loch cape isle".split())
"""Words before a name that make it a place's or a firm's."""

NEVER_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec i me my we our us you your he she they them their his her him it its the a an
    this that these those and or but so then also not no yes maybe ok okay well very both all each every
    everyone everybody someone somebody nobody anyone there here what when where why who whom whose which how if
    as at by for from in into of off on onto out over to up with without about after before during until till
    since again once first second third last next other another one two three four five six seven eight nine ten
    today tomorrow yesterday tonight morning afternoon evening night week month year am pm zoom teams skype
    phone video call chat online onsite on-site remote hybrid coffee lunch interview interviews interviewer
    interviewers interviewed panel round stage final notes note date time place location format role job post
    position company candidate team office department dept question questions answer topics topic discussed
    discussion talked talk asked told said says mentioned overview summary intro introduction background
    logistics general private personal pay salary benefits money steps step follow-up followup todo to-do
    promised promise send sent decision deadline timeline feedback outcome result impression impressions vibe
    vibes gut feeling feelings pros cons concerns worries reminder remember important misc stack tech culture
    product project projects people customers clients users visitors staff students pupils patients families
    colleagues management reception security building tour welcome hello hi dear dearest thanks thank regards best kind
    cheers sincerely re fwd subject cc bcc tbc tbd na asap eod fyi ps nb hr uk eu usa gbp usd eur sick absent
    away late early good great nice lovely really quite still just only now later soon see look looks looking
    want wants wanted need needs like liked loved hated enjoyed got get getting had have has having was were is
    are be been being did do does done will would could should can cannot might must think thought felt feel
    seemed seems seen sounded came went gave took made make led ran runs run joined met meet saw spoke works worked
    working left stayed started began ended finished covered showed walked mainly mostly basically more less
    most least some any many few much lots long short big small new old same different main whole full half
    little bit thing things stuff way lot sort part side end start middle beginning because although though
    however while than too either neither nor yet even ever never always often sometimes usually plus minus via
    vs versus etc eg ie aka called named known apparently probably possibly perhaps certainly definitely
    actually sorry wait title external internal wage worry names guy lady woman man bloke lad girl somebody's
    present replaced sure confidential contact email mail letter address website link recruiter hours shift
    trial instead rather replacing cover covering standing stood deputising meant supposed scheduled originally
    mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends
    rang phoned emailed texted messaged mailed wrote chased thanked visited shadowed grilled quizzed introduced
    interviewing meeting seeing speaking talking waiting arrived walking sitting old poor dead whoever apparently
    memo minutes attendance attending apologies record diary card entry agenda calendar assessors assessment
    american british english scottish irish welsh french german dutch danish swedish norwegian finnish spanish
    italian portuguese polish czech greek turkish russian ukrainian romanian hungarian chinese japanese korean indian
    australian canadian european african asian christmas easter ramadan diwali bank holiday grade band level unit gate
    dont don't didnt didn't shes she's hes he's theyre they're im i'm ive i've id i'd ill i'll it's thats that's
    aunt aunty auntie uncle nan nana gran granny grandma grandad mum mam dad daddy mummy
    something whatever
    drop nudge ping signed reply answer try tell ask text ring remind write message poke bother give check follow catch
    greet copy keep let
    lohn gehalt urlaub kündigungsfrist probezeit arbeitszeit vergütung bereitschaft eintritt standort befristung
    whos who's theres there's wasnt wasn't isnt isn't couldnt couldn't wouldnt wouldn't um uh er erm hmm oh yeah
    yep nope wow ouch lol""".split()
)
"""Words that are no names where one is looked for; a few (April, May, Sun) are when a surname follows."""

NAMES_AND_WORDS = frozenset(
    """april may june august mark will sun summer autumn grace jan mar long best see do le no bao good young early
    little short small new main side an so you he she her both hour mai many much rich day post look next field
    ever art chase major dean price""".split()
)
"""Words of ``NEVER_NAMES`` and the like that also are names: taken for one beside another part of a name."""

SURNAME_TRADES = frozenset(
    """cook baker porter head cooper mason carpenter butler fisher gardener page price major marshall chandler
    fletcher judge bishop dean farmer steward warden reader sergeant taylor miller smith turner sawyer fowler
    archer weaver parker hunter potter writer driver chief day law ward hall house field summers church banks
    trader case""".split()
)
"""Words for trades and places that are common surnames: one behind a first name."""

GIVEN_NAMES_AND_WORDS = frozenset("mark will summer autumn grace rich art chase dean price".split())
"""Words that are first names too: taken for one, alone, before what only people do."""

PERSON_ACTS = frozenset(
    """asked asks quizzed grilled interviewed laughed nodded smiled explained wanted mentioned chaired said says
    from""".split()
)
"""What stands behind a person, and not behind a word that is a name too: "Will asked"."""

PERSON_VERBS = frozenset(
    """said says say asked asks ask told tells tell wants wanted explained explains talked talks mentioned mentions
    showed shows described describes walked took runs ran leads led loves loved likes liked hates hated laughed
    smiled nodded thinks thought reckons believes agreed disagreed interrupted promised suggested suggests
    raised pushed pressed probed quizzed grilled seemed introduced interviewed chaired wondered admitted joked
    came sat popped stepped corrected confirmed kept spent used opened started began closed finished wrote noted
    joined works worked spoke answered replied tabled brought
    looks did does gave cares focused focussed covered read heads manages owns drew handed fragte
    fragt sagte sagt wollte will erzählte meinte zeigte erklärte""".split()
)
"""Verbs whose subject is a person."""
