"""Countries, their capitals and large towns, French towns of note, over-sea communes, and firms: folded.

Closed classes, written by hand: what a member of a French insurer travels to, lives in, works for or is covered by. In
one word each; those of several words are in person/public_names.py. A place or a firm whose name many people bear
(Florence, Sydney, Renault) is left out: the words around tell it (recognizers/person/places.py).
"""

from bot.redaction.wordlist import words

COUNTRIES = words(
    """
    abkhazie acores afghanistan andalousie andorre angola antilles armenie australie autriche azerbaidjan bahamas
    bahrein baleares balkans bangladesh barbade belize benelux benin bhoutan bielorussie birmanie bolivie bosnie
    botswana brunei bulgarie burkina burundi caledonie californie cameroun canaries caraibes catalogne centrafrique
    chili colombie comores congo coree crete croatie cuba danemark djibouti ecosse egypte erythree estonie eswatini
    ethiopie finlande gabon gambie ghana guadeloupe guatemala guinee guyana haiti herzegovine honduras hongrie
    indonesie irak iran islande jamaique jordanie kazakhstan kirghizistan kiribati kosovo koweit laos lesotho
    lettonie liban liberia libye liechtenstein lituanie macedoine madagascar maghreb malaisie malawi maldives malte
    mauritanie mexique micronesie moldavie monaco mongolie montenegro mozambique myanmar namibie nauru nepal
    nicaragua niger nigeria norvege oceanie oman ontario ouganda ouzbekistan pakistan palestine panama papouasie
    paraguay philippines polynesie qatar rwanda samoa sardaigne scandinavie serbie seychelles siberie sicile
    singapour slovaquie slovenie somalie soudan suede suriname syrie tadjikistan taiwan tanzanie tchad tchequie
    tchetchenie thailande timor togo tonga turkmenistan tuvalu uruguay vanuatu venezuela yemen zambie zimbabwe
    """
)
CITIES_ABROAD = words(
    """
    abidjan abuja accra amman amsterdam ankara annaba antananarivo anvers athenes auckland bagdad bakou bamako
    bangkok bangui banjul barcelone beirut bejaia belgrade benghazi beyrouth bissau bizerte bogota boumerdes
    brasilia bratislava bruges bucarest budapest bujumbura cambridge canberra caracas cardiff charleroi chicago
    chisinau conakry copenhague cordoue cotonou cracovie dallas delhi denver djerba douala dubai dublin dusseldorf
    edimbourg essaouira francfort freetown fribourg gdansk gibraltar glasgow hambourg hammamet hanoi harare havane
    helsinki houston ibiza istanbul jakarta jerusalem johannesburg kaboul kairouan kampala karachi katmandou kiev
    kigali kinshasa lagos lausanne leipzig libreville liverpool ljubljana lome louvain luanda lucerne lusaka malabo
    malaga manama manchester maputo marbella marrakech mascate meknes melbourne miami minsk mogadiscio mombasa
    monastir monrovia montevideo montreux moroni moscou munich nairobi namur naples ndjamena neuchatel niamey
    nicosie nouakchott nuremberg oran oslo ottawa ouagadougou oujda oxford palerme pekin philadelphie podgorica
    prague praia pretoria quito reykjavik rotterdam salonique salzbourg sarajevo seattle seoul seville sfax shanghai
    skopje sousse stockholm stuttgart tachkent tallinn tananarive tanger teheran tenerife tetouan tirana tlemcen
    tokyo toronto tripoli turin valparaiso vancouver varsovie vatican vientiane vilnius washington windhoek
    yamoussoukro yaounde zagreb zurich
    """
)
SEATS = words(
    """
    abbeville aix albertville altkirch ambert ancenis andelys arcachon argeles argentan arpajon aubusson autun
    avallon avesnes avranches bagneres barcelonnette bayeux beaune bellac bergerac bernay bethune biscarrosse blaye
    bonneville bourganeuf bressuire briancon briey brignoles brioude capbreton carnac carpentras castellane ceret
    chamonix chateaubriant chateaudun chateaulin chinon clamecy cognac collioure commercy compiegne concarneau
    confolens cosne courchevel coutances deauville douarnenez dreux elbeuf epernay etampes etretat figeac
    forcalquier gex gourdon gruissan guebwiller guingamp haguenau hazebrouck honfleur hossegor issoire issoudun
    istres jonzac langon langres lannion laon lapalisse largentiere leucate libourne limoux lisieux loches lodeve
    louhans louviers luneville mamers marmande marvejols mauriac mayenne mazamet megeve millau mimizan mirande
    mirecourt molsheim montargis montbard montbrison montdidier montelimar montlucon montmorillon morlaix mortagne
    mortain nantua narbonne nerac neufchateau nogent nyons obernai oloron oyonnax palaiseau pamiers parthenay
    peronne perros pithiviers ploermel pontarlier pontivy provins quiberon quimperle remiremont rethel ribeauville
    riom roanne rocamadour rochechouart rochefort romorantin roscoff royan sarcelles sarrebourg sarreguemines
    sartene saumur saverne segre selestat senlis sisteron soissons souillac tarascon thann thiers thionville thonon
    torcy trevoux ussel uzes vendome vienne vierzon villefranche vouziers wissembourg yssingeaux
    """
)
OVER_SEA = words(
    """
    abymes acoua apatou arue bandraboua bandrele belep boueni bourail camopi capesterre carbet chiconi chirongui
    cilaos dembeni desirade ducos dumbea dzaoudzi faaa fakarava futuna hienghene hitiaa huahine iracoubo koumac
    koungou kourou labattoir lamentin lifou macouba macouria maripasoula matoury maupiti miquelon mtsamboro
    mtsangamouji ouanary ouangani ouvea paea paita pamandzi papaichton papara pirae poindimie punaauia raiatea
    rangiroa roura rurutu salazie schoelcher sinnamary tahaa taiarapu taravao thio tsingoni tuamotu tubuai uturoa
    vauclin yate
    """
)
FIRMS = words(
    """
    accenture accor actil adblock adblockplus adecco adrea aesio airbus alcatel aldi aliexpress alstom altran
    amellis anydesk apgis apivia areva atos aubeane audi backmarket binance biocoop biomerieux bluelink bmw bouygtel
    bouygues brico bricoman capgemini carac carcept castorama ccleaner cdiscount cegema cetip cgi chromecast
    chronodrive citroen clariane concentrix conforama coriolis cultura danone darty dassault decathlon deloitte
    derichebourg domusvi dpd easyjet edenred eiffage elsan enedis etam expressvpn fairphone faurecia fitbit flixbus
    flunch fnac fortuneo forvia framatome garmin geodis gfp ghostery gifi gls hellobank henner heyme honda hyundai
    ibm ikea interiale intermarche ipeca ipsen isante jardiland kapia keolis kering kfc kia kiabi kobo korelio
    korian kpmg lactalis lebara lidl lmde loreal lvmh lycamobile malakoffmederic malwarebytes manpower manutan
    matrise mazda mbtp mcdo mcdonald mcdonalds medadom mercernet mgefi miltis mnt mondialrelay monoprix mutame
    mutlog mutuale mutualia nintendo nissan nordvpn noscript novalis nrj numericable ocirp onet onmed opel orano
    orpea ouigo owliance perplexity pinterest playstation pluxee primark prixtel probtp proman publicis qare
    radiance randstad reddit reunica roku ryanair samsic sanofi santalis servair skoda smacl smam smerep snapchat
    sodexo solimut somfy sony sopra sosh spie stellantis steria suez swile swissquote syma teamviewer
    teleperformance tesla thales totalenergies trainline transavia transdev ubereats ublock umanens uneo unmi valeo
    norauto stokomani hermes naturalia gifi celio elior haribo nestle arkema solvay kiloutou siemens alten yoplait
    cgt cfdt cftc unsa speedy bricorama ikks okaidi showroomprive
    veolia verspieren viasante vinted volkswagen volvo webhelp whatsapp wikipedia wiko withings xbox youprice
    """
)

PLACES = COUNTRIES | CITIES_ABROAD | SEATS | OVER_SEA
