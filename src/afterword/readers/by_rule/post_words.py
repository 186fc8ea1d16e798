"""Words that tell a post from an employer, and where an employer's name ends. Lower case, singular."""

from afterword.readers.by_rule.vocabulary import NEVER_NAMES, ROLE_HEADS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


POST_NOUNS_BESIDE_ANOTHER = _words("chair dean fellow governor student md pi po sister hand guard host head")
"""Nouns that name a post only behind another word: "research fellow", "ward sister"."""

_NOT_OF_THEMSELVES = POST_NOUNS_BESIDE_ANOTHER | _words("case lab boss shareholder founder")

POST_NOUNS = (ROLE_HEADS - _NOT_OF_THEMSELVES) | _words(
    """
    adjuster admin adviser ae agronomist almoner anaesthetist analista animator apprenticeship arborist
    archivist arranger artist asistente assistente astronomer au-pair ba bakker barber barista barmaid
    barman barrister bartender bdr beautician beekeeper bellringer biochemist bioinformatician blaster
    bookbinder bosun botanist brazier brewer bricklayer broker buchhalter buchhalterin bursar butcher
    camarera camarero cameraman cameriere carer caretaker cartographer caseworker cellarman cellist
    chaplain chargé chargée cheesemaker childminder chocolatier choreographer cleaner clerk cocinera
    cocinero commesso commis comptable concierge conductor confectioner contable controller conveyancer
    copywriter courier cpa crew crofter croupier csm cuisinier cuoco curator cutter da dancer dba deckhand
    decorator dentist dependienta desarrollador desarrolladora dev dietitian diseñador diseñadora
    dispatcher distiller docker doorman dramaturg draughtsman draughtsperson développeur développeuse
    ecologist ect electrician elektriker elektrikerin em enfermera enfermero eng entwickler entwicklerin
    erzieher erzieherin escort estimator evangelist examiner farmhand farrier fellowship fettler finisher
    fireman fisherman fishmonger florist forester friseur friseurin fundraiser gardener generalist
    geneticist gerente ghillie gillie glassblower glazier graduate greenkeeper groomer groundskeeper
    groundsman grower guard guide hairdresser hand handler hca headteacher herdsman herdsperson hlta host
    hostess hygienist immunologist impiegata impiegato infermiere infirmier infirmière ingeniera ingeniero
    ingenieur ingenieurin ingénieur installer intern internship interpreter invigilator joiner kauffrau
    kaufmann keeper kellner kellnerin koch kok konstrukteur konstrukteurin krankenpfleger köchin labourer
    lacemaker lecturer lectureship lehrer lehrerin leiter leiterin leraar lexicographer libraire lifeguard
    lineman loader lsa luthier machinist magistrate masseur masseuse mechanic mechaniker mechanikerin
    member merchandiser meteorologist mgr microbiologist midwife milker milliner mistress ml modeller
    musician nanny navigator negotiator notary nqt nutritionist oceanographer oiler operative optician
    optometrist organist ostler packer padeiro paediatrician paraplanner patissier pfleger pflegerin phd
    phlebotomist picker pilot placement plasterer playworker plumber pm postdoc potter presenter profesor
    profesora professorship proofreader psychiatrist pâtissier qa quant radiotherapist ranger readership
    receptionist recruiter referent referentin registrar reporter researcher residency rider rmn rn roaster
    roofer sachbearbeiter sachbearbeiterin saddler sales saucier scaffolder scheduler scrum-master sculptor
    sdr seamstress sekretär sekretärin serveur serveuse servicetechniker servicetechnikerin shearer
    shepherd shotfirer signaller skipper snickare solicitor sommelier sonographer sorter sourcer sre
    stagehand stevedore steward stewardess stockman stoker storeman storeperson studentship stylist
    sub-editor subeditor support-worker swe ta tailor technicien technicienne techniker technikerin
    thatcher tischler toxicologist tpm trader trainee traineeship translator treasurer trimmer tutor
    técnica técnico underwriter upholsterer usher valuer vendedor vendedora vendeur vendeuse verger
    verkäufer verkäuferin verpleegkundige videographer violinist virologist waiter waitress warehouseman
    weaver welder winemaker zoologist
    """
)
"""Nouns that name a post when they end a phrase, or stand before "of", "for" or a comma."""

POST_ENDINGS = (
    "ologist", "ician", "arian", "aquarist", "ographer", "keeper", "maker", "builder", "smith", "wright",
    "merchandiser", "designer", "master", "dresser", "worker", "techniker", "technikerin", "ingenieur",
    "leiter", "leiterin", "entwickler", "mechaniker", "berater", "beraterin", "assistent", "assistentin",
    "arist", "onist", "rapist", "medewerker", "schwester", "pfleger", "verkäufer", "thekar",
    "thekarin", "käufer", "käuferin", "kaufmann", "kauffrau",
)  # fmt: skip
"""Endings of words, English, German and Dutch, that name a post."""

ACRONYMS = _words(
    """
    a&e ae ai api av aws ba bdr bi ceo cfo cio cmo coo crm csm cto dba ect em erp gp hca hgv hlta hr icu it itu
    ks3 ks4 ks5 ml nhs nqt pa pe phd pm pmo pr qa qc r&d ra rgn rmn rn sap sdr sen senco sre swe ta tpm tv ui uk
    ux vp
    """
)
"""Abbreviations in names of posts that dictation writes small."""

EMPLOYERS_BEGIN = _words(
    """
    auberge autohaus azienda bakkerij banco bank bar bibliothèque bistro boulangerie brasserie bäckerei cabinet
    café casa centro clinique clínica collège crèche empresa escuela farmacia firma garage groupe grupo hospital
    hotel hôpital hôtel institut instituto kita klinik laboratoire laboratoires librairie lycée mairie ministère
    museo museum musée osteria padaria panadería pharmacie praxis pâtisserie restaurante ristorante société
    stadt stadtbibliothek stiftung studio théâtre trattoria universidad università universität université verlag
    école
    """
)
"""Nouns that employers' names begin with, as in French, Spanish, Italian and German."""

EMPLOYER_NOUNS = _words(
    """
    ab abbey academy accountants actuaries advisory aerospace ag agency aggregates aid air airlines airport
    airways alliance ambulance analytics antiques aquarium archaeology architects archive archives arms
    arts assembly associates association assurance auctioneers audiology authority automation aviation
    avionics ba bakehouse bakers bakery ballet bank barbers bathrooms beauty beverages bikes biologics
    biosciences biotech bistro boatyard books bookshop bookstore borough brasserie brewers brewery brewing
    broadband brokers bros brothers builders building buses butchers bv cafe café capital care cargo
    carpets cars castings castle catering cathedral center centre ceramics chambers charities charity
    chemicals chemists childcare church cidery cinema cleaning clinic clinics clothing cloud club co co-op
    co-operative co-operatives co. coaches coatings coffee collective college commission communications
    community company confectioners confectionery conservation constabulary construction consultancy
    consultants consulting contractors cooperative corp corporation council county couriers cranes creamery
    credit cruises cycles dairy data daughters deli dental dentistry department design designs diagnostics
    digital dining diocese dispensary distillers distillery distribution district docks dynamics eatery
    ecology education electric electrical electronics embroidery energy engineering engineers estates
    events fabrication fabrics farm farms federation feeds fencing ferries festival films finance financial
    fish fisheries fitness flooring florist florists flowers foods forge forwarding foundation foundries
    foundry freight furniture gallery games garage garden gardens gas genetics genomics glass glassworks
    glazing gmbh government grammar greengrocers grid grill grocers group growers guild gym harbour haulage
    health healthcare heating heritage high hire holdings holidays home homes hospice hospital hospitals
    hostel hosting hotel hotels housing hub hydro inc inc. industries infants infirmary inn institute
    institution instruments insurance interactive interiors investments ironworks jewellers joinery junior
    juniors kennels kg kindergarten kitchen kitchens klinik knitwear krankenhaus laboratories labs
    landscapes laundry law leasing legal leisure lending lettings libraries library lifts limited living
    llc llp lodge logistics ltd ltd. machinery manufacturing marina marine market materials media medical
    metals mill mills mining ministry mission mobility mortgages motors museum music mutual nature network
    networks newsagents nhs nurseries nursery nv observatory office opera opticians optics optik optometry
    orchard orchards orchestra orthodontics outfitters oy packaging parcels park partners partnership
    payments pensions petroleum pets pharma pharmacy photonics physiotherapy pizza plastics playgroup
    playhouse plc plumbing police polymers port pottery power practice preschool press primary print
    printers printing prison produce productions properties provisions pub publishers publishing pvt quarry
    racecourse radio rail railway records recycling reinsurance relief removals renewables rentals rescue
    resort restaurant restaurants retail roasters roastery robotics roofing sa salon sanctuary sarl savings
    sawmill school schools schule science sciences seafoods secondary securities security seeds service
    services shelter shipping shipyard shoes shop smokehouse society software solar solicitors solutions
    sons spa spinners sports srl stadium stationers steel steelworks storage store stores studio studios
    supermarkets supplies surgery systems tannery tavern taxis tea technologies technology telecom telecoms
    television textiles theatre therapeutics timber tools tours toys trading transport travel treatments
    trust tuition turbines tv tyres union unit university universität upholstery utilities ventures
    veterinary vets vineyard vineyards warehousing water wealth weavers weaving werke wholesale wildlife
    winery wines woodland workshop workshops yachts yards yarns zoo
    """
)
"""Nouns that end an employer's name."""

WAYS_OF_WORKING = _words(
    """
    cover f/m/d fixed-term ftc full-time fulltime hybrid m/f/d m/w/d mat maternity on-site onsite part-time
    parttime perm permanent remote temp temporary w/m/d
    """
)
"""What stands beside a post and is no part of its name."""

LINKS = _words("of and & the for de la + und et y")
"""Small words inside an employer's name."""

DICTATED_LINKS = _words("of &")
"""The only ones that can be told from the rest of a sentence in dictation."""

DATE_WORDS = _words(
    """
    apr april as at aug august dec december feb february for fri friday i in interview jan january jul july jun
    june last mar march mon monday next nov november oct october on re role sat saturday sep sept september sun
    sunday this thu thurs thursday today tomorrow tue tues tuesday via wed wednesday with yesterday
    """
)
"""Words with a capital at which an employer's name is over."""

SMALL_TALK = NEVER_NAMES - _words(
    """
    best big culture different eight first five four general green little long main mark may new nine off office
    old one people private product project second seven short side six small ten third three two way west whole
    """
)
"""Words at which a dictated employer's name is over."""

NOTE_WORDS = _words(
    """
    afterwards answer answers any application assessment attendance back candidate chat confidential
    confirmation copy dear dearest debrief details diary draft email entry export feedback field final follow-up
    followup form fw fwd heard hello hey hi how interview interviewed interviewer interviewers interviews
    invitation invite job journal log mail meeting memo memorandum message messages minutes my news note
    notebook notes offer opportunity our outcome page panel pasted person position post post-interview
    posting prep private q&a qs question questions re recap record reflections rejection report review role
    round rounds saved scribbles self self-debrief sheet speaking spoke stage story subject summary
    thoughts title today transcript trial tuesday update vacancy value voice when where who write-up
    writeup yesterday your
    """
)
"""Words of notes about an interview: a phrase that holds one is no employer's name."""

NO_POSTS = _words(
    """
    after amber another beforehand brother centre chester clover cluster colour consultant-led copper corner
    customer daughter december different dinner doctor door either elephant error exeter factor father floor
    former further german giant gloucester grant harbour human important lancaster later leather leicester
    letter manchester minister mirror monster mother motor never norman november number october offer order
    other paper plant poster power prior rather rejection restaurant river roman rubber sector september silver
    sister summer supper therapist-led timber tower tractor water weather whether windsor winter woman worcester
    """
)
"""Words that end like the names of trades and are none."""

PLACES = _words(
    """
    amsterdam athens auckland austin bangalore barcelona bath belfast bengaluru bergen berlin birmingham bonn
    boston bradford brighton brisbane bristol brussels budapest cambridge canada cape cardiff chennai chicago
    cologne copenhagen cork coventry dallas delhi derby doncaster dresden dubai dublin dundee durham edinburgh
    england essex europe exeter frankfurt galway geneva germany ghent glasgow gothenburg hamburg hannover
    helsinki hull hyderabad india inverness ireland istanbul johannesburg kent krakow kraków köln lagos leeds
    leicester leipzig lisbon liverpool london lyon madrid malmö manchester melbourne milan montreal mumbai
    munich münchen nairobi newcastle norwich nottingham nürnberg oslo oxford paris perth plymouth porto prague
    pune reading rome rotterdam scotland seattle sheffield singapore southampton stockholm stuttgart sunderland
    swansea sydney tallinn tokyo toronto uk usa vancouver vienna wales warsaw wien york zurich zürich
    """
)
"""Cities and countries: alone behind a post they say where it is, not with whom."""
